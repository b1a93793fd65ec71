// Whether the p-value for miscalibration keeps its promise when forecasts are updated.
// Skipped unless FORETELL_SIMULATE=1, like the coverage table.

import Foundation
import Scoring
import Testing

@Suite struct NullSimulation {
  @Test(
    .enabled(if: CoverageSimulation.isWanted, "set FORETELL_SIMULATE=1 to measure the p-value"))
  func rejectionsByCoupling() throws {
    print("| forecasters | rows | coupling | forecasts | p ≤ 5 % | p ≤ 10 % | mean p | in band |")
    print("|---|---|---|---|---|---|---|---|")
    for boldness in [1.0, 1.7] {
      for steps in [1, 10] {
        for coupling in [NullCoupling.sharedNumber, .sharedOutcome] {
          for forecasts in [NullForecasts.kept, .resampled] {
            let tally = try Self.tally(
              boldness: boldness, steps: steps, coupling: coupling, forecasts: forecasts)
            let who = boldness == 1 ? "calibrated" : "overconfident"
            print("| \(who) | \(steps) | \(coupling) | \(forecasts) | \(tally.line) |")
            if boldness == 1, coupling == .sharedNumber {
              #expect(tally.below5 <= 0.09, "a calibrated forecaster is rejected too often")
            }
          }
        }
      }
    }
  }

  private static func tally(
    boldness: Double, steps: Int, coupling: NullCoupling,
    forecasts: NullForecasts
  ) throws -> NullTally {
    var tally = NullTally()
    for ledger in 0..<1_000 {
      var generator = SplitMix64(seed: 4, stream: ledger)
      let rows = try updatingForecaster(
        predictions: 80, steps: steps, boldness: boldness, &generator)
      guard
        let test = MiscalibrationTest.run(
          rows, draws: 400, coupling: coupling, forecasts: forecasts, seed: UInt64(ledger)),
        let band = ConsistencyBand.simulated(
          rows, draws: 400, coupling: coupling, forecasts: forecasts, seed: UInt64(ledger)),
        let curve = CalibrationCurve(rows)
      else { continue }
      tally.add(test, band, curve)
    }
    return tally
  }

  /// Forecasters who watch a random walk whose sign at the end decides, and say each day what its
  /// standing implies (boldness 1), or more than that.
  static func updatingForecaster(
    predictions: Int, steps: Int, boldness: Double, _ generator: inout SplitMix64
  ) throws -> BinaryRows {
    var columns = RowColumns()
    for prediction in 0..<predictions {
      var walk = 1.2 * generator.normal()
      var standing: [Double] = []
      for step in 0..<steps {
        // What is left to come has variance (steps − step) / steps.
        let left = Double(steps - step) / Double(steps)
        standing.append(Normal.cumulative(boldness * walk / left.squareRoot()))
        walk += generator.normal() / Double(steps).squareRoot()
      }
      columns.forecasts += standing.map { ($0 * 50).rounded() / 50 }
      columns.outcomes += standing.map { _ in walk > 0 ? 1 : 0 }
      columns.weights += standing.map { _ in 1 / Double(steps) }
      columns.predictions += standing.map { _ in prediction }
    }
    return try columns.rows()
  }
}

/// What the p-values came to.
private struct NullTally {
  private var count = 0.0
  private var under5 = 0.0
  private var under10 = 0.0
  private var sum = 0.0
  private var inside = 0.0
  private var points = 0.0

  var below5: Double { under5 / count }

  mutating func add(
    _ test: MiscalibrationTest, _ band: ConsistencyBand, _ curve: CalibrationCurve
  ) {
    count += 1
    if test.pValue <= 0.05 { under5 += 1 }
    if test.pValue <= 0.1 { under10 += 1 }
    sum += test.pValue
    for (point, place) in zip(curve.points, band.points) {
      points += 1
      if place.lower <= point.recalibrated && point.recalibrated <= place.upper { inside += 1 }
    }
  }

  var line: String {
    String(
      format: "%.1f %% | %.1f %% | %.2f | %.1f %%", 100 * below5, 100 * under10 / count,
      sum / count, 100 * inside / points)
  }
}
