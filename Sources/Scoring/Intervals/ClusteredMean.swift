// A mean over predictions that come in clusters, and how sure it is.

/// A weighted mean (a ratio of two sums) over predictions, and its uncertainty by clusters.
///
///     θ = Σ w·s / Σ w
///
/// Predictions of one cluster (parts of one judgement, claims from one source) share their luck,
/// so clusters, not predictions, are resampled.
///
/// - For a paired comparison hand in the differences as scores: the difference of two means over
///   different questions is no comparison.
/// - For the mean in which each cluster counts once, hand in weights that add up to 1 in each.
/// - Infinite scores have no mean: nil.
public struct ClusteredMean: Hashable, Sendable {
  /// Σ w·s of each cluster, in the order of first appearance.
  let sums: [Double]
  /// Σ w of each cluster.
  let weights: [Double]
  /// θ.
  public let estimate: Double

  /// The number of clusters.
  public var clusterCount: Int { sums.count }

  /// A mean of scores.
  ///
  /// - Parameters:
  ///   - scores: one for each prediction; finite.
  ///   - weights: positive; nil counts each prediction once.
  ///   - clusters: which cluster each prediction belongs to, any labels; nil makes each a cluster.
  /// - Returns: nil without scores, with columns of unequal length, a score that is not finite,
  ///   or a weight that is not positive and finite.
  public init?(scores: [Double], weights: [Double]? = nil, clusters: [Int]? = nil) {
    guard !scores.isEmpty, scores.allSatisfy(\.isFinite),
      weights.map({ $0.count == scores.count }) ?? true,
      weights.map({ $0.allSatisfy { $0 > 0 && $0.isFinite } }) ?? true,
      clusters.map({ $0.count == scores.count }) ?? true
    else { return nil }
    let numbering = DenseNumbering(labels: clusters ?? Array(scores.indices))
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: numbering.count)
    var totals = sums
    for (place, cluster) in numbering.numbers.enumerated() {
      let weight = weights?[place] ?? 1
      sums[cluster].add(weight * scores[place])
      totals[cluster].add(weight)
    }
    self.sums = sums.map(\.value)
    self.weights = totals.map(\.value)
    estimate = compensatedSum(self.sums) / compensatedSum(self.weights)
  }

  /// The mean over a resample: the clusters listed, counted from 0 in the order of their first
  /// appearance, each as often as it is listed.
  ///
  /// - Returns: nil for an empty list or a number that is no cluster's.
  public func replicate(clusters: [Int]) -> Double? {
    guard !clusters.isEmpty, clusters.allSatisfy(sums.indices.contains) else { return nil }
    var sum = 0.0
    var weight = 0.0
    for cluster in clusters {
      sum += sums[cluster]
      weight += weights[cluster]
    }
    return sum / weight
  }

  /// The standard error of θ, by linearisation over clusters.
  ///
  ///     se = √(G/(G − 1) · Σ (Σw·s − θ·Σw)²) / Σ w, the outer sum over G clusters
  ///
  /// - Returns: nil below two clusters.
  public var standardError: Double? {
    guard clusterCount >= 2 else { return nil }
    var squares = CompensatedSum()
    for cluster in sums.indices {
      let residual = sums[cluster] - estimate * weights[cluster]
      squares.add(residual * residual)
    }
    let count = Double(clusterCount)
    return (count / (count - 1) * squares.value).squareRoot() / compensatedSum(weights)
  }

  /// The interval θ ± t·se with Student's t of G − 1 degrees of freedom: no draws at all, and a
  /// check on those that use them. Nil below two clusters, or unless 0 < `level` < 1.
  public func studentInterval(level: Double = 0.95) -> ConfidenceInterval? {
    guard let error = standardError,
      let t = StudentT.twoSidedQuantile(
        1 - level, degreesOfFreedom: Double(clusterCount - 1))
    else { return nil }
    return ConfidenceInterval(
      lower: estimate - t * error, upper: estimate + t * error, level: level)
  }
}
