// The data of a chart over time.

/// One or more values over days.
///
/// Days are whole numbers, counted from any day the caller likes; ticks say in words which they are.
/// Values that are not finite are left out when the chart is made; points are sorted by day.
public struct LineOverTime: Hashable, Sendable {
  /// A value on a day.
  public struct Point: Hashable, Sendable {
    /// The day.
    public var day: Int
    /// The value.
    public var value: Double
    /// The lower end of the value's interval, or nothing.
    public var low: Double?
    /// The upper end of the value's interval, or nothing.
    public var high: Double?
    /// Makes a point, with its interval where it has one.
    public init(day: Int, value: Double, low: Double? = nil, high: Double? = nil) {
      self.day = day
      self.value = value
      self.low = low
      self.high = high
    }
  }

  /// A named line.
  public struct Series: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The points.
    public var points: [Point]
    /// Makes a line.
    public init(_ name: String, points: [Point]) {
      self.name = name
      self.points =
        points.filter {
          $0.value.isFinite && ($0.low?.isFinite ?? true) && ($0.high?.isFinite ?? true)
        }
        .sorted { $0.day < $1.day }
    }
  }

  /// A labelled day.
  public struct DayTick: Hashable, Sendable {
    /// The day.
    public var day: Int
    /// What is written there, such as `2020` or `Mar 2020`.
    public var label: String
    /// Makes a tick.
    public init(_ day: Int, _ label: String) {
      self.day = day
      self.label = label
    }
  }

  /// The lines.
  public var series: [Series]
  /// The labelled days; those before the first or after the last point widen the chart.
  public var ticks: [DayTick]
  /// The value axis.
  public var axis: ValueAxis
  /// A value to compare with.
  public var reference: ReferenceLine?
  /// What was left undrawn.
  public var thinning: Thinning?

  /// Makes the chart.
  public init(
    series: [Series], ticks: [DayTick], axis: ValueAxis, reference: ReferenceLine? = nil
  ) {
    self.series = series
    self.ticks = ticks.sorted { $0.day < $1.day }
    self.axis = axis
    self.reference = reference
  }

  /// The chart with at most about `limit` points in each line, peaks kept.
  public func thinned(to limit: Int) -> LineOverTime {
    var thinner = self
    for index in series.indices {
      thinner.series[index].points = series[index].points.pickedByExtremes(limit) { $0.value }
    }
    let before = series.reduce(0) { $0 + $1.points.count }
    let after = thinner.series.reduce(0) { $0 + $1.points.count }
    if after < before {
      thinner.thinning = Thinning(
        drawn: after, total: thinning?.total ?? before, things: "points")
    }
    return thinner
  }
}
