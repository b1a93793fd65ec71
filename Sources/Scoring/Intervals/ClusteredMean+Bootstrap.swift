// The cluster bootstrap.

extension ClusteredMean {
  /// With fewer clusters than this, intervals of 95 % by `BootstrapMethod.percentile` held the
  /// truth in less than 92 % of simulated ledgers, and a report should say so.
  public static let clustersForPercentile = 40

  /// A bootstrap interval for θ: as many clusters as there are, drawn with replacement.
  ///
  /// Reproducible: the draws depend on the seed and on what the clusters hold, not on the order
  /// of the rows nor on threads.
  ///
  /// - Parameters:
  ///   - draws: how many resamples.
  ///   - level: the confidence, between 0 and 1.
  ///   - seed: of the random numbers.
  ///   - method: how the interval is made from the draws.
  /// - Returns: nil below two clusters, without draws, for a level outside 0..<1, or where the
  ///   method has no answer (a studentised draw without spread, say).
  public func interval(
    draws: Int = 2_000, level: Double = 0.95, seed: UInt64,
    method: BootstrapMethod = .percentile
  ) -> ConfidenceInterval? {
    guard clusterCount >= 2, draws >= 1, level > 0, level < 1 else { return nil }
    switch method {
    case .percentile:
      return percentile(of: replicates(draws: draws, seed: seed), tail: (1 - level) / 2, level)
    case .expandedPercentile:
      return expanded(replicates(draws: draws, seed: seed), level: level)
    case .biasCorrectedAccelerated:
      return accelerated(replicates(draws: draws, seed: seed), level: level)
    case .studentized:
      return studentized(draws: draws, seed: seed, level: level)
    }
  }

  /// The means of the resamples, in ascending order.
  public func replicates(draws: Int, seed: UInt64) -> [Double] {
    resampled(draws: draws, seed: seed, \.mean)
  }

  private func resampled(
    draws: Int, seed: UInt64, _ statistic: (ClusterResampler) -> Double
  ) -> [Double] {
    var resampler = ClusterResampler(self)
    var values: [Double] = []
    values.reserveCapacity(max(0, draws))
    for draw in 0..<max(0, draws) {
      var generator = SplitMix64(seed: seed, stream: draw)
      resampler.draw(&generator)
      values.append(statistic(resampler))
    }
    return values.sorted()
  }

  private func percentile(
    of sorted: [Double], tail: Double, _ level: Double
  ) -> ConfidenceInterval? {
    guard let lower = Quantile.type7(ofSorted: sorted, share: tail),
      let upper = Quantile.type7(ofSorted: sorted, share: 1 - tail)
    else { return nil }
    return ConfidenceInterval(lower: lower, upper: upper, level: level)
  }

  private func expanded(_ sorted: [Double], level: Double) -> ConfidenceInterval? {
    let count = Double(clusterCount)
    guard let t = StudentT.twoSidedQuantile(1 - level, degreesOfFreedom: count - 1) else {
      return nil
    }
    let tail = Normal.cumulative(-t * (count / (count - 1)).squareRoot())
    return percentile(of: sorted, tail: tail, level)
  }

  private func accelerated(_ sorted: [Double], level: Double) -> ConfidenceInterval? {
    let below = sorted.count { $0 < estimate }
    let equal = sorted.count { $0 == estimate }
    let share = (Double(below) + Double(equal) / 2) / Double(sorted.count)
    guard let bias = Normal.quantile(share), bias.isFinite,
      let z = Normal.quantile((1 - level) / 2), let skewness = acceleration
    else { return nil }
    func moved(_ z: Double) -> Double {
      Normal.cumulative(bias + (bias + z) / (1 - skewness * (bias + z)))
    }
    guard let lower = Quantile.type7(ofSorted: sorted, share: moved(z)),
      let upper = Quantile.type7(ofSorted: sorted, share: moved(-z))
    else { return nil }
    return ConfidenceInterval(lower: lower, upper: upper, level: level)
  }

  /// Efron's acceleration, from leaving out one cluster at a time; nil where nothing varies.
  private var acceleration: Double? {
    let sum = compensatedSum(sums)
    let weight = compensatedSum(weights)
    let without = sums.indices.map { (sum - sums[$0]) / (weight - weights[$0]) }
    let mean = compensatedSum(without) / Double(without.count)
    var squares = 0.0
    var cubes = 0.0
    for value in without {
      let apart = mean - value
      squares += apart * apart
      cubes += apart * apart * apart
    }
    guard squares > 0 else { return nil }
    return cubes / (6 * power(squares, 1.5))
  }

  private func studentized(draws: Int, seed: UInt64, level: Double) -> ConfidenceInterval? {
    guard let error = standardError, error > 0 else { return nil }
    let studentizedDraws = resampled(draws: draws, seed: seed) {
      $0.studentized(around: estimate)
    }
    guard let low = Quantile.type7(ofSorted: studentizedDraws, share: (1 - level) / 2),
      let high = Quantile.type7(ofSorted: studentizedDraws, share: (1 + level) / 2),
      low.isFinite, high.isFinite
    else { return nil }
    return ConfidenceInterval(
      lower: estimate - high * error, upper: estimate - low * error, level: level)
  }
}
