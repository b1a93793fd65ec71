// What the pairs of a comparison add up to.

import Forecasting
public import Scoring

extension Comparison {
  /// The first forecaster's mean Brier score over the pairs; nil without pairs.
  public var firstBrier: Double? { pairs.mean(\.firstBrier) }
  /// The second forecaster's mean Brier score over the pairs; nil without pairs.
  public var secondBrier: Double? { pairs.mean(\.secondBrier) }
  /// The mean of the differences: below 0 the first came closer. Nil without pairs.
  public var difference: Double? { pairs.mean(\.difference) }

  /// The 95 % interval of the mean difference, drawn over clusters; nil below two.
  public var interval: ConfidenceInterval? {
    ClusteredMean(scores: pairs.map(\.difference), clusters: pairs.map(\.cluster))?
      .interval(draws: ScoreSheet.draws, level: 0.95, seed: ScoreSheet.seed)
  }

  /// The two-sided p of the sign-flip test over clusters: how often a difference at least this large
  /// would come about if, in each cluster, it were a toss-up who came closer. Exact up to 24 clusters,
  /// else by 10,000 draws. Nil below two clusters, or where no pair differs.
  public var signFlipP: Double? {
    guard clusters.count >= 2, pairs.contains(where: { $0.difference != 0 }) else { return nil }
    var sums = [Double](repeating: 0, count: clusters.count)
    for pair in pairs { sums[pair.cluster] += pair.difference }
    return clusters.count <= SignFlipTest.exactLimit
      ? SignFlipTest.exact(differences: sums)
      : SignFlipTest.sampled(differences: sums, draws: 10_000, seed: ScoreSheet.seed)
  }

  /// The Diebold–Mariano test with the small-sample correction, over the differences in the order in
  /// which the outcomes became known; nil below 30 pairs, or where predictions come in clusters, which
  /// it does not allow for.
  public var dieboldMariano: PairedTest? {
    guard pairs.count >= 30, clusters.count == pairs.count else { return nil }
    let inTime = pairs.sorted { ($0.known, $0.prediction) < ($1.known, $1.prediction) }
    return DieboldMarianoTest.run(differences: inTime.map(\.difference))
  }

  /// The pairs on which the first came closer, on which the second did, and the rest.
  public var closer: (first: Int, second: Int, neither: Int) {
    let first = pairs.count { $0.difference < 0 }
    let second = pairs.count { $0.difference > 0 }
    return (first, second, pairs.count - first - second)
  }

  /// The pairs with the largest differences, the largest first; those without one are left out.
  public func largestDifferences(_ count: Int) -> [Pair] {
    Array(
      pairs.filter { $0.difference != 0 }
        .sorted {
          ($1.difference.magnitude, $0.prediction) < ($0.difference.magnitude, $1.prediction)
        }
        .prefix(count))
  }
}
