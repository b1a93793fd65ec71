// The counts of a ledger: of predictions, each once for each thing that can be said of it.

import Assessment
import Forecasting
import Testing

@Suite("Counts") struct CountTests {
  @Test func oneOfEach() throws {
    let counts = try sheet(
      """
      2026-01-01 source s "s" url:x
      2026-01-01 source p "p" platform:metaculus
      2026-03-01 predict pending 50% "q" by:2027-03-11
      2026-03-01 predict overdue 50% "q" by:2026-03-11
      2026-03-01 predict resolved 50% "q" by:2026-03-11
      2026-03-05 resolve resolved yes
      2026-03-01 predict void 50% "q" by:2026-03-11
      2026-03-05 resolve void void "x"
      2026-03-01 predict ambiguous 50% "q" by:2026-03-11
      2026-03-05 resolve ambiguous ambiguous "x"
      2026-03-01 predict vague 50% "q" vague:"x"
      2026-03-01 predict struck 50% "q" by:2026-03-11
      2026-03-02 retract struck
      2026-03-01 predict left-out 50% "q" by:2026-03-11 unscored:"x"
      2026-03-05 resolve left-out yes
      2026-03-01 predict nobody "q" by:2026-03-11
      2026-03-05 resolve nobody yes
      2026-03-01 predict election choice "q" a="A" b="B" by:2026-03-11
      2026-03-01 forecast election a=50% b=50%
      2026-03-05 resolve election a
      """
    ).counts
    #expect(counts.total == 10)
    #expect(counts.pending == 2 && counts.overdue == 1)
    #expect(counts.resolved == 4 && counts.scored == 2 && counts.unscored == 1)
    #expect(counts.void == 1 && counts.ambiguous == 1)
    #expect(counts.vague == 1 && counts.retracted == 1)
    #expect(counts.retractedAfterOutcome == 0)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let lines: String
    let counted: [String]
    var testDescription: String { lines }
    init(_ lines: String, _ counted: String...) {
      self.lines = lines
      self.counted = counted
    }
  }

  @Test(arguments: [
    Case("2026-03-06 forecast q 50%", "late"),
    Case(
      "2026-03-06 forecast q 50%\n2026-03-07 forecast q 60%\n2026-03-08 forecast q 60% @bob", "late"
    ),
    Case("2026-03-05 forecast q 50%", "sameDay"),
    Case("2026-03-05T08:00Z forecast q 50%", "sameDay"),
    Case("2026-03-02 forecast q 50% recorded:2026-03-06", "retrospective"),
    Case("2026-03-05 forecast q 50% recorded:2026-03-06", "retrospective", "sameDay"),
    Case("2026-03-02 forecast q 50% @ross ^s recorded:2026-03-06", "transcribed"),
    Case("2026-03-02 forecast q 50% ^p recorded:2026-03-06", "imported"),
    Case(
      "2026-03-02 forecast q 50% ^p\n2026-03-06 forecast q 60% ^p\n2026-03-03 forecast q 50% recorded:2026-03-06",
      "imported", "late", "retrospective"),
    Case(
      "2026-03-02 forecast q 50%\n2026-03-05 retract q entry:2026-03-02", "retractedAfterOutcome"),
    Case("2026-03-02 forecast q 50%\n2026-03-07 retract q", "retractedAfterOutcome"),
    // Struck in time, a forecast counts nowhere.
    Case("2026-03-02 forecast q 50% ^p\n2026-03-04 retract q entry:2026-03-02"),
  ])
  func classesAreCountedByPrediction(_ story: Case) throws {
    let counts = try sheet(
      """
      2026-01-01 source s "s" url:x
      2026-01-01 source p "p" platform:metaculus
      2026-03-01 predict q "q" by:2026-03-11
      2026-03-05 resolve q yes

      """ + story.lines
    ).counts
    let classes = [
      ("late", counts.late), ("sameDay", counts.sameDay), ("imported", counts.imported),
      ("retrospective", counts.retrospective), ("transcribed", counts.transcribed),
      ("retractedAfterOutcome", counts.retractedAfterOutcome),
    ]
    for (name, count) in classes { #expect(count == (story.counted.contains(name) ? 1 : 0)) }
  }

  // Everyone with any forecast that was not struck in time, whatever becomes of it.
  @Test func forecastersAreListedInCodePointOrder() throws {
    let record = try TextLedger(
      """
      2026-03-01 predict q "q" by:2026-03-11
      2026-03-02 forecast q 50% @zoë
      2026-03-02 forecast q 50% @Émile
      2026-03-02 forecast q 50% @Bob
      2026-03-12 forecast q 50% @late
      2026-03-02 forecast q 50% @struck
      2026-03-03 retract q entry:2026-03-02 @struck
      2026-03-01 predict v 50% "q" vague:"x" @vague
      """
    ).record()
    let sheet = ScoreSheet(of: record)
    #expect(
      sheet.forecasters.map { record.names[$0.forecaster] } == [
        "Bob", "late", "vague", "zoë", "Émile",
      ])
    #expect(sheet.forecasters.allSatisfy { $0.scored == 0 })
  }

  @Test func aSheetMayBeOverSomePredictions() throws {
    let record = try TextLedger(
      """
      2026-03-01 predict a 50% "q" by:2026-03-11
      2026-03-02 predict b 80% "q" by:2026-03-11
      2026-03-03 predict c 50% "q" by:2026-03-11 @bob
      2026-03-05 resolve a yes
      2026-03-05 resolve b yes
      """
    ).record()
    let sheet = ScoreSheet(of: record, at: [1])
    #expect(sheet.counts.total == 1 && sheet.counts.scored == 1)
    #expect(sheet.forecasters.count == 1 && isClose(sheet.forecasters[0].brier, 0.04))
    #expect(ScoreSheet(of: record, at: []).forecasters.isEmpty)
    let bob = try #require(record.names.find("bob"))
    #expect(sheet[bob] == nil && ScoreSheet(of: record)[bob]?.scored == 0)
  }
}
