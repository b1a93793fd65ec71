// The cluster bootstrap and the tests of a difference.

import Scoring
import Testing

@Suite struct IntervalTests {
  private func scores(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in generator.unit() }
  }

  @Test(arguments: BootstrapMethod.allCases)
  func equalSeedsGiveEqualIntervals(_ method: BootstrapMethod) throws {
    let mean = try #require(ClusteredMean(scores: scores(50, seed: 1)))
    let first = try #require(mean.interval(seed: 9, method: method))
    #expect(mean.interval(seed: 9, method: method) == first)
    #expect(mean.interval(seed: 10, method: method) != first)
    #expect(first.lower < mean.estimate && mean.estimate < first.upper)
    #expect(first.contains(mean.estimate) && !first.contains(2))
    let wider = try #require(mean.interval(level: 0.99, seed: 9, method: method))
    #expect(wider.lower < first.lower && first.upper < wider.upper)
  }

  @Test func belowTwoClustersThereIsNone() throws {
    let mean = try #require(ClusteredMean(scores: [0.1, 0.2, 0.3], clusters: [4, 4, 4]))
    #expect(mean.clusterCount == 1)
    for method in BootstrapMethod.allCases {
      #expect(mean.interval(seed: 1, method: method) == nil)
    }
    let two = try #require(ClusteredMean(scores: [0.1, 0.2, 0.3], clusters: [4, 4, 5]))
    #expect(two.interval(seed: 1) != nil)
    #expect(two.interval(draws: 0, seed: 1) == nil)
    #expect(two.interval(level: 1, seed: 1) == nil)
  }

  @Test func meansThatCannotBeFormedAreRefused() {
    #expect(ClusteredMean(scores: [0.1, .infinity]) == nil)
    #expect(ClusteredMean(scores: [0.1], weights: [0]) == nil)
    #expect(ClusteredMean(scores: [0.1], weights: [1, 1]) == nil)
    #expect(ClusteredMean(scores: [0.1], clusters: []) == nil)
  }

  @Test func replicatesAreRatiosOfSums() throws {
    let mean = try #require(
      ClusteredMean(scores: [0.2, 0.4, 1], weights: [1, 1, 2], clusters: [7, 7, 3]))
    #expect((mean.estimate - 2.6 / 4).magnitude < 1e-15)
    #expect(mean.replicate(clusters: [0, 0]).map { ($0 - 0.3).magnitude < 1e-15 } == true)
    #expect(mean.replicate(clusters: [1]) == 1)
    #expect(mean.replicate(clusters: [2]) == nil)
    #expect(mean.replicate(clusters: []) == nil)
  }

  @Test func constantScoresHaveAnIntervalWithoutWidth() throws {
    let mean = try #require(ClusteredMean(scores: [0.25, 0.25, 0.25, 0.25]))
    #expect(mean.interval(seed: 1) == ConfidenceInterval(lower: 0.25, upper: 0.25, level: 0.95))
    #expect(mean.interval(seed: 1, method: .studentized) == nil)
    #expect(mean.interval(seed: 1, method: .biasCorrectedAccelerated) == nil)
    #expect(mean.standardError == 0)
  }

  /// Equal clusters are drawn as cells, unequal ones one by one: both must have the spread of the
  /// mean that theory gives.
  @Test(arguments: [3, 200, 100_000])
  func drawsSpreadAsTheoryHasIt(_ distinct: Int) throws {
    let count = distinct == 100_000 ? 40_000 : 4_000
    var generator = SplitMix64(seed: UInt64(distinct))
    let values = (0..<count).map { _ in
      (generator.unit() * Double(distinct)).rounded(.down) / Double(distinct)
    }
    let mean = try #require(ClusteredMean(scores: values))
    let draws = mean.replicates(draws: 2_000, seed: 3)
    let average = draws.reduce(0, +) / 2_000
    let error = (draws.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 1_999).squareRoot()
    let theory = try #require(mean.standardError)
    #expect((average - mean.estimate).magnitude < 4 * theory / 44)
    #expect((error / theory - 1).magnitude < 0.06)
  }

  @Test func oneStepAheadIsThePairedTTest() throws {
    var generator = SplitMix64(seed: 5)
    let differences = (0..<40).map { _ in 0.3 + generator.normal() }
    let step = try #require(DieboldMarianoTest.run(differences: differences))
    let t = try #require(PairedTTest(differences: differences))
    #expect((step.statistic - t.result.statistic).magnitude < 1e-12)
    #expect((step.pValue - t.result.pValue).magnitude < 1e-12)
    let interval = try #require(t.interval())
    let student = try #require(ClusteredMean(scores: differences)?.studentInterval())
    #expect((interval.lower - student.lower).magnitude < 1e-12)
    #expect((interval.upper - student.upper).magnitude < 1e-12)
  }

  @Test func testsOfNothingAreUndefined() {
    #expect(DieboldMarianoTest.run(differences: []) == nil)
    #expect(DieboldMarianoTest.run(differences: [0.1, 0.1, 0.1]) == nil)
    #expect(DieboldMarianoTest.run(differences: [0.1, 0.2, 0.3], horizon: 3) == nil)
    #expect(DieboldMarianoTest.run(differences: [0.1, 0.2, 0.3], horizon: 0) == nil)
    // A long-run variance below 0: alternating differences at lag 1.
    #expect(DieboldMarianoTest.run(differences: [1, -1, 1, -1, 1, -1, 2], horizon: 2) == nil)
    #expect(PairedTTest(differences: [0.4]) == nil)
    #expect(PairedTTest(differences: [0.1, 0.1]) == nil)
    #expect(SignFlipTest.exact(differences: []) == nil)
    #expect(SignFlipTest.exact(differences: [Double](repeating: 1, count: 25)) == nil)
    #expect(SignFlipTest.exact(differences: [0, 0]) == 1)
    #expect(SignFlipTest.exact(differences: [1, 1, 1]) == 0.25)
    #expect(WilcoxonTest.run(differences: [0, 0]) == nil)
  }

  @Test func wilcoxonIsExactForFewDifferences() throws {
    // Of the 2⁵ patterns of signs, two have a rank sum of at most 0 or at least 15.
    let all = try #require(WilcoxonTest.run(differences: [1, 2, 3, 4, 5]))
    #expect(all.statistic == 15 && all.pValue == 0.0625)
    let mixed = try #require(WilcoxonTest.run(differences: [1, -2, 3, -4, 5]))
    #expect(mixed.statistic == 9 && mixed.pValue == 0.8125)
  }

  @Test func areaEqualsThePairs() throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let rows = try RowColumns.random(seed: seed, predictions: 60).rows()
      var (won, all) = (0.0, 0.0)
      for yes in 0..<rows.count where rows.outcomes[yes] == 1 {
        for no in 0..<rows.count where rows.outcomes[no] == 0 {
          let weight = rows.weights[yes] * rows.weights[no]
          all += weight
          if rows.forecasts[yes] > rows.forecasts[no] { won += weight }
          if rows.forecasts[yes] == rows.forecasts[no] { won += weight / 2 }
        }
      }
      let area = try #require(AreaUnderCurve(rows))
      #expect((area.value - won / all).magnitude < 1e-12)
      // Nothing but order counts.
      let squared = try BinaryRows(
        forecasts: rows.forecasts.map { $0 * $0 }, outcomes: rows.outcomes, weights: rows.weights)
      #expect((AreaUnderCurve(squared)?.value ?? 0) - area.value < 1e-15)
    }
  }

  @Test func areasAreComparedOnTheSameCasesOnly() throws {
    let a = try BinaryRows(forecasts: [0.1, 0.4, 0.6, 0.8], outcomes: [0, 1, 0, 1])
    let b = try BinaryRows(forecasts: [0.2, 0.3, 0.9, 0.7], outcomes: [0, 1, 0, 1])
    let other = try BinaryRows(forecasts: [0.2, 0.3, 0.9, 0.7], outcomes: [1, 1, 0, 1])
    #expect(AreaUnderCurve.compare(a, b) != nil)
    #expect(AreaUnderCurve.compare(a, other) == nil)
    #expect(AreaUnderCurve.compare(a, a) == nil)
  }
}
