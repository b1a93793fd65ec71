// Scores for quantiles of a number or a date.

/// Scores for quantile forecasts of a quantity.
///
/// - Orientation: lower is better; 0 is perfect. In the unit of the quantity, so scores of
///   different quantities may be pooled only after each is divided by some scale of its own.
/// - Pool and compare only forecasts at identical levels: with levels of one's own choosing,
///   honest 1 % and 99 % score far better than an honest median.
/// - Source: Koenker and Bassett (1978), Regression quantiles, *Econometrica* 46, 33–50.
public enum QuantileScore {
  /// The pinball loss of one quantile.
  ///
  ///     PL = (y − q)(τ − 1{y < q})
  ///
  /// - Parameters:
  ///   - quantile: q, the value said to be undercut with probability `level`.
  ///   - level: τ, between 0 and 1.
  ///   - observed: y, what came out.
  @inlinable
  public static func pinball(_ quantile: Double, level: Double, observed: Double) -> Double {
    (observed - quantile) * (observed < quantile ? level - 1 : level)
  }

  /// Twice the mean pinball loss over the stated levels.
  ///
  ///     QS = (2/K) Σₖ PL(qₖ, τₖ, y)
  ///
  /// With ever more levels it approaches the continuous ranked probability score (Laio and Tamea
  /// 2007); on levels that lie symmetric about a median it equals the weighted interval score.
  ///
  /// - Returns: nil without levels, with columns of unequal length, with a level outside 0..<1,
  ///   with levels not ascending, or with quantiles that cross: they are reported, not repaired.
  public static func score(
    quantiles: [Double], levels: [Double], observed: Double
  ) -> Double? {
    guard areConsistent(quantiles: quantiles, levels: levels) else { return nil }
    var sum = 0.0
    for (quantile, level) in zip(quantiles, levels) {
      sum += pinball(quantile, level: level, observed: observed)
    }
    return 2 * sum / Double(levels.count)
  }

  /// Whether levels lie strictly between 0 and 1 and ascend, with as many quantiles, none of which
  /// falls.
  public static func areConsistent(quantiles: [Double], levels: [Double]) -> Bool {
    guard !levels.isEmpty, levels.count == quantiles.count,
      levels.allSatisfy({ $0 > 0 && $0 < 1 })
    else { return false }
    return zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 }
      && zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
