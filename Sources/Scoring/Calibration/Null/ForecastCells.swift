// Forecasts pooled once more where there are very many different ones.

/// The groups of equal forecast, or, beyond `limit` of them, runs of neighbours.
///
/// The isotonic curve of n cases has about ∛n steps, so two thousand cells are finer than any
/// curve; only the simulation uses them.
struct ForecastCells {
  private static let limit = 2_048

  /// The cell of each group.
  let cellOfGroup: [Int]
  /// The forecast of each cell: the weighted mean of those in it.
  let values: [Double]
  /// Σ w of each cell.
  let weights: [Double]
  /// Whether any cell holds more than one forecast.
  let isMerged: Bool

  init(_ groups: ForecastGroups) {
    isMerged = groups.count > Self.limit
    let cellCount = min(groups.count, Self.limit)
    let cellOfGroup = (0..<groups.count).map { $0 * cellCount / max(1, groups.count) }
    self.cellOfGroup = cellOfGroup
    guard isMerged else {
      values = groups.values
      weights = groups.weights
      return
    }
    var weights = [Double](repeating: 0, count: cellCount)
    var forecastSums = weights
    for group in 0..<groups.count {
      weights[cellOfGroup[group]] += groups.weights[group]
      forecastSums[cellOfGroup[group]] += groups.weights[group] * groups.values[group]
    }
    values = forecastSums.indices.map { forecastSums[$0] / weights[$0] }
    self.weights = weights
  }

  /// A sum over groups, pooled into cells.
  func pooled(_ sums: [Double]) -> [Double] {
    var pooled = [Double](repeating: 0, count: values.count)
    for (group, sum) in sums.enumerated() { pooled[cellOfGroup[group]] += sum }
    return pooled
  }

  /// The miscalibration (Brier) of plain or fractional outcomes, given as Σ w and Σ w·y of each
  /// cell with their curve.
  func miscalibration(weights: [Double], yes: [Double], fit: IsotonicFit) -> Double {
    var total = 0.0
    var score = 0.0
    for cell in values.indices {
      let forecast = values[cell]
      let against = 1 - forecast
      score += yes[cell] * against * against + (weights[cell] - yes[cell]) * forecast * forecast
      total += weights[cell]
    }
    // Both sums leave out Σ w·y(1 − y), which no forecast can change.
    var recalibrated = 0.0
    for block in fit.starts.indices {
      let value = fit.value(block)
      recalibrated += fit.weights[block] * value * (1 - value)
    }
    return max(0, (score - recalibrated) / total)
  }
}
