// The sign-flip (permutation) test of paired differences.

/// The sign-flip test: how often randomly turning differences round gives a sum as far from 0.
///
/// Assumes nothing but that each difference could as well have had the other sign. Hand in sums
/// over clusters where predictions come in clusters.
///
/// - Source: Fisher (1935), *The Design of Experiments*, section 21.
public enum SignFlipTest {
  /// The most differences that `exact` takes: 2²⁴ sums are quick, more are not.
  public static let exactLimit = 24

  /// The two-sided p over all 2ⁿ patterns of signs; nil without differences or with more than
  /// `exactLimit`.
  public static func exact(differences: [Double]) -> Double? {
    guard !differences.isEmpty, differences.count <= exactLimit,
      differences.allSatisfy(\.isFinite)
    else { return nil }
    let bar = threshold(differences)
    var sum = differences.reduce(0, +)
    var signs = [Double](repeating: 1, count: differences.count)
    var reached = sum.magnitude >= bar ? 1 : 0
    let patterns = 1 << differences.count
    for step in 1..<max(2, patterns) {
      // Gray code: from one pattern to the next a single sign turns.
      let turned = step.trailingZeroBitCount
      signs[turned] = -signs[turned]
      sum += 2 * signs[turned] * differences[turned]
      if sum.magnitude >= bar { reached += 1 }
    }
    return Double(reached) / Double(patterns)
  }

  /// The two-sided p over random patterns, the observed one counted as one more:
  /// (1 + b)/(1 + draws). Nil without differences or draws.
  public static func sampled(
    differences: [Double], draws: Int = 10_000, seed: UInt64
  ) -> Double? {
    guard !differences.isEmpty, draws >= 1, differences.allSatisfy(\.isFinite) else { return nil }
    let bar = threshold(differences)
    var reached = 0
    for draw in 0..<draws {
      var generator = SplitMix64(seed: seed, stream: draw)
      var sum = 0.0
      for difference in differences {
        sum += generator.next() & 1 == 0 ? difference : -difference
      }
      if sum.magnitude >= bar { reached += 1 }
    }
    return Double(1 + reached) / Double(1 + draws)
  }

  /// The observed sum, less what rounding may take off an equal one.
  private static func threshold(_ differences: [Double]) -> Double {
    let size = differences.reduce(0) { $0 + $1.magnitude }
    return compensatedSum(differences).magnitude - 1e-12 * size
  }
}
