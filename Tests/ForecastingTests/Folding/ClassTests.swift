// The classes of forecasts: late, imported, transcribed, retrospective, in this order.

import Forecasting
import Testing

@Suite("Classes of forecasts") struct ClassTests {
  @Test func lateIsAfterTheOutcomeOrTheDeadline() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-03-31
      2026-02-01 forecast q 51%
      2026-02-02 forecast q 52%
      2026-02-01 resolve q yes
      2026-01-01 predict r 50% by:2026-03-31
      2026-03-31 forecast r 51%
      2026-04-01 forecast r 52%
      2026-05-01 resolve r yes
      2026-05-02 forecast r 53%
      """)
    #expect(try fold.classes("q") == "- - late")
    #expect(try fold.classes("r") == "- - late late")
    #expect(
      fold.conflicts == [
        .init(3, .late(.outcome("2026-02-01"))), .init(7, .late(.deadline("2026-03-31"))),
        .init(9, .late(.outcome("2026-05-01"))),
      ])
  }

  struct Hour: Sendable, CustomTestStringConvertible {
    let outcome: String
    let forecast: String
    let isLate: Bool
    var testDescription: String { "\(outcome) and \(forecast)" }
  }

  // On the outcome's own day a forecast counts as before it unless both have times that say otherwise.
  @Test(arguments: [
    Hour(outcome: "", forecast: "", isLate: false),
    Hour(outcome: "", forecast: "T00:01Z", isLate: false),
    Hour(outcome: "", forecast: "T23:59Z", isLate: false),
    Hour(outcome: "T10:00Z", forecast: "", isLate: false),
    Hour(outcome: "T10:00Z", forecast: "T09:59Z", isLate: false),
    Hour(outcome: "T10:00Z", forecast: "T10:00Z", isLate: false),
    Hour(outcome: "T10:00Z", forecast: "T10:01Z", isLate: true),
    Hour(outcome: "T10:00Z", forecast: "T11:00+01:00", isLate: false),
    Hour(outcome: "T10:00Z", forecast: "T11:01+01:00", isLate: true),
    Hour(outcome: "T10:00Z", forecast: "T04:59-05:00", isLate: false),
    Hour(outcome: "T10:00Z", forecast: "T05:01-05:00", isLate: true),
    Hour(outcome: "T10:00+05:30", forecast: "T04:31Z", isLate: true),
  ])
  func timesDecideOnTheDayOfTheOutcome(_ hour: Hour) throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-03-31
      2026-02-01\(hour.forecast) forecast q 60%
      2026-02-01\(hour.outcome) resolve q yes
      """)
    #expect(try fold.classes("q") == (hour.isLate ? "late" : "-"))
    let standing = try fold["q"].forecasts.map(\.standing.early)
    #expect(standing.map(\.isSameDay) == [!hour.isLate])
  }

  // Another written day is another day, even where the instants are in the other order.
  @Test func theDayAsWrittenGoesBeforeTheInstant() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-03-31
      2026-02-02T00:30+05:00 forecast q 60%
      2026-02-01T23:00Z resolve q yes
      """)
    #expect(try fold.classes("q") == "late")
  }

  @Test func sameDayAfterTheDeadlineIsLate() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-03-31
      2026-04-10 forecast q 60%
      2026-04-10 resolve q yes
      """)
    #expect(try fold.classes("q") == "late")
    #expect(try fold["q"].forecasts.map(\.standing.early.isSameDay) == [false])
    #expect(fold.conflicts == [.init(2, .late(.deadline("2026-03-31")))])
  }

  @Test func retrospectiveIsRecordedOnALaterDayThanTheOutcome() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-03-31
      2026-01-10 forecast q 51% recorded:2026-01-31
      2026-01-11 forecast q 52% recorded:2026-02-01
      2026-01-12 forecast q 53% recorded:2026-02-01T23:59Z
      2026-01-13 forecast q 54% recorded:2026-02-02
      2026-02-01 resolve q yes
      """)
    #expect(try fold.classes("q") == "- - - retrospective")
    #expect(fold.conflicts.isEmpty)
  }

  @Test func classesWaitForTheOutcome() throws {
    let story = try Story(
      """
      2026-01-01 predict q by:2026-03-31
      2026-01-13 forecast q 54% recorded:2026-02-02
      2026-02-01 resolve q void "why"
      2026-03-01 reopen q
      2026-03-05 resolve q no
      """)
    #expect(try story.folded(asOf: "2026-01-31").classes("q") == "-")
    #expect(try story.folded(asOf: "2026-02-01").classes("q") == "retrospective")
    #expect(try story.folded(asOf: "2026-03-01").classes("q") == "-")
    #expect(try story.folded(asOf: "2026-03-05").classes("q") == "-")
  }

  private static let sources = """
    2026-01-05 source url "With an address" url:x
    2026-01-05 source archive "With a copy" archive:x
    2026-01-05 source bare "Without either"
    2026-02-01 source sameday "Of the outcome's day" url:x
    2026-01-05 source platform "A platform" platform:metaculus
    2026-01-01 predict q by:2026-03-31
    2026-02-01 resolve q yes

    """

  struct Row: Sendable, CustomTestStringConvertible {
    let line: String
    let classification: String
    var testDescription: String { line }
    init(_ line: String, _ classification: String) {
      self.line = line
      self.classification = classification
    }
  }

  @Test(arguments: [
    Row("2026-01-10 forecast q 60% @ross ^url recorded:2026-02-02", "transcribed"),
    Row("2026-01-10 forecast q 60% @ross ^archive:7 recorded:2026-02-02", "transcribed"),
    Row("2026-01-10 forecast q 60% @ross ^bare recorded:2026-02-02", "retrospective"),
    Row("2026-01-10 forecast q 60% @ross ^sameday recorded:2026-02-02", "retrospective"),
    Row("2026-01-10 forecast q 60% @ross recorded:2026-02-02", "retrospective"),
    Row("2026-01-10 forecast q 60% ^url recorded:2026-02-02", "retrospective"),
    Row("2026-01-10 forecast q 60% @me ^url recorded:2026-02-02", "retrospective"),
    Row("2026-01-10 forecast q 60% @ross ^url recorded:2026-02-01", "-"),
    Row("2026-01-10 forecast q 60% @ross ^url", "-"),
    Row("2026-01-10 forecast q 60% ^platform", "imported"),
    Row("2026-01-10 forecast q 60% ^platform recorded:2026-02-02", "imported"),
    Row("2026-02-02 forecast q 60% ^platform", "late"),
    Row("2026-02-02 forecast q 60% @ross ^url recorded:2026-02-03", "late"),
  ])
  func theFirstThatFits(_ row: Row) throws {
    let fold = try fold(Self.sources + row.line)
    #expect(try fold.classes("q") == row.classification)
  }

  @Test func somebodyElseIsNotTheOwnerOfTheFile() throws {
    let fold = try fold(
      """
      owner ross
      2026-01-05 source s "title" url:x
      2026-01-01 predict q by:2026-03-31
      2026-01-10 forecast q 60% ^s recorded:2026-02-02
      owner alice
      2026-01-11 forecast q 60% @ross ^s recorded:2026-02-02
      2026-02-01 resolve q yes
      """)
    #expect(try fold.classes("q") == "retrospective transcribed")
  }

  @Test func importedNeedsNoOutcome() throws {
    let fold = try fold(
      """
      2026-01-05 source p "A platform" platform:metaculus
      2026-01-01 predict q by:2027-03-31
      2026-01-10 forecast q 60% ^p
      """)
    #expect(try fold.classes("q") == "imported")
  }
}
