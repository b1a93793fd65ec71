// The spherical score.

/// The spherical score: the probability of what happened, over the length of the forecast.
///
///     S(p, k) = pₖ / √Σⱼ pⱼ²
///
/// - Orientation: **higher** is better; 1 is perfect, 0 the worst. No unit.
/// - Source: Gneiting and Raftery (2007), Strictly proper scoring rules, prediction, and
///   estimation, *J. Am. Stat. Assoc.* 102, 359–378.
public enum SphericalScore {
  /// The spherical score of one binary forecast; a fractional outcome is the mean of both, so
  /// weighted.
  public static func binary(_ forecast: Double, outcome: Double) -> Double {
    let against = 1 - forecast
    let length = (forecast * forecast + against * against).squareRoot()
    return (outcome * forecast + (1 - outcome) * against) / length
  }

  /// The weighted mean spherical score; nil without rows.
  public static func mean(of rows: BinaryRows) -> Double? {
    rows.mean { row in binary(rows.forecasts[row], outcome: rows.outcomes[row]) }
  }

  /// The spherical score over several options; nil if there is no such option, or if every
  /// probability is 0.
  public static func choice(_ probabilities: [Double], outcome: Int) -> Double? {
    guard probabilities.indices.contains(outcome) else { return nil }
    let square = probabilities.reduce(0) { $0 + $1 * $1 }
    guard square > 0 else { return nil }
    return probabilities[outcome] / square.squareRoot()
  }
}
