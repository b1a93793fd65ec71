// crps.json and quantile_wis.json: scores of forecasts of a quantity.

import Scoring
import Testing

@Suite struct GoldenQuantityTests {
  @Test func agreesOnDistributions() throws {
    let file = try GoldenFile("crps.json")
    let normal = file.root["normal"]
    let (mu, sigma) = (normal["inputs"]["mu"].numbers, normal["inputs"]["sigma"].numbers)
    for (row, y) in normal["inputs"]["y"].numbers.enumerated() {
      file.compare(
        ContinuousRankedProbabilityScore.normal(
          mean: mu[row], standardDeviation: sigma[row], observed: y),
        normal["expected"]["crps"].list[row], "normal CRPS \(row)")
      file.compare(
        LogScore.normal(mean: mu[row], standardDeviation: sigma[row], observed: y),
        normal["expected"]["log_score"].list[row], "normal log \(row)")
    }
    let lognormal = file.root["lognormal"]
    let location = lognormal["inputs"]["meanlog"].numbers
    let scale = lognormal["inputs"]["sdlog"].numbers
    for (row, y) in lognormal["inputs"]["y"].numbers.enumerated() {
      file.compare(
        ContinuousRankedProbabilityScore.lognormal(
          logMean: location[row], logStandardDeviation: scale[row], observed: y),
        lognormal["expected"]["crps"].list[row], "lognormal CRPS \(row)")
      file.compare(
        LogScore.lognormal(
          logMean: location[row], logStandardDeviation: scale[row], observed: y),
        lognormal["expected"]["log_score"].list[row], "lognormal log \(row)")
    }
    compareEnsembles(file)
    file.report()
  }

  private func compareEnsembles(_ file: GoldenFile) {
    let ensemble = file.root["ensemble"]
    let members = ensemble["inputs"]["x"].list.map(\.numbers)
    for (row, y) in ensemble["inputs"]["y"].numbers.enumerated() {
      file.compare(
        ContinuousRankedProbabilityScore.ensemble(members[row], observed: y),
        ensemble["expected"]["edf"].list[row], "ensemble \(row)")
      file.compare(
        ContinuousRankedProbabilityScore.fairEnsemble(members[row], observed: y),
        ensemble["expected"]["fair"].list[row], "fair ensemble \(row)")
    }
    for golden in file.root["ensemble_small"].list {
      let x = golden["inputs"]["x"].numbers
      guard let y = golden["inputs"]["y"].number else {
        Issue.record("a small ensemble without an observation")
        continue
      }
      let expected = golden["expected"]
      let plain = ContinuousRankedProbabilityScore.ensemble(x, observed: y)
      for key in ["edf", "properscoring", "scoringrules_nrg"] {
        file.compare(plain, expected[key], "small ensemble \(x) by \(key)")
      }
      file.compare(
        ContinuousRankedProbabilityScore.fairEnsemble(x, observed: y),
        expected["scoringrules_fair"], "small fair ensemble \(x)")
    }
  }

  @Test func agreesOnQuantiles() throws {
    let file = try GoldenFile("quantile_wis.json")
    let inputs = file.root["inputs"]
    let expected = file.root["expected"]
    let levels = inputs["levels"].numbers
    let quantiles = inputs["q"].list.map(\.numbers)
    let observed = inputs["y"].numbers
    for (row, y) in observed.enumerated() {
      let score = IntervalScore.weighted(quantiles: quantiles[row], levels: levels, observed: y)
      file.compare(score, expected["wis"].list[row], "WIS \(row)")
      file.compare(
        QuantileScore.score(quantiles: quantiles[row], levels: levels, observed: y),
        expected["wis"].list[row], "quantile score \(row)")
      file.compare(
        IntervalScore.weighted(
          quantiles: quantiles[row], levels: levels, observed: y, median: .one),
        expected["wis_median_counted_twice"].list[row], "WIS, median counted twice, \(row)")
    }
    compareIntervals(file, levels: levels, quantiles: quantiles, observed: observed)
    for (row, golden) in expected["crps_of_generating_normal"].list.enumerated() {
      file.compare(
        ContinuousRankedProbabilityScore.normal(
          mean: inputs["mu"].numbers[row], standardDeviation: inputs["sd"].numbers[row],
          observed: observed[row]), golden, "CRPS of the generating normal \(row)")
    }
    for (row, golden) in file.root["small"].list.enumerated() {
      file.compare(
        IntervalScore.weighted(
          quantiles: golden["inputs"]["q"].numbers, levels: golden["inputs"]["levels"].numbers,
          observed: golden["inputs"]["y"].number ?? .nan),
        golden["expected"]["wis"], "small WIS \(row)")
    }
    file.report()
  }

  private func compareIntervals(
    _ file: GoldenFile, levels: [Double], quantiles: [[Double]], observed: [Double]
  ) {
    let expected = file.root["expected"]
    let rows = Array(zip(quantiles, observed))
    for (place, level) in levels.enumerated() {
      let losses = rows.map { QuantileScore.pinball($0.0[place], level: level, observed: $0.1) }
      file.compare(
        losses.reduce(0, +) / Double(losses.count),
        expected["pinball_mean_by_level"].list[place], "pinball at \(level)")
    }
    func place(_ level: Double) -> Int? {
      levels.firstIndex { ($0 - level).magnitude < 1e-9 }
    }
    guard let low = place(0.025), let high = place(0.975), let first = place(0.25),
      let third = place(0.75)
    else {
      Issue.record("the levels of the 95 % and the 50 % interval are missing")
      return
    }
    for (row, pair) in rows.enumerated() {
      file.compare(
        IntervalScore.score(
          lower: pair.0[low], upper: pair.0[high], level: 0.95, observed: pair.1),
        expected["interval95"].list[row], "interval score \(row)")
    }
    func coverage(_ lower: Int, _ upper: Int) -> Double {
      let held = rows.count {
        IntervalScore.covers(lower: $0.0[lower], upper: $0.0[upper], observed: $0.1)
      }
      return Double(held) / Double(rows.count)
    }
    file.compare(coverage(low, high), expected["coverage95"], "coverage of 95 %")
    file.compare(coverage(first, third), expected["coverage50"], "coverage of 50 %")
  }
}
