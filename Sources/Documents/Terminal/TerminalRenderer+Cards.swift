// Key figures side by side.

extension TerminalRenderer {
  private static let narrowestCard = 24
  private static let gap = 3

  func lines(for cards: [Card]) -> [TerminalLine] {
    guard !cards.isEmpty else { return [] }
    let page = min(width, 104)
    let fitting = max(1, (page + Self.gap) / (Self.narrowestCard + Self.gap))
    // As many rows as needed, then as evenly filled as they can be.
    let rowCount = (cards.count + fitting - 1) / fitting
    let columns = (cards.count + rowCount - 1) / rowCount
    let column = min(34, (page - Self.gap * (columns - 1)) / columns)
    var lines: [TerminalLine] = []
    for start in stride(from: 0, to: cards.count, by: columns) {
      if start > 0 { lines.append(.blank) }
      let row = cards[start..<min(cards.count, start + columns)].map { self.lines($0, column) }
      for index in 0..<(row.map(\.count).max() ?? 0) {
        var spans: [TerminalSpan] = []
        for (position, card) in row.enumerated() {
          let line = index < card.count ? card[index] : .blank
          spans += position + 1 < row.count ? line.padded(to: column).spans : line.spans
          if position + 1 < row.count {
            spans.append(TerminalSpan(String(repeating: " ", count: Self.gap)))
          }
        }
        lines.append(TerminalLine(spans))
      }
    }
    return lines
  }

  private func lines(_ card: Card, _ column: Int) -> [TerminalLine] {
    let value = TerminalSpan(visible(card.value), card.tone.map { .toned($0) } ?? .strong)
    var lines = wrap([.dim(visible(card.label))], column) + wrap([value], column)
    if let gauge = card.gauge { lines.append(line(for: gauge, min(column, 26))) }
    if let interval = card.interval { lines += wrap([TerminalSpan(visible(interval))], column) }
    if let note = card.note { lines += wrap(spans(note, base: .toned(.dim)), column) }
    return lines
  }

  /// A gauge, `columns` wide.
  func line(for gauge: Gauge, _ columns: Int) -> TerminalLine {
    func cell(_ value: Double) -> Int {
      (gauge.position(of: value) * Double(columns - 1)).nearest
    }
    var row = CharacterRow(columns, glyphs.ground, .toned(.dim))
    if let interval = gauge.interval {
      row.fill(cell(interval.lowerBound)...cell(interval.upperBound), glyphs.interval, .plain)
    }
    if let reference = gauge.reference {
      row.put(glyphs.axisVertical, at: cell(reference), .toned(.dim))
    }
    row.put(glyphs.point, at: cell(gauge.value), .toned(.accent))
    return row.line
  }
}
