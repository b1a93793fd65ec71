// The published coverage of the bootstrap intervals, measured again.

import Assessment
import Foundation
import Scoring
import Testing

@Suite struct IntervalCoverageTests {
  /// A forecaster, and how predictions hang together.
  struct World {
    /// How many predictions share one cluster and its luck.
    var size: Int
    /// Chances lie so much nearer to a half than the forecasts; 1 is calibrated.
    var shrinkage: Double

    static let all = [
      World(size: 1, shrinkage: 1), World(size: 1, shrinkage: 0.5), World(size: 3, shrinkage: 1),
      World(size: 3, shrinkage: 0.5),
    ]

    private func chance(of forecast: Double) -> Double { 0.5 + (forecast - 0.5) * shrinkage }

    /// The Brier score that the forecaster has in the long run.
    private var truth: Double {
      (0..<10).reduce(0) { sum, step in
        let forecast = 0.05 + 0.1 * Double(step)
        let chance = chance(of: forecast)
        return sum + (chance * (1 - forecast) * (1 - forecast) + (1 - chance) * forecast * forecast)
          / 10
      }
    }

    /// The share of simulated ledgers whose interval holds the truth.
    func coverage(clusters: Int, ledgers: Int, draws: Int) -> Double {
      let held = (0..<ledgers).count { ledger in
        var random = SplitMix64(seed: UInt64(ledger * 7919 + clusters * 31 + size))
        var scores: [Double] = []
        var labels: [Int] = []
        for cluster in 0..<clusters {
          let luck = random.unit()
          for _ in 0..<size {
            let forecast = 0.05 + 0.1 * Double(random.index(below: 10))
            scores.append(
              BrierScore.binary(forecast, outcome: luck < chance(of: forecast) ? 1 : 0))
            labels.append(cluster)
          }
        }
        return ClusteredMean(scores: scores, clusters: labels)?
          .interval(draws: draws, level: 0.95, seed: ScoreSheet.seed)?.contains(truth) ?? false
      }
      return Double(held) / Double(ledgers)
    }
  }

  @Test func publishedFiguresAreThoseOfTheSimulation() throws {
    // The full measurement takes minutes in a debug build.
    let isFull = ProcessInfo.processInfo.environment["FORETELL_MEASURE"] == "1"
    let published = IntervalCoverage.measured.filter { isFull || [5, 12].contains($0.clusters) }
    for (clusters, share) in published {
      let measured = World.all.map {
        $0.coverage(
          clusters: clusters, ledgers: isFull ? 2_000 : 250, draws: isFull ? 1_000 : 250)
      }
      let least = try #require(measured.min())
      #expect(
        abs(least - share) < (isFull ? 0.02 : 0.07),
        "\(clusters) clusters: measured \(least), published \(share)")
    }
  }

  @Test func warnsBelowTheBarOnly() {
    #expect(IntervalCoverage.shortfall(clusters: 1) == nil)
    #expect(IntervalCoverage.shortfall(clusters: 2) == 0.46)
    #expect(IntervalCoverage.shortfall(clusters: 7) == 0.81)
    #expect(IntervalCoverage.shortfall(clusters: 24) == 0.91)
    #expect(IntervalCoverage.shortfall(clusters: 25) == nil)
    #expect(IntervalCoverage.shortfall(clusters: 10_000) == nil)
  }
}
