// Which rows belong to one prediction, numbered densely.

/// The rows of each prediction, as one array cut into pieces.
struct PredictionIndex {
  /// The rows, prediction by prediction.
  private(set) var rows: [Int32] = []
  /// Where each prediction's rows begin in `rows`; one more at the end.
  private(set) var starts: [Int] = [0]

  /// The number of predictions.
  var count: Int { starts.count - 1 }

  /// The rows of one prediction, as places in `rows`.
  func places(of prediction: Int) -> Range<Int> {
    starts[prediction]..<starts[prediction + 1]
  }

  /// Numbers the labels in the order of their first appearance.
  init(labels: [Int]) {
    let numbers = DenseNumbering(labels: labels)
    starts = [Int](repeating: 0, count: numbers.count + 1)
    for number in numbers.numbers { starts[number + 1] += 1 }
    for prediction in 0..<numbers.count { starts[prediction + 1] += starts[prediction] }
    var next = starts
    rows = [Int32](repeating: 0, count: labels.count)
    for (row, number) in numbers.numbers.enumerated() {
      rows[next[number]] = Int32(truncatingIfNeeded: row)
      next[number] += 1
    }
  }
}

/// Labels replaced by 0, 1, 2, … in the order of their first appearance.
struct DenseNumbering {
  /// The number of each place.
  private(set) var numbers: [Int]
  /// How many distinct labels there are.
  private(set) var count = 0

  init(labels: [Int]) {
    // Labels that already are 0, 1, 2, … (every row a prediction of its own) need no table.
    if labels.indices.allSatisfy({ labels[$0] == $0 }) {
      numbers = labels
      count = labels.count
      return
    }
    numbers = []
    numbers.reserveCapacity(labels.count)
    var known: [Int: Int] = [:]
    for label in labels {
      if let number = known[label] {
        numbers.append(number)
      } else {
        known[label] = count
        numbers.append(count)
        count += 1
      }
    }
  }
}
