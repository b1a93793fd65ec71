// The marks that a terminal report draws with.

/// Which characters a terminal can show.
public enum Glyphs: Hashable, Sendable, CaseIterable {
  /// Lines, blocks and braille.
  case unicode
  /// ASCII alone.
  case ascii

  var rule: String { self == .unicode ? "─" : "-" }
  var ellipsis: String { self == .unicode ? "…" : "..." }
  var bullet: String { self == .unicode ? "•" : "-" }
  var separator: String { self == .unicode ? " · " : " - " }
  var noticeBar: String { self == .unicode ? "▎" : "|" }

  // Axes
  var axisVertical: Character { self == .unicode ? "│" : "|" }
  var axisTick: Character { self == .unicode ? "┤" : "+" }
  var axisCorner: Character { self == .unicode ? "└" : "+" }
  var axisHorizontal: Character { self == .unicode ? "─" : "-" }
  var axisBottomTick: Character { self == .unicode ? "┬" : "+" }

  // Marks
  var ground: Character { self == .unicode ? "·" : "." }
  var band: Character { self == .unicode ? "░" : ":" }
  var point: Character { self == .unicode ? "●" : "o" }
  var interval: Character { self == .unicode ? "━" : "=" }
  var whisker: Character { self == .unicode ? "─" : "-" }
  var whiskerStart: Character { self == .unicode ? "├" : "|" }
  var whiskerEnd: Character { self == .unicode ? "┤" : "|" }
  var bar: Character { self == .unicode ? "█" : "#" }
  var barShade: Character { self == .unicode ? "▒" : "=" }
  var barSliver: Character { self == .unicode ? "▏" : "|" }
  var outcome: Character { self == .unicode ? "×" : "x" }
  var outcomeOnPoint: Character { self == .unicode ? "⊗" : "@" }
  var reference: Character { self == .unicode ? "┊" : "!" }

  /// The marks that tell lines apart where there is no colour.
  var seriesMarks: [Character] {
    self == .unicode ? ["●", "○", "◆", "◇", "▲", "△"] : ["*", "o", "+", "x", "#", "%"]
  }

  /// A column of a small histogram, `share` of the highest one, from 0 to 1; what is above 0 shows.
  func column(_ share: Double) -> Character {
    let steps: [Character] =
      self == .unicode
      ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : [".", ":", "i", "l", "I", "H", "#"]
    guard share > 0 else { return " " }
    return steps[min(steps.count - 1, max(0, (share * Double(steps.count)).ceiled - 1))]
  }
}
