// Tables in Markdown.

extension MarkdownPage {
  /// Cells are filled up to this width, so that columns stand straight in the raw text.
  private static let widestFilling = 36

  mutating func add(_ table: Table) {
    if let caption = table.caption { paragraph(UntrustedText.markdown(caption)) }
    guard !table.rows.isEmpty else {
      paragraph(UntrustedText.markdown(table.whenEmpty))
      return
    }
    var rows: [[String]] = []
    for row in table.shownRows {
      var cells = table.columns.indices.map { Self.inline(row.cell($0), inTable: true) }
      if let anchor = row.anchor, !cells.isEmpty { cells[0] = mark(anchor) + cells[0] }
      rows.append(cells)
    }
    add(
      headers: table.columns.map { UntrustedText.markdown($0.header) },
      alignments: table.columns.map(\.alignment), rows)
    let hidden = table.foldedRows.count
    if hidden > 0 { paragraph("… and \(hidden) more") }
  }

  mutating func add(_ cards: [Card]) {
    guard !cards.isEmpty else { return }
    let hasIntervals = cards.contains { $0.interval != nil }
    let hasNotes = cards.contains { $0.note != nil }
    var headers = ["Figure", "Value"]
    if hasIntervals { headers.append("Interval") }
    if hasNotes { headers.append("How to read it") }
    let rows = cards.map { card in
      var cells = [UntrustedText.markdown(card.label), Self.wrapped(card.value, in: "**")]
      if hasIntervals { cells.append(UntrustedText.markdown(card.interval ?? "")) }
      if hasNotes { cells.append(Self.inline(card.note ?? "", inTable: true)) }
      return cells
    }
    add(headers: headers, alignments: headers.indices.map { $0 == 1 ? .trailing : .leading }, rows)
  }

  private mutating func add(
    headers: [String], alignments: [Table.Column.Alignment], _ rows: [[String]]
  ) {
    let widths = headers.indices.map { column in
      min(
        Self.widestFilling,
        ([headers] + rows).reduce(3) { max($0, displayWidth(of: $1[column])) })
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, zip(widths, alignments)).map {
        TextLayout.padded($0, to: $1.0, $1.1.inText)
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let divider = zip(widths, alignments).map { width, alignment in
      let dashes = String(repeating: "-", count: width - 2)
      return switch alignment {
      case .leading: dashes + "--"
      case .trailing: dashes + "-:"
      case .center: ":" + dashes + ":"
      }
    }
    let lines = [line(headers), "| " + divider.joined(separator: " | ") + " |"] + rows.map(line)
    paragraph(lines.joined(separator: "\n"))
  }
}
