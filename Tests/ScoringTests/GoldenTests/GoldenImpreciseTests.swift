// interval_probability.json: scores of imprecise probabilities.

import Scoring
import Testing

@Suite struct GoldenImpreciseTests {
  @Test func agrees() throws {
    let file = try GoldenFile("interval_probability.json")
    for golden in file.root["cases"].list {
      let lower = try #require(golden["lower"].number)
      let upper = try #require(golden["upper"].number)
      let outcome = try #require(golden["outcome"].number)
      let name = "\(lower)–\(upper) → \(Int(outcome))"
      let forecast = try #require(ImpreciseProbability(lower: lower, upper: upper))
      let expected = golden["expected"]
      file.compare(forecast.width, expected["width"], "\(name) width")
      for (key, score) in [
        ("brier", forecast.brier(outcome: outcome)), ("log_nats", forecast.log(outcome: outcome)),
      ] {
        file.compare(score.best, expected["\(key)_best"], "\(name) \(key) best")
        file.compare(score.worst, expected["\(key)_worst"], "\(name) \(key) worst")
        file.compare(score.atBestPoint, expected["\(key)_midpoint"], "\(name) \(key) midpoint")
        file.compare(
          score.uniformAverage, expected["\(key)_uniform_average"], "\(name) \(key) average")
      }
    }
    file.report()
  }
}
