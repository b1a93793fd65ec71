import Forecasting
import Testing

@Suite struct ProbabilityTests {
  private func percent(_ text: String) throws -> Percentage {
    try #require(DecimalNumber(text).flatMap(Percentage.init))
  }

  @Test(arguments: [
    ("62", 0.62), ("0.5", 0.005), ("99.97", 0.9997), ("0", 0), ("100", 1), ("7", 0.07),
  ])
  func isTheNearestFraction(_ text: String, _ fraction: Double) throws {
    #expect(try percent(text).fraction == fraction)
    #expect(try percent(text).description == "\(text)%")
  }

  @Test func staysWithinItsBounds() {
    #expect(Percentage(DecimalNumber(-1)) == nil)
    #expect(Percentage(DecimalNumber(101)) == nil)
    #expect(DecimalNumber("100.000000001").flatMap(Percentage.init) == nil)
  }

  @Test func takesTheMidpointUnlessOneIsWritten() throws {
    let interval = try #require(
      ImpreciseProbability(low: percent("60"), high: percent("90")))
    #expect(interval.best == 0.75)
    #expect(interval.isImprecise)
    #expect(interval.description == "60..90%")
    let written = try #require(
      ImpreciseProbability(low: percent("60"), best: percent("80"), high: percent("90")))
    #expect(written.best == 0.8)
    #expect(written.description == "60..80..90%")
    #expect(written != interval)
    let odd = try #require(ImpreciseProbability(low: percent("0.1"), high: percent("0.2")))
    #expect(odd.best == 0.0015)
  }

  @Test func aPointIsNoInterval() throws {
    let point = ImpreciseProbability(try percent("62"))
    #expect(point.best == 0.62)
    #expect(!point.isImprecise)
    #expect(point.description == "62%")
    let narrow = try ImpreciseProbability(
      low: percent("62"), best: percent("62"), high: percent("62"))
    #expect(narrow == point)
  }

  @Test func refusesBoundsOutOfOrder() throws {
    #expect(try ImpreciseProbability(low: percent("90"), high: percent("60")) == nil)
    #expect(
      try ImpreciseProbability(low: percent("60"), best: percent("95"), high: percent("90")) == nil)
    #expect(
      try ImpreciseProbability(low: percent("60"), best: percent("50"), high: percent("90")) == nil)
  }
}
