// Drawing clusters with replacement, quickly for a few and for a million.

/// Resamples of clusters, as how often each was drawn.
///
/// Clusters that hold the same count as several of one cell, and where cells are few the draw is
/// one from a multinomial distribution over them: on a grid of percentages a million predictions
/// make two hundred cells. Above `mergeAbove` clusters, neighbours in residual are merged into
/// about `mergedCells` cells with their mean; the variance which that loses is below a millionth
/// of the whole, far less than two thousand draws leave to chance.
struct ClusterResampler {
  private static let mergeAbove = 16_384
  private static let mergedCells = 2_048

  /// Σ w·s of one cluster of each cell.
  private(set) var sums: [Double] = []
  /// Σ w of one cluster of each cell.
  private(set) var weights: [Double] = []
  /// How often clusters of each cell were drawn in the last draw.
  private(set) var counts: [Int]
  /// How many clusters each cell holds.
  private var sizes: [Int] = []
  /// The cell of each cluster, where clusters are drawn one by one; otherwise empty.
  private var cellOfCluster: [Int32] = []
  private let clusterCount: Int

  init(_ mean: ClusteredMean) {
    clusterCount = mean.clusterCount
    let residuals = mean.sums.indices.map { mean.sums[$0] - mean.estimate * mean.weights[$0] }
    // The order depends on what clusters hold alone, so that equal data give equal draws.
    let order = residuals.indices.sorted { first, second in
      (residuals[first], mean.weights[first]) < (residuals[second], mean.weights[second])
    }
    let share = clusterCount > Self.mergeAbove ? clusterCount / Self.mergedCells : 1
    counts = []
    for cluster in order {
      add(sum: mean.sums[cluster], weight: mean.weights[cluster], share: share)
    }
    counts = [Int](repeating: 0, count: sums.count)
    if counts.count * 8 > clusterCount {
      for (cell, size) in sizes.enumerated() {
        cellOfCluster += repeatElement(Int32(truncatingIfNeeded: cell), count: size)
      }
    }
  }

  /// Adds a cluster to the last cell if it holds the same, or if that cell has room for others.
  private mutating func add(sum: Double, weight: Double, share: Int) {
    if let lastSum = sums.last, let lastWeight = weights.last, let size = sizes.last {
      let last = sizes.count - 1
      if lastSum == sum, lastWeight == weight {
        sizes[last] += 1
        return
      }
      if size < share {
        sums[last] += (sum - lastSum) / Double(size + 1)
        weights[last] += (weight - lastWeight) / Double(size + 1)
        sizes[last] += 1
        return
      }
    }
    sums.append(sum)
    weights.append(weight)
    sizes.append(1)
  }

  /// Draws as many clusters as there are.
  mutating func draw(_ generator: inout SplitMix64) {
    if cellOfCluster.isEmpty {
      drawByCell(&generator)
    } else {
      for cell in counts.indices { counts[cell] = 0 }
      for _ in 0..<clusterCount {
        counts[Int(cellOfCluster[generator.index(below: clusterCount)])] += 1
      }
    }
  }

  private mutating func drawByCell(_ generator: inout SplitMix64) {
    var share = MultinomialShare(cases: clusterCount)
    for cell in counts.indices { counts[cell] = share.next(size: sizes[cell], &generator) }
  }

  /// The mean of the last draw.
  var mean: Double {
    var sum = 0.0
    var weight = 0.0
    for cell in counts.indices where counts[cell] > 0 {
      let count = Double(counts[cell])
      sum += count * sums[cell]
      weight += count * weights[cell]
    }
    return sum / weight
  }

  /// (θ* − θ) / se* of the last draw; ±∞ where it has no spread.
  func studentized(around estimate: Double) -> Double {
    var (s, w, ss, sw, ww) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for cell in counts.indices where counts[cell] > 0 {
      let count = Double(counts[cell])
      let weight = weights[cell]
      // Measured from the estimate, so that the squares below do not cancel.
      let residual = sums[cell] - estimate * weight
      s += count * residual
      w += count * weight
      ss += count * residual * residual
      sw += count * residual * weight
      ww += count * weight * weight
    }
    let shift = s / w
    if shift == 0 { return 0 }
    let squares = max(0, ss - 2 * shift * sw + shift * shift * ww)
    let factor = Double(clusterCount) / Double(clusterCount - 1)
    return shift / ((factor * squares).squareRoot() / w)
  }
}
