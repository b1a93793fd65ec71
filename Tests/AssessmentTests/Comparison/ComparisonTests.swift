import Assessment
import Forecasting
import Scoring
import Testing

@Suite struct ComparisonTests {
  static let journal = """
    format 1
    owner me
    2026-01-01 predict a 60% "A" by:2026-01-11
    2026-01-03 forecast a 90% @model
    2026-01-07 forecast a 70%
    2026-01-09 withdraw a @model
    2026-01-11 resolve a yes
    2026-01-01 predict b 20% "B" by:2026-01-11
    2026-01-01 forecast b 40% @model
    2026-01-06 resolve b no
    2026-01-01 predict only-me 20% "Only me" by:2026-01-11
    2026-01-06 resolve only-me no
    2026-01-01 predict only-model 20% "Only the model" by:2026-01-11 @model
    2026-01-06 resolve only-model no
    2026-01-01 predict apart 20% "Never on one day" by:2026-01-11
    2026-01-03 withdraw apart
    2026-01-04 forecast apart 30% @model
    2026-01-11 resolve apart no
    2026-01-01 predict open 20% "Open" by:2026-12-31
    2026-01-04 forecast open 30% @model
    """

  private func comparison(_ journal: String = Self.journal) throws -> Comparison {
    let record = try sampleRecord(journal, today: "2026-06-01")
    let me = try #require(record.names.find("me"))
    let model = try #require(record.names.find("model"))
    return Comparison(of: record, at: Array(record.predictions.indices), me, model)
  }

  /// a, 3 to 8 January: me 60 % for four days (0.16), 70 % for two (0.09); the model 90 % (0.01).
  @Test func takesTheCommonDays() throws {
    let comparison = try comparison()
    try #require(comparison.pairs.count == 2)
    let a = comparison.pairs[0]
    #expect(a.days == 6)
    #expect(abs(a.firstBrier - (4 * 0.16 + 2 * 0.09) / 6) < 1e-12)
    #expect(abs(a.secondBrier - 0.01) < 1e-12)
    #expect(abs(a.firstForecast - (4 * 0.6 + 2 * 0.7) / 6) < 1e-12)
    let b = comparison.pairs[1]
    #expect(b.days == 5)
    #expect(abs(b.difference - (0.04 - 0.16)) < 1e-12)
    let mean = ((4 * 0.16 + 2 * 0.09) / 6 - 0.01 + 0.04 - 0.16) / 2
    #expect(try abs(#require(comparison.difference) - mean) < 1e-12)
    #expect(comparison.closer == (first: 1, second: 1, neither: 0))
    #expect(comparison.largestDifferences(1).map(\.prediction) == [a.prediction])
  }

  @Test func countsWhatIsNotShared() throws {
    let comparison = try comparison()
    #expect(comparison.onlyFirst == 1)
    #expect(comparison.onlySecond == 1)
    #expect(comparison.neverTogether == 1)
    #expect(comparison.sharedPending == 1)
  }

  @Test func turnedRoundTheDifferenceHasTheOtherSign() throws {
    let record = try sampleRecord(Self.journal, today: "2026-06-01")
    let me = try #require(record.names.find("me"))
    let model = try #require(record.names.find("model"))
    let places = Array(record.predictions.indices)
    let one = Comparison(of: record, at: places, me, model)
    let other = Comparison(of: record, at: places, model, me)
    #expect(try abs(#require(one.difference) + #require(other.difference)) < 1e-12)
    #expect(one.signFlipP == other.signFlipP)
  }

  /// Two clusters: of the four patterns of signs, two give a sum as large as all of one sign.
  @Test func signFlipOverClusters() throws {
    let journal = """
      format 1
      owner me
      2026-01-01 predict a 10% "A" by:2026-01-11 group:one
      2026-01-01 forecast a 30% @model
      2026-01-11 resolve a no
      2026-01-01 predict b 10% "B" by:2026-01-11 group:one
      2026-01-01 forecast b 30% @model
      2026-01-11 resolve b no
      2026-01-01 predict c 10% "C" by:2026-01-11
      2026-01-01 forecast c 30% @model
      2026-01-11 resolve c no
      """
    let comparison = try comparison(journal)
    #expect(comparison.clusters.count == 2)
    #expect(comparison.signFlipP == 0.5)
    #expect(comparison.dieboldMariano == nil)
    let interval = try #require(comparison.interval)
    #expect(abs(interval.lower + 0.08) < 1e-12)
    #expect(abs(interval.upper + 0.08) < 1e-12)
  }

  @Test func nothingShared() throws {
    let comparison = try comparison(
      """
      format 1
      owner me
      2026-01-01 predict a 10% "A" by:2026-01-11
      2026-01-01 predict b 10% "B" by:2026-01-11 @model
      """)
    #expect(comparison.pairs.isEmpty)
    #expect(comparison.difference == nil)
    #expect(comparison.interval == nil)
    #expect(comparison.signFlipP == nil)
  }
}
