// The figures about binary predictions, by hand.

import Assessment
import Forecasting
import Scoring
import Testing

@Suite("Binary scores") struct BinaryScoreTests {
  /// Predictions a, b, c …, each with a forecast and an outcome.
  private func ledger(_ rows: [(forecast: String, outcome: String)], keys: [String] = []) -> String
  {
    rows.enumerated().map { place, row in
      let id = "q\(place)"
      let key = place < keys.count ? keys[place] : ""
      return """
        2026-03-01 predict \(id) \(row.forecast) "q" by:2026-03-11 \(key)
        2026-03-05 resolve \(id) \(row.outcome)
        """
    }.joined(separator: "\n")
  }

  @Test func fourPoints() throws {
    let scores = try scores(ledger([("70%", "yes"), ("20%", "no"), ("40%", "yes"), ("50%", "no")]))
    #expect(scores.scored == 4)
    #expect(isClose(scores.brier, (0.09 + 0.04 + 0.36 + 0.25) / 4))
    // −(ln .7 + ln .8 + ln .4 + ln .5) ÷ 4
    #expect(isClose(scores.logScore, 0.547_314_101_921_760_7))
    #expect(scores.logScoreInfinite == 0)
    #expect(scores.baseRate == 0.5)
    #expect(isClose(scores.meanForecast, 0.45))
    #expect(isClose(scores.skillVersusHalf, 1 - 0.185 / 0.25))
    #expect(scores.brierRange == nil)
    let parts = try #require(scores.decomposition)
    #expect(
      isClose(parts.miscalibration - parts.discrimination + parts.uncertainty, scores.brier))
    #expect(parts.uncertainty == 0.25)
  }

  @Test func nothingScoredIsNothingDefined() throws {
    let scores = try scores("2026-03-01 predict q 70% \"q\" by:2027-03-11")
    #expect(scores.scored == 0)
    let undefined: [Double?] = [
      scores.brier, scores.logScore, scores.coverage, scores.baseRate, scores.meanForecast,
      scores.skillVersusHalf, scores.brierByGroup, scores.brierLateReading,
    ]
    #expect(undefined.allSatisfy { $0 == nil })
    #expect(scores.brierRange == nil && scores.brierInterval == nil && scores.decomposition == nil)
    #expect(scores.rows == nil && scores.logScoreInfinite == 0)
  }

  @Test func intervalsAreScoredAtTheirBestPointBesideTheirBounds() throws {
    let scores = try scores(
      ledger([("60..90%", "yes"), ("60..80..90%", "no"), ("30%", "no"), ("60..90%", "75%")]))
    // Best points 75, 80, 30 and 75 %; the last interval holds its outcome.
    #expect(isClose(scores.brier, (0.0625 + 0.64 + 0.09 + 0) / 4))
    let range = try #require(scores.brierRange)
    #expect(isClose(range.best, (0.01 + 0.36 + 0.09 + 0) / 4))
    #expect(isClose(range.worst, (0.16 + 0.81 + 0.09 + 0.0225) / 4))
  }

  @Test func anIntervalFromZeroToOneHasBestCaseZero() throws {
    let scores = try scores(ledger([("0..100%", "yes")]))
    #expect(isClose(scores.brier, 0.25))
    let range = try #require(scores.brierRange)
    #expect(range.best == 0 && range.worst == 1)
    #expect(isClose(scores.logScore, 0.693_147_180_559_945_3))
  }

  @Test func anIntervalIsAveragedOverItsDays() throws {
    let scores = try scores(
      """
      2026-03-01 predict q 50% "q" by:2026-03-11
      2026-03-02 forecast q 60..100%
      2026-03-05 resolve q yes
      """)
    #expect(isClose(scores.brier, (0.25 + 3 * 0.04) / 4))
    let range = try #require(scores.brierRange)
    #expect(isClose(range.best, 0.0625) && isClose(range.worst, (0.25 + 3 * 0.16) / 4))
  }

  @Test func partlyIsScoredAsAShare() throws {
    let scores = try scores(ledger([("70%", "40%"), ("20%", "yes")]))
    #expect(isClose(scores.brier, (0.09 + 0.64) / 2))
    // −(.4 ln .7 + .6 ln .3) and −ln .2
    #expect(isClose(scores.logScore, (0.865_053_660_171_054_6 + 1.609_437_912_434_100_3) / 2))
    #expect(isClose(scores.baseRate, 0.7))
    #expect(isClose(scores.skillVersusHalf, 1 - 0.365 / ((0.01 + 0.25) / 2)))
    #expect(isClose(scores.decomposition?.uncertainty, 0.09))
  }

  @Test func skillAgainstHalfIsUndefinedWhereHalfIsPerfect() throws {
    let scores = try scores(ledger([("70%", "50%")]))
    #expect(isClose(scores.brier, 0.04))
    #expect(scores.skillVersusHalf == nil)
  }

  @Test func certainMissesAreCountedNeverClipped() throws {
    let scores = try scores(
      ledger([("0%", "yes"), ("100%", "no"), ("100%", "yes"), ("0%", "no"), ("100%", "99%")]))
    #expect(scores.logScore == nil)
    #expect(scores.logScoreInfinite == 3)
    #expect(isClose(scores.brier, (1 + 1 + 0 + 0 + 0.0001) / 5))

  }

  @Test func certainHitsCostNothing() throws {
    let scores = try scores(ledger([("100%", "yes"), ("0%", "no")]))
    #expect(scores.logScore == 0 && scores.logScoreInfinite == 0 && scores.brier == 0)
  }

  // One day of a certain miss is enough, and it is one prediction however many days it lasts.
  @Test func aPredictionWithACertainMissCountsOnce() throws {
    let scores = try scores(
      """
      2026-03-01 predict q 50% "q" by:2026-03-11
      2026-03-02 forecast q 0%
      2026-03-04 forecast q 60%
      2026-03-05 resolve q yes
      """)
    #expect(scores.logScoreInfinite == 1 && scores.logScore == nil)
  }

  @Test func everyPredictionWeighsTheSame() throws {
    let scores = try scores(
      """
      2026-03-01 predict long 50% "q" by:2026-12-01
      2026-11-01 resolve long yes
      2026-03-01 predict short 10% "q" by:2026-12-01
      2026-03-02 forecast short 30%
      2026-03-03 resolve short no
      """)
    #expect(isClose(scores.brier, (0.25 + (0.01 + 0.09) / 2) / 2))
    #expect(isClose(scores.meanForecast, (0.5 + 0.2) / 2))
    #expect(scores.rows?.count == 3)
    #expect(isClose(scores.rows?.totalWeight, 2))
  }

  // The mean over groups of the mean in each; a prediction without a group is one by itself.
  @Test func byGroupEachJudgementCountsOnce() throws {
    let scores = try scores(
      ledger(
        [("50%", "yes"), ("70%", "yes"), ("90%", "yes"), ("10%", "yes")],
        keys: ["group:g", "group:g", "", "group:h"]))
    #expect(isClose(scores.brier, (0.25 + 0.09 + 0.01 + 0.81) / 4))
    #expect(isClose(scores.brierByGroup, ((0.25 + 0.09) / 2 + 0.01 + 0.81) / 3))

  }

  @Test func withoutGroupsEachPredictionIsOne() throws {
    let scores = try scores(ledger([("50%", "yes"), ("70%", "yes")]))
    #expect(scores.brierByGroup == scores.brier)
  }

  @Test func theGroupIsTheAmendedOne() throws {
    let scores = try scores(
      ledger([("50%", "yes"), ("70%", "yes"), ("90%", "yes")], keys: ["group:g"])
        + "\n2026-03-06 amend q1 group:g")
    #expect(isClose(scores.brierByGroup, ((0.25 + 0.09) / 2 + 0.01) / 2))
  }

  struct LateReading: Sendable, CustomTestStringConvertible {
    let lines: String
    let brier: Double?
    let late: Double?
    var testDescription: String { lines }
    init(_ lines: String, _ brier: Double?, _ late: Double?) {
      self.lines = lines
      self.brier = brier
      self.late = late
    }
  }

  @Test(arguments: [
    LateReading("2026-03-05 resolve q yes", 0.09, 0.09),
    LateReading("2026-03-12 resolve q no by:2026-03-11", 0.49, nil),
    LateReading("2026-03-21 resolve q yes by:2026-03-21", nil, 0.09),
    LateReading(
      "2026-03-12 resolve q no by:2026-03-11\n2026-03-15 resolve q yes by:2026-03-21", 0.49, 0.09),
    // Void by the early date, and yet counted under the late one.
    LateReading(
      "2026-03-12 resolve q void \"x\" by:2026-03-11\n2026-03-15 resolve q yes by:2026-03-21", nil,
      0.09),
    // Late for the early reading only.
    LateReading(
      "2026-03-12 resolve q no by:2026-03-11\n2026-03-13 forecast q 90%\n"
        + "2026-03-15 resolve q yes by:2026-03-21", 0.49, (12 * 0.09 + 2 * 0.01) / 14),
    // Retrospective for the early reading only.
    LateReading(
      "2026-03-12 resolve q no by:2026-03-11\n2026-03-03 forecast q 90% recorded:2026-03-14\n"
        + "2026-03-15 resolve q yes by:2026-03-21", 0.49, (2 * 0.09 + 12 * 0.01) / 14),
    LateReading("2026-03-04 retract q\n2026-03-21 resolve q yes by:2026-03-21", nil, nil),
  ])
  func theLateReadingStandsBeside(_ story: LateReading) throws {
    let scores = try scores(
      "2026-03-01 predict q 70% \"q\" by:2026-03-11..2026-03-21\n" + story.lines)
    #expect(isClose(scores.brier, story.brier))
    #expect(isClose(scores.brierLateReading, story.late))
  }

  @Test func theLateReadingIsOverPlainDeadlinesToo() throws {
    let scores = try scores(
      """
      2026-03-01 predict q 70% "q" by:2026-03-11..2026-03-21
      2026-03-12 resolve q no by:2026-03-11
      2026-03-13 resolve q yes by:2026-03-21
      2026-03-01 predict plain 50% "q" by:2026-03-11
      2026-03-05 resolve plain no
      2026-03-01 predict left-out 50% "q" by:2026-03-11 unscored:"x"
      2026-03-05 resolve left-out no
      """)
    #expect(isClose(scores.brier, (0.49 + 0.25) / 2))
    #expect(isClose(scores.brierLateReading, (0.09 + 0.25) / 2))
  }

  @Test func theLateReadingCanBeTheOneThatIsScored() throws {
    let scores = try scores(
      """
      2026-03-01 predict q 70% "q" by:2026-03-11..2026-03-21
      2026-03-12 resolve q no by:2026-03-11
      2026-03-13 resolve q yes by:2026-03-21
      """, ScoringTerms(reading: .late))
    #expect(isClose(scores.brier, 0.09))
  }

  @Test func classesAreCountedByPrediction() throws {
    let scores = try scores(
      """
      2026-01-01 source s "s" url:x
      2026-01-01 source p "p" platform:metaculus
      2026-03-01 predict q "q" by:2026-03-11
      2026-03-02 forecast q 50% @ross ^s recorded:2026-04-01
      2026-03-03 forecast q 60% @ross ^s recorded:2026-04-01
      2026-03-04 forecast q 60% @ross recorded:2026-04-01
      2026-03-05 forecast q 60% @ross ^p
      2026-03-12 forecast q 60% @ross
      2026-03-20 resolve q yes
      2026-03-01 predict r 50% "r" by:2027-03-11 @ross ^p
      2026-03-01 predict s choice "s" a="A" b="B" by:2026-03-11
      2026-03-02 forecast s a=50% b=50% @ross ^p
      """)
    #expect(
      scores.classes == [.transcribed: 1, .retrospective: 1, .imported: 2, .late: 1])
  }
}
