// The rules over time on timelines small enough to work out by hand.

import Assessment
import Forecasting
import Testing

@Suite("Rules over time") struct RuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let lines: String
    let brier: Double?
    var testDescription: String { "\(rule) after \(lines)" }
    init(_ rule: String, _ lines: String, _ brier: Double?) {
      self.rule = rule
      self.lines = lines
      self.brier = brier
    }
  }

  private static let rome = "2026-03-03 forecast rome 80%\n2026-03-05 resolve rome yes"
  private static let away = "2026-03-03 withdraw rome\n2026-03-07 resolve rome yes"
  private static let back =
    "2026-03-03 withdraw rome\n2026-03-05 forecast rome 90%\n2026-03-07 resolve rome yes"

  @Test(arguments: [
    // 1 and 2 March at .09, 3 and 4 March at .04.
    Case("daily", rome, 0.065), Case("horizon", rome, 0.26 / 9), Case("first", rome, 0.09),
    Case("last", rome, 0.04), Case("lead:7d", rome, 0.04), Case("lead:8d", rome, 0.09),
    Case("lead:9d", rome, 0.09), Case("lead:10d", rome, nil), Case("lead:0d", rome, 0.04),
    // Withdrawn after two days: the rest is not scored, but charged by horizon.
    Case("daily", away, 0.09), Case("horizon", away, 6 * 0.09 / 9), Case("last", away, 0.09),
    Case("first", away, 0.09), Case("lead:8d", away, 0.09), Case("lead:7d", away, nil),
    Case("lead:1d", away, nil),
    // And taken up again: 1, 2 March at .09, 5, 6 March at .01.
    Case("daily", back, 0.05), Case("horizon", back, (4 * 0.09 + 2 * 0.01) / 9),
    Case("last", back, 0.01), Case("first", back, 0.09), Case("lead:6d", back, nil),
    Case("lead:5d", back, 0.01),
    // Resolved after the deadline: nine days are scored, then none.
    Case("daily", "2026-03-20 resolve rome yes", 0.09),
    Case("horizon", "2026-03-20 resolve rome no", 0.49),
    Case(
      "daily", "2026-03-09 forecast rome 80%\n2026-03-20 resolve rome yes", (8 * 0.09 + 0.04) / 9),
    // On the deadline's own day nothing more is scored, though the forecast is not late.
    Case("daily", "2026-03-10 forecast rome 80%\n2026-03-20 resolve rome yes", 0.09),
    Case("last", "2026-03-10 forecast rome 80%\n2026-03-20 resolve rome yes", 0.04),
    Case("lead:0d", "2026-03-10 forecast rome 80%\n2026-03-20 resolve rome yes", 0.04),
    Case("lead:1d", "2026-03-10 forecast rome 80%\n2026-03-20 resolve rome yes", 0.09),
    // Late forecasts never stand, nor end the one before them.
    Case("last", "2026-03-05 resolve rome yes\n2026-03-06 forecast rome 99%", 0.09),
    Case("lead:0d", "2026-03-05 resolve rome yes\n2026-03-06 forecast rome 99%", 0.09),
    // Known on the first day: no day to score, so the last forecast counts.
    Case("daily", "2026-03-01 resolve rome yes", 0.09),
    Case("horizon", "2026-03-01 resolve rome yes", 0.09),
    Case("daily", "2026-03-01T08:00Z forecast rome 80%\n2026-03-01T09:00Z resolve rome yes", 0.04),
    Case(
      "horizon", "2026-03-01T08:00Z forecast rome 80%\n2026-03-01T09:00Z resolve rome yes", 0.04),
    // Withdrawn on the day it was made: no day stands; the fallback ignores withdrawals.
    Case("daily", "2026-03-01T08:00Z withdraw rome\n2026-03-05 resolve rome yes", 0.09),
    Case("horizon", "2026-03-01T08:00Z withdraw rome\n2026-03-05 resolve rome yes", 4 * 0.09 / 9),
    Case("lead:9d", "2026-03-01T08:00Z withdraw rome\n2026-03-05 resolve rome yes", nil),
    Case("first", "2026-03-01T08:00Z withdraw rome\n2026-03-05 resolve rome yes", 0.09),
    // Several forecasts on one day: the one standing at its end.
    Case(
      "daily",
      "2026-03-01T08:00Z forecast rome 0%\n2026-03-01T09:00Z forecast rome 80%\n2026-03-05 resolve rome yes",
      0.04),
    Case("first", "2026-03-01T08:00Z forecast rome 0%\n2026-03-05 resolve rome yes", 0.09),
    // A moved deadline counts for the whole history.
    Case(
      "lead:8d",
      "2026-03-02 amend rome by:2026-03-12\n2026-03-03 forecast rome 80%\n2026-03-05 resolve rome yes",
      0.04),
    Case(
      "horizon", "2026-03-02 amend rome by:2026-03-12\n2026-03-05 resolve rome yes", 4 * 0.09 / 11),
    // Nothing is scored of what never came to an outcome.
    Case("daily", "", nil), Case("last", "2026-03-05 resolve rome void \"x\"", nil),
    Case("horizon", "2026-03-05 resolve rome ambiguous \"x\"", nil),
    Case("daily", "2026-03-04 retract rome\n2026-03-05 resolve rome yes", nil),
    Case("daily", "2026-03-05 retract rome\n2026-03-05 resolve rome yes", 0.09),
    Case("daily", "2026-03-04 retract rome entry:2026-03-01\n2026-03-05 resolve rome yes", nil),
    Case("daily", "2026-03-05 retract rome entry:2026-03-01\n2026-03-05 resolve rome yes", 0.09),
  ])
  func scoresByHand(_ timeline: Case) throws {
    let rule = try #require(ScoringRule(timeline.rule))
    let sheet = try sheet(
      "2026-03-01 predict rome 70% \"It rains in Rome\" by:2026-03-10\n" + timeline.lines,
      ScoringTerms(rule: rule))
    let brier = sheet.forecasters.first?.brier
    #expect(isClose(brier, timeline.brier), "\(String(describing: brier))")
    #expect(sheet.counts.scored == (timeline.brier == nil ? 0 : 1))
  }

  // 27 days at 70 %, then 364 at 64 % until the moved deadline; it did not happen.
  @Test func theContractsExample() throws {
    let scores = try scores(
      """
      2026-01-05 predict gdp26 70% "US GDP grows more than 2% in 2026" by:2026-12-31
      2026-02-01 forecast gdp26 62% "weak payrolls"
      2026-02-01T17:40+01:00 forecast gdp26 64%
      2026-03-02 amend gdp26 "first release moved to January" by:2027-01-31
      2026-12-31 resolve gdp26 yes
      2027-02-02 reopen gdp26 "BEA revision"
      2027-02-03 resolve gdp26 no
      """, today: "2027-03-01")
    #expect(isClose(scores.brier, (27 * 0.49 + 364 * 0.64 * 0.64) / 391))
    #expect(scores.coverage == 1)
  }

  @Test func retrospectiveForecastsAreLeftOutUnlessTakenIn() throws {
    let text = """
      2026-03-01 predict q 70% "q" by:2026-03-11
      2026-03-03 forecast q 90% recorded:2026-03-06
      2026-03-05 resolve q yes
      """
    #expect(isClose(try scores(text).brier, 0.09))
    #expect(try scores(text).classes == [.retrospective: 1])
    let all = ScoringTerms(includesRetrospective: true)
    #expect(isClose(try scores(text, all).brier, 0.05))
    #expect(isClose(try scores(text, ScoringTerms(rule: .last)).brier, 0.09))
  }

  @Test func rulesAreNamedAsTheyAreWritten() {
    for name in ["daily", "last", "first", "horizon", "lead:0d", "lead:30d"] {
      #expect(ScoringRule(name)?.description == name)
    }
    for name in [
      "", "Daily", "lead", "lead:", "lead:d", "lead:30", "lead:-1d", "lead:1.5d", "lead:9999999d",
    ] {
      #expect(ScoringRule(name) == nil)
    }
    let rules: [ScoringRule] = [.daily, .horizon, .last, .first, .lead(days: 3)]
    #expect(rules.map(\.takesOneValue) == [false, false, true, true, true])
  }

  @Test func eachForecasterHasATimelineOfTheirOwn() throws {
    let sheet = try sheet(
      """
      2026-03-01 predict q 70% "q" by:2026-03-11
      2026-03-02 forecast q 60% @bob
      2026-03-03 withdraw q
      2026-03-05 resolve q yes
      """)
    #expect(sheet.forecasters.map(\.scored) == [1, 1])
    #expect(isClose(sheet.forecasters[0].brier, 0.16) && isClose(sheet.forecasters[1].brier, 0.09))
    #expect(sheet.forecasters.map(\.coverage) == [0.75, 0.5])
    #expect(sheet.counts.scored == 1)
  }
}
