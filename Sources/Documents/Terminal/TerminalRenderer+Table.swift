// Tables as lines.

extension TerminalRenderer {
  func lines(for table: Table) -> [TerminalLine] {
    var lines: [TerminalLine] = []
    if let caption = table.caption { lines += wrap([.dim(visible(caption))], width) }
    guard !table.rows.isEmpty else { return lines + wrap([.dim(visible(table.whenEmpty))], width) }

    let headers = table.columns.map { visible($0.header) }
    let rows = table.shownRows.map { row in
      table.columns.indices.map { spans(row.cell($0)) }
    }
    let natural = table.columns.indices.map { column in
      rows.reduce(displayWidth(of: headers[column])) {
        max($0, TerminalLine($1[column]).width)
      }
    }
    let layout = TerminalTableLayout(table.columns, natural: natural, width: width)
    if !rows.isEmpty {
      lines +=
        layout.isStacked
        ? stacked(rows, headers) : grid(rows, headers, table.columns, layout)
    }
    let hidden = table.foldedRows.count
    if hidden > 0 { lines.append(TerminalLine([.dim("\(glyphs.ellipsis) and \(hidden) more")])) }
    if !layout.isStacked, !layout.dropped.isEmpty {
      let names = layout.dropped.map { headers[$0] }.joined(separator: ", ")
      lines += wrap([.dim("Not shown at this width: \(names).")], width)
    }
    return lines
  }

  private func grid(
    _ rows: [[[TerminalSpan]]], _ headers: [String], _ columns: [Table.Column],
    _ layout: TerminalTableLayout
  ) -> [TerminalLine] {
    let gap = String(repeating: " ", count: TerminalTableLayout.gap)
    func joined(_ cells: [TerminalLine]) -> TerminalLine {
      var spans: [TerminalSpan] = []
      for (position, column) in layout.shown.enumerated() {
        if position > 0 { spans.append(TerminalSpan(gap)) }
        let alignment = columns[column.index].alignment.inText
        spans += cells[position].padded(to: column.width, alignment).spans
      }
      return TerminalLine(spans)
    }

    var lines: [TerminalLine] = []
    if headers.contains(where: { !$0.isEmpty }) {
      lines.append(
        joined(
          layout.shown.map {
            TerminalLine(headers[$0.index], .strong)
              .truncated(to: $0.width, ellipsis: glyphs.ellipsis)
          }))
      lines.append(joined(layout.shown.map { rule($0.width) }))
    }
    for (position, row) in rows.enumerated() {
      let cells = layout.shown.map { column in
        columns[column.index].wraps
          ? wrap(row[column.index], column.width)
          : [TerminalLine(row[column.index])]
      }
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        lines.append(joined(cells.map { index < $0.count ? $0[index] : .blank }))
      }
      let under = folded(row, headers, layout.folded)
      if !under.isEmpty {
        lines += wrap(under, width - 2).map { $0.indented(by: 2) }
        if position + 1 < rows.count { lines.append(.blank) }
      }
    }
    return lines
  }

  /// The cells of folded columns, each behind its heading.
  private func folded(
    _ row: [[TerminalSpan]], _ headers: [String], _ columns: [Int]
  ) -> [TerminalSpan] {
    var spans: [TerminalSpan] = []
    for column in columns where !TerminalLine(row[column]).plain.isEmpty {
      if !spans.isEmpty { spans.append(.dim(glyphs.separator)) }
      if !headers[column].isEmpty { spans.append(.dim(headers[column] + " ")) }
      spans += row[column]
    }
    return spans
  }

  /// Each row as a list of headings and cells, for a page on which the columns do not fit.
  private func stacked(_ rows: [[[TerminalSpan]]], _ headers: [String]) -> [TerminalLine] {
    let column = min(headers.map { displayWidth(of: $0) }.max() ?? 0, width / 3)
    var lines: [TerminalLine] = []
    for (position, row) in rows.enumerated() {
      if position > 0 { lines.append(.blank) }
      for (header, cell) in zip(headers, row) where !TerminalLine(cell).plain.isEmpty {
        let label = TextLayout.padded(
          TextLayout.truncated(header, to: column, ellipsis: glyphs.ellipsis), to: column + 2)
        for (index, line) in wrap(cell, width - column - 2).enumerated() {
          lines.append(
            index == 0
              ? TerminalLine([.dim(label)] + line.spans) : line.indented(by: column + 2))
        }
      }
    }
    return lines
  }
}

extension Table.Column.Alignment {
  /// The alignment as text knows it.
  var inText: TextLayout.Alignment {
    switch self {
    case .leading: .leading
    case .trailing: .trailing
    case .center: .center
    }
  }
}
