// Choices, ordered options, numbers and days, by hand. None of it enters the binary mean.

import Assessment
import Forecasting
import Testing

@Suite("Scores of other types") struct TypeScoreTests {
  private static let choice =
    "predict pm choice \"Who?\" kim=\"Kim\" lee=\"Lee\" mo=\"Mo\" by:2026-03-11"

  @Test func aChoice() throws {
    let scores = try scores(
      """
      2026-03-01 \(Self.choice)
      2026-03-01 forecast pm kim=50% lee=30% mo=20%
      2026-03-05 resolve pm lee
      """)
    let choice = try #require(scores.byType.choice)
    #expect(choice.scored == 1 && choice.logScoreInfinite == 0)
    // (.25 + .49 + .04) ÷ 2, −ln .3
    #expect(isClose(choice.brier, 0.39))
    #expect(isClose(choice.logScore, 1.203_972_804_325_935_9))
    #expect(scores.scored == 0 && scores.brier == nil && scores.coverage == nil)
    #expect(scores.byType.ordered == nil && scores.byType.numeric == nil)
  }

  @Test func aCertainMissOfAChoiceIsCounted() throws {
    let scores = try scores(
      """
      2026-03-01 \(Self.choice)
      2026-03-01 forecast pm kim=50% lee=0% mo=50%
      2026-03-05 resolve pm lee
      2026-03-01 predict q choice a=60% b=40% "q" a="A" b="B" by:2026-03-11
      2026-03-05 resolve q a
      """)
    let choice = try #require(scores.byType.choice)
    #expect(choice.scored == 2)
    #expect(isClose(choice.brier, (0.75 + 0.16) / 2))
    #expect(choice.logScore == nil && choice.logScoreInfinite == 1)
  }

