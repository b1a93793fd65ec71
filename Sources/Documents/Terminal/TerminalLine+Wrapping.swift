// Breaking styled text into lines.

extension TerminalLine {
  /// A piece that is not broken unless it is longer than a line.
  private struct Word {
    var spans: [TerminalSpan] = []
    var width = 0
    /// The spaces written before it where it does not begin a line.
    var spaceBefore = 0
    var spaceStyle = TerminalStyle.plain

    mutating func append(_ character: Character, _ style: TerminalStyle) {
      if let last = spans.indices.last, spans[last].style == style {
        spans[last].text.append(character)
      } else {
        spans.append(TerminalSpan(String(character), style))
      }
      width += displayWidth(of: character)
    }
  }

  /// The text in lines of at most `width` columns, broken at spaces and around wide characters; a word longer
  /// than a line is broken where the line ends. A line feed begins a new line. There is always one line.
  static func wrapped(_ spans: [TerminalSpan], to width: Int) -> [TerminalLine] {
    let width = max(2, width)
    var lines: [TerminalLine] = []
    for paragraph in paragraphs(of: spans) {
      var line: [TerminalSpan] = []
      var used = 0
      for word in words(of: paragraph) {
        let space = line.isEmpty ? 0 : word.spaceBefore
        if !line.isEmpty, used + space + word.width > width {
          lines.append(TerminalLine(line))
          line = []
          used = 0
        } else if space > 0 {
          line.append(TerminalSpan(String(repeating: " ", count: space), word.spaceStyle))
          used += space
        }
        if word.width <= width {
          line += word.spans
          used += word.width
        } else {
          breakUp(word, width, &lines, &line, &used)
        }
      }
      lines.append(TerminalLine(line))
    }
    return lines.isEmpty ? [.blank] : lines
  }

  private static func breakUp(
    _ word: Word, _ width: Int, _ lines: inout [TerminalLine], _ line: inout [TerminalSpan],
    _ used: inout Int
  ) {
    for span in word.spans {
      for character in span.text {
        let columns = displayWidth(of: character)
        if used + columns > width {
          lines.append(TerminalLine(line))
          line = []
          used = 0
        }
        if let last = line.indices.last, line[last].style == span.style {
          line[last].text.append(character)
        } else {
          line.append(TerminalSpan(String(character), span.style))
        }
        used += columns
      }
    }
  }

  private static func paragraphs(of spans: [TerminalSpan]) -> [[TerminalSpan]] {
    var paragraphs: [[TerminalSpan]] = [[]]
    for span in spans {
      let pieces = span.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { paragraphs.append([]) }
        if !piece.isEmpty {
          paragraphs[paragraphs.count - 1].append(
            TerminalSpan(String(piece), span.style, isUnbreakable: span.isUnbreakable))
        }
      }
    }
    return paragraphs
  }

  private static func words(of spans: [TerminalSpan]) -> [Word] {
    var words: [Word] = []
    var word = Word()
    func finish() {
      if word.width > 0 || !word.spans.isEmpty {
        words.append(word)
        word = Word()
      }
    }
    for span in spans {
      for character in span.text {
        if character == " " && !span.isUnbreakable {
          finish()
          word.spaceBefore += 1
          word.spaceStyle = span.style
        } else if displayWidth(of: character) == 2 && !span.isUnbreakable {
          finish()
          word.append(character, span.style)
          finish()
        } else {
          word.append(character, span.style)
        }
      }
    }
    finish()
    return words
  }
}
