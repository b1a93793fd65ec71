// Ranges as queries write them, `a..b`, open at either end. Both ends belong to the range.

import Forecasting

/// A range of days, open at either end.
struct DayRange: Hashable, Sendable {
  /// The first day; nil for none.
  var first: CalendarDate?
  /// The last day; nil for none.
  var last: CalendarDate?

  /// Whether a day is in the range.
  func contains(_ day: CalendarDate) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }
}

/// A range of decimal numbers, open at either end.
struct NumberRange: Hashable, Sendable {
  /// The least number; nil for none.
  var low: DecimalNumber?
  /// The greatest number; nil for none.
  var high: DecimalNumber?

  /// Whether a number is in the range.
  func contains(_ number: DecimalNumber) -> Bool {
    (low.map { $0 <= number } ?? true) && (high.map { number <= $0 } ?? true)
  }

  /// Whether a computed number is in the range. A single number stands for all that round to it as
  /// it is written: `0.09` for 0.085 to 0.095.
  func contains(_ number: Double) -> Bool {
    guard let low, let high, low == high else {
      return (low.map { $0.value <= number } ?? true) && (high.map { number <= $0.value } ?? true)
    }
    let half = (DecimalNumber(significand: 5, scale: Int(low.scale) + 1) ?? DecimalNumber(0)).value
    return abs(number - low.value) <= half
  }
}

/// A range of percentages, open at either end.
struct ShareRange: Hashable, Sendable {
  /// The least share; nil for none.
  var low: Percentage?
  /// The greatest share; nil for none.
  var high: Percentage?

  /// Whether a share is in the range.
  func contains(_ share: Percentage) -> Bool {
    (low.map { $0 <= share } ?? true) && (high.map { share <= $0 } ?? true)
  }

  /// Whether a probability, 0 … 1, is in the range.
  func contains(_ probability: Double) -> Bool {
    (low.map { $0.fraction <= probability } ?? true)
      && (high.map { probability <= $0.fraction } ?? true)
  }
}
