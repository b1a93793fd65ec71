// Tables on a page. On a narrow screen the style sheet sets each row as a small grid, for which every cell carries
// its column's heading; a table of few short columns stays one.

extension HTMLPage {
  mutating func add(_ table: Table) {
    guard !table.rows.isEmpty else {
      if let caption = table.caption {
        raw("<p class=\"caption\">\(UntrustedText.html(caption))</p>\n")
      }
      raw("<p class=\"empty\">\(UntrustedText.html(table.whenEmpty))</p>\n")
      return
    }
    let headers = table.columns.map { UntrustedText.html($0.header) }
    if !table.shownRows.isEmpty {
      add(
        table.shownRows, table.columns, headers,
        caption: table.caption.map { UntrustedText.html($0) })
    }
    let folded = table.foldedRows
    guard !folded.isEmpty else { return }
    // On paper a fold opens by itself, unless it would fill a book.
    let fold = folded.count > HTMLRenderer.mostRowsOnPaper ? "rows many" : "rows"
    raw("<details class=\"\(fold)\">\n<summary>\(folded.count) more</summary>\n")
    raw("<div class=\"inside\">\n")
    if folded.count <= HTMLRenderer.rowsPerFold {
      add(folded, table.columns, headers, caption: Self.rowNumbers(folded))
    } else {
      for start in stride(
        from: folded.startIndex, to: folded.endIndex, by: HTMLRenderer.rowsPerFold)
      {
        let rows = folded[start..<min(folded.endIndex, start + HTMLRenderer.rowsPerFold)]
        let numbers = Self.rowNumbers(rows)
        raw(
          "<details class=\"rows many\">\n<summary>\(numbers)</summary>\n<div class=\"inside\">\n")
        add(rows, table.columns, headers, caption: numbers)
        raw("</div>\n</details>\n")
      }
    }
    raw("</div>\n</details>\n")
  }

  private static func rowNumbers(_ rows: ArraySlice<Table.Row>) -> String {
    rows.count == 1
      ? "Row \(rows.startIndex + 1)" : "Rows \(rows.startIndex + 1) to \(rows.endIndex)"
  }

  private mutating func add(
    _ rows: ArraySlice<Table.Row>, _ columns: [Table.Column], _ headers: [String],
    caption: String?
  ) {
    raw("<div class=\"table\(Self.fits(rows, columns) ? " fits" : "")\">\n<table>\n")
    if let caption { raw("<caption>\(caption)</caption>\n") }
    raw("<thead><tr>")
    for (column, header) in zip(columns, headers) {
      raw("<th scope=\"col\"\(Self.classes([column.alignment.className]))>\(header)</th>")
    }
    raw("</tr></thead>\n<tbody>\n")
    for row in rows {
      if let anchor = row.anchor {
        raw("<tr id=\"\(claim(anchor))\">")
      } else {
        raw("<tr>")
      }
      for (index, column) in columns.enumerated() { cell(row.cell(index), column, headers[index]) }
      raw("</tr>\n")
    }
    raw("</tbody>\n</table>\n</div>\n")
  }

  /// Whether the table is narrow enough for the screen of a telephone, by a rough count of characters.
  private static func fits(_ rows: ArraySlice<Table.Row>, _ columns: [Table.Column]) -> Bool {
    var width = 0.0
    for (index, column) in columns.enumerated() {
      let cells = rows.map { displayWidth(of: $0.cell(index).plain) }.max() ?? 0
      // The name of a row may take two lines, any other cell one.
      if column.namesRow ? cells > 2 * widestName : column.wraps && cells > widestName {
        return false
      }
      let header = column.header.split(separator: " ").map { displayWidth(of: $0) }.max() ?? 0
      width += Double(max(header, column.namesRow ? min(cells, widestName) : cells)) + 1.3
    }
    return width <= 40
  }

  private static let widestName = 16

  private mutating func cell(_ content: RichText, _ column: Table.Column, _ header: String) {
    let classes = Self.classes([
      column.alignment.className, Self.width(of: content, column)?.rawValue,
      content.isEmpty ? "e" : nil,
    ])
    if column.namesRow {
      raw("<th scope=\"row\"\(classes)>\(Self.inline(content))</th>")
    } else {
      let label = header.isEmpty ? "" : " data-label=\"\(header)\""
      raw("<td\(classes)\(label)>\(Self.inline(content))</td>")
    }
  }

  /// How much room a cell needs, as classes of the style sheet.
  private enum CellWidth: String {
    /// One line of middling length.
    case medium = "m"
    /// More than a line.
    case wide = "w"
    /// A word that is too long for a line and must be broken.
    case broken = "w a"
  }

  private static func width(of content: RichText, _ column: Table.Column) -> CellWidth? {
    // As it is shown, with symbols in place of what would do harm.
    let plain = UntrustedText.visible(content.plain)
    if plain.utf8.count > longestUnbroken,
      plain.split(whereSeparator: \.isWhitespace).contains(where: { $0.count > longestUnbroken })
    {
      return .broken
    }
    if column.wraps || plain.count > longestUnbroken { return .wide }
    return plain.count > 12 ? .medium : nil
  }

  private static func classes(_ names: [String?]) -> String {
    let names = names.compactMap { $0 }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }
}

extension Table.Column.Alignment {
  /// The alignment's class in the style sheet; none for the usual one.
  fileprivate var className: String? {
    switch self {
    case .leading: nil
    case .trailing: "r"
    case .center: "c"
    }
  }
}
