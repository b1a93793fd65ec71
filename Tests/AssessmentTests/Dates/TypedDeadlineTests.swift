import Assessment
import Forecasting
import Testing

private func day(_ text: String) throws -> CalendarDate {
  let typed = try TypedDate(parsing: text, today: .distantPast)
  try #require(typed.isOneDay)
  return typed.first
}

@Suite struct TypedDeadlineTests {
  @Test(arguments: [
    ("2026-12-31", "2026-12-31"), ("2026-12", "2026-12-31"), ("2026-Q3", "2026-09-30"),
    ("2026", "2026-12-31"), ("friday", "2026-02-06"), ("+2w", "2026-02-18"),
    ("2026-07-06..2027-01-06", "2026-07-06..2027-01-06"),
    ("2026-Q1..2026-Q2", "2026-03-31..2026-06-30"),
    ("eom..+1y", "2026-02-28..2027-02-04"),
  ])
  func takesTheLastDay(_ text: String, _ expected: String) throws {
    #expect(try Deadline(typed: text, today: day("2026-02-04")).description == expected)
  }

  @Test func saysWhatIsWrong() throws {
    let today = try day("2026-02-04")
    let table: [(String, TypedDateProblem)] = [
      ("2026-02..", .openDeadline("2026-02..")), ("..2026", .openDeadline("..2026")),
      ("..", .openDeadline("..")),
      ("2026..2027..2028", .tooManyDays("2026..2027..2028")),
      ("2026..soon", .unknown("soon", near: nil)), ("2026-13..2027", .noSuchMonth(13)),
      ("2026..2026-12-31", .notLater(early: try day("2026-12-31"), late: try day("2026-12-31"))),
      ("2027..2026", .notLater(early: try day("2027-12-31"), late: try day("2026-12-31"))),
      ("", .empty),
    ]
    for (text, problem) in table {
      #expect(throws: problem, "\(text)") { try Deadline(typed: text, today: today) }
      #expect(!problem.message.isEmpty && !problem.help.isEmpty)
    }
    let same = TypedDateProblem.notLater(early: today, late: today)
    #expect(same.message == "both days of the vague deadline are 2026-02-04")
    #expect(same.help == "write the one day: 2026-02-04")
  }
}

@Suite struct TypedMomentTests {
  @Test(arguments: [
    ("2026-02-01", "2026-02-01"), ("today", "2026-02-04"), ("friday", "2026-01-30"),
    ("-1w", "2026-01-28"), ("2026-02-01T17:40+01:00", "2026-02-01T17:40+01:00"),
    ("2026-02-01t17:40:05z", "2026-02-01T17:40:05Z"),
    ("2026-02-01T00:00-05:30", "2026-02-01T00:00-05:30"),
    ("2026-2-1T23:59Z", "2026-02-01T23:59Z"),
  ])
  func readsStamps(_ text: String, _ expected: String) throws {
    #expect(try Moment(typed: text, today: day("2026-02-04")).description == expected)
  }

  @Test func saysWhatIsWrong() throws {
    let today = try day("2026-02-04")
    let month = try TypedDate(parsing: "2026-02", today: today)
    let table: [(String, TypedDateProblem)] = [
      ("2026-02", .notOneDay("2026-02", month)),
      ("2026-02T10:00Z", .notOneDay("2026-02T10:00Z", month)),
      ("2026-02-01T", .badTime("")), ("2026-02-01T17", .badTime("17")),
      ("2026-02-01T17:4Z", .badTime("17:4")), ("2026-02-01T24:00Z", .badTime("24:00")),
      ("2026-02-01T10:60Z", .badTime("10:60")), ("2026-02-01T10:00:60Z", .badTime("10:00:60")),
      ("2026-02-01T10:00:00:00Z", .badTime("10:00:00:00")),
      ("2026-02-01T17:40", .missingOffset("17:40")),
      ("2026-02-01T17:40+1", .badOffset("+1")), ("2026-02-01T17:40+0100", .badOffset("+0100")),
      ("2026-02-01T17:40+24:00", .badOffset("+24:00")),
      ("2026-02-01T17:40+01:60", .badOffset("+01:60")),
      ("2026-02-01T17:40Zulu", .badOffset("Zulu")),
      ("2026-02-30T17:40Z", .noSuchDay(30, month: 2, year: 2026)), ("", .empty),
    ]
    for (text, problem) in table {
      #expect(throws: problem, "\(text)") { try Moment(typed: text, today: today) }
      #expect(!problem.message.isEmpty && !problem.help.isEmpty)
    }
    #expect(
      TypedDateProblem.missingOffset("17:40").help
        == "write 17:40Z for UTC, or an offset such as 17:40+01:00")
  }
}
