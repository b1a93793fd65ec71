// Log scores of distributions with a density.

extension LogScore {
  /// The log score of a normal distribution: −ln of its density at what was observed, in nats.
  ///
  /// It depends on the unit of the quantity (in which the density is measured) and can be
  /// negative; only differences between forecasts of the same quantity mean something.
  ///
  /// - Returns: nil unless σ > 0 and every argument is a finite number.
  public static func normal(
    mean: Double, standardDeviation: Double, observed: Double
  ) -> Double? {
    guard standardDeviation > 0, standardDeviation.isFinite, mean.isFinite, observed.isFinite
    else { return nil }
    let z = (observed - mean) / standardDeviation
    return 0.5 * z * z + ln(standardDeviation) + 0.918_938_533_204_672_7
  }

  /// The log score of a lognormal distribution, in nats: +∞ for y ≤ 0, which it excludes.
  ///
  /// - Returns: nil unless σ > 0 and every argument is a finite number.
  public static func lognormal(
    logMean: Double, logStandardDeviation: Double, observed: Double
  ) -> Double? {
    guard logStandardDeviation > 0, logStandardDeviation.isFinite, logMean.isFinite,
      observed.isFinite
    else { return nil }
    guard observed > 0 else { return .infinity }
    let logarithm = ln(observed)
    return normal(
      mean: logMean, standardDeviation: logStandardDeviation, observed: logarithm
    ).map { $0 + logarithm }
  }
}
