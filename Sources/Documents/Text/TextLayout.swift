// Fitting text into columns.

/// Fits visible text into terminal columns, never cutting a grapheme cluster.
public enum TextLayout {
  /// The side to which text is set.
  public enum Alignment: Hashable, Sendable {
    /// To the left.
    case leading
    /// To the right.
    case trailing
    /// In the middle.
    case center
  }

  /// The text, if it fits into `width` columns, or its beginning with `ellipsis` at its end.
  public static func truncated(
    _ text: String, to width: Int, ellipsis: String = "…"
  ) -> String {
    guard displayWidth(of: text) > width else { return text }
    let room = width - displayWidth(of: ellipsis)
    guard room >= 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text {
      let columns = displayWidth(of: character)
      guard used + columns <= room else { break }
      kept.append(character)
      used += columns
    }
    while kept.last == " " { kept.removeLast() }
    return kept + ellipsis
  }

  /// The text with spaces that bring it to `width` columns; longer text is returned as it is.
  public static func padded(
    _ text: String, to width: Int, _ alignment: Alignment = .leading
  ) -> String {
    let missing = width - displayWidth(of: text)
    guard missing > 0 else { return text }
    switch alignment {
    case .leading: return text + String(repeating: " ", count: missing)
    case .trailing: return String(repeating: " ", count: missing) + text
    case .center:
      let before = missing / 2
      return String(repeating: " ", count: before) + text
        + String(repeating: " ", count: missing - before)
    }
  }

  /// The text in lines of at most `width` columns, broken at spaces, and inside a word only where the word
  /// alone is too long. There is always at least one line.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    TerminalLine.wrapped([TerminalSpan(text)], to: width).map(\.plain)
  }
}
