// How often claims came true that were given each probability, counted plainly.

public import Scoring

/// The rows of a forecaster by the probability that was forecast: by each value where there are few,
/// else in ten steps of ten points. A plain count for readers; the calibration curve needs no bins.
public struct ForecastFrequencies: Hashable, Sendable {
  /// The steps that hold any row, ascending.
  public let steps: [Step]

  /// The most distinct values that are shown one by one.
  public static let mostValues = 8

  /// The claims that were given about the same probability.
  public struct Step: Hashable, Sendable {
    /// The least and the greatest probability of the step; equal for a single value.
    public var low: Double
    /// The greatest; it belongs to the step only where it is 1 or the step is a single value.
    public var high: Double
    /// How many predictions; a fraction where the days of one are shared among steps.
    public var predictions: Double
    /// The mean forecast.
    public var meanForecast: Double
    /// The share that came true, 0 to 1.
    public var frequency: Double
  }

  /// Counts rows.
  public init(_ rows: BinaryRows) {
    let isFew = Set(rows.forecasts).count <= Self.mostValues
    var sums:
      [Int: (low: Double, high: Double, weight: Double, forecast: Double, outcome: Double)] = [:]
    let values = isFew ? Set(rows.forecasts).sorted() : []
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    for index in 0..<rows.count {
      let forecast = rows.forecasts[index]
      // 0.29999…, a 0.3 that a midpoint made, belongs to the step that 30 % opens.
      let step = isFew ? places[forecast] ?? 0 : min(9, Int(forecast * 10 + 1e-9))
      let bounds = isFew ? (forecast, forecast) : (Double(step) / 10, Double(step + 1) / 10)
      var sum = sums[step] ?? (bounds.0, bounds.1, 0, 0, 0)
      let weight = rows.weights[index]
      sum.weight += weight
      sum.forecast += weight * forecast
      sum.outcome += weight * rows.outcomes[index]
      sums[step] = sum
    }
    steps = sums.keys.sorted().compactMap { sums[$0] }.map {
      Step(
        low: $0.low, high: $0.high, predictions: $0.weight, meanForecast: $0.forecast / $0.weight,
        frequency: $0.outcome / $0.weight)
    }
  }
}
