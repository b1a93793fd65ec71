// A chart with its words.

/// A chart with its title, what it shows in words, and a caption.
public struct Figure: Hashable, Sendable {
  /// What the chart is called.
  public var title: String
  /// What the chart shows, in a sentence or two, for a reader who does not see it.
  public var description: String
  /// How to read it, set beside or below the chart.
  public var caption: RichText?
  /// The chart.
  public var chart: Chart
  /// Where a link finds it; also the name of its file where it gets one.
  public var anchor: Anchor

  /// Makes a figure; its anchor is made from the title unless one is given.
  public init(
    _ title: String, description: String, caption: RichText? = nil, chart: Chart,
    anchor: Anchor? = nil
  ) {
    self.title = title
    self.description = description
    self.caption = caption
    self.chart = chart
    self.anchor = anchor ?? Anchor(title)
  }
}

/// The closed list of charts: data in, drawn by each renderer in its own way.
public enum Chart: Hashable, Sendable {
  /// Forecast probability against how often it happened.
  case calibration(CalibrationCurve)
  /// Values over days.
  case line(LineOverTime)
  /// Bars with whiskers.
  case bars(IntervalBars)
  /// Intervals with a best point and what happened.
  case strip(IntervalStrip)

  /// Whether there is nothing to draw.
  public var isEmpty: Bool {
    switch self {
    case .calibration(let chart): chart.points.isEmpty && chart.counts.isEmpty
    case .line(let chart): chart.series.allSatisfy(\.points.isEmpty)
    case .bars(let chart): chart.rows.isEmpty
    case .strip(let chart): chart.rows.isEmpty
    }
  }

  /// The chart with at most about `limit` marks for each of its parts; it keeps and states how many there
  /// were. A chart that is small enough already is returned as it is.
  public func thinned(to limit: Int) -> Chart {
    switch self {
    case .calibration(let chart): .calibration(chart.thinned(to: limit))
    case .line(let chart): .line(chart.thinned(to: limit))
    case .bars(let chart): .bars(chart.thinned(to: limit))
    case .strip(let chart): .strip(chart.thinned(to: limit))
    }
  }

  /// What a thinned chart must say about itself.
  public var thinning: Thinning? {
    switch self {
    case .calibration(let chart): chart.thinning
    case .line(let chart): chart.thinning
    case .bars(let chart): chart.thinning
    case .strip(let chart): chart.thinning
    }
  }
}

/// How much of a chart's data is drawn.
public struct Thinning: Hashable, Sendable {
  /// The number of marks drawn.
  public var drawn: Int
  /// The number of marks there were.
  public var total: Int
  /// What a mark is, in the plural: `points`, `rows`.
  public var things: String

  /// Says how much is drawn.
  public init(drawn: Int, total: Int, things: String) {
    self.drawn = drawn
    self.total = total
    self.things = things
  }

  /// The sentence that stands under the chart.
  public var sentence: String { "Drawn: \(drawn) of \(total) \(things)." }
}
