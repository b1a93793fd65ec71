// Untrusted text in Markdown.

extension UntrustedText {
  /// The text as it may stand in a line of GitHub-flavoured Markdown, a table's cell included: harmful
  /// characters as symbols, and every character that could begin markup, HTML, a link, a mention or an
  /// automatic link behind a backslash or as a reference.
  ///
  /// Source: GitHub Flavored Markdown Spec 0.29, sections 6.1 (backslash escapes) and 6.9 (autolinks).
  public static func markdown(_ text: String) -> String {
    let visible = visible(text)
    var result = ""
    result.reserveCapacity(visible.utf8.count + 16)
    let scalars = Array(visible.unicodeScalars)
    var isFirst = true
    for (index, scalar) in scalars.enumerated() {
      defer { isFirst = isFirst && scalar == " " }
      switch scalar {
      case "_" where isInsideWord(scalars, index): result += "_"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        result += "\\\(scalar)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "@": result += "&#64;"
      case "!" where index + 1 < scalars.count && scalars[index + 1] == "[": result += "\\!"
      case "#" where isFirst || mayFollowIssueSign(scalars, index): result += "\\#"
      case "." where isAfterWWW(scalars, index): result += "&#46;"
      case "+", "-", "=", ".", ")":
        let number = scalars.prefix(index).drop { $0 == " " }
        let isMark = scalar == "." || scalar == ")" ? isListNumber(number) : isFirst
        result += isMark && endsMark(scalars, index) ? "\\\(scalar)" : "\(scalar)"
      case ":" where index + 2 < scalars.count && scalars[index + 1] == "/": result += "&#58;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether an underscore stands between letters or digits, where it begins no emphasis.
  private static func isInsideWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return [scalars[index - 1], scalars[index + 1]].allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// Whether a `#` begins what a forge takes for the number of an issue.
  private static func mayFollowIssueSign(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 1 < scalars.count else { return false }
    return ("0"..."9").contains(scalars[index + 1])
  }

  /// Whether a line that begins like this and goes on with a full stop would be a numbered list.
  private static func isListNumber(_ start: ArraySlice<Unicode.Scalar>) -> Bool {
    (1...9).contains(start.count) && start.allSatisfy { ("0"..."9").contains($0) }
  }

  /// Whether a list's mark, a line across or a heading's underline could end behind `index`.
  private static func endsMark(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 1 < scalars.count else { return true }
    return scalars[index + 1] == " " || scalars[index + 1] == scalars[index]
  }

  /// Whether the full stop at `index` follows `www`, which makes a link by itself.
  private static func isAfterWWW(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// The text inside an HTML tag of Markdown, where backslashes escape nothing: references for all that HTML or
  /// Markdown could take for markup.
  static func markdownInHTML(_ text: String) -> String {
    html(text).unicodeScalars.map { scalar in
      switch scalar {
      case "[", "]", "*", "_", "`", "~", ":", ".", "@", "|", "\\": "&#\(scalar.value);"
      default: String(scalar)
      }
    }.joined()
  }

  /// The text between backticks, with as many of them as it takes to hold it.
  static func markdownCode(_ text: String, inTable: Bool) -> String {
    let visible = visible(text)
    var longest = 0
    var run = 0
    for character in visible.utf8 {
      run = character == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let padding = longest > 0 ? " " : ""
    // In a table a pipe ends the cell even inside code; the specification's escape for it is undone there.
    var content = ""
    for character in visible {
      if character == "|" && inTable { content += "\\" }
      content.append(character)
    }
    return content.isEmpty ? "" : fence + padding + content + padding + fence
  }
}
