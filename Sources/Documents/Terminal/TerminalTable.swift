// How a table's columns share the width of a terminal.

/// The outcome of fitting a table's columns into a width.
struct TerminalTableLayout: Hashable {
  /// A column that is shown, with the room it gets.
  struct Shown: Hashable {
    var index: Int
    var width: Int
  }

  /// The columns side by side.
  var shown: [Shown]
  /// The columns whose cells go under their rows.
  var folded: [Int]
  /// The columns that are left out.
  var dropped: [Int]
  /// Whether even the columns that must stay do not fit, so that each row becomes a list.
  var isStacked: Bool

  static let gap = 2
  /// What a column of words is given at least, if its words need it.
  private static let narrowestWrapping = 20

  /// Fits the columns.
  ///
  /// - Parameter natural: the width of each column's widest cell or heading.
  init(_ columns: [Table.Column], natural: [Int], width: Int) {
    var candidates = Array(columns.indices)
    folded = []
    dropped = []
    isStacked = false
    while true {
      if let widths = Self.widths(candidates, columns, natural, width) {
        shown = zip(candidates, widths).map { Shown(index: $0, width: $1) }
        break
      }
      guard let leaving = Self.next(toLeave: candidates, columns) else {
        shown = candidates.map { Shown(index: $0, width: natural[$0]) }
        isStacked = true
        break
      }
      candidates.removeAll { $0 == leaving }
      switch columns[leaving].whenNarrow {
      case .fold: folded.append(leaving)
      case .drop: dropped.append(leaving)
      case .stay: break
      }
    }
    folded.sort()
    dropped.sort()
  }

  /// The columns' widths, or nothing if they do not fit side by side.
  private static func widths(
    _ candidates: [Int], _ columns: [Table.Column], _ natural: [Int], _ width: Int
  ) -> [Int]? {
    var widths = candidates.map {
      columns[$0].wraps ? min(natural[$0], narrowestWrapping) : natural[$0]
    }
    var left = width - widths.reduce(0, +) - gap * max(0, candidates.count - 1)
    guard left >= 0 else { return nil }
    // What is left goes, column by column, to the one that lacks most.
    while left > 0 {
      let lacks = candidates.indices.map { natural[candidates[$0]] - widths[$0] }
      guard let most = lacks.max(), most > 0, let neediest = lacks.firstIndex(of: most) else {
        break
      }
      widths[neediest] += 1
      left -= 1
    }
    return widths
  }

  private static func next(toLeave candidates: [Int], _ columns: [Table.Column]) -> Int? {
    var found: (index: Int, rank: Int)?
    for index in candidates {
      switch columns[index].whenNarrow {
      case .stay: continue
      case .fold(let rank), .drop(let rank):
        if rank >= (found?.rank ?? Int.min) { found = (index, rank) }
      }
    }
    return found?.index
  }
}
