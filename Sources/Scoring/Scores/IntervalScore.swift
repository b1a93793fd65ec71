// Scores for intervals of a number or a date.

/// Scores for interval forecasts of a quantity.
///
/// - Orientation: lower is better. In the unit of the quantity.
/// - Source: Winkler (1972), A decision-theoretic approach to interval estimation, *J. Am. Stat.
///   Assoc.* 67, 187–191; Gneiting and Raftery (2007).
public enum IntervalScore {
  /// The interval (Winkler) score of a central interval.
  ///
  ///     IS = (u − l) + (2/α)(l − y)₊ + (2/α)(y − u)₊,  α = 1 − level
  ///
  /// The ends belong to the interval.
  ///
  /// - Parameters:
  ///   - lower: l.
  ///   - upper: u.
  ///   - level: the probability that the interval is said to hold, between 0 and 1.
  ///   - observed: y.
  /// - Returns: nil for a level outside 0..<1, or an interval whose ends are swapped.
  public static func score(
    lower: Double, upper: Double, level: Double, observed: Double
  ) -> Double? {
    guard level > 0, level < 1, lower <= upper else { return nil }
    return score(lower: lower, upper: upper, alpha: 1 - level, observed: observed)
  }

  /// Whether the interval holds the observed value; its ends do.
  public static func covers(lower: Double, upper: Double, observed: Double) -> Bool {
    lower <= observed && observed <= upper
  }

  /// How the median enters the weighted interval score.
  public enum MedianWeight: Hashable, Sendable {
    /// With weight ½, as Bracher et al. define it: the score equals `QuantileScore.score`.
    case half
    /// With weight 1, dividing by K + 1: a variant met in some packages.
    case one
  }

  /// The weighted interval score of quantiles at levels symmetric about a median.
  ///
  ///     WIS = (½|y − m| + Σₖ (αₖ/2)·ISₖ) / (K + ½)
  ///
  /// - Returns: nil unless the levels ascend, lie symmetric about ½ and include it, and the
  ///   quantiles do not cross.
  /// - Source: Bracher, Ray, Gneiting, Reich (2021), Evaluating epidemic forecasts in an interval
  ///   format, *PLOS Computational Biology* 17(2).
  public static func weighted(
    quantiles: [Double], levels: [Double], observed: Double, median: MedianWeight = .half
  ) -> Double? {
    guard QuantileScore.areConsistent(quantiles: quantiles, levels: levels),
      levels.count % 2 == 1
    else { return nil }
    let middle = levels.count / 2
    for place in 0...middle
    where (levels[place] + levels[levels.count - 1 - place] - 1).magnitude > 1e-9 { return nil }
    var sum = 0.0
    for place in 0..<middle {
      let alpha = 2 * levels[place]
      sum +=
        alpha / 2
        * score(
          lower: quantiles[place], upper: quantiles[levels.count - 1 - place], alpha: alpha,
          observed: observed)
    }
    let error = (observed - quantiles[middle]).magnitude
    switch median {
    case .half: return (sum + error / 2) / (Double(middle) + 0.5)
    case .one: return (sum + error) / (Double(middle) + 1)
    }
  }

  private static func score(
    lower: Double, upper: Double, alpha: Double, observed: Double
  ) -> Double {
    (upper - lower) + 2 / alpha * (max(0, lower - observed) + max(0, observed - upper))
  }
}
