// The logarithmic score, in nats, never clipped unless a named floor is asked for.

/// The logarithmic score: minus the logarithm of the probability given to what happened.
///
/// - Orientation: lower is better; 0 is perfect, ∞ a certain miss (0 % for what happened), which
///   is kept and never clipped.
/// - Unit: nats (natural logarithm); `bits(fromNats:)` converts.
/// - Source: Good (1952), Rational decisions, *J. R. Stat. Soc. B* 14, 107–114.
public enum LogScore {
  /// The log score of one binary forecast, in nats.
  ///
  ///     LS(p, y) = −y ln p − (1 − y) ln(1 − p)
  ///
  /// The second logarithm is taken as ln1p(−p), so forecasts near 0 keep their digits; a term
  /// with weight 0 is 0 whatever its logarithm. A fractional outcome gives the cross-entropy,
  /// whose best value is the entropy of y, not 0.
  ///
  /// - Returns: +∞ for a certain miss.
  public static func binary(_ forecast: Double, outcome: Double) -> Double {
    if outcome == 1 { return 0 - ln(forecast) }
    if outcome == 0 { return 0 - ln1p(-forecast) }
    return -outcome * ln(forecast) - (1 - outcome) * ln1p(-forecast)
  }

  /// The log score of one binary forecast moved into the floor's limits first, in nats.
  ///
  /// No longer strictly proper: beyond the floor, claiming certainty costs nothing.
  public static func binary(
    _ forecast: Double, outcome: Double, floor: ProbabilityFloor
  ) -> Double {
    binary(floor.limit(forecast), outcome: outcome)
  }

  /// The weighted mean log score in nats: ∞ with a certain miss, nil without rows.
  public static func mean(of rows: BinaryRows) -> Double? {
    rows.mean { row in binary(rows.forecasts[row], outcome: rows.outcomes[row]) }
  }

  /// The weighted mean log score in nats under a named floor; nil without rows.
  public static func mean(of rows: BinaryRows, floor: ProbabilityFloor) -> Double? {
    rows.mean { row in
      binary(rows.forecasts[row], outcome: rows.outcomes[row], floor: floor)
    }
  }

  /// The number of rows whose score is infinite: 0 % or 100 % where that did not happen (wholly).
  public static func certainMisses(in rows: BinaryRows) -> Int {
    rows.forecasts.indices.count { row in
      let forecast = rows.forecasts[row]
      return (forecast == 0 && rows.outcomes[row] > 0)
        || (forecast == 1 && rows.outcomes[row] < 1)
    }
  }

  /// The log score over several options, in nats: −ln of the probability of what came true.
  ///
  /// - Parameters:
  ///   - probabilities: one for each option.
  ///   - outcome: the index of the option that came true.
  /// - Returns: +∞ for a certain miss; nil if there is no such option.
  public static func choice(_ probabilities: [Double], outcome: Int) -> Double? {
    guard probabilities.indices.contains(outcome) else { return nil }
    return 0 - ln(probabilities[outcome])
  }

  /// A score in nats, in bits: divided by ln 2.
  public static func bits(fromNats nats: Double) -> Double {
    nats / 0.693_147_180_559_945_3
  }
}
