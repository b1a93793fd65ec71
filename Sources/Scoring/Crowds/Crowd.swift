// Many probabilities for one claim, made one.

/// Ways to pool several probabilities of the same claim into one.
///
/// Each returns nil for an empty crowd or for a number outside 0...1. Take all forecasts as of the
/// same moment, and leave out the forecaster whom the crowd is to be compared with.
public enum Crowd {
  /// The arithmetic mean. Robust, usually too close to 50 %.
  public static func mean(_ probabilities: [Double]) -> Double? {
    guard isCrowd(probabilities) else { return nil }
    return compensatedSum(probabilities) / Double(probabilities.count)
  }

  /// The median; the mean of the middle two for an even number.
  public static func median(_ probabilities: [Double]) -> Double? {
    guard isCrowd(probabilities) else { return nil }
    return Quantile.type7(ofSorted: probabilities.sorted(), share: 0.5)
  }

  /// The mean without the highest and the lowest: ⌊n · share⌋ are dropped on each side.
  ///
  /// - Returns: nil unless 0 ≤ `share` < ½.
  public static func trimmedMean(_ probabilities: [Double], share: Double = 0.1) -> Double? {
    guard isCrowd(probabilities), share >= 0, share < 0.5 else { return nil }
    let dropped = Int(Double(probabilities.count) * share)
    return mean(Array(probabilities.sorted().dropFirst(dropped).dropLast(dropped)))
  }

  /// The geometric mean of the odds: the mean of the log-odds, made a probability again.
  ///
  /// For a binary claim it equals the renormalised geometric mean of the probabilities. One
  /// forecaster at 0 % or 100 % decides it alone.
  ///
  /// - Returns: nil where both 0 % and 100 % occur.
  public static func geometricMeanOfOdds(_ probabilities: [Double]) -> Double? {
    extremized(probabilities, by: 1)
  }

  /// The mean log-odds, multiplied by `factor` (above 1 pushes away from 50 %).
  ///
  /// - Returns: nil where both 0 % and 100 % occur, or unless `factor` is positive and finite.
  /// - Source: Satopää et al. (2014), Combining multiple probability predictions using a simple
  ///   logit model, *Int. J. Forecasting* 30, who found factors of 1.16 to 3.92.
  public static func extremized(_ probabilities: [Double], by factor: Double) -> Double? {
    guard factor > 0, factor.isFinite, let logOdds = meanLogOdds(probabilities) else { return nil }
    return Logistic.probability(ofLogOdds: factor * logOdds)
  }

  /// The mean log-odds, moved away from a prior by the factor that the size of the crowd allows.
  ///
  ///     logit = logit(prior) + d·(mean logit − logit(prior))
  ///
  /// - Returns: nil where both 0 % and 100 % occur, or unless 0 < `prior` < 1.
  /// - Source: Neyman and Roughgarden (2021), Are you smarter than a random expert?
  public static func neymanRoughgarden(
    _ probabilities: [Double], prior: Double = 0.5
  ) -> Double? {
    guard prior > 0, prior < 1, let logOdds = meanLogOdds(probabilities) else { return nil }
    let start = Logistic.logOdds(of: prior)
    let factor = neymanRoughgardenFactor(count: probabilities.count)
    return Logistic.probability(ofLogOdds: start + factor * (logOdds - start))
  }

  /// d = n(√(3n² − 3n + 1) − 2)/(n² − n − 1): 1 for one forecaster, √3 for very many.
  public static func neymanRoughgardenFactor(count: Int) -> Double {
    guard count > 1 else { return 1 }
    let n = Double(count)
    return n * ((3 * n * n - 3 * n + 1).squareRoot() - 2) / (n * n - n - 1)
  }

  private static func meanLogOdds(_ probabilities: [Double]) -> Double? {
    guard isCrowd(probabilities) else { return nil }
    let sum = compensatedSum(probabilities.map(Logistic.logOdds(of:)))
    return sum.isNaN ? nil : sum / Double(probabilities.count)
  }

  private static func isCrowd(_ probabilities: [Double]) -> Bool {
    !probabilities.isEmpty && probabilities.allSatisfy { $0 >= 0 && $0 <= 1 }
  }
}
