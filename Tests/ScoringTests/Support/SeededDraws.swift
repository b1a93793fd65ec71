// Random inputs for tests, the same on every run.

import Scoring

extension SplitMix64 {
  /// A standard normal number.
  mutating func normal() -> Double {
    Normal.quantile((Double(next() >> 12) + 0.5) * 0x1p-52) ?? 0
  }

  /// A number between two others.
  mutating func number(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + unit() * (range.upperBound - range.lowerBound)
  }

  /// Probabilities that add up to 1.
  mutating func probabilities(count: Int) -> [Double] {
    let parts = (0..<count).map { _ in unit() + 0.01 }
    let total = parts.reduce(0, +)
    return parts.map { $0 / total }
  }
}

/// Columns for `BinaryRows`, so that a test can reorder or repeat them.
struct RowColumns {
  var forecasts: [Double] = []
  var outcomes: [Double] = []
  var weights: [Double] = []
  var predictions: [Int] = []

  /// Random columns: forecasts on a 5 % grid or anywhere, outcomes that follow them loosely.
  ///
  /// - Parameters:
  ///   - rowsEach: how many rows a prediction has, sharing one outcome and a weight of 1.
  ///   - partly: the share of predictions with a fractional outcome.
  static func random(
    seed: UInt64, predictions: Int, rowsEach: Int = 1, grid: Bool = true, partly: Double = 0,
    isWeighted: Bool = true
  ) -> RowColumns {
    var generator = SplitMix64(seed: seed)
    var columns = RowColumns()
    for prediction in 0..<predictions {
      let chance = generator.unit()
      var outcome = generator.unit() < chance ? 1.0 : 0
      if generator.unit() < partly { outcome = generator.number(in: 0.1...0.9) }
      for _ in 0..<rowsEach {
        let forecast = min(max(chance + generator.number(in: -0.3...0.3), 0), 1)
        columns.forecasts.append(grid ? (forecast * 20).rounded() / 20 : forecast)
        columns.outcomes.append(outcome)
        let weight = isWeighted ? generator.number(in: 0.1...2) : 1
        columns.weights.append(weight / Double(rowsEach))
        columns.predictions.append(prediction)
      }
    }
    return columns
  }

  /// The rows.
  func rows() throws -> BinaryRows {
    try BinaryRows(
      forecasts: forecasts, outcomes: outcomes, weights: weights, predictions: predictions)
  }

  /// The same rows in another order.
  func shuffled(seed: UInt64) -> RowColumns {
    var generator = SplitMix64(seed: seed)
    let order = forecasts.indices.shuffled(using: &generator)
    return RowColumns(
      forecasts: order.map { forecasts[$0] }, outcomes: order.map { outcomes[$0] },
      weights: order.map { weights[$0] }, predictions: order.map { predictions[$0] })
  }
}
