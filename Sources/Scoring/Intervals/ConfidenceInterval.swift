// An interval with the confidence it claims.

/// A confidence interval.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// The confidence claimed, such as 0.95. What it keeps in small samples is another matter.
  public let level: Double

  /// An interval from its ends.
  public init(lower: Double, upper: Double, level: Double) {
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  /// Whether a value lies inside; the ends do.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
