// From styled lines to the bytes that a terminal gets.

extension TerminalRenderer {
  func encoded(_ lines: [TerminalLine]) -> String {
    var text = ""
    for line in lines {
      text += encoded(line)
      text += "\n"
    }
    return text
  }

  /// A line without spaces at its end, each style switched on once and off again.
  func encoded(_ line: TerminalLine) -> String {
    var spans = line.spans.filter { !$0.text.isEmpty }
    while let last = spans.indices.last {
      while spans[last].text.last == " " { spans[last].text.removeLast() }
      if !spans[last].text.isEmpty { break }
      spans.removeLast()
    }
    guard colors else { return spans.map(\.text).joined() }
    var text = ""
    var index = 0
    while index < spans.count {
      let style = spans[index].style
      var run = spans[index].text
      index += 1
      while index < spans.count, spans[index].style == style {
        run += spans[index].text
        index += 1
      }
      if let numbers = style.selectGraphicRendition {
        text += "\u{1B}[\(numbers)m\(run)\u{1B}[0m"
      } else {
        text += run
      }
    }
    return text
  }
}
