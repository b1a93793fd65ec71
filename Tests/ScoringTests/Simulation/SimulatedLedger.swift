// Ledgers drawn from a world whose true mean score is known, to see whether intervals hold it.

import Scoring

/// A kind of world.
enum SimulatedWorld: String, CaseIterable {
  /// Every prediction on its own.
  case independent = "independent"
  /// Clusters of one to nine (five on average) that share a part of chance, forecast error and
  /// outcome.
  case clustered = "clusters of about 5"
  /// Every prediction on its own, near-certain forecasts, rare and costly misses.
  case sharp = "independent, near-certain"

  /// How many predictions share a cluster, on average.
  var meanClusterSize: Double {
    switch self {
    case .independent, .sharp: 1
    case .clustered: 5
    }
  }

  /// One ledger: the Brier score of each prediction, and its cluster.
  func ledger(predictions: Int, _ generator: inout SplitMix64) -> SimulatedLedger {
    var ledger = SimulatedLedger()
    var cluster = 0
    while ledger.scores.count < predictions {
      let size = self == .clustered ? 1 + generator.index(below: 9) : 1
      let common = (
        difficulty: generator.normal(), error: generator.normal(), luck: generator.normal()
      )
      for _ in 0..<min(size, predictions - ledger.scores.count) {
        ledger.scores.append(score(common, &generator))
        ledger.clusters.append(cluster)
      }
      cluster += 1
    }
    return ledger
  }

  /// The mean score of the world, by brute force.
  var trueMean: Double {
    var generator = SplitMix64(seed: 99)
    var sum = 0.0
    let count = 4_000_000
    for _ in 0..<count {
      let common = (
        difficulty: generator.normal(), error: generator.normal(), luck: generator.normal()
      )
      sum += score(common, &generator)
    }
    return sum / Double(count)
  }

  /// The Brier score of one prediction: true log-odds, an overconfident and noisy forecast of
  /// them, and an outcome that agrees with the true chance.
  private func score(
    _ common: (difficulty: Double, error: Double, luck: Double), _ generator: inout SplitMix64
  ) -> Double {
    let shared = self == .clustered ? 0.5 : 0
    func mixed(_ common: Double) -> Double {
      shared.squareRoot() * common + (1 - shared).squareRoot() * generator.normal()
    }
    let spread = self == .sharp ? 4.0 : 1.5
    let trueLogOdds = spread * mixed(common.difficulty)
    let forecastLogOdds = 1.3 * trueLogOdds + 0.6 * mixed(common.error)
    let chance = Logistic.probability(ofLogOdds: trueLogOdds)
    let outcome = Normal.cumulative(mixed(common.luck)) < chance ? 1.0 : 0
    return BrierScore.binary(
      Logistic.probability(ofLogOdds: forecastLogOdds), outcome: outcome)
  }
}

/// The scores of a simulated ledger.
struct SimulatedLedger {
  var scores: [Double] = []
  var clusters: [Int] = []
}
