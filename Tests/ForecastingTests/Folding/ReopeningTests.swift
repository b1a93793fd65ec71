// Outcomes that are taken back, and what that makes of the forecasts.

import Forecasting
import Testing

@Suite("Reopening") struct ReopeningTests {
  private static let story = """
    2026-01-01 predict q 50% by:2026-06-30
    2026-02-01 resolve q yes
    2026-02-05 forecast q 51%
    2026-02-10 reopen q
    2026-02-15 forecast q 52%
    2026-03-01 resolve q no
    2026-03-02 forecast q 53%
    """

  @Test func theOutcomeIsKnownOnTheDayOfTheResolutionThatStands() throws {
    let story = try Story(Self.story)
    #expect(
      try story.folded(asOf: "2026-02-09").status("q") == .resolved(.yes, known: "2026-02-01"))
    #expect(try story.folded(asOf: "2026-02-10").status("q") == pending)
    #expect(
      try story.folded(asOf: "2026-03-01").status("q") == .resolved(.no, known: "2026-03-01"))
    #expect(
      try story.folded()["q"].resolutions.map(\.reopened) == [Moment("2026-02-10"), nil])
  }

  // Late against the first resolution that was not yet reopened when the forecast was made.
  @Test func aForecastMadeWhileAnOutcomeStoodStaysLate() throws {
    #expect(try Story(Self.story).folded().classes("q") == "- late - late")
    #expect(try Story(Self.story).folded(asOf: "2026-02-20").classes("q") == "- late -")
  }

  struct Window: Sendable, CustomTestStringConvertible {
    let reopened: String
    let made: String
    let isLate: Bool
    var testDescription: String { "reopened \(reopened), made \(made)" }
    init(_ reopened: String, _ made: String, isLate: Bool) {
      self.reopened = reopened
      self.made = made
      self.isLate = isLate
    }
  }

  // A reopening at the forecast's own moment precedes it.
  @Test(arguments: [
    Window("2026-02-10", "2026-02-09", isLate: true),
    Window("2026-02-10", "2026-02-10", isLate: false),
    Window("2026-02-10", "2026-02-10T08:00Z", isLate: false),
    Window("2026-02-10T08:00Z", "2026-02-10", isLate: true),
    Window("2026-02-10T08:00Z", "2026-02-10T07:59Z", isLate: true),
    Window("2026-02-10T08:00Z", "2026-02-10T08:00Z", isLate: false),
    Window("2026-02-10T08:00Z", "2026-02-10T09:00+01:00", isLate: false),
    Window("2026-02-10T08:00Z", "2026-02-10T08:01Z", isLate: false),
  ])
  func theWindowOpensAtTheReopening(_ window: Window) throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-06-30
      2026-02-01 resolve q yes
      \(window.reopened) reopen q
      \(window.made) forecast q 60%
      2026-03-01 resolve q no
      """)
    #expect(try fold.classes("q") == (window.isLate ? "late" : "-"))
  }

  @Test func severalReopenings() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-12-31
      2026-02-01 resolve q yes
      2026-02-10 reopen q
      2026-03-01 resolve q void "x"
      2026-03-10 reopen q
      2026-04-01 resolve q no
      2026-01-15 forecast q 51%
      2026-02-02 forecast q 52%
      2026-02-11 forecast q 53%
      2026-03-02 forecast q 54%
      2026-03-11 forecast q 55%
      2026-04-02 forecast q 56%
      """, today: "2027-12-31")
    #expect(try fold.classes("q") == "- late - late - late")
    #expect(try fold.status("q") == .resolved(.no, known: "2026-04-01"))
    #expect(
      fold.conflicts.map(\.kind) == [
        .late(.outcome("2026-02-01")), .late(.outcome("2026-03-01")),
        .late(.outcome("2026-04-01")),
      ])
  }

  @Test func aReopeningOfNothingIsAWarning() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-06-30
      2026-01-15 reopen q
      2026-02-01 resolve q yes
      2026-02-10 reopen q
      2026-02-11 reopen q
      """)
    #expect(fold.conflicts == [.init(2, .reopensNothing), .init(5, .reopensNothing)])
    #expect(fold.record.conflicts.allSatisfy { !$0.isError })
  }

  // The reopening is an error and does not count: what stood before still stands.
  @Test func aReopeningAtTheMomentOfAResolutionDoesNotCount() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-06-30
      2026-02-01 resolve q yes
      2026-02-01 reopen q
      """)
    #expect(fold.conflicts == [.init(3, .sameMomentReopening, with: 2)])
    #expect(try fold.status("q") == .resolved(.yes, known: "2026-02-01"))
    let later = try Story(
      """
      2026-01-01 predict q by:2026-06-30
      2026-02-01 resolve q yes
      2026-02-10 reopen q
      2026-02-10 resolve q no
      """
    ).folded()
    #expect(try later.status("q") == .resolved(.yes, known: "2026-02-01"))
    #expect(later.conflicts == [.init(4, .sameMomentReopening, with: 3)])
  }

  @Test func timesPartAReopeningFromAResolution() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-06-30
      2026-02-01 resolve q yes
      2026-02-10T09:00Z reopen q
      2026-02-10T09:01Z resolve q no
      """)
    #expect(fold.conflicts.isEmpty)
    #expect(try fold.status("q") == .resolved(.no, known: "2026-02-10"))
  }

  // Known early through its own resolution, a reading is not made late by a general one.
  @Test func aReadingsOwnResolutionGoesBeforeAGeneralOneThatStoodToo() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-03-31..2026-06-30
      2026-02-01 resolve q yes
      2026-02-10 resolve q no by:2026-03-31
      2026-02-05 forecast q 60%
      2026-02-11 forecast q 70%
      """)
    #expect(try fold.classes("q") == "- late")
    #expect(try fold.classes("q", .late) == "late late")
  }
}
