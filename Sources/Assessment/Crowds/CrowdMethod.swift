import Scoring

/// A way to make one probability of those that several forecasters hold at the same moment.
public enum CrowdMethod: String, CaseIterable, Sendable {
  /// The arithmetic mean.
  case mean
  /// The median.
  case median
  /// The geometric mean of the odds.
  case odds
  /// The geometric mean of the odds, pushed away from 50 % by 2.5 in log-odds.
  case extremized

  /// The factor by which `extremized` multiplies the mean log-odds. From Satopää et al. (2014), whose
  /// factors lie between 1.16 and 3.92; fixed here, so that no outcome chooses it.
  public static let extremizing = 2.5

  /// The crowd's probability; nil for nobody, or where both 0 % and 100 % meet in a mean of odds.
  public func probability(of crowd: [Double]) -> Double? {
    switch self {
    case .mean: Crowd.mean(crowd)
    case .median: Crowd.median(crowd)
    case .odds: Crowd.geometricMeanOfOdds(crowd)
    case .extremized: Crowd.extremized(crowd, by: Self.extremizing)
    }
  }
}
