import Assessment
import Forecasting
import Testing

/// A day in a test table; a mistyped one shows as a failure.
private func day(_ text: String) throws -> CalendarDate {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  try #require(parts.count == 3)
  return try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
}

@Suite struct TypedDateTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var today: String
    var text: String
    var expected: String
    var testDescription: String { "\(text) on \(today)" }
    init(_ today: String, _ text: String, _ expected: String) {
      self.today = today
      self.text = text
      self.expected = expected
    }
  }

  // 2026-02-04 is a Wednesday, 2024-02-29 a Thursday, 2023-12-31 a Sunday, 2026-01-31 a Saturday.
  @Test(arguments: [
    Case("2026-02-04", "today", "2026-02-04"),
    Case("2026-02-04", "TODAY", "2026-02-04"),
    Case("2026-02-04", "yesterday", "2026-02-03"),
    Case("2026-02-04", "tomorrow", "2026-02-05"),
    Case("2023-12-31", "tomorrow", "2024-01-01"),
    Case("2024-03-01", "yesterday", "2024-02-29"),
    Case("2023-03-01", "yesterday", "2023-02-28"),
    Case("2026-02-04", "friday", "2026-02-06"),
    Case("2026-02-04", "Fri", "2026-02-06"),
    Case("2026-02-04", "thurs", "2026-02-05"),
    Case("2026-02-04", "wednesday", "2026-02-11"),
    Case("2026-02-04", "wed", "2026-02-11"),
    Case("2026-02-04", "tuesday", "2026-02-10"),
    Case("2023-12-31", "monday", "2024-01-01"),
    Case("2023-12-31", "sunday", "2024-01-07"),
    Case("2026-02-04", "+10d", "2026-02-14"),
    Case("2026-02-04", "-3d", "2026-02-01"),
    Case("2026-02-04", "-5d", "2026-01-30"),
    Case("2026-02-04", "+0d", "2026-02-04"),
    Case("2026-02-04", "+2w", "2026-02-18"),
    Case("2026-02-04", "+2W", "2026-02-18"),
    Case("2026-02-04", "-52w", "2025-02-05"),
    Case("2026-02-04", "+3m", "2026-05-04"),
    Case("2026-01-31", "+1m", "2026-02-28"),
    Case("2024-01-31", "+1m", "2024-02-29"),
    Case("2026-01-31", "+3m", "2026-04-30"),
    Case("2026-01-31", "-2m", "2025-11-30"),
    Case("2026-01-31", "-1m", "2025-12-31"),
    Case("2026-02-04", "+12m", "2027-02-04"),
    Case("2024-02-29", "+1y", "2025-02-28"),
    Case("2024-02-29", "+4y", "2028-02-29"),
    Case("2024-02-29", "-100y", "1924-02-29"),
    Case("2000-02-29", "-100y", "1900-02-28"),
    Case("2026-02-04", "eow", "2026-02-08"),
    Case("2023-12-31", "eow", "2023-12-31"),
    Case("2024-01-01", "eow", "2024-01-07"),
    Case("2026-02-04", "eom", "2026-02-28"),
    Case("2024-02-01", "eom", "2024-02-29"),
    Case("2026-02-04", "eoq", "2026-03-31"),
    Case("2026-04-01", "eoq", "2026-06-30"),
    Case("2026-09-30", "eoq", "2026-09-30"),
    Case("2026-10-01", "EOQ", "2026-12-31"),
    Case("2026-02-04", "eoy", "2026-12-31"),
    Case("2023-12-31", "eoy", "2023-12-31"),
    Case("2026-02-04", "2026-12", "2026-12-01..2026-12-31"),
    Case("2026-02-04", "2024-2", "2024-02-01..2024-02-29"),
    Case("2026-02-04", "1900-02", "1900-02-01..1900-02-28"),
    Case("2026-02-04", "2026-Q1", "2026-01-01..2026-03-31"),
    Case("2026-02-04", "2026-Q3", "2026-07-01..2026-09-30"),
    Case("2026-02-04", "2026-q4", "2026-10-01..2026-12-31"),
    Case("2026-02-04", "2026", "2026-01-01..2026-12-31"),
    Case("2026-02-04", "0001", "0001-01-01..0001-12-31"),
    Case("2026-02-04", "9999", "9999-01-01..9999-12-31"),
    Case("2026-02-04", "2026-12-31", "2026-12-31"),
    Case("2026-02-04", "2026-7-4", "2026-07-04"),
    Case("2026-02-04", "2024-02-29", "2024-02-29"),
  ])
  func looksAhead(_ c: Case) throws {
    let typed = try TypedDate(parsing: c.text, today: day(c.today))
    #expect(typed.description == c.expected)
    #expect(typed.isOneDay == !c.expected.contains(".."))
  }

  @Test(arguments: [
    Case("2026-02-04", "friday", "2026-01-30"),
    Case("2026-02-04", "wednesday", "2026-01-28"),
    Case("2026-02-04", "tue", "2026-02-03"),
    Case("2024-01-01", "sunday", "2023-12-31"),
    Case("2024-03-01", "thursday", "2024-02-29"),
    Case("2026-02-04", "tomorrow", "2026-02-05"),
    Case("2026-02-04", "eom", "2026-02-28"),
  ])
  func looksBack(_ c: Case) throws {
    let typed = try TypedDate(parsing: c.text, today: day(c.today), direction: .back)
    #expect(typed.description == c.expected)
  }

  struct Failure: CustomTestStringConvertible, Sendable {
    var text: String
    var problem: TypedDateProblem
    var message: String
    var help: String
    var testDescription: String { text.isEmpty ? "(nothing)" : text }
    init(_ text: String, _ problem: TypedDateProblem, _ message: String, _ help: String) {
      self.text = text
      self.problem = problem
      self.message = message
      self.help = help
    }
  }

  private static let usual =
    "write a day as 2026-12-31, or today, friday, +2w, 2026-12, 2026-Q3, 2026, eom"

  @Test(arguments: [
    Failure("", .empty, "a date is missing", usual),
    Failure("soon", .unknown("soon", near: nil), "'soon' is no date", usual),
    Failure(
      "fryday", .unknown("fryday", near: "friday"), "'fryday' is no date", "did you mean 'friday'?"),
    Failure("fr", .unknown("fr", near: "friday"), "'fr' is no date", "did you mean 'friday'?"),
    Failure("26-01-02", .unknown("26-01-02", near: nil), "'26-01-02' is no date", usual),
    Failure("12/31/2026", .unknown("12/31/2026", near: nil), "'12/31/2026' is no date", usual),
    Failure("2026-", .unknown("2026-", near: nil), "'2026-' is no date", usual),
    Failure("2026-Q", .unknown("2026-Q", near: nil), "'2026-Q' is no date", usual),
    Failure("2026-1-2-3", .unknown("2026-1-2-3", near: nil), "'2026-1-2-3' is no date", usual),
    Failure("2026-12-٣", .unknown("2026-12-٣", near: nil), "'2026-12-٣' is no date", usual),
    Failure("+", .unknown("+", near: nil), "'+' is no date", usual),
    Failure("0000-01-01", .noSuchYear, "there is no year 0000", "years are 0001 to 9999"),
    Failure("2026-13", .noSuchMonth(13), "there is no month 13", "months are 01 to 12"),
    Failure("2026-00-10", .noSuchMonth(0), "there is no month 0", "months are 01 to 12"),
    Failure("2026-Q5", .noSuchQuarter(5), "there is no quarter 5", "quarters are Q1 to Q4"),
    Failure(
      "2026-02-30", .noSuchDay(30, month: 2, year: 2026),
      "there is no day 30 in that month: February 2026 has 28 days", "its last day is 2026-02-28"),
    Failure(
      "2024-02-30", .noSuchDay(30, month: 2, year: 2024),
      "there is no day 30 in that month: February 2024 has 29 days", "its last day is 2024-02-29"),
    Failure(
      "2026-04-31", .noSuchDay(31, month: 4, year: 2026),
      "there is no day 31 in that month: April 2026 has 30 days", "its last day is 2026-04-30"),
    Failure(
      "+2", .missingUnit("+2"), "'+2' does not say days, weeks, months or years",
      "write +2d, +2w, +2m or +2y"),
    Failure(
      "+2h", .unknownUnit("h", in: "+2h"), "'h' is no unit of time here",
      "write +2d, w, m or y: days, weeks, months, years"),
    Failure(
      "+9000y", .outsideCalendar("+9000y"), "'+9000y' leads out of the years 0001 to 9999",
      "write a day as 2026-12-31"),
    Failure(
      "-99999999999999999999d", .outsideCalendar("-99999999999999999999d"),
      "'-99999999999999999999d' leads out of the years 0001 to 9999", "write a day as 2026-12-31"),
    Failure(
      "-30000m", .outsideCalendar("-30000m"), "'-30000m' leads out of the years 0001 to 9999",
      "write a day as 2026-12-31"),
  ])
  func saysWhatIsWrong(_ c: Failure) throws {
    let today = try day("2026-02-04")
    let problem = #expect(throws: TypedDateProblem.self) {
      try TypedDate(parsing: c.text, today: today)
    }
    #expect(problem == c.problem)
    #expect(problem?.message == c.message)
    #expect(problem?.help == c.help)
  }

  @Test func everyDayReadsBackAsItself() throws {
    let today = try day("2026-02-04")
    for offset in stride(from: -800_000, through: 2_900_000, by: 997) {
      let date = today.adding(days: offset)
      let typed = try TypedDate(parsing: date.description, today: today)
      #expect(typed.first == date && typed.last == date)
    }
  }

  @Test func aWeekdayIsAlwaysWithinAWeek() throws {
    let start = try day("2023-12-20")
    for offset in 0..<30 {
      let today = start.adding(days: offset)
      for (number, word) in TypedDate.words.suffix(7).enumerated() {
        let ahead = try TypedDate(parsing: word, today: today).first
        let back = try TypedDate(parsing: word, today: today, direction: .back).first
        #expect(ahead.weekday == number && back.weekday == number)
        #expect((1...7).contains(ahead.days(since: today)))
        #expect((1...7).contains(today.days(since: back)))
      }
    }
  }

  @Test func theWordsForCompletionAreAllDates() throws {
    for word in TypedDate.words {
      #expect(throws: Never.self) { try TypedDate(parsing: word, today: day("2026-02-04")) }
    }
  }
}
