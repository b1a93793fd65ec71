// Where a value lies on an axis. Layout only: which round numbers stand beside the data.

/// An axis with its ends and ticks settled.
struct Scale: Hashable {
  var bounds: ClosedRange<Double>
  var ticks: [ValueAxis.Tick]

  /// Settles an axis for the values that must have room on it.
  ///
  /// Ends that are given are kept; others are the next round numbers beyond the data, and never one and
  /// the same, so that a chart whose values are all alike still has a height.
  init(_ axis: ValueAxis, values: [Double], wantedTicks: Int = 5) {
    var low = axis.bounds?.lowerBound ?? values.min() ?? 0
    var high = axis.bounds?.upperBound ?? values.max() ?? 1
    // Beyond this a double has no decimals left to draw.
    (low, high) = (max(-1e12, low), min(1e12, high))
    if low >= high {
      let room = max(low.magnitude * 0.1, 0.05)
      low = max(-1e12, min(1e12, low))
      (low, high) = (low - room, low + room)
    }
    let step = Scale.roundStep((high - low) / Double(max(1, wantedTicks - 1)))
    if axis.bounds == nil {
      low = Double((low / step + 1e-9).floored) * step
      high = Double((high / step - 1e-9).ceiled) * step
    }
    bounds = low...high
    if let ticks = axis.ticks {
      self.ticks = ticks.filter { $0.value >= low - 1e-12 && $0.value <= high + 1e-12 }
    } else {
      ticks = Scale.roundTicks(low, high, step)
    }
  }

  /// Where a value lies, from 0 to 1; values beyond an end lie on it.
  func position(_ value: Double) -> Double {
    let share = (value - bounds.lowerBound) / (bounds.upperBound - bounds.lowerBound)
    return share.isFinite ? share.asFraction : 0
  }

  /// The smallest of 1, 2 and 5 times a power of ten that is not below `rough`.
  static func roundStep(_ rough: Double) -> Double {
    guard rough > 0, rough.isFinite else { return 1 }
    var power = 1.0
    while power > rough { power /= 10 }
    while power * 10 <= rough { power *= 10 }
    for factor in [1.0, 2, 5] where power * factor >= rough * (1 - 1e-9) { return power * factor }
    return power * 10
  }

  private static func roundTicks(_ low: Double, _ high: Double, _ step: Double)
    -> [ValueAxis.Tick]
  {
    var decimals = 0
    var power = 1.0
    while decimals < 9, (Double((step * power).nearest) - step * power).magnitude > 1e-6 {
      decimals += 1
      power *= 10
    }
    let first = (low / step - 1e-9).ceiled
    let last = (high / step + 1e-9).floored
    guard first <= last, last - first < 100 else { return [] }
    return (first...last).map {
      let value = Double($0) * step
      return ValueAxis.Tick(value, DecimalText.fixed(value, decimals: decimals, minus: "−"))
    }
  }
}

extension LineOverTime {
  /// Every value that must have room on the axis.
  var extent: [Double] {
    series.flatMap { $0.points.flatMap { [$0.value, $0.low ?? $0.value, $0.high ?? $0.value] } }
      + (reference.map { [$0.value] } ?? [])
  }

  /// The first and the last day, at least one day apart; nothing without points.
  var days: ClosedRange<Int>? {
    let days = series.flatMap { $0.points.map(\.day) } + ticks.map(\.day)
    guard series.contains(where: { !$0.points.isEmpty }), let first = days.min(),
      let last = days.max()
    else { return nil }
    return first...max(last, first + 1)
  }
}

extension IntervalBars {
  /// Every value that must have room on the axis, zero among them.
  var extent: [Double] {
    [0] + rows.flatMap { [$0.value, $0.low ?? $0.value, $0.high ?? $0.value] }
      + (reference.map { [$0.value] } ?? [])
  }
}

extension IntervalStrip {
  /// Every value that must have room on the axis.
  var extent: [Double] {
    rows.flatMap { [$0.low, $0.high, $0.best, $0.outcome ?? $0.best] }
  }
}
