// Weighted means over rows.

extension BinaryRows {
  /// The sum of the weights.
  public var totalWeight: Double { compensatedSum(weights) }

  /// The share of YES, ȳ: the weighted mean outcome; nil without rows.
  public var baseRate: Double? { mean { row in outcomes[row] } }

  /// The weighted mean forecast, p̄; nil without rows.
  public var meanForecast: Double? { mean { row in forecasts[row] } }

  /// The weighted mean of a number computed for each row; nil without rows.
  @inline(__always)
  func mean(of value: (Int) -> Double) -> Double? {
    guard !isEmpty else { return nil }
    var sum = CompensatedSum()
    var weight = CompensatedSum()
    for row in 0..<count {
      sum.add(weights[row] * value(row))
      weight.add(weights[row])
    }
    return sum.value / weight.value
  }
}
