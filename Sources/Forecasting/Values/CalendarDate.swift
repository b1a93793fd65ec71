/// A day of the proleptic Gregorian calendar, in the years 0001 to 9999.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let daysSinceEpoch: Int32

  /// The day so many days after 1970-01-01, or nil outside the years 0001 to 9999.
  public init?(daysSinceEpoch days: Int) {
    guard (Self.first...Self.last).contains(days) else { return nil }
    daysSinceEpoch = Int32(days)
  }

  /// The day with this year, month (1…12) and day of the month, or nil if there is none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, month (1…12) and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let index = (5 * dayOfYear + 2) / 153
    let month = index < 10 ? index + 3 : index - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * index + 2) / 5 + 1
    )
  }

  /// The number of days in a month (1…12) of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }

  /// The day `count` days later, held within the calendar's first and last day.
  public func adding(days count: Int) -> CalendarDate {
    let step = min(max(count, -4_000_000), 4_000_000)
    let moved = min(max(Int(daysSinceEpoch) + step, Self.first), Self.last)
    return CalendarDate(unchecked: Int32(moved))
  }

  /// The number of days from `earlier` to this day; negative if this day is before it.
  public func days(since earlier: CalendarDate) -> Int {
    Int(daysSinceEpoch) - Int(earlier.daysSinceEpoch)
  }

  /// The day of the week: 0 is Monday, 6 is Sunday.
  public var weekday: Int { (Int(daysSinceEpoch) + 719_468 + 2) % 7 }

  /// The first day of the calendar, 0001-01-01.
  public static let distantPast = CalendarDate(unchecked: Int32(first))
  /// The last day of the calendar, 9999-12-31.
  public static let distantFuture = CalendarDate(unchecked: Int32(last))

  /// Earlier days come first.
  public static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    one.daysSinceEpoch < other.daysSinceEpoch
  }

  private static let first = -719_162
  private static let last = 2_932_896
  private init(unchecked days: Int32) { daysSinceEpoch = days }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    return "\(zeroPadded(year, to: 4))-\(zeroPadded(month, to: 2))-\(zeroPadded(day, to: 2))"
  }
}

/// A number with zeros before it, so that it has at least `width` digits.
func zeroPadded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
