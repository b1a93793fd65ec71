// Every figure here was worked out by hand from the lines of the journal.

import Assessment
import Forecasting
import Scoring
import Testing

@Suite struct BreakdownTests {
  /// a: 60 % then, for the second half of its ten days, 80 %; yes: (0.16 + 0.04)/2 = 0.10.
  /// b: 30 %, no: 0.09. c: 50 %, partly 50 %: 0. d: 90 % of `other`, no: 0.81.
  static let journal = """
    format 1
    owner me
    2026-01-01 forecaster other
    2026-01-01 source paper "A paper" @other url:"https://example.org"
    2026-01-01 phrase "perhaps" 30%
    2026-01-01 predict a 60% "A" by:2026-01-11 #x #y group:one
    2026-01-06 forecast a 80%
    2026-01-11 resolve a yes
    2026-01-01 predict b said:"Perhaps" "B" by:2026-03-01 #x group:one ^paper
    2026-02-01 resolve b no
    2026-01-01 predict c 50% "C" by:2027-06-01
    2026-02-03 resolve c 50%
    2026-01-01 predict d 90% "D" by:2026-01-31 #y @other
    2026-01-31 resolve d no
    2026-01-01 predict e choice "E" one="one" two="two" by:2026-03-01
    2026-01-01 forecast e one=60% two=40%
    2026-03-01 resolve e one
    """

  struct Expected: Equatable {
    var forecaster: String
    var value: String
    var scored: Int
    var score: Double

    init(_ forecaster: String, _ value: String, _ scored: Int, _ score: Double) {
      self.forecaster = forecaster
      self.value = value
      self.scored = scored
      self.score = score
    }
  }

  static func rows(_ key: BreakdownKey) throws -> [Expected] {
    let record = try sampleRecord(journal, today: "2027-01-01")
    return Breakdown(of: ScoreSheet(of: record), in: record, by: key).rows.map { row in
      let value =
        switch row.value {
        case .name(let name): record.names[name]
        case .phrase(let words): words
        case .month(let year, let month): "\(year)/\(month)"
        case .horizon(let horizon): "\(horizon)"
        case .type(let type): type.rawValue
        case .none: "-"
        }
      return Expected(
        record.names[row.forecaster], value, row.scored,
        ((row.score ?? .nan) * 1e12).rounded() / 1e12)
    }
  }

  @Test func byForecaster() throws {
    #expect(
      try Self.rows(.forecaster) == [
        Expected("me", "me", 3, 0.063333333333), Expected("other", "other", 1, 0.81),
      ])
  }

  @Test func byTagCountsAPredictionUnderEach() throws {
    #expect(
      try Self.rows(.tag) == [
        Expected("me", "x", 2, 0.095), Expected("me", "y", 1, 0.1), Expected("me", "-", 1, 0),
        Expected("other", "y", 1, 0.81),
      ])
  }

  @Test func bySourceAndGroup() throws {
    #expect(
      try Self.rows(.source) == [
        Expected("me", "paper", 1, 0.09), Expected("me", "-", 2, 0.05),
        Expected("other", "-", 1, 0.81),
      ])
    #expect(
      try Self.rows(.group) == [
        Expected("me", "one", 2, 0.095), Expected("me", "-", 1, 0), Expected("other", "-", 1, 0.81),
      ])
  }

  @Test func byPhraseWhateverItsCase() throws {
    #expect(
      try Self.rows(.phrase) == [
        Expected("me", "perhaps", 1, 0.09), Expected("me", "-", 2, 0.05),
        Expected("other", "-", 1, 0.81),
      ])
  }

  @Test func byMonthOfTheOutcome() throws {
    #expect(
      try Self.rows(.month) == [
        Expected("me", "2026/1", 1, 0.1), Expected("me", "2026/2", 2, 0.045),
        Expected("other", "2026/1", 1, 0.81),
      ])
  }

  /// a: ten days ahead 60 % (0.16), five days ahead 80 % (0.04); b 59 days; c 516; d 30.
  @Test func byHorizonPartsTheDaysOfOnePrediction() throws {
    #expect(
      try Self.rows(.horizon) == [
        Expected("me", "week", 1, 0.04), Expected("me", "month", 1, 0.16),
        Expected("me", "quarter", 1, 0.09), Expected("me", "longer", 1, 0),
        Expected("other", "month", 1, 0.81),
      ])
  }

  @Test func byTypeNeverMixes() throws {
    #expect(
      try Self.rows(.type) == [
        Expected("me", "binary", 3, 0.063333333333), Expected("me", "choice", 1, 0.16),
        Expected("other", "binary", 1, 0.81),
      ])
  }

  @Test(arguments: [
    (0, ForecastHorizon.week), (7, .week), (8, .month), (30, .month), (31, .quarter),
    (90, .quarter), (91, .year), (365, .year), (366, .longer), (5_000, .longer),
  ])
  func horizonsMeetWithoutAGap(days: Int, expected: ForecastHorizon) {
    #expect(ForecastHorizon(days: days) == expected)
    #expect((expected.firstDay...(expected.lastDay ?? .max)).contains(days))
  }

  @Test func figuresOfARow() throws {
    let record = try sampleRecord(Self.journal, today: "2027-01-01")
    let row = try #require(
      Breakdown(of: ScoreSheet(of: record), in: record, by: .group).rows.first)
    #expect(row.baseRate == 0.5)
    #expect(try abs(#require(row.meanForecast) - 0.5) < 1e-12)  // (0.7 + 0.3)/2
    #expect(try abs(#require(row.skillVersusHalf) - (1 - 0.095 / 0.25)) < 1e-12)
    #expect(row.interval == nil)  // one group is one cluster
    #expect(row.certainMisses == 0)
  }
}
