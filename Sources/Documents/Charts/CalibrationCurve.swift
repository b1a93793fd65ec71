// The data of a calibration chart.

/// How often things happened against the probability they were given.
///
/// Everything is a fraction between 0 and 1. Values that are not finite are left out when the chart is
/// made, others are brought into that range, and all parts are sorted by forecast.
public struct CalibrationCurve: Hashable, Sendable {
  /// A point of the curve.
  public struct Point: Hashable, Sendable {
    /// The probability that was forecast.
    public var forecast: Double
    /// How often it happened, as the curve has it.
    public var observed: Double
    /// Makes a point.
    public init(forecast: Double, observed: Double) {
      self.forecast = forecast
      self.observed = observed
    }
  }

  /// Where the curve of a well calibrated forecaster would lie.
  public struct Band: Hashable, Sendable {
    /// The probability that was forecast.
    public var forecast: Double
    /// The lower edge.
    public var lower: Double
    /// The upper edge.
    public var upper: Double
    /// Makes one place of the band.
    public init(forecast: Double, lower: Double, upper: Double) {
      self.forecast = forecast
      self.lower = lower
      self.upper = upper
    }
  }

  /// How many predictions stood at a forecast value.
  public struct Count: Hashable, Sendable {
    /// The probability that was forecast.
    public var forecast: Double
    /// How many predictions; a fraction where a prediction's days are shared among values.
    public var count: Double
    /// Makes a count.
    public init(forecast: Double, count: Double) {
      self.forecast = forecast
      self.count = count
    }
  }

  /// How the points are joined.
  public enum Shape: Hashable, Sendable {
    /// By straight lines.
    case line
    /// By steps: a value holds until the next point.
    case step
  }

  /// The curve.
  public var points: [Point]
  /// The band, or nothing.
  public var band: [Band]
  /// The small histogram under the curve.
  public var counts: [Count]
  /// How the points are joined.
  public var shape: Shape
  /// What the band is, such as `90 % consistency band`.
  public var bandLabel: String
  /// What was left undrawn.
  public var thinning: Thinning?

  /// Makes the chart.
  public init(
    points: [Point], band: [Band] = [], counts: [Count] = [], shape: Shape = .line,
    bandLabel: String = "consistency band"
  ) {
    self.points =
      points.filter { $0.forecast.isFinite && $0.observed.isFinite }
      .map { Point(forecast: $0.forecast.asFraction, observed: $0.observed.asFraction) }
      .sorted { ($0.forecast, $0.observed) < ($1.forecast, $1.observed) }
    self.band =
      band.filter { $0.forecast.isFinite && $0.lower.isFinite && $0.upper.isFinite }
      .map {
        Band(
          forecast: $0.forecast.asFraction, lower: min($0.lower, $0.upper).asFraction,
          upper: max($0.lower, $0.upper).asFraction)
      }
      .sorted { $0.forecast < $1.forecast }
    self.counts =
      counts.filter { $0.forecast.isFinite && $0.count.isFinite && $0.count > 0 }
      .map { Count(forecast: $0.forecast.asFraction, count: $0.count) }
      .sorted { $0.forecast < $1.forecast }
    self.shape = shape
    self.bandLabel = bandLabel
  }

  /// The chart with at most `limit` points (at least 2), evenly picked with the first and the last among
  /// them, and with counts pooled into at most `limit` neighbourhoods, so that none is lost.
  public func thinned(to limit: Int) -> CalibrationCurve {
    let limit = max(2, limit)
    var thinner = self
    thinner.points = points.evenlyPicked(limit)
    thinner.band = band.evenlyPicked(limit)
    thinner.counts = pooledCounts(limit)
    if thinner.points.count < points.count {
      thinner.thinning = Thinning(
        drawn: thinner.points.count, total: thinning?.total ?? points.count, things: "points")
    }
    return thinner
  }

  /// Counts pooled by their nearest of `limit` evenly spaced values, each at its members' mean.
  private func pooledCounts(_ limit: Int) -> [Count] {
    guard counts.count > limit else { return counts }
    var sums = [(weighted: Double, count: Double)](repeating: (0, 0), count: limit)
    for entry in counts {
      let bin = min(limit - 1, Int(entry.forecast * Double(limit)))
      sums[bin].weighted += entry.forecast * entry.count
      sums[bin].count += entry.count
    }
    return sums.filter { $0.count > 0 }.map {
      Count(forecast: $0.weighted / $0.count, count: $0.count)
    }
  }
}

extension Double {
  /// The number, brought into the range from 0 to 1.
  var asFraction: Double { Swift.min(1, Swift.max(0, self)) }
}
