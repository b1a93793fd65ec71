// The Brier score, in its two forms.

/// The Brier score: the squared error of a probability forecast.
///
/// - Orientation: lower is better. No unit.
/// - Source: Brier (1950), Verification of forecasts expressed in terms of probability,
///   *Monthly Weather Review* 78, 1–3. Brier's own sum runs over all categories, so for two of
///   them it is twice the binary score used here; a table must say which it shows.
public enum BrierScore {
  /// The binary ("half") Brier score of one forecast.
  ///
  ///     BS(p, y) = (p − y)²
  ///
  /// 0 is perfect, 1 the worst, ¼ what 50 % always earns. A fractional outcome ("partly") is
  /// scored by the same formula.
  ///
  /// - Parameters:
  ///   - forecast: the probability of YES, 0...1.
  ///   - outcome: 1 for YES, 0 for NO, or a fraction.
  @inlinable
  public static func binary(_ forecast: Double, outcome: Double) -> Double {
    let error = forecast - outcome
    return error * error
  }

  /// The weighted mean binary Brier score; nil without rows.
  public static func mean(of rows: BinaryRows) -> Double? {
    rows.mean { row in binary(rows.forecasts[row], outcome: rows.outcomes[row]) }
  }

  /// The Brier score over several options, Brier's own form.
  ///
  ///     BS(p, y) = Σₖ (pₖ − yₖ)²
  ///
  /// 0 is perfect, 2 the worst. With two options it is twice the binary score.
  ///
  /// - Parameters:
  ///   - probabilities: one for each option; they should add up to 1 and are not rescaled.
  ///   - outcome: the index of the option that came true.
  /// - Returns: nil if there is no such option.
  public static func choice(_ probabilities: [Double], outcome: Int) -> Double? {
    guard probabilities.indices.contains(outcome) else { return nil }
    var sum = 0.0
    for (option, probability) in probabilities.enumerated() {
      sum += binary(probability, outcome: option == outcome ? 1 : 0)
    }
    return sum
  }

  /// Half of `choice`, which puts choices on the scale of the binary score: 0 perfect, 1 worst.
  public static func halfChoice(_ probabilities: [Double], outcome: Int) -> Double? {
    choice(probabilities, outcome: outcome).map { $0 / 2 }
  }
}
