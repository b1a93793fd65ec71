// One draw after the other from a world in which the forecasts are calibrated.

/// Outcomes drawn from the forecasts themselves, and the isotonic curve of each draw.
///
/// Predictions with one row each are pooled into lots of equal forecast and weight, whose number
/// of YES is binomial; a prediction with several rows is drawn by itself, once for all its rows.
struct CalibratedWorld {
  private let cells: ForecastCells
  private var lots: [Lot] = []
  private var predictions = SharedRows()
  private let forecasts: NullForecasts
  private let predictionCount: Int
  private var weights: [Double]
  private var yes: [Double]
  private var fit = IsotonicFit()

  init(
    _ rows: BinaryRows, coupling: NullCoupling, forecasts: NullForecasts
  ) {
    cells = ForecastCells(rows.groups)
    self.forecasts = forecasts
    weights = cells.weights
    yes = [Double](repeating: 0, count: weights.count)
    let index = PredictionIndex(labels: rows.predictions)
    predictionCount = index.count
    var pools: [Lot.Key: (count: Int, chances: Double)] = [:]
    var several: [SharedRows.Prediction] = []
    for prediction in 0..<index.count {
      let places = index.places(of: prediction)
      if places.count == 1 {
        let row = Int(index.rows[places.lowerBound])
        let key = Lot.Key(
          cell: cells.cellOfGroup[Int(rows.groups.groupOfRow[row])], weight: rows.weights[row])
        let pool = pools[key] ?? (0, 0)
        pools[key] = (pool.count + 1, pool.chances + rows.forecasts[row])
      } else {
        let members = places.map { Int(index.rows[$0]) }
        several.append(SharedRows.Prediction(members, rows, cells, coupling))
      }
    }
    lots = pools.map { key, pool in
      // In a cell of one forecast, the mean must be that forecast to the last digit.
      let mean = pool.chances / Double(pool.count)
      return Lot(
        key: key, count: pool.count, chance: cells.isMerged ? mean : rows.groups.values[key.cell])
    }
    // What is drawn first must not depend on the order of the rows.
    lots.sort { ($0.key.cell, $0.key.weight) < ($1.key.cell, $1.key.weight) }
    several.sort { $0.key < $1.key }
    for prediction in several { predictions.append(prediction) }
  }

  /// Draws outcomes and fits their curve.
  mutating func draw(_ generator: inout SplitMix64) {
    for cell in yes.indices { yes[cell] = 0 }
    switch forecasts {
    case .kept:
      for lot in lots { add(lot, count: lot.count, &generator) }
      predictions.draw(&generator, yes: &yes)
    case .resampled:
      for cell in weights.indices { weights[cell] = 0 }
      var share = MultinomialShare(cases: predictionCount)
      for lot in lots {
        let count = share.next(size: lot.count, &generator)
        weights[lot.key.cell] += Double(count) * lot.key.weight
        add(lot, count: count, &generator)
      }
      predictions.draw(&generator, resampledBy: &share, weights: &weights, yes: &yes)
    }
    fit.fit(weights: weights, sums: yes)
  }

  private mutating func add(_ lot: Lot, count: Int, _ generator: inout SplitMix64) {
    let happened = generator.binomial(count: count, chance: lot.chance)
    yes[lot.key.cell] += Double(happened) * lot.key.weight
  }

  /// The miscalibration of the last draw (Brier).
  var miscalibration: Double {
    cells.miscalibration(weights: weights, yes: yes, fit: fit)
  }

  /// The miscalibration of the true outcomes, measured in the same cells.
  func observedMiscalibration(_ rows: BinaryRows) -> Double {
    let happened = cells.pooled(rows.groups.yes)
    var fit = IsotonicFit()
    fit.fit(weights: cells.weights, sums: happened)
    return cells.miscalibration(weights: cells.weights, yes: happened, fit: fit)
  }

  /// Appends the value of the last curve at each of some groups, in ascending order.
  func appendCurve(at groups: [Int], to curves: inout [[Double]]) {
    var block = 0
    for (place, group) in groups.enumerated() {
      let cell = cells.cellOfGroup[group]
      while block + 1 < fit.starts.count, fit.starts[block + 1] <= cell { block += 1 }
      curves[place].append(fit.value(block))
    }
  }
}

/// Single-row predictions with the same forecast and weight.
private struct Lot {
  struct Key: Hashable {
    let cell: Int
    let weight: Double
  }

  let key: Key
  let count: Int
  let chance: Double
}
