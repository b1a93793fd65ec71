// Murphy's decomposition over bins of equal width, with exact edges and within-bin terms.

/// Murphy's decomposition of the Brier score over bins of equal width.
///
///     REL = Σ nₖ(f̄ₖ − ōₖ)²/N    RES = Σ nₖ(ōₖ − ȳ)²/N    UNC = mean (y − ȳ)²
///     Brier = REL − RES + UNC + WBV − WBC
///
/// The first three terms alone add up to the Brier score only if no bin holds two different
/// forecasts; the within-bin terms make the identity exact (Stephenson, Coelho, Jolliffe 2008).
///
/// Bins are [k/K, (k+1)/K), the last one closed. A forecast within 1e-9 of an edge is on it, so
/// 0.3 (which as a binary fraction times 10 may come out just below 3) falls into the bin that
/// begins at 0.3: several packages put it one bin too low.
///
/// Everything here depends on the choice of bins; prefer `CORPDecomposition` and show bins only
/// where a reader expects them.
///
/// - Source: Murphy (1973), A new vector partition of the probability score, *J. Appl. Meteorol.*
///   12, 595–600.
public struct BinnedReliability: Hashable, Sendable {
  /// One bin.
  public struct Bin: Hashable, Sendable {
    /// Where the bin begins (inclusive) and ends (exclusive, but for the last).
    public let lower, upper: Double
    /// The number of rows in it.
    public let count: Int
    /// Their weight.
    public let weight: Double
    /// Their weighted mean forecast; nil if the bin is empty.
    public let meanForecast: Double?
    /// Their weighted mean outcome; nil if the bin is empty.
    public let frequency: Double?
  }

  /// The bins, ascending, empty ones too.
  public let bins: [Bin]
  /// REL: lower is better.
  public let reliability: Double
  /// RES: higher is better.
  public let resolution: Double
  /// UNC: a property of the questions.
  public let uncertainty: Double
  /// WBV = mean (f − f̄ₖ)²: how much forecasts differ within their bins.
  public let withinBinVariance: Double
  /// WBC = 2·mean (f − f̄ₖ)(o − ōₖ): how well those differences were placed.
  public let withinBinCovariance: Double

  /// GRES = RES − WBV + WBC, with which Brier = REL − GRES + UNC exactly. It can be negative.
  public var generalizedResolution: Double {
    resolution - withinBinVariance + withinBinCovariance
  }

  /// The expected calibration error Σ (nₖ/N)·|f̄ₖ − ōₖ|. Biased upwards in small samples, and a
  /// function of the bins as much as of the forecasts.
  public let expectedError: Double
  /// √REL.
  public var rootMeanSquareError: Double { reliability.squareRoot() }
  /// The largest |f̄ₖ − ōₖ| over bins that are not empty.
  public let maximumError: Double
  /// The terms corrected for sampling bias; nil where the total weight is at most 1.
  public let biasCorrected: BiasCorrectedTerms?

  /// The decomposition of some rows; nil without rows or with fewer than one bin.
  public init?(_ rows: BinaryRows, bins binCount: Int = 10) {
    guard !rows.isEmpty, binCount >= 1 else { return nil }
    let groups = rows.groups
    let total = compensatedSum(groups.weights)
    let baseRate = compensatedSum(groups.yes) / total
    var pools = [BinPool](repeating: BinPool(), count: binCount)
    for group in 0..<groups.count {
      pools[Self.bin(of: groups.values[group], among: binCount)].add(group, of: groups)
    }
    var terms = BinTerms()
    for (index, pool) in pools.enumerated() where pool.weight > 0 {
      terms.add(pool, baseRate: baseRate, index: index, groups: groups)
    }
    bins = pools.enumerated().map { index, pool in
      Bin(
        lower: Double(index) / Double(binCount), upper: Double(index + 1) / Double(binCount),
        count: pool.count, weight: pool.weight,
        meanForecast: pool.weight > 0 ? pool.meanForecast : nil,
        frequency: pool.weight > 0 ? pool.frequency : nil)
    }
    reliability = terms.reliability / total
    resolution = terms.resolution / total
    withinBinVariance = terms.variance / total
    withinBinCovariance = 2 * terms.covariance / total
    expectedError = terms.absolute / total
    maximumError = terms.maximum
    let spread = baseRate * (1 - baseRate) - compensatedSum(groups.partly) / total
    uncertainty = max(0, spread)
    biasCorrected = BiasCorrectedTerms(
      reliability: reliability, resolution: resolution, uncertainty: uncertainty,
      withinBins: terms.correction / total, total: total)
  }

