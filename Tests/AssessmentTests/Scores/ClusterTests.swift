// What is drawn together for an interval, and when there is none.

import Assessment
import Forecasting
import Scoring
import Testing

@Suite("Clusters") struct ClusterTests {
  private func summary(_ keys: [String]) throws -> (ClusterSummary, ForecasterScores) {
    let lines = keys.enumerated().map { place, key in
      """
      2026-03-01 predict q\(place) \(10 * place)% "q" by:2026-03-11 \(key)
      2026-03-05 resolve q\(place) yes
      """
    }
    let sources = "2026-01-01 source s \"s\"\n2026-01-01 source t \"t\"\n"
    let scores = try scores(sources + lines.joined(separator: "\n"))
    return (scores.clusters, scores)
  }

  private func expect(
    _ summary: ClusterSummary, groups: Int, sources: Int, predictions: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      [summary.count, summary.groups, summary.sources, summary.predictions]
        == [groups + sources + predictions, groups, sources, predictions],
      sourceLocation: sourceLocation)
  }

  @Test func eachPredictionIsOneByItself() throws {
    let (summary, scores) = try summary(["", "", ""])
    expect(summary, groups: 0, sources: 0, predictions: 3)
    #expect(scores.brierInterval != nil)
  }

  @Test func aGroupIsOne() throws {
    let (summary, _) = try summary(["group:g", "group:g", "group:h", ""])
    expect(summary, groups: 2, sources: 0, predictions: 1)
  }

  @Test func aSourceIsOneOnlyWhereThereAreSeveral() throws {
    expect(try summary(["^s", "^s", "^s:3"]).0, groups: 0, sources: 0, predictions: 3)
    expect(try summary(["^s", "^s", "^t", ""]).0, groups: 0, sources: 2, predictions: 1)
    expect(
      try summary(["^s", "^s group:g", "^t group:g", ""]).0, groups: 1, sources: 1, predictions: 1)
  }

  // A group's name is one group across sources.
  @Test func aGroupSpansSources() throws {
    expect(try summary(["^s group:g", "^t group:g"]).0, groups: 1, sources: 0, predictions: 0)
  }

  @Test func thereIsNoIntervalBelowTwo() throws {
    #expect(try summary(["group:g", "group:g"]).1.brierInterval == nil)
    #expect(try summary([""]).1.brierInterval == nil)
  }

  @Test func theIntervalHoldsTheMeanAndIsReproducible() throws {
    let keys = [String](repeating: "", count: 10)
    let first = try #require(try summary(keys).1.brierInterval)
    let brier = try #require(try summary(keys).1.brier)
    #expect(first.lower < brier && brier < first.upper && first.level == 0.95)
    #expect(try summary(keys).1.brierInterval == first)
  }
}
