// CORP, the isotonic curve and Murphy's bins: identities, signs, and a second way to the fit.

import Scoring
import Testing

@Suite struct DecompositionTests {
  static let samples: [RowColumns] = (1...12).map { seed in
    RowColumns.random(
      seed: UInt64(seed), predictions: 20 + 13 * seed, rowsEach: 1 + seed % 3,
      grid: seed % 2 == 0, partly: seed % 4 == 0 ? 0.2 : 0, isWeighted: seed % 5 != 0)
  }

  @Test(arguments: samples.indices)
  func partsAddUpAndAreNotNegative(_ sample: Int) throws {
    let rows = try Self.samples[sample].rows()
    let log = try #require(CORPDecomposition.log(of: rows))
    for parts in [try #require(CORPDecomposition.brier(of: rows)), log] {
      #expect(parts.miscalibration >= 0 && parts.discrimination >= 0 && parts.uncertainty >= 0)
      #expect(parts.discrimination.isFinite && parts.uncertainty.isFinite)
      let sum = parts.miscalibration - parts.discrimination + parts.uncertainty
      if parts.score.isFinite {
        #expect((sum - parts.score).magnitude <= 1e-12)
      } else {
        #expect(parts.miscalibration == .infinity && parts.skill == nil)
      }
    }
    #expect((log.score == .infinity) == (LogScore.certainMisses(in: rows) > 0))
  }

  /// The uncertainty is the variance of the outcomes, fractional ones included.
  @Test(arguments: samples.indices)
  func uncertaintyIsTheVarianceOfOutcomes(_ sample: Int) throws {
    let rows = try Self.samples[sample].rows()
    let base = try #require(rows.baseRate)
    let constant = try BinaryRows(
      forecasts: rows.forecasts.map { _ in base }, outcomes: rows.outcomes, weights: rows.weights)
    let expected = try #require(BrierScore.mean(of: constant))
    let parts = try #require(CORPDecomposition.brier(of: rows))
    #expect((parts.uncertainty - expected).magnitude < 1e-14)
    let murphy = try #require(BinnedReliability(rows))
    #expect((murphy.uncertainty - expected).magnitude < 1e-14)
  }

  /// The fit equals the max–min formula of isotonic regression, computed by brute force.
  @Test(arguments: samples.indices)
  func curveIsTheIsotonicRegression(_ sample: Int) throws {
    let rows = try Self.samples[sample].rows()
    let curve = try #require(CalibrationCurve(rows))
    let values = Set(rows.forecasts).sorted()
    let groups = values.map { value in
      rows.forecasts.indices.filter { rows.forecasts[$0] == value }
    }
    let weights = groups.map { $0.reduce(0) { $0 + rows.weights[$1] } }
    let sums = groups.map { $0.reduce(0) { $0 + rows.weights[$1] * rows.outcomes[$1] } }
    func mean(_ from: Int, _ to: Int) -> Double {
      sums[from...to].reduce(0, +) / weights[from...to].reduce(0, +)
    }
    let places = Array(values.indices.prefix(25))
    for place in places {
      let expected =
        (0...place).map { from in
          (place..<values.count).map { to in mean(from, to) }.min() ?? 1
        }.max() ?? 0
      #expect((curve.points[place].recalibrated - expected).magnitude < 1e-12)
    }
    #expect(curve.points.map(\.forecast) == values)
    #expect(
      zip(curve.steps, curve.steps.dropFirst()).allSatisfy { $0.recalibrated < $1.recalibrated })
    #expect(curve.steps.reduce(0) { $0 + $1.count } == rows.count)
  }

  @Test(arguments: samples.indices)
  func binsAddUpWithTheirWithinTerms(_ sample: Int) throws {
    let rows = try Self.samples[sample].rows()
    let score = try #require(BrierScore.mean(of: rows))
    for count in [1, 5, 10, 20] {
      let bins = try #require(BinnedReliability(rows, bins: count))
      let sum = bins.reliability - bins.generalizedResolution + bins.uncertainty
      #expect((sum - score).magnitude < 1e-12)
      #expect(bins.bins.count == count)
      #expect(bins.bins.reduce(0) { $0 + $1.count } == rows.count)
      #expect(bins.maximumError + 1e-15 >= bins.expectedError)
    }
  }

  @Test func edgesOfBinsAreExact() throws {
    let forecasts = (0...10).map { Double($0) / 10 } + [0.1 + 0.2, 0.7 - 0.1, 0.29999]
    let rows = try BinaryRows(forecasts: forecasts, outcomes: forecasts.map { _ in 1 })
    let bins = try #require(BinnedReliability(rows)).bins
    #expect(bins.map(\.count) == [1, 1, 2, 2, 1, 1, 2, 1, 1, 2])
    #expect(bins[3].lower == 0.3 && bins[3].upper == 0.4)
    #expect(BinnedReliability(rows, bins: 0) == nil)
  }

  @Test(arguments: samples.indices)
  func murphyDiagramHoldsTheBrierScore(_ sample: Int) throws {
    let rows = try Self.samples[sample].rows()
    let diagram = try #require(MurphyDiagram(rows))
    let score = try #require(BrierScore.mean(of: rows))
    // A fractional outcome counts as y of a YES and 1 − y of a NO, which adds y(1 − y).
    let weight = rows.totalWeight
    let extra = rows.outcomes.indices.reduce(0) {
      $0 + rows.weights[$1] * rows.outcomes[$1] * (1 - rows.outcomes[$1]) / weight
    }
    #expect((diagram.doubleArea - score - extra).magnitude < 1e-12)
    // The curve is straight between forecasts, so trapezes from limit to limit are exact.
    let edges = [0] + diagram.thresholds + [1]
    let area = zip(edges, edges.dropFirst()).reduce(0) { sum, ends in
      sum + (ends.1 - ends.0) * (diagram.score(at: ends.0) + diagram.scoreBefore(ends.1)) / 2
    }
    #expect((2 * area - diagram.doubleArea).magnitude < 1e-12)
  }

  @Test func murphyDiagramTakesAForecastAtTheThresholdAsNotAbove() throws {
    let rows = try BinaryRows(forecasts: [0.4], outcomes: [1])
    let diagram = try #require(MurphyDiagram(rows))
    #expect(diagram.score(at: 0.4) == 0.6)
    #expect(diagram.scoreBefore(0.4) == 0)
    #expect(diagram.score(at: 0.39) == 0)
  }
}
