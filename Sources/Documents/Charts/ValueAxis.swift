// The axis along which a chart's values lie.

/// A value axis: what is measured, from where to where, with which ticks.
public struct ValueAxis: Hashable, Sendable {
  /// A labelled place on the axis.
  public struct Tick: Hashable, Sendable {
    /// The value.
    public var value: Double
    /// What is written there.
    public var label: String
    /// Makes a tick.
    public init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// What is measured, with its unit and orientation: `Brier score (lower is better)`.
  public var label: String
  /// The ends; chosen from the data, at round numbers, if absent.
  public var bounds: ClosedRange<Double>?
  /// The ticks; chosen at round numbers if absent.
  public var ticks: [Tick]?

  /// Makes an axis.
  public init(_ label: String, bounds: ClosedRange<Double>? = nil, ticks: [Tick]? = nil) {
    self.label = label
    self.bounds = bounds
    self.ticks = ticks
  }

  /// An axis of probability, from 0 % to 100 %.
  public static func probability(_ label: String) -> ValueAxis {
    ValueAxis(
      label, bounds: 0...1,
      ticks: [0, 25, 50, 75, 100].map { Tick(Double($0) / 100, "\($0)%") })
  }
}

/// A value that the others are compared with, drawn as a line across the chart.
public struct ReferenceLine: Hashable, Sendable {
  /// The value.
  public var value: Double
  /// What it stands for, such as `always 50%`.
  public var label: String

  /// Makes a reference line.
  public init(_ value: Double, _ label: String) {
    self.value = value
    self.label = label
  }
}
