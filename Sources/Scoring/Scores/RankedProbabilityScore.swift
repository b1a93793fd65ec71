// Scores for options that have an order.

/// The ranked probability score: the Brier score of every "at most this option".
///
///     RPS = Σ_{k<K} (Fₖ − Oₖ)²,  F and O the cumulated forecast and outcome
///
/// A near miss costs less than a far one.
///
/// - Orientation: lower is better; 0 is perfect. No unit.
/// - Source: Epstein (1969), A scoring system for probability forecasts of ranked categories,
///   *J. Appl. Meteorol.* 8, 985–987. Some packages divide by K − 1 and some do not.
public enum RankedProbabilityScore {
  /// The sum as it stands: 0 to K − 1 for K options.
  ///
  /// - Parameters:
  ///   - probabilities: one for each option, in order.
  ///   - outcome: the index of the option that came true.
  /// - Returns: nil if there is no such option.
  public static func raw(_ probabilities: [Double], outcome: Int) -> Double? {
    guard probabilities.indices.contains(outcome) else { return nil }
    var cumulated = 0.0
    var sum = 0.0
    for option in probabilities.indices.dropLast() {
      cumulated += probabilities[option]
      sum += BrierScore.binary(cumulated, outcome: outcome <= option ? 1 : 0)
    }
    return sum
  }

  /// The mean over the K − 1 thresholds: 0 to 1, and equal to the binary Brier score for two
  /// options. Nil with fewer than two.
  public static func normalized(_ probabilities: [Double], outcome: Int) -> Double? {
    guard probabilities.count >= 2 else { return nil }
    return raw(probabilities, outcome: outcome).map { $0 / Double(probabilities.count - 1) }
  }

  /// The ordered Brier score of the Good Judgment projects: twice `normalized`, so 0 to 2 like
  /// Brier's own sum.
  public static func orderedBrier(_ probabilities: [Double], outcome: Int) -> Double? {
    normalized(probabilities, outcome: outcome).map { $0 * 2 }
  }
}
