// Pool-adjacent-violators over pooled groups, reusable so that a thousand resamples allocate once.

/// The non-decreasing step function nearest to weighted means, by pooling adjacent violators.
///
/// - Source: Ayer et al. (1955); the same fit is optimal for every proper score, which is why one
///   curve serves the Brier and the log score alike.
struct IsotonicFit {
  /// For each block, the index of its first group; a block ends where the next begins.
  private(set) var starts: [Int] = []
  /// Σ w of each block.
  private(set) var weights: [Double] = []
  /// Σ w·y of each block.
  private(set) var sums: [Double] = []

  /// The fitted value of a block.
  func value(_ block: Int) -> Double { min(1, sums[block] / weights[block]) }

  /// Fits groups in ascending order of forecast; groups without weight belong to the block before.
  mutating func fit(weights groupWeights: [Double], sums groupSums: [Double]) {
    starts.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    for group in groupWeights.indices where groupWeights[group] > 0 {
      var start = group
      var weight = groupWeights[group]
      var sum = groupSums[group]
      // Means that differ by rounding alone count as equal, so that the blocks do not depend on
      // the order in which rows were added up.
      while let lastWeight = weights.last, let lastSum = sums.last, let lastStart = starts.last,
        lastSum / lastWeight >= sum / weight - 1e-15
      {
        start = lastStart
        weight += lastWeight
        sum += lastSum
        starts.removeLast()
        weights.removeLast()
        sums.removeLast()
      }
      starts.append(start)
      weights.append(weight)
      sums.append(sum)
    }
  }
}
