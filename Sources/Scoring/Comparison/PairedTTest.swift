// Student's t for paired differences.

/// Student's paired t test: whether the mean difference departs from 0.
///
/// The differences must be independent; where predictions come in clusters use `ClusteredMean`.
///
/// - Source: Student (1908), The probable error of a mean, *Biometrika* 6, 1–25.
public struct PairedTTest: Hashable, Sendable {
  /// The mean difference, t and its two-sided p.
  public let result: PairedTest
  /// The standard error of the mean difference.
  public let standardError: Double
  /// One less than the number of differences.
  public let degreesOfFreedom: Double

  /// The test of some differences; nil with fewer than two, or where they are all equal.
  public init?(differences: [Double]) {
    guard let first = differences.first, differences.allSatisfy(\.isFinite),
      differences.contains(where: { $0 != first })
    else { return nil }
    let count = Double(differences.count)
    let mean = compensatedSum(differences) / count
    let squares = compensatedSum(differences.map { ($0 - mean) * ($0 - mean) })
    standardError = (squares / (count - 1) / count).squareRoot()
    degreesOfFreedom = count - 1
    let t = mean / standardError
    guard let p = StudentT.twoSided(t, degreesOfFreedom: degreesOfFreedom) else { return nil }
    result = PairedTest(difference: mean, statistic: t, pValue: p)
  }

  /// The interval of the mean difference; nil unless 0 < `level` < 1.
  public func interval(level: Double = 0.95) -> ConfidenceInterval? {
    guard
      let t = StudentT.twoSidedQuantile(1 - level, degreesOfFreedom: degreesOfFreedom)
    else { return nil }
    return ConfidenceInterval(
      lower: result.difference - t * standardError,
      upper: result.difference + t * standardError, level: level)
  }
}
