// aggregation.json: ways to pool forecasts.

import Scoring
import Testing

@Suite struct GoldenCrowdTests {
  @Test func agrees() throws {
    let file = try GoldenFile("aggregation.json")
    for golden in file.root["cases"].list {
      let name = golden["name"].text ?? "?"
      let crowd = golden["inputs"]["p"].isNull ? golden["p"].numbers : golden["inputs"]["p"].numbers
      let prior = try #require(golden["prior"].number)
      let expected = golden["expected"]
      file.compare(Crowd.mean(crowd), expected["mean"], "\(name) mean")
      file.compare(Crowd.median(crowd), expected["median"], "\(name) median")
      file.compare(
        Crowd.trimmedMean(crowd, share: 0.1), expected["trimmed_mean_10pct_each_side"],
        "\(name) trimmed mean")
      for key in ["geo_mean_odds", "geo_mean_prob_renormalised"] {
        file.compare(Crowd.geometricMeanOfOdds(crowd), expected[key], "\(name) \(key)")
      }
      file.compare(
        Crowd.extremized(crowd, by: 2.5), expected["extremised_d2_5"], "\(name) extremised")
      file.compare(
        Crowd.neymanRoughgardenFactor(count: crowd.count), expected["neyman_roughgarden_d"],
        "\(name) factor")
      file.compare(
        Crowd.neymanRoughgarden(crowd, prior: prior), expected["neyman_logodds_prior"],
        "\(name) Neyman–Roughgarden")
    }
    file.report()
  }
}
