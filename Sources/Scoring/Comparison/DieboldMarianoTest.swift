// The Diebold–Mariano test of two series of scores.

/// The Diebold–Mariano test with the small-sample correction of Harvey, Leybourne and Newbold.
///
///     DM = d̄/√(V/N) · √((N + 1 − 2h + h(h − 1)/N)/N),  V = γ₀ + 2Σ_{k<h} γ_k
///
/// against Student's t with N − 1 degrees of freedom, γ_k being the autocovariance of the
/// differences at lag k.
///
/// - For differences in order of time whose horizons overlap: h is the number of steps that a
///   forecast looks ahead. With h = 1 it equals the paired t test; with overlapping horizons,
///   h = 1 claims far too much.
/// - Source: Diebold and Mariano (1995), Comparing predictive accuracy, *J. Bus. Econ. Stat.* 13;
///   Harvey, Leybourne, Newbold (1997), *Int. J. Forecasting* 13.
public enum DieboldMarianoTest {
  /// The test of some differences, in order of time.
  ///
  /// - Returns: nil with fewer than two differences, unless 1 ≤ `horizon` < their number, where
  ///   they are all equal, or where the long-run variance or its correction comes out not
  ///   positive.
  public static func run(differences: [Double], horizon: Int = 1) -> PairedTest? {
    guard let first = differences.first, differences.allSatisfy(\.isFinite),
      differences.contains(where: { $0 != first }), horizon >= 1, horizon < differences.count
    else { return nil }
    let count = Double(differences.count)
    let steps = Double(horizon)
    let mean = compensatedSum(differences) / count
    let centred = differences.map { $0 - mean }
    var variance = autocovariance(centred, lag: 0)
    for lag in 1..<max(1, horizon) { variance += 2 * autocovariance(centred, lag: lag) }
    let correction = (count + 1 - 2 * steps + steps * (steps - 1) / count) / count
    guard variance > 0, correction > 0 else { return nil }
    let statistic = mean / (variance / count).squareRoot() * correction.squareRoot()
    guard let p = StudentT.twoSided(statistic, degreesOfFreedom: count - 1) else { return nil }
    return PairedTest(difference: mean, statistic: statistic, pValue: p)
  }

  private static func autocovariance(_ centred: [Double], lag: Int) -> Double {
    var sum = CompensatedSum()
    for place in lag..<centred.count { sum.add(centred[place] * centred[place - lag]) }
    return sum.value / Double(centred.count)
  }
}
