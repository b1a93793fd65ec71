// How often the intervals hold the true value: the table of the documentation.
// Skipped unless FORETELL_SIMULATE=1; run it in release:
//   FORETELL_SIMULATE=1 swift test -c release --filter CoverageSimulation

import Foundation
import Scoring
import Testing

@Suite struct CoverageSimulation {
  static let isWanted = ProcessInfo.processInfo.environment["FORETELL_SIMULATE"] == "1"

  @Test(.enabled(if: isWanted, "set FORETELL_SIMULATE=1 to measure coverage (minutes)"))
  func coverageOfIntervals() async throws {
    let ledgers = 2_000
    let kinds = IntervalKind.allCases.map(\.rawValue).joined(separator: " | ")
    print("| world | predictions | clusters | \(kinds) |")
    print("|---|---|---|" + String(repeating: "---|", count: IntervalKind.allCases.count))
    for world in SimulatedWorld.allCases {
      let truth = world.trueMean
      for predictions in [30, 50, 100, 200, 400] {
        let tallies = await Self.measure(
          world, predictions: predictions, ledgers: ledgers, truth: truth)
        let cells = tallies.map { tally in
          tally.made == 0
            ? "–"
            : String(
              format: "%.1f %% (%.3f)", 100 * Double(tally.held) / Double(tally.made),
              tally.width / Double(tally.made))
        }
        let clusters = Int((Double(predictions) / world.meanClusterSize).rounded())
        print(
          "| \(world.rawValue) | \(predictions) | \(clusters) | "
            + cells.joined(separator: " | ") + " |")
        // No method may be wildly wrong where clusters are respected and many.
        if predictions == 400 {
          for (kind, tally) in zip(IntervalKind.allCases, tallies) where kind != .unclustered {
            #expect(Double(tally.held) > 0.9 * Double(tally.made), "\(world) \(kind)")
          }
        }
      }
    }
  }

  /// Ledgers are shared out to four tasks; each has random numbers of its own, so the tallies are
  /// the same however many run at once.
  private static func measure(
    _ world: SimulatedWorld, predictions: Int, ledgers: Int, truth: Double
  ) async -> [IntervalTally] {
    await withTaskGroup(of: [IntervalTally].self) { group in
      for part in 0..<4 {
        group.addTask {
          var tallies = IntervalKind.allCases.map { _ in IntervalTally() }
          for ledger in stride(from: part, to: ledgers, by: 4) {
            var generator = SplitMix64(seed: UInt64(predictions), stream: ledger)
            let drawn = world.ledger(predictions: predictions, &generator)
            for (place, kind) in IntervalKind.allCases.enumerated() {
              tallies[place].add(kind.interval(drawn, seed: UInt64(ledger)), truth: truth)
            }
          }
          return tallies
        }
      }
      var sum = IntervalKind.allCases.map { _ in IntervalTally() }
      for await part in group {
        for place in sum.indices { sum[place].add(part[place]) }
      }
      return sum
    }
  }
}

/// What is compared.
enum IntervalKind: String, CaseIterable {
  case percentile
  case expanded = "expanded percentile"
  case accelerated = "BCa"
  case studentized
  case student = "Student's t, no draws"
  case unclustered = "percentile, clusters ignored"

  func interval(_ ledger: SimulatedLedger, seed: UInt64) -> ConfidenceInterval? {
    let clusters = self == .unclustered ? nil : ledger.clusters
    guard let mean = ClusteredMean(scores: ledger.scores, clusters: clusters) else { return nil }
    switch self {
    case .percentile, .unclustered: return mean.interval(seed: seed)
    case .expanded: return mean.interval(seed: seed, method: .expandedPercentile)
    case .accelerated: return mean.interval(seed: seed, method: .biasCorrectedAccelerated)
    case .studentized: return mean.interval(seed: seed, method: .studentized)
    case .student: return mean.studentInterval()
    }
  }
}

/// How many intervals were made, how many held the truth, and how wide they were together.
struct IntervalTally: Sendable {
  var made = 0
  var held = 0
  var width = 0.0

  mutating func add(_ interval: ConfidenceInterval?, truth: Double) {
    guard let interval else { return }
    made += 1
    if interval.contains(truth) { held += 1 }
    width += interval.upper - interval.lower
  }

  mutating func add(_ other: IntervalTally) {
    made += other.made
    held += other.held
    width += other.width
  }
}
