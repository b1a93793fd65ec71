// The two readings of a vague deadline, and resolutions that speak for one of them.

import Forecasting
import Testing

@Suite("Vague deadlines") struct VagueDeadlineTests {
  private static let declared = "2026-01-01 predict q 50% by:2026-03-31..2026-06-30\n"

  private func statuses(_ lines: String) throws -> PerReading<Status> {
    let fold = try fold(Self.declared + lines)
    #expect(fold.conflicts.isEmpty)
    return try fold["q"].statuses
  }

  @Test func isOverdueByTheEarlyDate() throws {
    let story = try Story(Self.declared)
    #expect(try story.folded(asOf: "2026-03-31").status("q") == pending)
    #expect(try story.folded(asOf: "2026-04-01").status("q") == overdue)
    #expect(try story.folded(asOf: "2026-04-01").status("q", .late) == overdue)
  }

  @Test func aGeneralResolutionSpeaksForBoth() throws {
    let both = try statuses("2026-02-01 resolve q yes")
    #expect(both.early == .resolved(.yes, known: "2026-02-01"))
    #expect(both.late == .resolved(.yes, known: "2026-02-01"))
  }

  @Test func oneByADateSpeaksForItsReadingAlone() throws {
    let early = try statuses("2026-04-01 resolve q no by:2026-03-31")
    #expect(early.early == .resolved(.no, known: "2026-04-01"))
    #expect(early.late == overdue)
    let late = try statuses("2026-07-01 resolve q no by:2026-06-30")
    #expect(late.early == overdue)
    #expect(late.late == .resolved(.no, known: "2026-07-01"))
  }

  @Test func eachReadingMayHaveItsOwn() throws {
    let both = try statuses(
      """
      2026-04-01 resolve q no by:2026-03-31
      2026-05-01 resolve q yes by:2026-06-30
      """)
    #expect(both.early == .resolved(.no, known: "2026-04-01"))
    #expect(both.late == .resolved(.yes, known: "2026-05-01"))
  }

  // Whichever of the two is written first.
  @Test(arguments: ["2026-03-01", "2026-05-01"])
  func aReadingsOwnGoesBeforeAGeneralOne(_ general: String) throws {
    let both = try statuses(
      """
      \(general) resolve q yes
      2026-04-01 resolve q no by:2026-03-31
      """)
    #expect(both.early == .resolved(.no, known: "2026-04-01"))
    #expect(both.late.outcome == .yes)
  }

  @Test func twoOfOneReadingCollide() throws {
    let fold = try fold(
      Self.declared + """
        2026-04-01 resolve q no by:2026-03-31
        2026-04-02 resolve q yes by:2026-03-31
        2026-04-03 resolve q yes
        2026-04-04 resolve q no
        """)
    #expect(
      fold.conflicts == [
        .init(3, .resolvedTwice, with: 2), .init(5, .resolvedTwice, with: 4),
      ])
    #expect(try fold.status("q") == .resolved(.no, known: "2026-04-01"))
    #expect(try fold.status("q", .late) == .resolved(.yes, known: "2026-04-03"))
  }

  @Test func theOneDateOfAPlainDeadlineIsBothReadings() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-03-31
      2026-02-01 resolve q yes by:2026-03-31
      2026-02-02 resolve q no
      """)
    #expect(fold.conflicts.isEmpty)
    #expect(try fold["q"].statuses.early == .resolved(.yes, known: "2026-02-01"))
    #expect(try fold["q"].statuses.late == .resolved(.yes, known: "2026-02-01"))
  }

  @Test func theDateMustBeADeadlineAsAmendedByThen() throws {
    let fold = try fold(
      Self.declared + """
        2026-02-01 amend q by:2026-04-30..2026-06-30
        2026-02-02 resolve q no by:2026-03-31
        2026-02-03 resolve q no by:2026-04-30
        """)
    let now = try #require(Deadline(early: "2026-04-30", late: "2026-06-30"))
    #expect(fold.conflicts == [.init(3, .notADeadline("2026-03-31", deadline: now))])
    #expect(try fold.status("q") == .resolved(.no, known: "2026-02-03"))
  }

  @Test func reopeningOpensEveryReading() throws {
    let both = try statuses(
      """
      2026-02-01 resolve q no by:2026-03-31
      2026-02-02 resolve q yes by:2026-06-30
      2026-02-03 reopen q
      2026-02-04 resolve q yes by:2026-03-31
      """)
    #expect(both.early == .resolved(.yes, known: "2026-02-04"))
    #expect(both.late == overdue)
  }

  @Test func voidAndAmbiguousMayBeOneReadingsOnly() throws {
    let both = try statuses(
      """
      2026-04-01 resolve q void "why" by:2026-03-31
      2026-04-02 resolve q ambiguous "why" by:2026-06-30
      """)
    #expect(both.early == .void(.resolution, known: "2026-04-01"))
    #expect(both.late == .ambiguous(known: "2026-04-02"))
  }

  @Test func latenessIsJudgedForEachReading() throws {
    let fold = try fold(
      Self.declared + """
        2026-03-31 forecast q 60%
        2026-04-01 forecast q 70%
        2026-04-15 resolve q no by:2026-03-31
        2026-06-30 forecast q 80%
        2026-07-01 forecast q 90%
        """)
    #expect(try fold.classes("q") == "- - late late late")
    #expect(try fold.classes("q", .late) == "- - - - late")
    #expect(
      fold.conflicts == [
        .init(3, .late(.deadline("2026-03-31"))), .init(5, .late(.outcome("2026-04-15"))),
        .init(6, .late(.outcome("2026-04-15"))),
      ])
  }

  @Test func classesAreJudgedForEachReading() throws {
    let fold = try fold(
      Self.declared + """
        2026-02-01 resolve q no by:2026-03-31
        2026-02-20 resolve q yes by:2026-06-30
        2026-01-20 forecast q 60% recorded:2026-02-10
        2026-01-21 forecast q 60% recorded:2026-02-21
        2026-02-01 forecast q 60%
        2026-02-20 forecast q 60%
        """)
    #expect(try fold.classes("q") == "- retrospective retrospective - late")
    #expect(try fold.classes("q", .late) == "- - retrospective - -")
    let sameDay = try fold["q"].forecasts.map {
      [$0.standing.early.isSameDay, $0.standing.late.isSameDay]
    }
    #expect(
      sameDay == [
        [false, false], [false, false], [false, false], [true, false], [false, true],
      ])
  }
}