  /// The bin of a forecast.
  static func bin(of forecast: Double, among binCount: Int) -> Int {
    let scaled = forecast * Double(binCount)
    let nearest = scaled.rounded()
    let edge = (forecast - nearest / Double(binCount)).magnitude < 1e-9
    return min(Int(edge ? nearest : scaled.rounded(.down)), binCount - 1)
  }
}

/// Murphy's terms corrected for the bias of small bins.
///
///     REL − a,  RES − a + b,  UNC + b
///     a = N⁻¹ Σ_{nₖ>1} nₖ·varₖ/(nₖ − 1),  b = UNC/(N − 1),  varₖ = ōₖ(1 − ōₖ) for plain outcomes
///
/// Not clipped: REL can come out negative and RES above UNC, and packages that clip disagree on
/// how. A weight counts as so many cases, so rows must be independent predictions.
///
/// - Source: Ferro and Fricker (2012), A bias-corrected decomposition of the Brier score, *Q. J.
///   R. Meteorol. Soc.* 138, 1954–1960.
public struct BiasCorrectedTerms: Hashable, Sendable {
  /// REL − a.
  public let reliability: Double
  /// RES − a + b.
  public let resolution: Double
  /// UNC + b.
  public let uncertainty: Double

  init?(
    reliability: Double, resolution: Double, uncertainty: Double, withinBins: Double,
    total: Double
  ) {
    guard total > 1 else { return nil }
    let overall = uncertainty / (total - 1)
    self.reliability = reliability - withinBins
    self.resolution = resolution - withinBins + overall
    self.uncertainty = uncertainty + overall
  }
}

/// What one bin holds.
private struct BinPool {
  var groups: [Int] = []
  var count = 0
  var weight = 0.0
  var forecastSum = 0.0
  var yes = 0.0
  var partly = 0.0

  var meanForecast: Double { forecastSum / weight }
  var frequency: Double { yes / weight }

  mutating func add(_ group: Int, of all: ForecastGroups) {
    groups.append(group)
    count += all.counts[group]
    weight += all.weights[group]
    forecastSum += all.weights[group] * all.values[group]
    yes += all.yes[group]
    partly += all.partly[group]
  }
}

/// The sums over bins, not yet divided by the total weight.
private struct BinTerms {
  var reliability = 0.0
  var resolution = 0.0
  var variance = 0.0
  var covariance = 0.0
  var absolute = 0.0
  var maximum = 0.0
  var correction = 0.0

  mutating func add(_ pool: BinPool, baseRate: Double, index: Int, groups: ForecastGroups) {
    let forecast = pool.meanForecast
    let frequency = pool.frequency
    let gap = forecast - frequency
    reliability += pool.weight * gap * gap
    resolution += pool.weight * (frequency - baseRate) * (frequency - baseRate)
    absolute += pool.weight * gap.magnitude
    maximum = max(maximum, gap.magnitude)
    for group in pool.groups {
      let apart = groups.values[group] - forecast
      variance += groups.weights[group] * apart * apart
      covariance += apart * (groups.yes[group] - groups.weights[group] * frequency)
    }
    if pool.weight > 1 {
      let spread = pool.weight * frequency * (1 - frequency) - pool.partly
      correction += spread / (pool.weight - 1)
    }
  }
}
