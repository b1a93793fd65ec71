// A moved deadline put back, on a timeline small enough to work out by hand.

import Assessment
import Forecasting
import Testing

@Suite("First deadlines") struct FirstDeadlineTests {
  /// Under the moved deadline 9 days at .81, 15 at .25 and 26 at .01; under the first one the last
  /// stretch ends after 7 days.
  private static let lines = """
    format 1
    owner me
    2026-01-01 predict mv 90% by:2026-02-01 "It moves"
    2026-01-10 forecast mv 50%
    2026-01-20 amend mv by:2026-03-01
    2026-01-25 forecast mv 10%
    2026-02-20 resolve mv no
    """

  private static func brier(
    _ lines: String, _ rule: String = "daily", _ reading: Reading = .early
  ) throws -> (now: Double?, first: Double?) {
    let prediction = try #require(TextLedger(lines).record().predictions.first)
    let original = try #require(prediction.underFirstDeadline)
    let forecaster = try #require(prediction.forecasts.first?.forecaster)
    let terms = ScoringTerms(rule: try #require(ScoringRule(rule)), reading: reading)
    return (
      PredictionScore(of: prediction, at: 0, by: forecaster, terms: terms)?.value,
      PredictionScore(of: original, at: 0, by: forecaster, terms: terms)?.value
    )
  }

  private static let cases: [(String, Double, Double)] = [
    ("daily", 0.226, 11.11 / 31), ("horizon", 11.3 / 59, 11.11 / 31), ("last", 0.01, 0.01),
    ("first", 0.81, 0.81), ("lead:30d", 0.01, 0.81),
  ]

  @Test(arguments: cases)
  func scoresUnderBothDeadlines(_ rule: String, _ now: Double, _ first: Double) throws {
    let brier = try Self.brier(Self.lines, rule)
    #expect(isClose(brier.now, now))
    #expect(isClose(brier.first, first))
  }

  @Test func aForecastAfterTheFirstDeadlineIsLateUnderIt() throws {
    let lines = Self.lines + "\n2026-02-01 forecast mv 30%\n2026-02-02 forecast mv 0%\n"
    let brier = try Self.brier(lines, "last")
    #expect(brier.now == 0)
    // The day of the deadline belongs to it.
    #expect(isClose(brier.first, 0.09))
    let prediction = try #require(TextLedger(lines).record().predictions.first)
    let put = try #require(prediction.underFirstDeadline)
    #expect(put.deadline == prediction.firstDeadline)
    #expect(put.underFirstDeadline == nil)
    #expect(put.forecasts.map(\.standing.early.isLate) == [false, false, false, false, true])
    #expect(put.forecasts.map(\.standing.late.isLate) == [false, false, false, false, true])
  }

  @Test func eachReadingOfAVagueFirstDeadlineJudgesForItself() throws {
    let lines =
      Self.lines.replacing("by:2026-02-01", with: "by:2026-02-01..2026-02-10")
      + "\n2026-02-05 forecast mv 0%\n"
    #expect(isClose(try Self.brier(lines, "last").first, 0.01))
    #expect(try Self.brier(lines, "last", .late).first == 0)
  }

  @Test func whatWasStruckStaysStruck() throws {
    let lines =
      Self.lines + "\n2026-02-02 forecast mv 0%\n2026-02-03 retract mv entry:2026-02-02\n"
    let prediction = try #require(TextLedger(lines).record().predictions.first)
    let standing = try #require(prediction.underFirstDeadline?.forecasts.last?.standing.early)
    #expect(standing.isRetractedInTime && standing.isLate)
  }

  @Test func whatWasNeverMovedHasNoOtherScore() throws {
    for lines in [
      Self.lines.replacing("amend mv by:2026-03-01", with: "amend mv #tag"),
      Self.lines.replacing(
        "2026-01-25 forecast mv 10%", with: "2026-01-25 amend mv by:2026-02-01"),
    ] {
      let prediction = try #require(TextLedger(lines).record().predictions.first)
      #expect(prediction.underFirstDeadline == nil)
    }
  }
}
