// published.json: values printed in papers and in packages' documentation, to the digits printed.

import Scoring
import Testing

@Suite struct PublishedValueTests {
  @Test func agrees() throws {
    let file = try GoldenFile("published.json")
    var handled = 0
    for golden in file.root["cases"].list {
      let source = golden["source"].text ?? "?"
      let expected = golden["expected"]
      if golden["inputs"]["p"].isNull == false {
        try compareBinary(golden, source, file)
      } else if expected["nominal_brier"].number != nil {
        let p = golden["inputs"]["P"].numbers
        file.compareRandom(
          BrierScore.choice(p, outcome: 2), expected["nominal_brier"], source, within: 1e-12)
        file.compare(
          RankedProbabilityScore.orderedBrier(p, outcome: 2), golden["computed"]["ordinal_pairs"],
          "\(source), ordered")
      } else if source.contains("3 classes") {
        try compareThreeClasses(golden, source, file)
      } else if source.contains("test_brier") {
        compareScoringRulesBrier(expected, source, file)
      } else if source.contains("testthat") {
        compareScoringRulesInR(expected, source, file)
      } else if source.contains("isotonic_regression") {
        try compareIsotonic(golden, source, file)
      } else {
        Issue.record("published.json: no test for \(source)")
        continue
      }
      handled += 1
    }
    #expect(handled == file.root["cases"].list.count)
    file.report()
  }

  private func compareBinary(_ golden: JSONValue, _ source: String, _ file: GoldenFile) throws {
    let rows = try BinaryRows(
      forecasts: golden["inputs"]["p"].numbers, outcomes: golden["inputs"]["y"].numbers)
    let expected = golden["expected"]
    // One table prints 0.30 for 0.305, so to half a unit of the last digit and a little.
    file.compareRandom(
      BrierScore.mean(of: rows), expected["brier"], "\(source), Brier", within: 0.005 + 1e-9)
    if !expected["z"].isNull {
      let test = SpiegelhalterTest(rows)
      file.compareRandom(test?.z, expected["z"], "\(source), Z", within: 0.005)
      file.compare(test?.z, golden["computed"]["z"], "\(source), Z in full")
      file.compare(test?.pValue, golden["computed"]["p_two_sided"], "\(source), p")
    }
    if !expected["brier_unhalved"].isNull {
      file.compare(
        rows.meanOfChoices(BrierScore.choice), expected["brier_unhalved"], "\(source), whole")
    }
  }

  private func compareThreeClasses(
    _ golden: JSONValue, _ source: String, _ file: GoldenFile
  ) throws {
    let forecasts = [[0.8, 0.1, 0.1], [0.2, 0.7, 0.1], [0.2, 0.2, 0.6]]
    let scores = try forecasts.enumerated().map {
      try #require(BrierScore.choice($1, outcome: $0))
    }
    let mean = scores.reduce(0, +) / 3
    file.compareRandom(mean, golden["expected"]["brier"], source, within: 0.001)
    file.compare(mean, golden["computed"], "\(source), in full")
  }

  private func compareScoringRulesBrier(
    _ expected: JSONValue, _ source: String, _ file: GoldenFile
  ) {
    file.compareRandom(
      BrierScore.binary(0.271, outcome: 0), expected["brier_obs0_p271"], source, within: 1e-7)
    file.compareRandom(
      LogScore.binary(0.481, outcome: 0), expected["log_obs0_p481"], source, within: 1e-6)
    file.compareRandom(
      RankedProbabilityScore.raw([0.01, 0.32, 0.44, 0.23], outcome: 2),
      expected["rps_obs3_01_32_44_23"], source, within: 1e-6)
  }

  private func compareScoringRulesInR(
    _ expected: JSONValue, _ source: String, _ file: GoldenFile
  ) {
    func near(_ ours: Double?, _ key: String) {
      file.compareRandom(ours, expected[key], "\(source), \(key)", within: 1e-8)
    }
    near(
      ContinuousRankedProbabilityScore.normal(mean: 0, standardDeviation: 1, observed: -3),
      "crps_norm_y_m3_N01")
    near(
      ContinuousRankedProbabilityScore.lognormal(
        logMean: 0.1, logStandardDeviation: 0.9, observed: 3), "crps_lnorm_y3_meanlog_p1_sdlog_p9")
    near(QuantileScore.pinball(0, level: 0.1, observed: 1), "qs_y1_x0_a01")
    near(QuantileScore.pinball(0, level: 0.1, observed: -1), "qs_ym1_x0_a01")
    near(
      IntervalScore.score(lower: -1, upper: 1, level: 0.8, observed: 1),
      "ints_y1_m1_1_any_coverage")
    near(
      IntervalScore.score(lower: -1, upper: 1, level: 0.8, observed: 2), "ints_y2_m1_1_cov80")
    near(
      IntervalScore.score(lower: -1, upper: 1, level: 0.5, observed: 2), "ints_y2_m1_1_cov50")
    near(
      RankedProbabilityScore.raw([0.2, 0.2, 0.2, 0.2, 0.2], outcome: 4),
      "rps_uniform_K5_outcome5")
  }

  /// The example's numbers are no probabilities; isotonic regression is equivariant, so they are
  /// brought into 0...1 and back.
  private func compareIsotonic(_ golden: JSONValue, _ source: String, _ file: GoldenFile) throws {
    let values = golden["inputs"].numbers
    let rows = try BinaryRows(
      forecasts: values.indices.map { Double($0) / 10 }, outcomes: values.map { $0 / 10 })
    let curve = try #require(CalibrationCurve(rows))
    file.compare(curve.points.map { $0.recalibrated * 10 }, golden["expected"], source)
  }
}
