// Predictions with several rows, decided by one random number each.

/// The rows of predictions that have several, as columns.
struct SharedRows {
  private var starts = [0]
  private var cells: [Int32] = []
  private var weights: [Double] = []
  private var chances: [Double] = []

  /// One prediction, before it is put in order with the others.
  struct Prediction {
    fileprivate let cells: [Int32]
    fileprivate let weights: [Double]
    fileprivate let chances: [Double]

    init(
      _ members: [Int], _ rows: BinaryRows, _ forecastCells: ForecastCells,
      _ coupling: NullCoupling
    ) {
      let order = members.sorted {
        (rows.forecasts[$0], rows.weights[$0]) < (rows.forecasts[$1], rows.weights[$1])
      }
      cells = order.map { row in
        Int32(
          truncatingIfNeeded: forecastCells.cellOfGroup[Int(rows.groups.groupOfRow[row])])
      }
      weights = order.map { rows.weights[$0] }
      switch coupling {
      case .sharedNumber:
        chances = order.map { rows.forecasts[$0] }
      case .sharedOutcome:
        let total = weights.reduce(0, +)
        let mean = order.reduce(0) { $0 + rows.weights[$1] * rows.forecasts[$1] } / total
        chances = order.map { _ in mean }
      }
    }

    /// What predictions are put in order by: nothing that depends on where their rows stood.
    var key: (Double, Double, Double) {
      var (mean, square, weight) = (0.0, 0.0, 0.0)
      for place in weights.indices {
        mean += weights[place] * chances[place]
        square += weights[place] * chances[place] * Double(cells[place])
        weight += weights[place]
      }
      return (mean, square, weight)
    }
  }

  /// Adds a prediction.
  mutating func append(_ prediction: Prediction) {
    cells += prediction.cells
    weights += prediction.weights
    chances += prediction.chances
    starts.append(cells.count)
  }

  /// Decides each prediction and adds the weight of its YES to the cells.
  func draw(_ generator: inout SplitMix64, yes: inout [Double]) {
    for prediction in 0..<starts.count - 1 { decide(prediction, &generator, yes: &yes) }
  }

  /// Draws predictions with replacement, decides each copy and adds its weights to the cells.
  func draw(
    _ generator: inout SplitMix64, resampledBy share: inout MultinomialShare,
    weights total: inout [Double], yes: inout [Double]
  ) {
    for prediction in 0..<starts.count - 1 {
      for _ in 0..<share.next(size: 1, &generator) {
        for place in starts[prediction]..<starts[prediction + 1] {
          total[Int(cells[place])] += weights[place]
        }
        decide(prediction, &generator, yes: &yes)
      }
    }
  }

  @inline(__always)
  private func decide(
    _ prediction: Int, _ generator: inout SplitMix64, yes: inout [Double]
  ) {
    let number = generator.unit()
    for place in starts[prediction]..<starts[prediction + 1] where number < chances[place] {
      yes[Int(cells[place])] += weights[place]
    }
  }
}
