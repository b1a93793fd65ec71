// Spiegelhalter's test of calibration.

/// Spiegelhalter's Z: whether the Brier score is what calibrated forecasts would have earned.
///
///     Z = Σ(y − p)(1 − 2p) / √Σ(1 − 2p)² p(1 − p)
///
/// About standard normal if every forecast is the true chance and the cases are independent.
/// Positive: forecasts were bolder than the outcomes bear out; negative: too timid.
///
/// - Not evidence *for* calibration: forecasts of 50 % add nothing to it.
/// - Rows must be independent, so use it with one row a prediction. A weight counts as so many
///   cases. Rows with a fractional outcome are left out and counted.
/// - Source: Spiegelhalter (1986), Probabilistic prediction in patient management and clinical
///   trials, *Statistics in Medicine* 5, 421–433.
public struct SpiegelhalterTest: Hashable, Sendable {
  /// The statistic.
  public let z: Double
  /// The chance of a value at least as far from 0 under calibration, two-sided.
  public var pValue: Double { Normal.twoSided(z) }
  /// The number of rows left out because their outcome is neither YES nor NO.
  public let leftOutPartly: Int

  /// The test of some rows; nil where every forecast is 0 %, 50 % or 100 %, or without rows.
  public init?(_ rows: BinaryRows) {
    let groups = rows.groups
    var excess = CompensatedSum()
    var variance = CompensatedSum()
    for group in 0..<groups.count {
      let forecast = groups.values[group]
      let yes = groups.plainYes[group]
      let no = groups.plainNo[group]
      let lever = 1 - 2 * forecast
      excess.add((yes * (1 - forecast) - no * forecast) * lever)
      variance.add((yes + no) * lever * lever * forecast * (1 - forecast))
    }
    guard variance.value > 0 else { return nil }
    z = excess.value / variance.value.squareRoot()
    leftOutPartly = rows.partlyCount
  }
}
