// The data of a chart of bars.

/// Labelled bars from zero, each with an interval where it has one.
public struct IntervalBars: Hashable, Sendable {
  /// A bar.
  public struct Row: Hashable, Sendable {
    /// What is measured, or whose value it is.
    public var label: String
    /// The bar's end.
    public var value: Double
    /// The interval's lower end, or nothing.
    public var low: Double?
    /// The interval's upper end, or nothing.
    public var high: Double?
    /// The value (and its interval) as it is to be written.
    public var text: String
    /// What the bar says about itself.
    public var tone: Tone

    /// Makes a bar.
    public init(
      _ label: String, value: Double, low: Double? = nil, high: Double? = nil, text: String,
      tone: Tone = .accent
    ) {
      self.label = label
      self.value = value
      self.low = low
      self.high = high
      self.text = text
      self.tone = tone
    }
  }

  /// The bars, from top to bottom.
  public var rows: [Row]
  /// The value axis.
  public var axis: ValueAxis
  /// A value to compare with.
  public var reference: ReferenceLine?
  /// What was left undrawn.
  public var thinning: Thinning?

  /// Makes the chart; bars whose numbers are not finite are left out.
  public init(rows: [Row], axis: ValueAxis, reference: ReferenceLine? = nil) {
    self.rows = rows.filter {
      $0.value.isFinite && ($0.low?.isFinite ?? true) && ($0.high?.isFinite ?? true)
    }
    self.axis = axis
    self.reference = reference
  }

  /// The chart with its first `limit` bars (at least 1).
  public func thinned(to limit: Int) -> IntervalBars {
    var thinner = self
    thinner.rows = Array(rows.prefix(max(1, limit)))
    if thinner.rows.count < rows.count {
      thinner.thinning = Thinning(
        drawn: thinner.rows.count, total: thinning?.total ?? rows.count, things: "rows")
    }
    return thinner
  }
}
