/// What a numeric or a date prediction is about: a number, or a day.
public enum Quantity: Hashable, Sendable {
  /// A number, in the prediction's unit.
  case number(DecimalNumber)
  /// A day.
  case date(CalendarDate)

  /// The quantity on a line: the number itself, or days since 1970-01-01.
  public var value: Double {
    switch self {
    case .number(let number): number.value
    case .date(let day): Double(day.daysSinceEpoch)
    }
  }
}

extension Quantity: CustomStringConvertible {
  /// As written in a journal.
  public var description: String {
    switch self {
    case .number(let number): number.description
    case .date(let day): day.description
    }
  }
}

/// The least and the greatest value that a prediction's range names.
public struct QuantityRange: Hashable, Sendable, CustomStringConvertible {
  /// The lower bound.
  public let low: Quantity
  /// The upper bound.
  public let high: Quantity

  /// A range, or nil unless both are of one kind and low < high.
  public init?(low: Quantity, high: Quantity) {
    switch (low, high) {
    case (.number(let least), .number(let most)) where least < most: break
    case (.date(let least), .date(let most)) where least < most: break
    case (.number, .number), (.date, .date), (.number, .date), (.date, .number): return nil
    }
    self.low = low
    self.high = high
  }

  /// The distance from the lower to the upper bound, in the unit or in days.
  public var width: Double { high.value - low.value }

  /// As written in a journal: `-2..12`.
  public var description: String { "\(low)..\(high)" }
}
