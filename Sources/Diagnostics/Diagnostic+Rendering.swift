// A diagnostic as a terminal shows it: the code, the place, the line as written, carets, help.

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
    let numbers = [line.number] + related.map(\.line.number)
    let gutter = numbers.map { String($0 + 1).count }.max() ?? 1
    var text =
      style.paint("\(severity.rawValue)[\(code)]", .severity(severity))
      + style.paint(": \(style.safe(message))", .message) + "\n"
    text += excerpt(of: line, range, arrow: "-->", mark: "^", gutter: gutter, style)
    for other in related {
      text += excerpt(
        of: other.line, other.range, arrow: ":::", mark: "-", label: " " + other.message,
        gutter: gutter, style)
    }
    if let help {
      text += style.paint(String(repeating: " ", count: gutter) + " =", .frame)
      text += " help: \(style.safe(help))\n"
    }
    return text
  }

  /// The place, the line and what is marked in it.
  private func excerpt(
    of line: SourceLine, _ range: Range<Int>, arrow: String, mark: String, label: String = "",
    gutter: Int, _ style: DiagnosticStyle
  ) -> String {
    let margin = String(repeating: " ", count: gutter)
    let bar = style.paint("\(margin) |", .frame)
    let number = String(line.number + 1)
    let padded = String(repeating: " ", count: gutter - number.count) + number
    let place = "\(style.safe(line.path)):\(number):\(line.column(at: range.lowerBound) + 1)"
    let window = LineWindow(of: line, around: range, style)
    let carets = String(repeating: mark, count: max(window.marked, 1)) + style.safe(label)
    let indent = String(repeating: " ", count: window.before)
    return """
      \(style.paint(margin + arrow, .frame)) \(place)
      \(bar)
      \(style.paint("\(padded) |", .frame)) \(window.text)
      \(bar) \(indent)\(style.paint(carets, .carets(severity)))

      """
  }
}
