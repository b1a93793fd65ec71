// The data of a chart of intervals.

/// Labelled intervals, each with a best point and a mark for what happened.
public struct IntervalStrip: Hashable, Sendable {
  /// An interval.
  public struct Row: Hashable, Sendable {
    /// What was forecast, or by whom.
    public var label: String
    /// The interval's lower end.
    public var low: Double
    /// The interval's upper end.
    public var high: Double
    /// The best point.
    public var best: Double
    /// What happened, on the same axis, or nothing where that is open.
    public var outcome: Double?
    /// The figures as they are to be written.
    public var text: String

    /// Makes an interval; one that is a single point has equal ends.
    public init(
      _ label: String, low: Double, high: Double, best: Double, outcome: Double? = nil,
      text: String
    ) {
      self.label = label
      self.low = min(low, high)
      self.high = max(low, high)
      self.best = best
      self.outcome = outcome
      self.text = text
    }
  }

  /// The intervals, from top to bottom.
  public var rows: [Row]
  /// The value axis.
  public var axis: ValueAxis
  /// What the best point is called in the legend.
  public var bestName: String
  /// What the outcome's mark is called in the legend.
  public var outcomeName: String
  /// What was left undrawn.
  public var thinning: Thinning?

  /// Makes the chart; rows whose numbers are not finite are left out.
  public init(
    rows: [Row], axis: ValueAxis = .probability("Probability"), bestName: String = "forecast",
    outcomeName: String = "what happened"
  ) {
    self.rows = rows.filter {
      $0.low.isFinite && $0.high.isFinite && $0.best.isFinite && ($0.outcome?.isFinite ?? true)
    }
    self.axis = axis
    self.bestName = bestName
    self.outcomeName = outcomeName
  }

  /// The chart with its first `limit` rows (at least 1).
  public func thinned(to limit: Int) -> IntervalStrip {
    var thinner = self
    thinner.rows = Array(rows.prefix(max(1, limit)))
    if thinner.rows.count < rows.count {
      thinner.thinning = Thinning(
        drawn: thinner.rows.count, total: thinning?.total ?? rows.count, things: "rows")
    }
    return thinner
  }
}
