// A diagnostic as a terminal shows it: the code, the place, the line as written, carets, help.

/// How text is put on the screen that a diagnostic is rendered for.
///
/// Handed in, because what is safe and how wide a character is are a terminal's business.
public struct DiagnosticStyle: Sendable {
  /// Makes ledger text harmless: control characters become visible symbols.
  public var safe: @Sendable (String) -> String
  /// How many cells a safe text takes.
  public var width: @Sendable (String) -> Int
  /// Paints a text in a role; the plain style returns it as it is.
  public var paint: @Sendable (String, Role) -> String
  /// How many cells of a source line are shown at most; longer lines show the part around the carets.
  public var lineWidth: Int

  /// What a piece of a diagnostic is.
  public enum Role: Sendable {
    /// The word that says how much the finding matters.
    case severity(Severity)
    /// The message.
    case message
    /// Line numbers, bars and arrows.
    case frame
    /// The carets under the line.
    case carets(Severity)
  }

  /// A style from its parts.
  public init(
    safe: @escaping @Sendable (String) -> String, width: @escaping @Sendable (String) -> Int,
    paint: @escaping @Sendable (String, Role) -> String = { text, _ in text }, lineWidth: Int = 160
  ) {
    self.safe = safe
    self.width = width
    self.paint = paint
    self.lineWidth = lineWidth
  }
}

extension Diagnostic {
  /// The diagnostic as lines for a terminal, ending in a newline.
  ///
  ///     error[probability-above-100]: a probability cannot exceed 100%, but this says 165%
  ///       --> Ledger/2026.foretell:41:25
  ///        |
  ///     41 | 2026-02-01 forecast gdp 165%
  ///        |                         ^^^^
  ///        = help: write 65%, or 99% if you are almost certain
  public func rendered(_ style: DiagnosticStyle) -> String {
    let gutter = max(
      String(line.number + 1).count, related.map { String($0.line.number + 1).count }.max() ?? 0)
    let margin = String(repeating: " ", count: gutter)
    let bar = style.paint("\(margin) |", .frame)
    var text =
      style.paint("\(severity.rawValue)[\(code)]", .severity(severity))
      + style.paint(": \(style.safe(message))", .message) + "\n"
    text += excerpt(of: line, range, arrow: "-->", mark: "^", gutter: gutter, style)
    for other in related {
      text += excerpt(
        of: other.line, other.range, arrow: ":::", mark: "-", label: other.message, gutter: gutter,
        style)
    }
    if let help {
      text += "\(style.paint("\(margin) =", .frame)) help: \(style.safe(help))\n"
    } else {
      text += bar + "\n"
    }
    return text
  }

  private func excerpt(
    of line: SourceLine, _ range: Range<Int>, arrow: String, mark: String, label: String = "",
    gutter: Int, _ style: DiagnosticStyle
  ) -> String {
    let margin = String(repeating: " ", count: gutter)
    let bar = style.paint("\(margin) |", .frame)
    let number = String(line.number + 1)
    let padded = String(repeating: " ", count: gutter - number.count) + number
    let place = "\(style.safe(line.path)):\(number):\(line.column(at: range.lowerBound) + 1)"
    let window = Window(of: line, around: range, style)
    let carets = String(repeating: mark, count: max(window.marked, 1))
    let tail = label.isEmpty ? "" : " " + style.safe(label)
    return "\(style.paint("\(margin)\(arrow)", .frame)) \(place)\n\(bar)\n"
      + "\(style.paint("\(padded) |", .frame)) \(window.text)\n"
      + "\(bar) \(String(repeating: " ", count: window.before))"
      + "\(style.paint(carets + tail, .carets(severity)))\n"
  }
}

/// The part of a line that fits on a screen, with what is marked in it.
private struct Window {
  var text: String
  /// Cells before the carets, and cells under them.
  var before: Int
  var marked: Int

  init(of line: SourceLine, around range: Range<Int>, _ style: DiagnosticStyle) {
    func piece(_ bytes: some Collection<UInt8>) -> String {
      style.safe(String(decoding: bytes, as: UTF8.self))
    }
    let low = min(max(range.lowerBound, 0), line.bytes.count)
    let high = min(max(range.upperBound, low), line.bytes.count)
    // A megabyte of line must not be measured in full: bytes bound the cells from above.
    let reach = style.lineWidth
    let lead = piece(line.bytes[max(0, low - reach)..<low])
    let target = piece(line.bytes[low..<min(high, low + reach)])
    let trail = piece(line.bytes[min(high, low + reach)..<min(line.bytes.count, high + reach)])
    let start = Window.suffix(lead, cells: reach / 2, style.width)
    let cutBefore = start.count < lead.count || low > reach
    let marked = Window.prefix(target, cells: reach / 2, style.width)
    let room = max(0, reach - style.width(start) - style.width(marked))
    let end = marked.count < target.count ? "" : Window.prefix(trail, cells: room, style.width)
    let cutAfter =
      marked.count < target.count || end.count < trail.count || high + reach < line.bytes.count
    if cutBefore || cutAfter,
      style.width(lead + target + trail) > reach || low > reach
        || line.bytes.count > high + reach
    {
      text = (cutBefore ? "…" : "") + start + marked + end + (cutAfter ? "…" : "")
      before = style.width(start) + (cutBefore ? 1 : 0)
      self.marked = style.width(marked)
    } else {
      text = lead + target + trail
      before = style.width(lead)
      self.marked = style.width(target)
    }
  }

  private static func prefix(_ text: String, cells: Int, _ width: (String) -> Int) -> String {
    var kept = ""
    var used = 0
    for character in text {
      let step = width(String(character))
      guard used + step <= cells else { break }
      used += step
      kept.append(character)
    }
    return kept
  }

  private static func suffix(_ text: String, cells: Int, _ width: (String) -> Int) -> String {
    var kept: [Character] = []
    var used = 0
    for character in text.reversed() {
      let step = width(String(character))
      guard used + step <= cells else { break }
      used += step
      kept.append(character)
    }
    return String(kept.reversed())
  }
}
