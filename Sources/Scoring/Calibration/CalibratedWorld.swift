// One draw after the other from a world in which the forecasts are calibrated.

/// Resamples predictions with outcomes drawn from their own forecasts.
struct CalibratedWorld {
  private let values: [Double]
  private let coupling: CalibrationNull.Coupling
  private let index: PredictionIndex
  /// The group, the weight and the chance of each row, prediction by prediction.
  private var rowGroups: [Int32] = []
  private var rowWeights: [Double] = []
  private var rowChances: [Double] = []
  /// Where each prediction's rows begin; one more at the end.
  private var starts = [0]

  private var weights: [Double]
  private var yes: [Double]
  private var fit = IsotonicFit()

  init(_ rows: BinaryRows, coupling: CalibrationNull.Coupling) {
    values = rows.groups.values
    self.coupling = coupling
    weights = [Double](repeating: 0, count: values.count)
    yes = weights
    index = PredictionIndex(labels: rows.predictions)
    let order = Self.order(of: index, rows)
    for prediction in order {
      let members = index.places(of: prediction).map { Int(index.rows[$0]) }
      let total = members.reduce(0) { $0 + rows.weights[$1] }
      let mean = members.reduce(0) { $0 + rows.weights[$1] * rows.forecasts[$1] } / total
      for row in members {
        rowGroups.append(rows.groups.groupOfRow[row])
        rowWeights.append(rows.weights[row])
        switch coupling {
        case .sharedNumber: rowChances.append(rows.forecasts[row])
        case .sharedOutcome: rowChances.append(mean)
        }
      }
      starts.append(rowGroups.count)
    }
  }

  /// Predictions in an order that depends on what they hold, not on where they stood.
  private static func order(of index: PredictionIndex, _ rows: BinaryRows) -> [Int] {
    let keys = (0..<index.count).map { prediction -> (Double, Double, Double) in
      var (weight, mean, square) = (0.0, 0.0, 0.0)
      for place in index.places(of: prediction) {
        let row = Int(index.rows[place])
        weight += rows.weights[row]
        mean += rows.weights[row] * rows.forecasts[row]
        square += rows.weights[row] * rows.forecasts[row] * rows.forecasts[row]
      }
      return (mean, square, weight)
    }
    return keys.indices.sorted { keys[$0] < keys[$1] }
  }

  /// Draws as many predictions as there are, with outcomes, and fits their curve.
  mutating func draw(_ generator: inout SplitMix64) {
    for group in weights.indices {
      weights[group] = 0
      yes[group] = 0
    }
    let count = starts.count - 1
    for _ in 0..<count {
      let prediction = generator.index(below: count)
      let number = generator.unit()
      for place in starts[prediction]..<starts[prediction + 1] {
        let group = Int(rowGroups[place])
        weights[group] += rowWeights[place]
        if number < rowChances[place] { yes[group] += rowWeights[place] }
      }
    }
    fit.fit(weights: weights, sums: yes)
  }

  /// The miscalibration of the last draw (Brier).
  var miscalibration: Double {
    var total = 0.0
    var score = 0.0
    for group in values.indices {
      let forecast = values[group]
      let happened = yes[group]
      let against = 1 - forecast
      score += happened * against * against + (weights[group] - happened) * forecast * forecast
      total += weights[group]
    }
    var recalibrated = 0.0
    for block in fit.starts.indices {
      let value = fit.value(block)
      recalibrated += fit.weights[block] * value * (1 - value)
    }
    return max(0, (score - recalibrated) / total)
  }

  /// Appends the value of the last curve at each of some groups, in ascending order.
  func appendCurve(at groups: [Int], to curves: inout [[Double]]) {
    var block = 0
    for (place, group) in groups.enumerated() {
      while block + 1 < fit.starts.count, fit.starts[block + 1] <= group { block += 1 }
      curves[place].append(fit.value(block))
    }
  }
}
