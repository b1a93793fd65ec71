// The two scores of the forecasting platform Metaculus, at one moment.

/// Metaculus' baseline and peer scores of one forecast at one moment.
///
/// - Orientation: **higher** is better. In points: 100 times a logarithm.
/// - Over time, Metaculus multiplies by the share of the question's *scheduled* duration for which
///   the forecast stood. That keeps the rule proper where events end questions early, but a score
///   without its coverage then misleads.
/// - Source: the platform's published `score_math.py` and its scoring documentation.
public enum MetaculusScore {
  /// The baseline score of a forecast over options: 0 for equal chances, 100 for certainty in the
  /// right one, −∞ for a certain miss.
  ///
  ///     100 · ln(p·n) / ln n
  ///
  /// - Parameters:
  ///   - probability: p, given to what came true.
  ///   - options: n, the number of options then open; 2 for a binary question.
  /// - Returns: nil with fewer than two options or a probability outside 0...1.
  public static func baseline(probability: Double, options: Int) -> Double? {
    guard options >= 2, probability >= 0, probability <= 1 else { return nil }
    let count = Double(options)
    return 100 * ln(probability * count) / ln(count)
  }

  /// The baseline score of a forecast of a quantity, cut into bins.
  ///
  ///     50 · ln(mass / base)
  ///
  /// - Parameters:
  ///   - mass: the probability given to the bin of what was observed.
  ///   - base: the probability that the platform's flat forecast gives to it: 0.05 beyond an open
  ///     bound, else (1 − 0.05 · open bounds) ÷ the number of inner bins.
  /// - Returns: nil unless 0 ≤ mass ≤ 1 and 0 < base ≤ 1.
  public static func continuousBaseline(mass: Double, base: Double) -> Double? {
    guard mass >= 0, mass <= 1, base > 0, base <= 1 else { return nil }
    return 50 * ln(mass / base)
  }

  /// The peer score: how much better than the others, on average.
  ///
  ///     100 · N/(N − 1) · ln(p / GM) = 100 · mean over the others of ln(p / pⱼ)
  ///
  /// with GM the geometric mean of all N, oneself among them. Peer scores of all add up to 0.
  ///
  /// - Parameters:
  ///   - probability: p, given to what came true.
  ///   - others: what the others gave to it, at the same moment.
  /// - Returns: 0 without others; nil for a probability outside 0...1, or where 0 meets 0.
  public static func peer(probability: Double, others: [Double]) -> Double? {
    guard probability >= 0, probability <= 1, others.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      return nil
    }
    if others.isEmpty { return 0 }
    var sum = 0.0
    for other in others { sum += ln(probability) - ln(other) }
    return sum.isNaN ? nil : 100 * sum / Double(others.count)
  }

  /// The peer score for a quantity: half of `peer`, with probabilities of the observed bin.
  public static func continuousPeer(mass: Double, others: [Double]) -> Double? {
    peer(probability: mass, others: others).map { $0 / 2 }
  }
}
