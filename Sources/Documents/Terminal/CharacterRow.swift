// A row of a drawing made of characters.

/// A fixed number of cells, each with a character one column wide and a style.
struct CharacterRow {
  private(set) var cells: [(character: Character, style: TerminalStyle)]

  init(_ columns: Int, _ ground: Character = " ", _ style: TerminalStyle = .plain) {
    cells = Array(repeating: (ground, style), count: max(0, columns))
  }

  /// Puts a character into a cell; one outside the row is not drawn.
  mutating func put(_ character: Character, at column: Int, _ style: TerminalStyle) {
    guard cells.indices.contains(column) else { return }
    cells[column] = (character, style)
  }

  mutating func fill(
    _ columns: ClosedRange<Int>, _ character: Character, _ style: TerminalStyle
  ) {
    for column in columns { put(character, at: column, style) }
  }

  /// Writes text from a cell on.
  mutating func write(_ text: String, at column: Int, _ style: TerminalStyle) {
    for (offset, character) in text.enumerated() { put(character, at: column + offset, style) }
  }

  /// The row as styled text.
  var line: TerminalLine {
    var spans: [TerminalSpan] = []
    for cell in cells {
      if let last = spans.indices.last, spans[last].style == cell.style {
        spans[last].text.append(cell.character)
      } else {
        spans.append(TerminalSpan(String(cell.character), cell.style))
      }
    }
    return TerminalLine(spans)
  }
}
