// Dates as people type them: `friday`, `+2w`, `2026-12`, `2026-Q3`, `eoy`. The clock is handed in.

public import Forecasting

/// A date as people type it: a day, or a month, a quarter or a year with all of its days.
///
/// A deadline takes the last day, the lower bound of a query the first.
///
/// | typed | means |
/// |---|---|
/// | `2026-12-31`, `2026-7-4` | the day |
/// | `2026-12`, `2026-Q3`, `2026` | the month, the quarter, the year |
/// | `today`, `yesterday`, `tomorrow` | the day |
/// | `friday`, `fri` | the next such day after today, or the last one before it |
/// | `+10d`, `-3d`, `+2w`, `+3m`, `+1y` | so far from today; a month that is too short ends earlier |
/// | `eow`, `eom`, `eoq`, `eoy` | the last day of this week (Sunday), month, quarter, year |
///
/// Case does not matter.
public struct TypedDate: Hashable, Sendable {
  /// The first day meant.
  public let first: CalendarDate
  /// The last day meant; the same for a single day.
  public let last: CalendarDate

  /// Which way the name of a weekday looks from today.
  public enum Direction: Sendable, Hashable {
    /// Deadlines look ahead: `friday` is the next Friday after today.
    case ahead
    /// Stamps look back: `friday` is the last Friday before today.
    case back
  }

  /// Whether a single day is meant.
  public var isOneDay: Bool { first == last }

  init(_ first: CalendarDate, _ last: CalendarDate) {
    self.first = first
    self.last = last
  }
}

extension TypedDate: CustomStringConvertible {
  /// The day, or the first and the last: `2026-12-01..2026-12-31`.
  public var description: String { isOneDay ? first.description : "\(first)..\(last)" }
}
