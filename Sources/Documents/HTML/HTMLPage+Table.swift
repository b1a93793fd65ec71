// Tables on a page. On a narrow screen the style sheet turns each row into a list, for which every cell carries its
// column's heading.

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
    raw(
      "<details class=\"rows\">\n<summary>\(folded.count) more</summary>\n<div class=\"inside\">\n")
    if folded.count <= HTMLRenderer.rowsPerFold {
      add(folded, table.columns, headers, caption: Self.rowNumbers(folded))
    } else {
      for start in stride(
        from: folded.startIndex, to: folded.endIndex, by: HTMLRenderer.rowsPerFold)
      {
        let rows = folded[start..<min(folded.endIndex, start + HTMLRenderer.rowsPerFold)]
        let numbers = Self.rowNumbers(rows)
        raw("<details class=\"rows\">\n<summary>\(numbers)</summary>\n<div class=\"inside\">\n")
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
    raw("<div class=\"table\">\n<table>\n")
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

  private mutating func cell(_ content: RichText, _ column: Table.Column, _ header: String) {
    let isUnbroken = !column.wraps && content.plain.count <= Self.longestUnbroken
    let classes = Self.classes([
      column.alignment.className, isUnbroken ? nil : "w", content.isEmpty ? "e" : nil,
    ])
    if column.namesRow {
      raw("<th scope=\"row\"\(classes)>\(Self.inline(content))</th>")
    } else {
      let label = header.isEmpty ? "" : " data-label=\"\(header)\""
      raw("<td\(classes)\(label)>\(Self.inline(content))</td>")
    }
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
