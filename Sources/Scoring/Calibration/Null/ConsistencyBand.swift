// Where the calibration curve of a perfectly calibrated forecaster would lie.

/// A band around the diagonal: where a calibrated forecaster's curve would lie at each forecast.
///
/// Pointwise: at the level 90 % one point in ten leaves it by luck alone, and neighbouring points
/// leave together.
///
/// - Source: Bröcker and Smith (2007), Increasing the reliability of reliability diagrams,
///   *Weather and Forecasting* 22; Dimitriadis, Gneiting, Jordan (2021).
public struct ConsistencyBand: Hashable, Sendable {
  /// The band at one forecast.
  public struct Point: Hashable, Sendable {
    /// The forecast, 0...1.
    public let forecast: Double
    /// The lower end of the band.
    public let lower: Double
    /// The upper end of the band.
    public let upper: Double
  }

  /// The share of curves that lie inside at each point.
  public let level: Double
  /// The band, in ascending order of forecast.
  public let points: [Point]

  /// The band by a normal approximation at each distinct forecast: p ± z·√(p(1 − p)/n), within
  /// 0...1.
  ///
  /// For few distinct forecasts, each made many times; it knows nothing of the pooling of
  /// neighbours. A weight counts as so many cases.
  ///
  /// - Returns: nil without rows, or unless 0 < `level` < 1.
  public static func asymptotic(_ rows: BinaryRows, level: Double = 0.9) -> ConsistencyBand? {
    guard !rows.isEmpty, level > 0, level < 1, let z = Normal.quantile(0.5 + level / 2) else {
      return nil
    }
    let groups = rows.groups
    let points = (0..<groups.count).map { group in
      let forecast = groups.values[group]
      let reach = z * (forecast * (1 - forecast) / groups.weights[group]).squareRoot()
      return Point(
        forecast: forecast, lower: max(0, forecast - reach), upper: min(1, forecast + reach))
    }
    return ConsistencyBand(level: level, points: points)
  }
}