  // Two days at .39, two at .04 under `daily`; over ten days under `horizon`.
  @Test(arguments: [("daily", 0.215), ("horizon", 0.086), ("first", 0.39), ("last", 0.04)])
  func rulesHoldForChoicesToo(_ rule: String, _ brier: Double) throws {
    let terms = ScoringTerms(rule: try #require(ScoringRule(rule)))
    let scores = try scores(
      """
      2026-03-01 \(Self.choice)
      2026-03-01 forecast pm kim=50% lee=30% mo=20%
      2026-03-03 forecast pm kim=20% lee=80% mo=0%
      2026-03-05 resolve pm lee
      """, terms)
    #expect(isClose(scores.byType.choice?.brier, brier))
  }

  @Test func orderedOptionsCountHowFarTheyAreOff() throws {
    let lines = """
      2026-03-01 predict oil ordered low=20% mid=30% high=50% "q" low="L" mid="M" high="H" by:2026-03-11
      2026-03-05 resolve oil
      """
    // Cumulated .2, .5, 1.
    for (outcome, rps) in [
      ("low", (0.64 + 0.25) / 2), ("mid", (0.04 + 0.25) / 2), ("high", (0.04 + 0.25) / 2),
    ] {
      let scores = try scores(lines + " " + outcome)
      #expect(scores.byType.ordered?.scored == 1)
      #expect(isClose(scores.byType.ordered?.rps, rps))
      #expect(scores.byType.choice == nil)
    }
  }

  struct Number: Sendable, CustomTestStringConvertible {
    let outcome: String
    let score: Double
    let covered: Double
    let beyond: Int
    var testDescription: String { outcome }
    init(_ outcome: String, _ score: Double, covered: Double, beyond: Int = 0) {
      self.outcome = outcome
      self.score = score
      self.covered = covered
      self.beyond = beyond
    }
  }

  // Quantiles 1.9, 2.6, 3.8 at 10, 50, 90 % over a range of 14: twice the mean pinball loss ÷ 14.
  @Test(arguments: [
    Number("2.6", 2 * (0.07 + 0 + 0.12) / 3 / 14, covered: 1),
    Number("2", 2 * (0.01 + 0.3 + 0.18) / 3 / 14, covered: 1),
    Number("3.8", 2 * (0.19 + 0.6 + 0) / 3 / 14, covered: 1),
    Number("5", 2 * (0.31 + 1.2 + 1.08) / 3 / 14, covered: 0),
    Number("0", 2 * (1.71 + 1.3 + 0.38) / 3 / 14, covered: 0),
    // Beyond the range: scored at its bound.
    Number("above", 2 * (1.01 + 4.7 + 7.38) / 3 / 14, covered: 0, beyond: 1),
    Number("below", 2 * (3.51 + 2.3 + 0.58) / 3 / 14, covered: 0, beyond: 1),
  ])
  func aNumber(_ number: Number) throws {
    let scores = try scores(
      """
      2026-03-01 predict cpi numeric p10=1.9 p50=2.6 p90=3.8 "q" unit:% range:-2..12 by:2026-03-11
      2026-03-05 resolve cpi \(number.outcome)
      """)
    let numeric = try #require(scores.byType.numeric)
    #expect(isClose(numeric.quantileScore, number.score))
    #expect(numeric.scored == 1 && numeric.beyondRange == number.beyond)
    #expect(numeric.interval == [10, 90])
    #expect(numeric.intervalCoverage == number.covered)
    #expect(scores.byType.date == nil)
  }

  // Days are numbers: 10, 20 and 40 days into a range of 100.
  @Test func aDay() throws {
    let scores = try scores(
      """
      2026-01-01 predict moon date "q" range:2026-03-01..2026-06-09 by:2026-06-09
      2026-01-01 forecast moon p10=2026-03-11 p50=2026-03-21 p90=2026-04-10
      2026-03-26 resolve moon 2026-03-26
      """)
    let date = try #require(scores.byType.date)
    #expect(isClose(date.quantileScore, 2 * (1.5 + 2.5 + 1.5) / 3 / 100))
    #expect(date.intervalCoverage == 1)
    #expect(scores.byType.numeric == nil)
  }

  @Test func theIntervalIsJudgedOverItsDays() throws {
    let scores = try scores(
      """
      2026-03-01 predict n numeric p10=1 p50=2 p90=3 "q" range:0..10 by:2026-03-11
      2026-03-04 forecast n p10=4 p50=5 p90=6
      2026-03-05 resolve n 5
      """)
    #expect(scores.byType.numeric?.intervalCoverage == 0.25)
    let first = 2 * (0.4 + 1.5 + 1.8) / 3
    let second = 2 * (0.1 + 0 + 0.1) / 3
    #expect(isClose(scores.byType.numeric?.quantileScore, (3 * first + second) / 4 / 10))
  }

  @Test func differingLevelsAreNotPooled() throws {
    let scores = try scores(
      """
      2026-03-01 predict n numeric p10=1 p50=2 p90=3 "q" range:0..10 by:2026-03-11
      2026-03-05 resolve n 5
      2026-03-01 predict m numeric p25=1 p75=3 "q" levels:25,75 range:0..10 by:2026-03-11
      2026-03-05 resolve m 5
      """)
    let numeric = try #require(scores.byType.numeric)
    #expect(numeric.scored == 2)
    #expect(numeric.quantileScore == nil && numeric.interval == nil)
    #expect(numeric.intervalCoverage == nil)
  }

  @Test func withoutARangeThereIsNoScoreButACoverage() throws {
    let scores = try scores(
      """
      2026-03-01 predict n numeric p10=1 p50=2 p90=3 "q" range:0..10 by:2026-03-11
      2026-03-05 resolve n 2
      2026-03-01 predict m numeric p10=1 p50=2 p90=3 "q" by:2026-03-11
      2026-03-05 resolve m 5
      """)
    let numeric = try #require(scores.byType.numeric)
    #expect(numeric.scored == 2 && numeric.quantileScore == nil)
    #expect(numeric.intervalCoverage == 0.5)
  }

  @Test func oneLevelHasNoInterval() throws {
    let scores = try scores(
      """
      2026-03-01 predict n numeric p50=2 "q" levels:50 range:0..10 by:2026-03-11
      2026-03-05 resolve n 5
      """)
    let numeric = try #require(scores.byType.numeric)
    #expect(isClose(numeric.quantileScore, 2 * 1.5 / 10))
    #expect(numeric.interval == nil && numeric.intervalCoverage == nil)
  }

  // Numbers are scaled by the width of each range before they are averaged.
  @Test func eachRangeScalesItsOwn() throws {
    let scores = try scores(
      """
      2026-03-01 predict n numeric p10=1 p50=2 p90=3 "q" range:0..10 by:2026-03-11
      2026-03-05 resolve n 2
      2026-03-01 predict m numeric p10=100 p50=200 p90=300 "q" range:0..1000 by:2026-03-11
      2026-03-05 resolve m 200
      """)
    let each = 2 * (0.1 + 0 + 0.1) / 3 / 10
    #expect(isClose(scores.byType.numeric?.quantileScore, each))
  }

  @Test func voidAndPendingAreNotScored() throws {
    let sheet = try sheet(
      """
      2026-03-01 \(Self.choice)
      2026-03-01 forecast pm kim=50% lee=30% mo=20%
      2026-03-05 resolve pm void "x"
      2026-03-01 predict n numeric p10=1 p50=2 p90=3 "q" range:0..10 by:2027-03-11
      """)
    #expect(sheet.forecasters.map(\.byType.choice) == [nil])
    #expect(sheet.forecasters.map(\.byType.numeric) == [nil])
    #expect(sheet.counts.scored == 0)
  }
}
