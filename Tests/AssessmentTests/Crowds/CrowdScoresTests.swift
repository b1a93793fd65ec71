import Assessment
import Forecasting
import Scoring
import Testing

@Suite struct CrowdScoresTests {
  /// Four days with `one` alone, three with `one` and `two`, three with all three. Happened.
  static let journal = """
    format 1
    owner one
    2026-01-01 predict a 60% "A" by:2026-01-11
    2026-01-05 forecast a 80% @two
    2026-01-08 forecast a 10% @three
    2026-01-11 resolve a yes
    """

  private func crowd() throws -> CrowdScores {
    let record = try sampleRecord(Self.journal, today: "2026-06-01")
    return CrowdScores(of: record, at: [0])
  }

  @Test(arguments: [
    (CrowdMethod.mean, 0.7, 0.5), (.median, 0.7, 0.6),
    // Odds 1.5, 4 and 1/9: √6 and the cube root of 2/3.
    (.odds, 2.449489742783178 / 3.449489742783178, 0.873580464736299 / 1.873580464736299),
    // The same to the power of 2.5.
    (.extremized, 9.390507480439723 / 10.390507480439723, 0.7132754626224419 / 1.7132754626224419),
  ])
  func eachMethodByHand(method: CrowdMethod, two: Double, three: Double) throws {
    let row = try #require(try crowd().crowds.first { $0.method == method })
    #expect(row.scored == 1)
    let expected = ((1 - two) * (1 - two) + (1 - three) * (1 - three)) / 2
    #expect(try abs(#require(row.brier) - expected) < 1e-9)
    #expect(row.interval == nil)
  }

  /// `three` stood for three days beside 60 % and 80 %, whose mean is 70 %.
  @Test func membersAreComparedWithTheOthersAlone() throws {
    let record = try sampleRecord(Self.journal, today: "2026-06-01")
    let members = try crowd().members
    #expect(members.map { record.names[$0.forecaster] } == ["one", "three", "two"])
    let three = try #require(members.first { record.names[$0.forecaster] == "three" })
    #expect(abs(three.brier - 0.81) < 1e-12)
    #expect(abs(three.crowdBrier - 0.09) < 1e-12)
    #expect(try abs(#require(three.skill) - (1 - 9)) < 1e-12)
    // one: three days beside 80 %, three beside the mean of 80 % and 10 %.
    let one = try #require(members.first { record.names[$0.forecaster] == "one" })
    #expect(abs(one.brier - 0.16) < 1e-12)
    #expect(abs(one.crowdBrier - (0.04 + 0.55 * 0.55) / 2) < 1e-12)
  }

  @Test func nobodyIsNoCrowd() throws {
    let record = try sampleRecord(
      "format 1\nowner one\n2026-01-01 predict a 60% \"A\" by:2026-01-11\n2026-01-11 resolve a yes",
      today: "2026-06-01")
    let crowd = CrowdScores(of: record, at: [0])
    #expect(crowd.members.isEmpty)
    #expect(crowd.crowds.allSatisfy { $0.scored == 0 && $0.brier == nil })
  }

  @Test func certaintiesThatMeetHaveNoMeanOfOdds() throws {
    let record = try sampleRecord(
      """
      format 1
      owner one
      2026-01-01 predict a 0% "A" by:2026-01-11
      2026-01-01 forecast a 100% @two
      2026-01-11 resolve a yes
      """, today: "2026-06-01")
    let crowds = CrowdScores(of: record, at: [0]).crowds
    #expect(crowds.first { $0.method == .mean }?.brier == 0.25)
    #expect(crowds.first { $0.method == .odds }?.scored == 0)
  }
}
