// multicategory.json: scores over several options.

import Scoring
import Testing

@Suite struct GoldenOptionsTests {
  @Test func agrees() throws {
    let file = try GoldenFile("multicategory.json")
    for golden in file.root["cases"].list {
      let name = golden["name"].text ?? "?"
      let forecasts = golden["inputs"]["P"].list.map(\.numbers)
      let outcomes = golden["inputs"]["outcome_index"].numbers.map { Int($0) }
      let expected = golden["expected"]
      func mean(_ score: ([Double], Int) -> Double?) throws -> Double {
        let scores = try zip(forecasts, outcomes).map { try #require(score($0, $1)) }
        return scores.reduce(0, +) / Double(scores.count)
      }
      file.compare(try mean(BrierScore.choice), expected["brier_multi"], "\(name) Brier")
      file.compare(try mean(LogScore.choice), expected["log_nats"], "\(name) log")
      file.compare(try mean(SphericalScore.choice), expected["spherical"], "\(name) spherical")
      file.compare(
        try zip(forecasts, outcomes).map {
          try #require(RankedProbabilityScore.raw($0, outcome: $1))
        }, expected["rps_each"], "\(name) RPS")
      file.compare(
        try mean(RankedProbabilityScore.orderedBrier), expected["gjo_ordinal_pairs"],
        "\(name) ordered Brier")
      #expect(
        try (mean(BrierScore.halfChoice) - mean(BrierScore.choice) / 2).magnitude < 1e-15)
    }
    file.report()
  }
}
