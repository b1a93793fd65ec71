// The continuous ranked probability score, in closed form or from an ensemble.

/// The continuous ranked probability score: the integral of the Brier scores of every "at most x".
///
///     CRPS(F, y) = ∫ (F(x) − 1{y ≤ x})² dx
///
/// - Orientation: lower is better; 0 is perfect. In the unit of the quantity; for a forecast of a
///   single number it is the absolute error.
/// - Source: Gneiting and Raftery (2007); closed forms as in Jordan, Krüger, Lerch (2019),
///   Evaluating probabilistic forecasts with scoringRules, *J. Stat. Softw.* 90(12).
/// - For quantiles see `QuantileScore.score`, which approximates it.
public enum ContinuousRankedProbabilityScore {
  /// The score of a normal distribution.
  ///
  ///     σ[z(2Φ(z) − 1) + 2φ(z) − 1/√π],  z = (y − μ)/σ
  ///
  /// - Returns: |y − μ| for σ = 0; nil for σ < 0 or an argument that is not a finite number.
  public static func normal(
    mean: Double, standardDeviation: Double, observed: Double
  ) -> Double? {
    guard standardDeviation >= 0, standardDeviation.isFinite, mean.isFinite, observed.isFinite
    else { return nil }
    if standardDeviation == 0 { return (observed - mean).magnitude }
    let z = (observed - mean) / standardDeviation
    // z(2Φ(z) − 1) is even in z; taken on the right, where 1 − 2(1 − Φ) keeps its digits.
    let right = z.magnitude
    let central = right * (1 - 2 * Normal.cumulative(-right))
    return standardDeviation * (central + 2 * Normal.density(z) - 0.564_189_583_547_756_3)
  }

  /// The score of a lognormal distribution, whose logarithm is normal.
  ///
  ///     y(2Φ(w) − 1) − 2e^(μ + σ²/2)[Φ(w − σ) + Φ(σ/√2) − 1],  w = (ln y − μ)/σ
  ///
  /// - Returns: |y − e^μ| for σ = 0; for y ≤ 0 the formula with both terms Φ in y at 0; nil for
  ///   σ < 0 or an argument that is not a finite number.
  /// - Source: Baran and Lerch (2015), *Q. J. R. Meteorol. Soc.* 141.
  public static func lognormal(
    logMean: Double, logStandardDeviation: Double, observed: Double
  ) -> Double? {
    guard logStandardDeviation >= 0, logStandardDeviation.isFinite, logMean.isFinite,
      observed.isFinite
    else { return nil }
    let sigma = logStandardDeviation
    if sigma == 0 { return (observed - exponential(logMean)).magnitude }
    var below = 0.0
    var belowShifted = 0.0
    if observed > 0 {
      let w = (ln(observed) - logMean) / sigma
      below = Normal.cumulative(w)
      belowShifted = Normal.cumulative(w - sigma)
    }
    let spread = belowShifted - Normal.cumulative(-sigma * 0.5.squareRoot())
    return observed * (2 * below - 1) - 2 * exponential(logMean + sigma * sigma / 2) * spread
  }

  /// The score of an ensemble taken as the distribution that it is (its empirical distribution).
  ///
  ///     mean |xᵢ − y| − m⁻² Σ (2i − m − 1) x₍ᵢ₎,  members sorted, i from 1
  ///
  /// - Returns: nil without members.
  public static func ensemble(_ members: [Double], observed: Double) -> Double? {
    guard !members.isEmpty else { return nil }
    let count = Double(members.count)
    return spreadScore(members, observed: observed, pairs: count * count)
  }

  /// The fair score of an ensemble taken as a sample from an unknown distribution: m⁻² becomes
  /// 1/(m(m − 1)), so that ensembles of any size compare. It can be negative.
  ///
  /// - Returns: nil with fewer than two members.
  /// - Source: Ferro (2014), Fair scores for ensemble forecasts, *Q. J. R. Meteorol. Soc.* 140.
  public static func fairEnsemble(_ members: [Double], observed: Double) -> Double? {
    guard members.count >= 2 else { return nil }
    let count = Double(members.count)
    return spreadScore(members, observed: observed, pairs: count * (count - 1))
  }

  private static func spreadScore(
    _ members: [Double], observed: Double, pairs: Double
  ) -> Double {
    let count = members.count
    // Measured from the observation, which changes nothing but keeps the digits.
    let sorted = members.map { $0 - observed }.sorted()
    var errors = 0.0
    var spread = 0.0
    for (place, member) in sorted.enumerated() {
      errors += member.magnitude
      spread += Double(2 * place + 1 - count) * member
    }
    return errors / Double(count) - spread / pairs
  }
}
