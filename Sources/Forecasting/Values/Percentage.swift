/// A probability written in percent, kept exactly: 0 to 100, never rounded, never clipped.
public struct Percentage: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number before the percent sign, 0 … 100.
  public let percent: DecimalNumber

  /// So many percent, or nil below 0 and above 100.
  public init?(_ percent: DecimalNumber) {
    guard percent >= DecimalNumber(0), percent <= DecimalNumber(100) else { return nil }
    self.percent = percent
  }

  /// The probability as a fraction, 0 … 1: the double nearest to percent/100.
  public var fraction: Double { percent.shifted(by: 2) }

  /// Ordered by size.
  public static func < (one: Percentage, other: Percentage) -> Bool { one.percent < other.percent }

  /// The percentage with its sign: `62%`.
  public var description: String { "\(percent)%" }
}

/// A probability that may be known only to lie within bounds.
public struct ImpreciseProbability: Hashable, Sendable, CustomStringConvertible {
  /// The lower bound; equal to `high` where the probability is a point.
  public let low: Percentage
  /// The upper bound.
  public let high: Percentage
  /// The best point where one was written (`60..80..90%`).
  public let writtenBest: Percentage?

  /// A point.
  public init(_ point: Percentage) {
    low = point
    high = point
    writtenBest = nil
  }

  /// An interval, or nil unless low ≤ best ≤ high.
  public init?(low: Percentage, best: Percentage? = nil, high: Percentage) {
    guard low <= (best ?? low), (best ?? low) <= high else { return nil }
    self.low = low
    self.high = high
    writtenBest = low == high ? nil : best
  }

  /// The point that is scored: the one written, else the midpoint, 0 … 1.
  public var best: Double {
    if let writtenBest { return writtenBest.fraction }
    if low == high { return low.fraction }
    // Exact in decimal where 18 digits suffice, so that 60..90% is the double nearest to 0.75.
    return low.percent.adding(high.percent)?.half.flatMap(Percentage.init)?.fraction
      ?? (low.fraction + high.fraction) / 2
  }

  /// Whether only bounds are known.
  public var isImprecise: Bool { low != high }

  /// As written in a journal: `62%`, `60..90%`, `60..80..90%`.
  public var description: String {
    if !isImprecise { return low.description }
    if let writtenBest { return "\(low.percent)..\(writtenBest.percent)..\(high)" }
    return "\(low.percent)..\(high)"
  }
}
