import Diagnostics
public import Forecasting

/// What is wrong with a date that somebody typed, and a way out.
public enum TypedDateProblem: Error, Hashable, Sendable {
  /// Nothing was typed.
  case empty
  /// No date at all; `near` is the word that was probably meant.
  case unknown(String, near: String?)
  /// The year 0000.
  case noSuchYear
  /// A month below 1 or above 12.
  case noSuchMonth(Int)
  /// A quarter below 1 or above 4.
  case noSuchQuarter(Int)
  /// A day that the month does not have.
  case noSuchDay(Int, month: Int, year: Int)
  /// `+2`: days, weeks, months or years?
  case missingUnit(String)
  /// `+2h`: a unit that is not understood.
  case unknownUnit(String, in: String)
  /// Before the year 0001 or after 9999.
  case outsideCalendar(String)
  /// A month, a quarter or a year where one day is asked for.
  case notOneDay(String, TypedDate)
  /// A time that does not exist or is not written as `17:40` or `17:40:05`.
  case badTime(String)
  /// A time without its offset from UTC.
  case missingOffset(String)
  /// An offset that is not written as `Z`, `+01:00` or `-05:30`.
  case badOffset(String)
  /// A vague deadline with an end left open.
  case openDeadline(String)
  /// A vague deadline with more than two days.
  case tooManyDays(String)
  /// A vague deadline whose second day is not later than its first.
  case notLater(early: CalendarDate, late: CalendarDate)
}

extension TypedDateProblem {
  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .empty: "a date is missing"
    case .unknown(let text, _): "'\(text)' is no date"
    case .noSuchYear: "there is no year 0000"
    case .noSuchMonth(let month): "there is no month \(month)"
    case .noSuchQuarter(let quarter): "there is no quarter \(quarter)"
    case .noSuchDay(let day, let month, let year):
      "there is no day \(day) in that month: \(name(ofMonth: month)) \(year) has "
        + "\(CalendarDate.length(ofMonth: month, year: year)) days"
    case .missingUnit(let text): "'\(text)' does not say days, weeks, months or years"
    case .unknownUnit(let unit, _): "'\(unit)' is no unit of time here"
    case .outsideCalendar(let text):
      "'\(text)' leads out of the years 0001 to 9999"
    case .notOneDay(let text, let date):
      "'\(text)' is not one day: it is \(date.first) to \(date.last)"
    case .badTime(let text): "'\(text)' is no time of day"
    case .missingOffset(let text):
      "the time '\(text)' does not say its offset from UTC"
    case .badOffset(let text): "'\(text)' is no offset from UTC"
    case .openDeadline: "a vague deadline needs a day on both sides of '..'"
    case .tooManyDays: "a vague deadline has two days, not more"
    case .notLater(let early, let late) where early == late:
      "both days of the vague deadline are \(early)"
    case .notLater(let early, let late):
      "the vague deadline ends on \(late), before it begins on \(early)"
    }
  }

  /// A way out.
  public var help: String {
    switch self {
    case .empty, .unknown(_, near: nil):
      "write a day as 2026-12-31, or today, friday, +2w, 2026-12, 2026-Q3, 2026, eom"
    case .unknown(_, near: .some(let word)): "did you mean '\(word)'?"
    case .noSuchYear: "years are 0001 to 9999"
    case .noSuchMonth: "months are 01 to 12"
    case .noSuchQuarter: "quarters are Q1 to Q4"
    case .noSuchDay(_, let month, let year):
      "its last day is "
        + (CalendarDate(
          year: year, month: month, day: CalendarDate.length(ofMonth: month, year: year))?
          .description ?? "earlier")
    case .missingUnit(let text): "write \(text)d, \(text)w, \(text)m or \(text)y"
    case .unknownUnit(let unit, let text):
      "write \(text.dropLast(unit.count))d, w, m or y: days, weeks, months, years"
    case .outsideCalendar: "write a day as 2026-12-31"
    case .notOneDay(_, let date): "write one day, such as \(date.last)"
    case .badTime: "write it as 17:40 or 17:40:05, with an offset: 2026-02-01T17:40+01:00"
    case .missingOffset(let text): "write \(text)Z for UTC, or an offset such as \(text)+01:00"
    case .badOffset: "write Z for UTC, or an offset such as +01:00"
    case .openDeadline: "write one day, or both: 2026-07-06..2027-01-06"
    case .tooManyDays: "write the early and the late day: 2026-07-06..2027-01-06"
    case .notLater(let early, let late) where early == late: "write the one day: \(early)"
    case .notLater(let early, let late): "write \(late)..\(early)"
    }
  }
}

/// The word for a day that was probably meant.
func nearWord(to written: String, in words: [String] = TypedDate.words) -> String? {
  nearest(to: written, in: words)
}

private func name(ofMonth month: Int) -> String {
  switch month {
  case 1: "January"
  case 2: "February"
  case 3: "March"
  case 4: "April"
  case 5: "May"
  case 6: "June"
  case 7: "July"
  case 8: "August"
  case 9: "September"
  case 10: "October"
  case 11: "November"
  default: "December"
  }
}
