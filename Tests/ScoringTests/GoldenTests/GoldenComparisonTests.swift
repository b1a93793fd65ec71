// paired_tests.json: tests of a difference, and bootstrap intervals.

import Scoring
import Testing

@Suite struct GoldenComparisonTests {
  @Test func agrees() throws {
    let file = try GoldenFile("paired_tests.json")
    let inputs = file.root["inputs"]
    let expected = file.root["expected"]
    let outcomes = inputs["y"].numbers
    let a = try BinaryRows(forecasts: inputs["a"].numbers, outcomes: outcomes)
    let b = try BinaryRows(forecasts: inputs["b"].numbers, outcomes: outcomes)
    let differences = outcomes.indices.map { row in
      BrierScore.binary(a.forecasts[row], outcome: outcomes[row])
        - BrierScore.binary(b.forecasts[row], outcome: outcomes[row])
    }
    file.compare(BrierScore.mean(of: a), expected["brier_a"], "Brier of a")
    file.compare(BrierScore.mean(of: b), expected["brier_b"], "Brier of b")
    try compareDieboldMariano(differences, expected, file)
    try compareOthers(differences, expected, file)
    file.compare(AreaUnderCurve(a)?.value, expected["auc_a"], "AUC of a")
    file.compare(AreaUnderCurve(b)?.value, expected["auc_b"], "AUC of b")
    let areas = AreaUnderCurve.compare(a, b)
    file.compare(areas?.statistic, expected["delong"]["Z"], "DeLong Z")
    file.compare(areas?.pValue, expected["delong"]["p"], "DeLong p")
    try compareBootstrap(differences, expected, file)
    file.report(notCompared: "HG and HAC variants of Diebold–Mariano (other estimators)")
  }

  private func compareDieboldMariano(
    _ differences: [Double], _ expected: JSONValue, _ file: GoldenFile
  ) throws {
    let t = try #require(StudentT.twoSidedQuantile(0.05, degreesOfFreedom: 119))
    for golden in expected["dm_R"].list {
      let horizon = Int(try #require(golden["h"].number))
      let test = try #require(
        DieboldMarianoTest.run(differences: differences, horizon: horizon))
      file.compare(test.statistic, golden["statistic"], "DM h=\(horizon), R")
      file.compare(test.pValue, golden["p"], "DM h=\(horizon) p, R")
      let scores = expected["dm_scores"]["\(horizon)"]["HLN"]
      file.compare(test.difference, scores["mean"], "DM h=\(horizon) mean, scores")
      file.compare(test.statistic, scores["dm_test_stat"], "DM h=\(horizon), scores")
      file.compare(
        test.pValue / 2, scores["confidence_gt_0"], "DM h=\(horizon) one-sided p, scores")
      let reach = t * (test.difference / test.statistic)
      file.compare(test.difference - reach, scores["ci_lower"], "DM h=\(horizon) lower, scores")
      file.compare(test.difference + reach, scores["ci_upper"], "DM h=\(horizon) upper, scores")
    }
  }

  private func compareOthers(
    _ differences: [Double], _ expected: JSONValue, _ file: GoldenFile
  ) throws {
    let t = try #require(PairedTTest(differences: differences))
    let golden = expected["paired_t"]
    file.compare(t.result.difference, golden["mean_diff"], "paired t, mean")
    file.compare(t.result.statistic, golden["t"], "paired t")
    file.compare(t.result.pValue, golden["p"], "paired t, p")
    let interval = try #require(t.interval())
    file.compare([interval.lower, interval.upper], golden["ci"], "paired t, interval")
    let wilcoxon = WilcoxonTest.run(differences: differences)
    file.compare(wilcoxon?.statistic, expected["wilcoxon"]["V"], "Wilcoxon V")
    file.compare(wilcoxon?.pValue, expected["wilcoxon"]["p"], "Wilcoxon p")
    let flip = expected["sign_flip_exact"]
    let first = Array(differences.prefix(Int(try #require(flip["first_n"].number))))
    let p = SignFlipTest.exact(differences: first)
    file.compare(p, flip["p_two_sided"], "sign flip")
    file.compare(p, flip["scipy"], "sign flip, scipy")
    file.compareRandom(
      SignFlipTest.sampled(differences: first, draws: 20_000, seed: 1), flip["p_two_sided"],
      "sign flip, sampled", within: 0.015)
  }

  private func compareBootstrap(
    _ differences: [Double], _ expected: JSONValue, _ file: GoldenFile
  ) throws {
    let golden = expected["deterministic_bootstrap"]
    let first = Array(differences.prefix(Int(try #require(golden["first_n"].number))))
    let fixed = try #require(ClusteredMean(scores: first))
    let means = try golden["index"].list.map { draw in
      try #require(fixed.replicate(clusters: draw.numbers.map { Int($0) }))
    }
    file.compare(means, golden["means_of_brier_diff"], "bootstrap mean")
    let sorted = means.sorted()
    file.compare(
      [0.025, 0.975].compactMap { Quantile.type7(ofSorted: sorted, share: $0) },
      golden["pct_2_5_97_5_type7"], "bootstrap quantile")

    let mean = try #require(ClusteredMean(scores: differences))
    let draws = mean.replicates(draws: 20_000, seed: 7)
    let average = draws.reduce(0, +) / Double(draws.count)
    let variance = draws.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    let error = (variance / Double(draws.count - 1)).squareRoot()
    let scipy = expected["bootstrap_99999_scipy"]
    let percentile = try #require(mean.interval(draws: 20_000, seed: 7))
    let accelerated = try #require(
      mean.interval(draws: 20_000, seed: 7, method: .biasCorrectedAccelerated))
    for (method, lower, upper) in [
      ("percentile", percentile.lower, percentile.upper),
      ("basic", 2 * mean.estimate - percentile.upper, 2 * mean.estimate - percentile.lower),
      ("BCa", accelerated.lower, accelerated.upper),
    ] {
      file.compareRandom(lower, scipy[method]["lo"], "\(method) lower", within: 0.0015)
      file.compareRandom(upper, scipy[method]["hi"], "\(method) upper", within: 0.0015)
      file.compareRandom(error, scipy[method]["se"], "\(method) error", within: 0.0006)
    }
  }
}
