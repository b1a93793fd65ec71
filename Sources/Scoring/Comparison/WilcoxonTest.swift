// Wilcoxon's signed-rank test of paired differences.

/// Wilcoxon's signed-rank test: whether the differences lie symmetric about 0, by their ranks.
///
/// Differences of 0 are dropped. Up to 49 differences without ties or zeros the distribution is
/// exact; otherwise it is normal, corrected for ties.
///
/// - Source: Wilcoxon (1945), Individual comparisons by ranking methods, *Biometrics Bulletin* 1.
public enum WilcoxonTest {
  /// The test of some differences: `statistic` is V, the sum of the ranks of the positive ones.
  ///
  /// - Parameters:
  ///   - differences: first minus second, independent of each other.
  ///   - continuityCorrection: whether the normal approximation moves V half a rank towards its
  ///     mean first, as R does and SciPy does not.
  /// - Returns: nil where no difference is left after dropping zeros.
  public static func run(
    differences: [Double], continuityCorrection: Bool = false
  ) -> PairedTest? {
    guard !differences.isEmpty, differences.allSatisfy(\.isFinite) else { return nil }
    let kept = differences.filter { $0 != 0 }.sorted { $0.magnitude < $1.magnitude }
    guard !kept.isEmpty else { return nil }
    var positive = 0.0
    var ties = 0.0
    var place = 0
    while place < kept.count {
      var end = place
      while end < kept.count, kept[end].magnitude == kept[place].magnitude { end += 1 }
      let size = Double(end - place)
      let rank = Double(place + end + 1) / 2
      positive += rank * Double(kept[place..<end].count { $0 > 0 })
      ties += size * size * size - size
      place = end
    }
    let isExact = ties == 0 && kept.count == differences.count && kept.count < 50
    let p =
      isExact
      ? exactTail(positive, count: kept.count)
      : normalTail(
        positive, kept.count, ties: ties, correction: continuityCorrection ? 0.5 : 0)
    let mean = compensatedSum(differences) / Double(differences.count)
    return p.map { PairedTest(difference: mean, statistic: positive, pValue: $0) }
  }

  private static func normalTail(
    _ positive: Double, _ count: Int, ties: Double, correction: Double
  ) -> Double? {
    let n = Double(count)
    let variance = n * (n + 1) * (2 * n + 1) / 24 - ties / 48
    guard variance > 0 else { return nil }
    let apart = (positive - n * (n + 1) / 4).magnitude
    return Normal.twoSided(max(0, apart - correction) / variance.squareRoot())
  }

  /// Twice the smaller tail of the number of subsets of 1...n with each sum.
  private static func exactTail(_ positive: Double, count: Int) -> Double {
    let total = count * (count + 1) / 2
    var chances = [Double](repeating: 0, count: total + 1)
    chances[0] = 1
    for rank in 1...count {
      for sum in stride(from: total, through: 0, by: -1) {
        chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2
      }
    }
    let smaller = Int(min(positive, Double(total) - positive))
    return min(1, 2 * chances[0...smaller].reduce(0, +))
  }
}
