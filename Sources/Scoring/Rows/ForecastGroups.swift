// Rows pooled by the value of their forecast. Everything about calibration depends on the rows
// only through these pools, and people round: a million rows often hold a hundred values.

/// Rows pooled by forecast value, in ascending order of value, as columns.
struct ForecastGroups: Sendable {
  /// The distinct forecasts, ascending.
  private(set) var values: [Double] = []
  /// Σ w over the rows of each value.
  private(set) var weights: [Double] = []
  /// Σ w·y.
  private(set) var yes: [Double] = []
  /// Σ w·y·(1 − y), which is 0 where every outcome is plain YES or NO.
  private(set) var partly: [Double] = []
  /// Σ w over the rows with the outcome 1.
  private(set) var plainYes: [Double] = []
  /// Σ w over the rows with the outcome 0.
  private(set) var plainNo: [Double] = []
  /// The number of rows.
  private(set) var counts: [Int] = []
  /// The number of rows with an outcome that is neither 0 nor 1.
  private(set) var partlyCounts: [Int] = []
  /// The group of each row.
  private(set) var groupOfRow: [Int32] = []

  /// The number of distinct values.
  var count: Int { values.count }

  init(forecasts: [Double], outcomes: [Double], weights rowWeights: [Double]) {
    var index = ValueIndex()
    groupOfRow = forecasts.map { Int32(truncatingIfNeeded: index.number(of: $0)) }
    sortGroups(found: index.values)
    pool(outcomes: outcomes, weights: rowWeights)
  }

  /// Brings the values into ascending order and renumbers the rows to match.
  private mutating func sortGroups(found: [Double]) {
    let order = found.indices.sorted { found[$0] < found[$1] }
    values = order.map { found[$0] }
    var place = [Int32](repeating: 0, count: found.count)
    for (new, old) in order.enumerated() { place[old] = Int32(truncatingIfNeeded: new) }
    for row in groupOfRow.indices { groupOfRow[row] = place[Int(groupOfRow[row])] }
  }

  private mutating func pool(outcomes: [Double], weights rowWeights: [Double]) {
    let zero = [CompensatedSum](repeating: CompensatedSum(), count: count)
    var (all, happened, between, yesOnly, noOnly) = (zero, zero, zero, zero, zero)
    counts = [Int](repeating: 0, count: count)
    partlyCounts = counts
    for row in outcomes.indices {
      let group = Int(groupOfRow[row])
      let weight = rowWeights[row]
      let outcome = outcomes[row]
      counts[group] += 1
      all[group].add(weight)
      if outcome == 1 {
        happened[group].add(weight)
        yesOnly[group].add(weight)
      } else if outcome == 0 {
        noOnly[group].add(weight)
      } else {
        happened[group].add(weight * outcome)
        between[group].add(weight * outcome * (1 - outcome))
        partlyCounts[group] += 1
      }
    }
    weights = all.map(\.value)
    yes = happened.map(\.value)
    partly = between.map(\.value)
    plainYes = yesOnly.map(\.value)
    plainNo = noOnly.map(\.value)
  }
}

/// Numbers distinct values in the order of their first appearance: a hash table with open
/// addressing over bit patterns, several times as fast as a dictionary.
private struct ValueIndex {
  private(set) var values: [Double] = []
  private var slots = [Int32](repeating: -1, count: 512)
  private var shift: UInt64 = 64 - 9

  mutating func number(of value: Double) -> Int {
    // Adding 0 turns −0 into 0, which is the same forecast.
    let value = value + 0
    var slot = place(of: value)
    while true {
      let found = Int(slots[slot])
      if found < 0 { break }
      if values[found] == value { return found }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: values.count)
    values.append(value)
    if values.count * 2 > slots.count { grow() }
    return values.count - 1
  }

  private func place(of value: Double) -> Int {
    Int(truncatingIfNeeded: (value.bitPattern &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    shift -= 1
    for (number, value) in values.enumerated() {
      var slot = place(of: value)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }
}
