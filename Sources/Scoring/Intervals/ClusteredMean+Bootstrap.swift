// The cluster bootstrap.

extension ClusteredMean {
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
    let cells = Cells(self)
    return (0..<max(0, draws)).map { draw in
      var generator = SplitMix64(seed: seed, stream: draw)
      var sum = 0.0
      var weight = 0.0
      for _ in 0..<cells.count {
        let cluster = generator.index(below: cells.count)
        sum += cells.sums[cluster]
        weight += cells.weights[cluster]
      }
      return sum / weight
    }.sorted()
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
    let cells = Cells(self)
    let studentizedDraws = (0..<draws).map { draw in
      var generator = SplitMix64(seed: seed, stream: draw)
      return cells.studentizedDraw(&generator, around: estimate)
    }.sorted()
    guard let low = Quantile.type7(ofSorted: studentizedDraws, share: (1 - level) / 2),
      let high = Quantile.type7(ofSorted: studentizedDraws, share: (1 + level) / 2),
      low.isFinite, high.isFinite
    else { return nil }
    return ConfidenceInterval(
      lower: estimate - high * error, upper: estimate - low * error, level: level)
  }
}

/// Clusters in an order that depends on what they hold alone, so that equal data give equal draws.
private struct Cells {
  let sums: [Double]
  let weights: [Double]
  var count: Int { sums.count }

  init(_ mean: ClusteredMean) {
    let order = mean.sums.indices.sorted { first, second in
      (mean.sums[first], mean.weights[first]) < (mean.sums[second], mean.weights[second])
    }
    sums = order.map { mean.sums[$0] }
    weights = order.map { mean.weights[$0] }
  }

  /// (θ* − θ) / se* of one resample; ±∞ where the resample has no spread.
  func studentizedDraw(_ generator: inout SplitMix64, around estimate: Double) -> Double {
    var (s, w, ss, sw, ww) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for _ in 0..<count {
      let cluster = generator.index(below: count)
      // Measured from the estimate, so that the squares below do not cancel.
      let weight = weights[cluster]
      let residual = sums[cluster] - estimate * weight
      s += residual
      w += weight
      ss += residual * residual
      sw += residual * weight
      ww += weight * weight
    }
    let shift = s / w
    let squares = max(0, ss - 2 * shift * sw + shift * shift * ww)
    let factor = Double(count) / Double(count - 1)
    let error = (factor * squares).squareRoot() / w
    if shift == 0 { return 0 }
    return shift / error
  }
}
