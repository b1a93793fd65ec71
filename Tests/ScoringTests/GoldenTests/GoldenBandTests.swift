// consistency_bands.json: what calibrated forecasters would show by luck.

import Scoring
import Testing

@Suite struct GoldenBandTests {
  @Test func agrees() throws {
    let file = try GoldenFile("consistency_bands.json")
    let golden = file.root["bands"]
    let rows = try rows(of: try #require(golden["case"].text))
    let band = try #require(
      ConsistencyBand.simulated(rows, draws: 4_000, level: 0.9, seed: 20_261_123))
    #expect(band.points.map(\.forecast) == golden["x"].numbers)
    for (place, point) in band.points.enumerated() {
      file.compareRandom(
        point.lower, golden["lower"].list[place], "lower at \(point.forecast)", within: 0.01)
      file.compareRandom(
        point.upper, golden["upper"].list[place], "upper at \(point.forecast)", within: 0.01)
    }
    let asymptotic = try #require(ConsistencyBand.asymptotic(rows, level: 0.9))
    let exact = golden["asym"]
    file.compare(asymptotic.points.map(\.forecast), exact["x"], "asymptotic x")
    file.compare(asymptotic.points.map(\.lower), exact["lower"], "asymptotic lower")
    file.compare(asymptotic.points.map(\.upper), exact["upper"], "asymptotic upper")
    try compareTest(file)
    file.report()
  }

  private func compareTest(_ file: GoldenFile) throws {
    for (name, golden) in file.root["mcb_null_test"].object.sorted(by: { $0.key < $1.key }) {
      let test = try #require(
        MiscalibrationTest.run(
          try rows(of: name), draws: 2_000, forecasts: .resampled, seed: 5))
      file.compare(test.miscalibration, golden["MCB"], "\(name) MCB")
      file.compareRandom(test.pValue, golden["p"], "\(name) p", within: 0.04)
      let mean = try #require(golden["mean"].number)
      let upper = try #require(golden["q90"].number)
      file.compareRandom(
        test.expectedByLuck, golden["mean"], "\(name) mean", within: 0.05 * mean)
      file.compareRandom(
        test.upperByLuck, golden["q90"], "\(name) 90 %", within: 0.1 * upper)
    }
  }

  private func rows(of name: String) throws -> BinaryRows {
    for file in ["binary_random.json", "binary_small.json"] {
      for golden in try GoldenFile(file).root["cases"].list where golden["name"].text == name {
        return try BinaryRows(
          forecasts: golden["inputs"]["p"].numbers, outcomes: golden["inputs"]["y"].numbers)
      }
    }
    throw MissingCase(name: name)
  }
}

private struct MissingCase: Error { let name: String }
