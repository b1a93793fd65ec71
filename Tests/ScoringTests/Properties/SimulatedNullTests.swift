// Bands and tests drawn from a world in which forecasts are calibrated.

import Scoring
import Testing

@Suite struct SimulatedNullTests {
  @Test func equalSeedsGiveEqualResults() throws {
    let rows = try RowColumns.random(seed: 1, predictions: 80, rowsEach: 3).rows()
    for coupling in [NullCoupling.sharedNumber, .sharedOutcome] {
      for forecasts in [NullForecasts.kept, .resampled] {
        func test(_ seed: UInt64) -> MiscalibrationTest? {
          MiscalibrationTest.run(
            rows, draws: 60, coupling: coupling, forecasts: forecasts, seed: seed)
        }
        func band(_ seed: UInt64) -> ConsistencyBand? {
          ConsistencyBand.simulated(
            rows, draws: 60, coupling: coupling, forecasts: forecasts, seed: seed)
        }
        #expect(test(1) == test(1) && test(1) != test(2))
        #expect(band(1) == band(1) && band(1) != band(2))
      }
    }
  }

  /// A prediction with a hundred rows of one value is one draw, not a hundred: the band must be as
  /// wide as for one row each.
  @Test func rowsOfOnePredictionShareTheirDraw() throws {
    let forecasts = (0..<40).map { Double($0 % 4) * 0.2 + 0.2 }
    let single = try BinaryRows(forecasts: forecasts, outcomes: forecasts.map { _ in 0 })
    let many = try BinaryRows(
      forecasts: forecasts.flatMap { [Double](repeating: $0, count: 20) },
      outcomes: [Double](repeating: 0, count: 800),
      weights: [Double](repeating: 0.05, count: 800), predictions: (0..<800).map { $0 / 20 })
    let independent = try BinaryRows(
      forecasts: many.forecasts, outcomes: many.outcomes, weights: many.weights)
    func width(_ rows: BinaryRows, _ coupling: NullCoupling) throws -> Double {
      let band = try #require(
        ConsistencyBand.simulated(rows, draws: 400, coupling: coupling, seed: 2))
      return band.points.reduce(0) { $0 + $1.upper - $1.lower }
    }
    let plain = try width(single, .sharedNumber)
    #expect((try width(many, .sharedNumber) / plain - 1).magnitude < 0.1)
    #expect((try width(many, .sharedOutcome) / plain - 1).magnitude < 0.1)
    #expect(try width(independent, .sharedNumber) < plain / 2)
  }

  @Test func bandsHoldTheDiagonal() throws {
    let rows = try RowColumns.random(seed: 3, predictions: 200, rowsEach: 3).rows()
    let band = try #require(ConsistencyBand.simulated(rows, draws: 400, seed: 1))
    #expect(band.points.allSatisfy { $0.lower <= $0.upper })
    #expect(
      band.points.allSatisfy { $0.lower - 0.02 <= $0.forecast && $0.forecast <= $0.upper + 0.02 })
  }

  /// p is uniform for calibrated forecasters: its mean over many ledgers is ½, and one in ten is
  /// below 10 %.
  @Test func pIsUniformForTheCalibrated() throws {
    var (sum, low) = (0.0, 0)
    let ledgers = 200
    for ledger in 0..<ledgers {
      var generator = SplitMix64(seed: 6, stream: ledger)
      let forecasts = (0..<50).map { _ in (generator.unit() * 20).rounded() / 20 }
      let outcomes = forecasts.map { generator.unit() < $0 ? 1.0 : 0 }
      let rows = try BinaryRows(forecasts: forecasts, outcomes: outcomes)
      let test = try #require(MiscalibrationTest.run(rows, draws: 99, seed: UInt64(ledger)))
      sum += test.pValue
      if test.pValue <= 0.1 { low += 1 }
    }
    #expect((sum / Double(ledgers) - 0.5).magnitude < 0.07)
    #expect((8...35).contains(low))
  }

  /// With a single forecast p, the miscalibration is (k/n − p)² with k binomial, whose mean is
  /// p(1 − p)/n: that pins down the numbers that are drawn.
  @Test(arguments: [(2_000, 0.3), (2_000, 0.002), (50, 0.5), (5, 0.9), (2_000, 0.97)])
  func luckWithOneForecastIsBinomial(_ count: Int, _ forecast: Double) throws {
    let rows = try BinaryRows(
      forecasts: [Double](repeating: forecast, count: count),
      outcomes: [Double](repeating: 0, count: count))
    let test = try #require(MiscalibrationTest.run(rows, draws: 20_000, seed: 11))
    let expected = forecast * (1 - forecast) / Double(count)
    // The squared deviate has a relative deviation of √2 or, for rare cases, somewhat more.
    #expect((test.expectedByLuck / expected - 1).magnitude < 0.04)
    if count == 2_000, forecast == 0.3 {
      #expect((test.upperByLuck / expected / 2.705_543 - 1).magnitude < 0.06)
    }
  }

  @Test func veryManyDistinctForecastsAreThinned() throws {
    var generator = SplitMix64(seed: 7)
    let forecasts = (0..<6_000).map { _ in generator.unit() }
    let outcomes = forecasts.map { generator.unit() < $0 ? 1.0 : 0 }
    let rows = try BinaryRows(forecasts: forecasts, outcomes: outcomes)
    let band = try #require(ConsistencyBand.simulated(rows, draws: 30, places: 51, seed: 1))
    #expect(band.points.count == 51)
    #expect(band.points.first?.forecast == forecasts.min())
    #expect(band.points.last?.forecast == forecasts.max())
    let test = try #require(MiscalibrationTest.run(rows, draws: 99, seed: 1))
    #expect(test.pValue > 0.01 && test.expectedByLuck > 0)
    #expect((test.miscalibration / test.expectedByLuck - 1).magnitude < 1)
  }

  @Test func certainForecastsHaveNoLuck() throws {
    let rows = try BinaryRows(forecasts: [0, 1, 1], outcomes: [0, 1, 1])
    let test = try #require(MiscalibrationTest.run(rows, draws: 20, seed: 1))
    #expect(test.miscalibration == 0 && test.expectedByLuck == 0 && test.pValue == 1)
    let wrong = try BinaryRows(forecasts: [0, 1, 1], outcomes: [0, 1, 0])
    let caught = try #require(MiscalibrationTest.run(wrong, draws: 99, seed: 1))
    #expect(caught.pValue == 0.01)
  }
}
