// How a prediction stands as of a day.

import Forecasting
import Testing

@Suite("Statuses") struct StatusTests {
  @Test func becomesOverdueOnTheDayAfterItsDeadline() throws {
    let story = try Story("2026-01-01 predict q 50% by:2026-06-30")
    #expect(try story.folded(asOf: "2026-06-30").status("q") == pending)
    #expect(try story.folded(asOf: "2026-07-01").status("q") == overdue)
    #expect(story.folded(asOf: "2026-07-01").conflicts.isEmpty)
  }

  @Test func isNotThereBeforeItsDeclaration() throws {
    let story = try Story("2026-01-02 predict q 50% by:2026-06-30")
    #expect(story.folded(asOf: "2026-01-01").record.predictions.isEmpty)
    #expect(story.folded(asOf: "2026-01-02").record.predictions.count == 1)
  }

  struct Ending: Sendable, CustomTestStringConvertible {
    let line: String
    let status: Status
    var testDescription: String { line }
  }

  @Test(arguments: [
    Ending(line: "resolve q yes", status: .resolved(.yes, known: "2026-02-01")),
    Ending(line: "resolve q no", status: .resolved(.no, known: "2026-02-01")),
    Ending(line: "resolve q void \"why\"", status: .void(.resolution, known: "2026-02-01")),
    Ending(line: "resolve q ambiguous \"why\"", status: .ambiguous(known: "2026-02-01")),
    Ending(line: "retract q", status: .retracted(on: "2026-02-01")),
    Ending(line: "reopen q", status: pending),
    Ending(line: "withdraw q", status: pending),
    Ending(line: "note q \"a remark\"", status: pending),
  ])
  func followsItsEntriesFromTheirDayOn(_ ending: Ending) throws {
    let story = try Story(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-01 \(ending.line)
      """)
    #expect(try story.folded(asOf: "2026-01-31").status("q") == pending)
    #expect(try story.folded(asOf: "2026-02-01").status("q") == ending.status)
    #expect(try story.folded(asOf: "2026-02-01").status("q", .late) == ending.status)
  }

  @Test func partlyIsAnOutcome() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-01 resolve q 40%
      """)
    let share = try #require(Percentage(DecimalNumber(40)))
    #expect(try fold.status("q") == .resolved(.partly(share), known: "2026-02-01"))
  }

  @Test func everyTypeHasItsOutcomes() throws {
    let fold = try fold(
      """
      2026-01-01 predict c choice kim="Kim" lee="Lee" by:2026-06-30
      2026-01-01 predict o ordered low="Low" high="High" by:2026-06-30
      2026-01-01 predict n numeric range:-2..12 by:2026-06-30
      2026-01-01 predict d date range:2026-01-01..2030-01-01 by:2026-06-30
      2026-01-01 predict up numeric range:-2..12 by:2026-06-30
      2026-01-01 predict down date range:2026-01-01..2030-01-01 by:2026-06-30
      2026-02-01 resolve c lee
      2026-02-02 resolve o low
      2026-02-03 resolve n 2.5
      2026-02-04 resolve d 2027-03-01
      2026-02-05 resolve up above
      2026-02-06 resolve down below
      """)
    #expect(fold.conflicts.isEmpty)
    #expect(try fold.status("c") == .resolved(.option(try fold.name("lee")), known: "2026-02-01"))
    #expect(try fold.status("o") == .resolved(.option(try fold.name("low")), known: "2026-02-02"))
    let number = try #require(DecimalNumber("2.5"))
    #expect(
      try fold.status("n") == .resolved(.quantity(.number(number)), known: "2026-02-03"))
    #expect(
      try fold.status("d") == .resolved(.quantity(.date("2027-03-01")), known: "2026-02-04"))
    #expect(try fold.status("up") == .resolved(.above, known: "2026-02-05"))
    #expect(try fold.status("down") == .resolved(.below, known: "2026-02-06"))
  }

  @Test func vagueStaysVague() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% vague:"undefined" by:2026-01-31
      2026-02-01 resolve q yes
      """)
    #expect(try fold.status("q") == .vague)
    #expect(fold.conflicts == [.init(2, .resolvedVague)])
  }

  @Test func aRetractedVaguePredictionIsRetracted() throws {
    let fold = try fold(
      """
      2026-01-01 predict q vague:"undefined"
      2026-02-01 retract q
      """)
    #expect(try fold.status("q") == .retracted(on: "2026-02-01"))
  }

  @Test func theWordsOfEachStatus() {
    let statuses: [Status] = [
      pending, overdue, held, .resolved(.yes, known: "2026-01-02"),
      .void(.condition, known: "2026-01-02"), .ambiguous(known: "2026-01-02"), .vague,
      .retracted(on: "2026-01-02"),
    ]
    #expect(
      statuses.map(\.word) == [
        "pending", "pending", "pending", "resolved", "void", "ambiguous", "vague", "retracted",
      ])
    #expect(statuses.map(\.isPending) == [true, true, true, false, false, false, false, false])
    #expect(statuses.map(\.isOverdue) == [false, true, false, false, false, false, false, false])
    #expect(
      statuses.map { $0.known != nil } == [false, false, false, true, true, true, false, false])
    #expect(statuses.compactMap(\.outcome) == [.yes])
  }

  @Test func aSecondResolutionDoesNotCount() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-02 resolve q no
      2026-02-01 resolve q yes
      """)
    #expect(try fold.status("q") == .resolved(.yes, known: "2026-02-01"))
    #expect(fold.conflicts == [.init(2, .resolvedTwice, with: 3)])
  }

  @Test func whatIsRecordedLaterCanBeHidden() throws {
    let story = try Story(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-01 resolve q yes recorded:2026-05-01
      """)
    #expect(try story.folded(recordedAsOf: "2026-04-30").status("q") == overdue)
    #expect(
      try story.folded(recordedAsOf: "2026-05-01").status("q")
        == .resolved(.yes, known: "2026-02-01"))
  }
}
