// Scores of forecasts of a quantity: identities, and integrals worked out the long way.

import Scoring
import Testing

@Suite struct QuantityTests {
  @Test func weightedIntervalScoreIsTwiceTheMeanPinballLoss() throws {
    var generator = SplitMix64(seed: 21)
    for _ in 0..<300 {
      let half = (0..<(1 + generator.index(below: 6))).map { _ in generator.number(in: 0.01...0.45)
      }
      let lower = Array(Set(half)).sorted()
      let levels = lower + [0.5] + lower.reversed().map { 1 - $0 }
      let quantiles = levels.map { _ in 10 * generator.normal() }.sorted()
      let observed = 10 * generator.normal()
      let interval = try #require(
        IntervalScore.weighted(quantiles: quantiles, levels: levels, observed: observed))
      let pinball = try #require(
        QuantileScore.score(quantiles: quantiles, levels: levels, observed: observed))
      #expect((interval - pinball).magnitude < 1e-12 * max(1, pinball))
    }
  }

  @Test func quantilesThatCrossAreRefused() {
    #expect(
      QuantileScore.score(quantiles: [1, 3, 2], levels: [0.1, 0.5, 0.9], observed: 2) == nil)
    #expect(QuantileScore.score(quantiles: [1, 2], levels: [0.5, 0.1], observed: 2) == nil)
    #expect(QuantileScore.score(quantiles: [1, 2], levels: [0.5, 0.5], observed: 2) == nil)
    #expect(QuantileScore.score(quantiles: [1, 2], levels: [0.5], observed: 2) == nil)
    #expect(QuantileScore.score(quantiles: [1], levels: [1], observed: 2) == nil)
    #expect(QuantileScore.score(quantiles: [], levels: [], observed: 2) == nil)
    #expect(QuantileScore.score(quantiles: [2, 2], levels: [0.1, 0.9], observed: 2) == 0)
    #expect(
      IntervalScore.weighted(quantiles: [1, 2, 3], levels: [0.1, 0.5, 0.8], observed: 2) == nil)
    #expect(IntervalScore.weighted(quantiles: [1, 3], levels: [0.1, 0.9], observed: 2) == nil)
    #expect(IntervalScore.score(lower: 2, upper: 1, level: 0.8, observed: 1) == nil)
    #expect(IntervalScore.score(lower: 1, upper: 2, level: 1, observed: 1) == nil)
  }

  @Test func endsBelongToTheInterval() {
    #expect(IntervalScore.covers(lower: 1, upper: 2, observed: 1))
    #expect(IntervalScore.covers(lower: 1, upper: 2, observed: 2))
    #expect(!IntervalScore.covers(lower: 1, upper: 2, observed: 2.1))
    #expect(IntervalScore.score(lower: 1, upper: 2, level: 0.8, observed: 2) == 1)
    #expect(QuantileScore.pinball(3, level: 0.2, observed: 3) == 0)
  }

  /// ∫ (F(x) − 1{y ≤ x})² dx, by Simpson's rule on either side of the observation.
  private func integral(
    _ cumulative: (Double) -> Double, observed: Double, from: Double, to: Double
  ) -> Double {
    func simpson(_ start: Double, _ end: Double, _ f: (Double) -> Double) -> Double {
      let steps = 20_000
      let width = (end - start) / Double(steps)
      var sum = f(start) + f(end)
      for step in 1..<steps { sum += (step % 2 == 1 ? 4 : 2) * f(start + Double(step) * width) }
      return sum * width / 3
    }
    let below = simpson(from, observed) { cumulative($0) * cumulative($0) }
    let above = simpson(observed, to) { (1 - cumulative($0)) * (1 - cumulative($0)) }
    return below + above
  }

  @Test(arguments: [-2.0, 0.3, 1.0, 4.5])
  func closedFormsEqualTheIntegral(_ observed: Double) throws {
    let normal = try #require(
      ContinuousRankedProbabilityScore.normal(mean: 0.5, standardDeviation: 1.5, observed: observed)
    )
    let long = integral(
      { Normal.cumulative(($0 - 0.5) / 1.5) }, observed: observed, from: -15, to: 16)
    #expect((normal - long).magnitude < 1e-8)
    guard observed > 0 else { return }
    let lognormal = try #require(
      ContinuousRankedProbabilityScore.lognormal(
        logMean: 0.2, logStandardDeviation: 0.5, observed: observed))
    // Over the logarithm x = eᵘ, where the distribution is smooth.
    let logCumulative = { (x: Double) in
      x <= 0 ? 0 : Normal.cumulative((Logistic.logOdds(of: x / (1 + x)) - 0.2) / 0.5)
    }
    let longLog = integral(logCumulative, observed: observed, from: 1e-9, to: 60)
    #expect((lognormal - longLog).magnitude < 1e-6)
  }

  @Test func degenerateDistributionsAreAbsoluteErrors() {
    typealias CRPS = ContinuousRankedProbabilityScore
    #expect(CRPS.normal(mean: 2, standardDeviation: 0, observed: 5) == 3)
    #expect(CRPS.lognormal(logMean: 0, logStandardDeviation: 0, observed: 5) == 4)
    #expect(CRPS.normal(mean: 2, standardDeviation: -1, observed: 5) == nil)
    #expect(CRPS.normal(mean: 2, standardDeviation: .nan, observed: 5) == nil)
    #expect(CRPS.ensemble([], observed: 1) == nil)
    #expect(CRPS.ensemble([4], observed: 1) == 3)
    #expect(CRPS.fairEnsemble([4], observed: 1) == nil)
    #expect(LogScore.normal(mean: 2, standardDeviation: 0, observed: 5) == nil)
    #expect(LogScore.lognormal(logMean: 0, logStandardDeviation: 1, observed: 0) == .infinity)
  }

  @Test func anEnsembleIsItsEmpiricalDistribution() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<50 {
      let members = (0..<7).map { _ in (10 * generator.normal()).rounded() }
      let observed = 10 * generator.normal()
      let score = try #require(
        ContinuousRankedProbabilityScore.ensemble(members, observed: observed))
      let errors = members.reduce(0) { $0 + ($1 - observed).magnitude } / 7
      let pairs = members.reduce(0) { sum, first in
        sum + members.reduce(0) { $0 + (first - $1).magnitude }
      }
      #expect((score - (errors - pairs / 98)).magnitude < 1e-12)
    }
  }

  @Test func twoOptionsAreTheBinaryScore() throws {
    for forecast in [0, 0.2, 0.5, 0.93, 1] {
      for outcome in [0, 1] {
        let options = [1 - forecast, forecast]
        let binary = BrierScore.binary(forecast, outcome: Double(outcome))
        let ranked = try #require(RankedProbabilityScore.normalized(options, outcome: outcome))
        let half = try #require(BrierScore.halfChoice(options, outcome: outcome))
        #expect((ranked - binary).magnitude < 1e-15)
        #expect((half - binary).magnitude < 1e-15)
      }
    }
  }

  @Test func impreciseScoresKeepTheirOrder() throws {
    var generator = SplitMix64(seed: 12)
    for _ in 0..<500 {
      let ends = [generator.unit(), generator.unit()].sorted()
      let forecast = try #require(ImpreciseProbability(lower: ends[0], upper: ends[1]))
      for outcome in [0, 1, generator.unit()] {
        for score in [forecast.brier(outcome: outcome), forecast.log(outcome: outcome)] {
          #expect(score.best <= score.atBestPoint + 1e-12)
          #expect(score.atBestPoint <= score.worst + 1e-12)
          #expect(score.best <= score.uniformAverage + 1e-12)
          #expect(score.uniformAverage <= score.worst + 1e-12)
        }
      }
    }
    #expect(ImpreciseProbability(lower: 0.6, upper: 0.4) == nil)
    #expect(ImpreciseProbability(lower: 0.2, upper: 0.4, best: 0.5) == nil)
    #expect(ImpreciseProbability(lower: -0.1, upper: 0.4) == nil)
    let likely = try #require(ImpreciseProbability(lower: 0.6, upper: 0.9, best: 0.8))
    #expect(likely.best == 0.8 && (likely.midpoint - 0.75).magnitude < 1e-15)
  }

  @Test func narrowIntervalsDoNotCancel() throws {
    // Below a width of a tenth of the middle the series takes over; it must meet the closed form.
    for width in [1e-12, 1e-6, 0.001, 0.0599, 0.0601, 0.1] {
      let forecast = try #require(
        ImpreciseProbability(lower: 0.6 - width / 2, upper: 0.6 + width / 2))
      let average = forecast.log(outcome: 1).uniformAverage
      let reach = width / 1.2
      let expansion =
        LogScore.binary(0.6, outcome: 1) + reach * reach / 6 + reach * reach * reach * reach / 20
      #expect((average - expansion).magnitude < 1e-7)
    }
  }
}
