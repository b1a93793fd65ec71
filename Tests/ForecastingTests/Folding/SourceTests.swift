// Which publication a forecast is taken from.

import Forecasting
import Testing

@Suite("Sources of forecasts") struct SourceTests {
  private static let declared = """
    2026-01-01 source op-ed "title" @ross url:x
    2026-01-01 source other "title"
    2026-01-02 predict q by:2026-03-31 ^op-ed:10

    """

  private func source(of line: String) throws -> String? {
    let fold = try fold(Self.declared + line)
    #expect(fold.conflicts.isEmpty)
    let reference = try #require(try fold["q"].forecasts.first).source
    return reference.map { "\(fold.record.names[$0.source]):\($0.locator?.string ?? "")" }
  }

  @Test func theAuthorsForecastIsTakenFromTheSource() throws {
    #expect(try source(of: "2026-01-03 forecast q 60% @ross") == "op-ed:10")
    #expect(try source(of: "2026-01-03 forecast q 60% @bob") == nil)
    #expect(try source(of: "2026-01-03 forecast q 60%") == nil)
  }

  @Test func aWrittenSourceGoesFirst() throws {
    #expect(try source(of: "2026-01-03 forecast q 60% @ross ^other:3") == "other:3")
    #expect(try source(of: "2026-01-03 forecast q 60% @bob ^op-ed") == "op-ed:")
  }

  @Test func theSourceOfAPredictLineIsThatOfTheForecastOnIt() throws {
    let fold = try fold(
      """
      2026-01-01 source op-ed "title" @ross
      2026-01-02 predict q 60% by:2026-03-31 ^op-ed:10 @bob
      """)
    let forecast = try #require(try fold["q"].forecasts.first)
    #expect(forecast.source == SourceReference(source: try fold.name("op-ed"), locator: "10"))
    #expect(fold.record.names[forecast.forecaster] == "bob")
  }

  @Test func theOwnerMayBeTheAuthor() throws {
    let fold = try fold(
      """
      owner ross
      2026-01-01 source op-ed "title" @ross
      2026-01-02 predict q by:2026-03-31 ^op-ed
      2026-01-03 forecast q 60%
      """)
    #expect(try fold["q"].forecasts.first?.source?.source == fold.name("op-ed"))
  }

  @Test func theFirstDeclarationCounts() throws {
    let fold = try fold(
      """
      2026-01-02 source op-ed "second" @bob
      2026-01-01 source op-ed "first" @ross
      2026-01-02 predict q by:2026-03-31 ^op-ed
      2026-01-03 forecast q 60% @ross
      2026-01-03 forecast q 70% @bob
      """)
    #expect(fold.conflicts == [.init(1, .sourceDeclaredTwice, with: 2)])
    #expect(
      try fold["q"].forecasts.map { $0.source != nil }
        == fold["q"].forecasts.map { fold.record.names[$0.forecaster] == "ross" })
  }

  @Test func forecastersAreKnownByTheirLastLine() throws {
    let fold = try fold(
      """
      2026-01-02 forecaster ross "Dennis Ross"
      2026-01-01 forecaster ross "D. Ross"
      """)
    #expect(fold.record.profiles[try fold.name("ross")]?.fullName == "Dennis Ross")
    #expect(fold.conflicts.isEmpty)
  }
}
