// For how much of its life a prediction had a forecast that counts.

import Assessment
import Forecasting
import Testing

@Suite("Coverage") struct CoverageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let lines: String
    let coverage: Double?
    var testDescription: String { lines }
    init(_ lines: String, _ coverage: Double?) {
      self.lines = lines
      self.coverage = coverage
    }
  }

  @Test(arguments: [
    Case("2026-03-01 forecast q 70%\n2026-03-05 resolve q yes", 1),
    Case("2026-03-03 forecast q 70%\n2026-03-05 resolve q yes", 0.5),
    Case("2026-03-02 forecast q 70%\n2026-03-20 resolve q yes", 9 / 10.0),
    Case("2026-03-01 forecast q 70%\n2026-03-02 withdraw q\n2026-03-05 resolve q yes", 0.25),
    // A forecast before the declaration begins the life.
    Case("2026-02-27 forecast q 70%\n2026-03-05 resolve q yes", 1),
    Case("2026-02-27 forecast q 70%\n2026-03-01 withdraw q\n2026-03-05 resolve q yes", 2 / 6.0),
    // On the outcome's own day no day is left to stand on.
    Case("2026-03-05 forecast q 70%\n2026-03-05 resolve q yes", 0),
    // Touched by a late or a retrospective forecast only: not covered, though touched.
    Case("2026-03-06 forecast q 70%\n2026-03-05 resolve q yes", 0),
    Case("2026-03-02 forecast q 70% recorded:2026-03-06\n2026-03-05 resolve q yes", 0),
    Case(
      "2026-02-27 forecast q 70% recorded:2026-03-06\n2026-03-03 forecast q 60%\n2026-03-05 resolve q yes",
      2 / 6.0),
    // Struck in time, it counts nowhere, not even for the beginning.
    Case(
      "2026-02-27 forecast q 70%\n2026-03-03 forecast q 60%\n2026-03-04 retract q entry:2026-02-27\n2026-03-05 resolve q yes",
      0.5),
    // No day to score, no coverage.
    Case("2026-03-01 forecast q 70%\n2026-03-01 resolve q yes", nil),
    // Only resolved predictions are covered.
    Case("2026-03-01 forecast q 70%\n2026-03-05 resolve q void \"x\"", nil),
    Case("2026-03-01 forecast q 70%", nil),
  ])
  func sharesOfDays(_ timeline: Case) throws {
    let text = "2026-03-01 predict q \"q\" by:2026-03-11\n" + timeline.lines
    for rule in [ScoringRule.daily, .last, .first, .lead(days: 2), .horizon] {
      let scores = try scores(text, ScoringTerms(rule: rule))
      #expect(isClose(scores.coverage, timeline.coverage), "\(rule)")
    }
  }

  @Test func isTheMeanOverPredictionsThatHaveAny() throws {
    let scores = try scores(
      """
      2026-03-01 predict full 50% "q" by:2026-03-11
      2026-03-05 resolve full yes
      2026-03-01 predict half "q" by:2026-03-11
      2026-03-03 forecast half 50%
      2026-03-05 resolve half yes
      2026-03-01 predict none 50% "q" by:2026-03-11
      2026-03-01 resolve none yes
      2026-03-01 predict left-out "q" by:2026-03-11 unscored:"a question asked"
      2026-03-10 forecast left-out 50%
      2026-03-11 resolve left-out yes
      2026-03-01 predict other choice "q" a="A" b="B" by:2026-03-11
      2026-03-10 forecast other a=50% b=50%
      2026-03-11 resolve other a
      """)
    #expect(isClose(scores.coverage, 0.75))
  }

  @Test func unscoredPredictionsAreCoveredOnceTakenIn() throws {
    let text = """
      2026-03-01 predict q "q" by:2026-03-11 unscored:"a question asked"
      2026-03-06 forecast q 50%
      2026-03-20 resolve q yes
      """
    #expect(try scores(text).coverage == nil)
    let all = ScoringTerms(includesUnscored: true)
    #expect(try scores(text, all).coverage == 0.5)
    #expect(try scores(text, all).brier == 0.25)
  }

  @Test func retrospectiveForecastsCoverOnceTakenIn() throws {
    let text = """
      2026-03-01 predict q "q" by:2026-03-11
      2026-03-02 forecast q 70% recorded:2026-03-06
      2026-03-05 resolve q yes
      """
    #expect(try scores(text).coverage == 0)
    #expect(try scores(text, ScoringTerms(includesRetrospective: true)).coverage == 0.75)
  }
}
