// A drawing area with axes, made of characters.

/// A rectangle of cells in which charts are drawn, with `x` and `y` running from 0 to 1 from the lower left.
///
/// Lines are drawn in braille, whose cells have 2 × 4 dots each, or with one mark a cell in ASCII. A cell that
/// holds a line or a mark hides the ground under it.
struct Plot {
  let columns: Int
  let rows: Int
  private let isFine: Bool
  private var ground: [CharacterRow]
  private var marks: [CharacterRow]
  private var dots: [[UInt8]]
  private var dotStyles: [[TerminalStyle]]

  /// - Parameter isFine: whether lines are drawn in braille.
  init(columns: Int, rows: Int, isFine: Bool) {
    self.columns = max(2, columns)
    self.rows = max(2, rows)
    self.isFine = isFine
    ground = Array(repeating: CharacterRow(self.columns, "\0"), count: self.rows)
    marks = ground
    dots = Array(repeating: Array(repeating: 0, count: self.columns), count: self.rows)
    dotStyles = Array(repeating: Array(repeating: .plain, count: self.columns), count: self.rows)
  }

  func column(_ x: Double) -> Int { (x.asFraction * Double(columns - 1)).nearest }
  func row(_ y: Double) -> Int { rows - 1 - (y.asFraction * Double(rows - 1)).nearest }

  /// Puts a mark on top of everything.
  mutating func mark(_ character: Character, x: Double, y: Double, _ style: TerminalStyle) {
    marks[row(y)].put(character, at: column(x), style)
  }

  /// Puts a mark under the lines.
  mutating func shade(_ character: Character, column: Int, row: Int, _ style: TerminalStyle) {
    guard ground.indices.contains(row) else { return }
    ground[row].put(character, at: column, style)
  }

  /// Draws a straight line; in ASCII with `mark` in each cell it passes.
  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), mark: Character,
    _ style: TerminalStyle
  ) {
    let across = isFine ? columns * 2 : columns
    let up = isFine ? rows * 4 : rows
    func place(_ point: (x: Double, y: Double)) -> (x: Int, y: Int) {
      (
        (point.x.asFraction * Double(across - 1)).nearest,
        up - 1 - (point.y.asFraction * Double(up - 1)).nearest
      )
    }
    let (first, last) = (place(start), place(end))
    let steps = max(abs(last.x - first.x), abs(last.y - first.y), 1)
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let x = first.x + (Double(last.x - first.x) * share).nearest
      let y = first.y + (Double(last.y - first.y) * share).nearest
      if isFine {
        dots[y / 4][x / 2] |= Self.dot(x % 2, y % 4)
        dotStyles[y / 4][x / 2] = style
      } else {
        marks[y].put(mark, at: x, style)
      }
    }
  }

  /// The bit of a braille cell's dot. Source: Unicode 15, Braille Patterns.
  private static func dot(_ x: Int, _ y: Int) -> UInt8 {
    switch (x, y) {
    case (0, 3): 0x40
    case (1, 3): 0x80
    default: 1 << UInt8(y + 3 * x)
    }
  }

  /// The drawing, row by row from the top.
  var lines: [TerminalLine] {
    (0..<rows).map { row in
      var line = CharacterRow(columns)
      for column in 0..<columns {
        let (ground, mark) = (ground[row].cells[column], marks[row].cells[column])
        if mark.character != "\0" {
          line.put(mark.character, at: column, mark.style)
        } else if dots[row][column] != 0,
          let scalar = Unicode.Scalar(0x2800 + UInt32(dots[row][column]))
        {
          line.put(Character(scalar), at: column, dotStyles[row][column])
        } else if ground.character != "\0" {
          line.put(ground.character, at: column, ground.style)
        }
      }
      return line.line
    }
  }
}
