import Documents

extension Table {
  /// The table without the columns in which every cell is empty.
  func withoutEmptyColumns() -> Table {
    let kept = columns.indices.filter { column in
      rows.contains { column < $0.cells.count && !$0.cells[column].isEmpty }
    }
    guard !rows.isEmpty, kept.count < columns.count else { return self }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.map { row in
      var row = row
      row.cells = kept.map { $0 < row.cells.count ? row.cells[$0] : RichText() }
      return row
    }
    return table
  }
}
