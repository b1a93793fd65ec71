// Paragraphs broken into lines.

/// A text of paragraphs, as discussions of commands are written: blank lines separate them, and
/// lines that begin with a space are kept as they are.
enum Paragraph: Hashable {
  /// Words to be broken into lines.
  case words(String)
  /// Lines to be kept.
  case verbatim([String])

  /// The paragraphs of a text.
  static func split(_ text: String) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var words: [Substring] = []
    var kept: [String] = []
    func close() {
      if !words.isEmpty { paragraphs.append(.words(words.joined(separator: " "))) }
      if !kept.isEmpty { paragraphs.append(.verbatim(kept)) }
      words = []
      kept = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch line.first {
      case nil: close()
      case " "?:
        if !words.isEmpty { close() }
        kept.append(String(line))
      case _?:
        if !kept.isEmpty { close() }
        words.append(line)
      }
    }
    close()
    return paragraphs
  }
}

/// Breaks words into lines of at most `width` characters; a longer word gets a line of its own.
///
/// Help is written in letters of one column each, so that characters are columns.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if line.isEmpty {
      line = String(word)
    } else if line.count + 1 + word.count <= width {
      line += " " + word
    } else {
      lines.append(line)
      line = String(word)
    }
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}
