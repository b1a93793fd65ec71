// Key figures.

/// A key figure with everything needed to read it.
public struct Card: Hashable, Sendable {
  /// What the figure measures.
  public var label: String
  /// The figure, already written out; `–` where it is undefined.
  public var value: String
  /// How sure the figure is, such as `95 % interval 0.10 to 0.21`.
  public var interval: String?
  /// How to read it, such as `0 is perfect, 0.25 is a coin flip`.
  public var note: RichText?
  /// What the figure says about itself.
  public var tone: Tone?
  /// The figure and its interval on a line, where that helps.
  public var gauge: Gauge?

  /// Makes a card.
  public init(
    label: String, value: String, interval: String? = nil, note: RichText? = nil,
    tone: Tone? = nil, gauge: Gauge? = nil
  ) {
    self.label = label
    self.value = value
    self.interval = interval
    self.note = note
    self.tone = tone
    self.gauge = gauge
  }
}

/// A figure and its interval on a line between two ends.
public struct Gauge: Hashable, Sendable {
  /// The ends of the line.
  public var bounds: ClosedRange<Double>
  /// The figure.
  public var value: Double
  /// The interval around it.
  public var interval: ClosedRange<Double>?
  /// A mark to compare with, such as the score of a coin.
  public var reference: Double?

  /// Makes a gauge, or nothing where a number is not finite or the line has no length.
  public init?(
    _ value: Double, interval: ClosedRange<Double>? = nil, in bounds: ClosedRange<Double>,
    reference: Double? = nil
  ) {
    let numbers =
      [value, bounds.lowerBound, bounds.upperBound]
      + (interval.map { [$0.lowerBound, $0.upperBound] } ?? []) + (reference.map { [$0] } ?? [])
    guard numbers.allSatisfy(\.isFinite), bounds.lowerBound < bounds.upperBound else { return nil }
    self.bounds = bounds
    self.value = value
    self.interval = interval
    self.reference = reference
  }

  /// Where a number lies on the line, from 0 to 1; numbers beyond an end lie on it.
  func position(of number: Double) -> Double {
    let length = bounds.upperBound - bounds.lowerBound
    return min(1, max(0, (number - bounds.lowerBound) / length))
  }
}
