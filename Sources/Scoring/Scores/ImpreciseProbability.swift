// Probabilities given as an interval, and what their score can and cannot say.

/// A probability known only to lie in an interval, such as "likely" (55–80 %).
///
/// No real-valued proper score for imprecise forecasts exists (Seidenfeld, Schervish, Kadane
/// 2012, Forecasting with imprecise probabilities), so what is given is the range of scores over
/// the interval. The best case must never rank forecasters: 0–100 % would win always.
public struct ImpreciseProbability: Hashable, Sendable {
  /// The lower end, 0...1.
  public let lower: Double
  /// The upper end, `lower`...1.
  public let upper: Double
  /// The point at which the forecast is scored when it has to be one number.
  public let best: Double

  /// An interval of probability; its best point is the midpoint unless given.
  ///
  /// - Returns: nil unless 0 ≤ `lower` ≤ `best` ≤ `upper` ≤ 1.
  public init?(lower: Double, upper: Double, best: Double? = nil) {
    // The midpoint of an interval without width is its one point, to the last digit.
    let point = best ?? (lower == upper ? lower : (lower + upper) / 2)
    guard lower >= 0, lower <= point, point <= upper, upper <= 1 else { return nil }
    self.lower = lower
    self.upper = upper
    self.best = point
  }

  /// Upper less lower end: 0 for a precise forecast.
  public var width: Double { upper - lower }

  /// The middle of the interval.
  public var midpoint: Double { lower == upper ? lower : (lower + upper) / 2 }

  /// Brier scores over the interval; lower is better.
  ///
  /// The best case is at the point nearest to the outcome (0 if the interval holds the outcome's
  /// value), the worst at the farther end. The uniform average is (m − y)² + width²/12.
  public func brier(outcome: Double) -> ImpreciseScore {
    let ends = (
      BrierScore.binary(lower, outcome: outcome), BrierScore.binary(upper, outcome: outcome)
    )
    let nearest = min(max(outcome, lower), upper)
    return ImpreciseScore(
      best: BrierScore.binary(nearest, outcome: outcome), worst: max(ends.0, ends.1),
      atBestPoint: BrierScore.binary(best, outcome: outcome),
      uniformAverage: BrierScore.binary(midpoint, outcome: outcome) + width * width / 12)
  }

  /// Log scores over the interval, in nats; lower is better, ∞ for a certain miss.
  ///
  /// The uniform average, for YES, is −[(u ln u − u) − (l ln l − l)]/(u − l), and for NO the same
  /// of the mirrored interval; it is finite even where the worst case is not.
  public func log(outcome: Double) -> ImpreciseScore {
    let ends = (
      LogScore.binary(lower, outcome: outcome), LogScore.binary(upper, outcome: outcome)
    )
    let nearest = min(max(outcome, lower), upper)
    let yes = outcome == 0 ? 0 : outcome * Self.averageSurprise(lower, upper)
    let no = outcome == 1 ? 0 : (1 - outcome) * Self.averageSurprise(1 - upper, 1 - lower)
    return ImpreciseScore(
      best: LogScore.binary(nearest, outcome: outcome), worst: max(ends.0, ends.1),
      atBestPoint: LogScore.binary(best, outcome: outcome),
      uniformAverage: lower == upper ? LogScore.binary(lower, outcome: outcome) : yes + no)
  }

  /// The mean of −ln p over p between two ends.
  private static func averageSurprise(_ lower: Double, _ upper: Double) -> Double {
    let middle = (lower + upper) / 2
    let reach = (upper - lower) / 2 / middle
    // The closed form cancels for narrow intervals; its series about the middle does not.
    if reach < 0.05 {
      let square = reach * reach
      let series = square * (1.0 / 6 + square * (1.0 / 20 + square * (1.0 / 42 + square / 72)))
      return series - ln(middle)
    }
    func primitive(_ p: Double) -> Double { p == 0 ? 0 : p * ln(p) - p }
    return -(primitive(upper) - primitive(lower)) / (upper - lower)
  }
}

/// The scores of an imprecise forecast over its interval.
public struct ImpreciseScore: Hashable, Sendable {
  /// The best score that a point of the interval earns. Never a basis for ranking.
  public let best: Double
  /// The worst score that a point of the interval earns.
  public let worst: Double
  /// The score of the forecast's best point.
  public let atBestPoint: Double
  /// The mean score of a point drawn evenly from the interval. Not a proper score.
  public let uniformAverage: Double
}
