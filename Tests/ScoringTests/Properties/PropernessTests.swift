// Whether honesty pays: the expected score, under what the forecaster believes, is best for saying
// just that.

import Scoring
import Testing

@Suite struct PropernessTests {
  private static let grid = (0...100).map { Double($0) / 100 }

  /// The forecast on the grid with the lowest expected penalty, for a chance on the grid.
  private func bestForecast(
    chance: Double, _ penalty: (_ forecast: Double, _ outcome: Double) -> Double
  ) -> [Double] {
    func expected(_ forecast: Double) -> Double {
      let yes = chance == 0 ? 0 : chance * penalty(forecast, 1)
      let no = chance == 1 ? 0 : (1 - chance) * penalty(forecast, 0)
      return yes + no
    }
    let least = Self.grid.map(expected).min() ?? .nan
    return Self.grid.filter { expected($0) <= least + 1e-12 }
  }

  @Test func binaryScoresAreStrictlyProper() {
    let floored = ProbabilityFloor.onePercent
    for chance in Self.grid {
      #expect(bestForecast(chance: chance) { BrierScore.binary($0, outcome: $1) } == [chance])
      #expect(bestForecast(chance: chance) { LogScore.binary($0, outcome: $1) } == [chance])
      #expect(
        bestForecast(chance: chance) { 1 - SphericalScore.binary($0, outcome: $1) } == [chance])
      #expect(
        bestForecast(chance: chance) { LogScore.binary($0, outcome: $1, floor: floored) }
          .contains(chance))
    }
  }

  @Test func aFloorMakesCertaintyFree() {
    // Honest 0 % and honest 1 % cost the same: under a floor the score is not strictly proper.
    let best = bestForecast(chance: 0) {
      LogScore.binary($0, outcome: $1, floor: .onePercent)
    }
    #expect(best == [0, 0.01])
    #expect(bestForecast(chance: 0) { LogScore.binary($0, outcome: $1) } == [0])
  }

  @Test func scoresOverOptionsAreProper() throws {
    var generator = SplitMix64(seed: 1)
    let scores: [(String, ([Double], Int) -> Double?)] = [
      ("Brier", BrierScore.choice), ("half Brier", BrierScore.halfChoice),
      ("log", LogScore.choice), ("ranked", RankedProbabilityScore.raw),
      ("ranked, normalized", RankedProbabilityScore.normalized),
      ("ordered Brier", RankedProbabilityScore.orderedBrier),
      (
        "spherical",
        { probabilities, outcome in
          SphericalScore.choice(probabilities, outcome: outcome).map { -$0 }
        }
      ),
    ]
    for _ in 0..<200 {
      let belief = generator.probabilities(count: 4)
      let other = generator.probabilities(count: 4)
      for (name, score) in scores {
        func expected(_ forecast: [Double]) throws -> Double {
          try belief.indices.reduce(0) {
            try $0 + belief[$1] * #require(score(forecast, $1))
          }
        }
        #expect(try expected(belief) < expected(other), "\(name)")
      }
    }
  }

  @Test func quantileScoresAreBestAtTheQuantile() throws {
    // Belief: the whole numbers 1...999, equally likely; the quantile at τ is 1000·τ.
    let outcomes = (1...999).map(Double.init)
    for level in [0.1, 0.25, 0.5, 0.9] {
      func expected(_ quantile: Double) -> Double {
        outcomes.reduce(0) {
          $0 + QuantileScore.pinball(quantile, level: level, observed: $1)
        }
      }
      let honest = expected(1_000 * level)
      for other in stride(from: 5.0, through: 995, by: 15) where other != 1_000 * level {
        #expect(honest <= expected(other), "τ = \(level), \(other)")
      }
    }
    func interval(_ lower: Double, _ upper: Double) throws -> Double {
      try outcomes.reduce(0) {
        try $0
          + #require(
            IntervalScore.score(lower: lower, upper: upper, level: 0.8, observed: $1))
      }
    }
    let honest = try interval(100, 900)
    for (lower, upper) in [(50.0, 950.0), (150, 850), (100, 800), (250, 900), (1, 999)] {
      #expect(try honest < interval(lower, upper))
    }
  }

  @Test func distributionsAreBestWhenHonest() throws {
    var generator = SplitMix64(seed: 2)
    let outcomes = (0..<4_000).map { _ in 3 + 2 * generator.normal() }
    func expected(_ score: (Double) -> Double?) throws -> Double {
      try outcomes.reduce(0) { try $0 + #require(score($1)) }
    }
    for (mean, deviation) in [(2.0, 2.0), (4, 2), (3, 1.2), (3, 3.5)] {
      let honest = try expected {
        ContinuousRankedProbabilityScore.normal(mean: 3, standardDeviation: 2, observed: $0)
      }
      let other = try expected {
        ContinuousRankedProbabilityScore.normal(
          mean: mean, standardDeviation: deviation, observed: $0)
      }
      #expect(honest < other)
      let honestLog = try expected {
        LogScore.normal(mean: 3, standardDeviation: 2, observed: $0)
      }
      let otherLog = try expected {
        LogScore.normal(mean: mean, standardDeviation: deviation, observed: $0)
      }
      #expect(honestLog < otherLog)
    }
  }

  /// Somebody who believes 55–80 % does better, in the uniform average, by naming the midpoint: the
  /// average over an imprecise interval does not reward saying what one believes.
  @Test func theAverageOverAnIntervalPunishesImprecision() throws {
    let honest = try #require(ImpreciseProbability(lower: 0.55, upper: 0.8))
    let point = try #require(ImpreciseProbability(lower: 0.675, upper: 0.675))
    for chance in stride(from: 0.55, through: 0.8, by: 0.05) {
      func expected(_ forecast: ImpreciseProbability) -> Double {
        chance * forecast.brier(outcome: 1).uniformAverage
          + (1 - chance) * forecast.brier(outcome: 0).uniformAverage
      }
      #expect(expected(point) < expected(honest))
    }
  }

  /// In the best case, claiming nothing beats every forecast.
  @Test func theBestCaseRewardsSayingNothing() throws {
    let nothing = try #require(ImpreciseProbability(lower: 0, upper: 1))
    for outcome in [0.0, 1, 0.4] {
      #expect(nothing.brier(outcome: outcome).best == 0)
      let sharp = try #require(ImpreciseProbability(lower: 0.9, upper: 0.95))
      #expect(nothing.brier(outcome: outcome).best < sharp.brier(outcome: outcome).best)
    }
  }

  /// A question of two days that ends early, by YES, with a chance of one half each day: on the
  /// first day YES has a chance of ¾. A mean over the days that a question survived pays for
  /// saying 5/6; the sum over days, divided by the days planned, pays for the truth.
  @Test func aMeanOverSurvivedDaysIsNotProper() {
    func expected(_ first: Double, perDay share: (_ days: Int) -> Double) -> Double {
      let second = 0.5
      func brier(_ forecast: Double, _ outcome: Double) -> Double {
        BrierScore.binary(forecast, outcome: outcome)
      }
      let early = 0.5 * brier(first, 1) * share(1)
      let late = [0.0, 1].reduce(0) {
        $0 + 0.25 * (brier(first, $1) + brier(second, $1)) * share(2)
      }
      return early + late
    }
    func best(perDay share: (_ days: Int) -> Double) -> Double {
      Self.grid.min { expected($0, perDay: share) < expected($1, perDay: share) } ?? .nan
    }
    #expect(best { 1 / Double($0) } == 0.83)
    #expect(best { _ in 0.5 } == 0.75)
    #expect(expected(0.83) { 1 / Double($0) } < expected(0.75) { 1 / Double($0) } - 0.005)
  }

  /// Skill against the base rate of the very cases is not proper: with one case believed to be at
  /// 30 % and two at 90 %, another forecast of the first has a higher expected skill.
  @Test func skillIsNotProper() throws {
    let beliefs = [0.3, 0.9, 0.9]
    func expectedSkill(_ forecasts: [Double]) throws -> Double {
      var (sum, weight) = (0.0, 0.0)
      for pattern in 0..<8 {
        let outcomes = (0..<3).map { pattern >> $0 & 1 == 1 ? 1.0 : 0 }
        let chance = zip(beliefs, outcomes).reduce(1) {
          $0 * ($1.1 == 1 ? $1.0 : 1 - $1.0)
        }
        let rows = try BinaryRows(forecasts: forecasts, outcomes: outcomes)
        // Where all outcomes are equal there is no skill; the mean is over the other patterns.
        if let skill = SkillScore.versusBaseRate(rows) {
          sum += chance * skill
          weight += chance
        }
      }
      return sum / weight
    }
    let honest = try expectedSkill(beliefs)
    let better = try Self.grid.map { try expectedSkill([$0, 0.9, 0.9]) }.max() ?? honest
    #expect(better > honest + 0.01)
  }
}
