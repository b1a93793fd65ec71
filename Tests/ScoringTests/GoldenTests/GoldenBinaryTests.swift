// binary_small.json and binary_random.json: every figure about binary forecasts.

import Scoring
import Testing

@Suite struct GoldenBinaryTests {
  @Test(arguments: ["binary_small.json", "binary_random.json"])
  func agrees(_ name: String) throws {
    let file = try GoldenFile(name)
    let cases = file.root["cases"].list
    #expect(!cases.isEmpty)
    for golden in cases { try compare(golden, file) }
    file.report(
      notCompared: "quantile-binned curve, smECE, Emax/E90/Eavg and C of rms (other methods), "
        + "known deviations under other_packages")
  }

  private func compare(_ golden: JSONValue, _ file: GoldenFile) throws {
    let name = golden["name"].text ?? "?"
    let rows = try BinaryRows(
      forecasts: golden["inputs"]["p"].numbers, outcomes: golden["inputs"]["y"].numbers)
    let expected = golden["expected"]
    compareScores(rows, expected, name, file)
    try compareCORP(rows, expected, name, file)
    try compareBins(rows, expected["bins10_left_closed_snapped"], name, file)
    compareCalibration(rows, expected, name, file)
    compareDiscrimination(rows, expected, name, file)
    comparePackages(rows, golden["sources"], name, file)
  }

  private func compareScores(
    _ rows: BinaryRows, _ expected: JSONValue, _ name: String, _ file: GoldenFile
  ) {
    file.compare(BrierScore.mean(of: rows), expected["brier"], "\(name) Brier")
    file.compare(
      rows.meanOfChoices(BrierScore.choice), expected["brier_unhalved"], "\(name) Brier whole")
    let log = LogScore.mean(of: rows)
    file.compare(log, expected["log_nats"], "\(name) log, nats")
    file.compare(log.map(LogScore.bits(fromNats:)), expected["log_bits"], "\(name) log, bits")
    file.compare(
      LogScore.mean(of: rows, floor: .machineEpsilon),
      expected["log_nats_if_clipped_at_float64_eps"], "\(name) log with a floor")
    file.compare(SphericalScore.mean(of: rows), expected["spherical"], "\(name) spherical")
    file.compare(SkillScore.versusHalf(rows), expected["bss_vs_half"], "\(name) skill, half")
    file.compare(
      SkillScore.versusBaseRate(rows), expected["bss_vs_base_rate"], "\(name) skill, base rate")
  }

  private func compareCORP(
    _ rows: BinaryRows, _ expected: JSONValue, _ name: String, _ file: GoldenFile
  ) throws {
    for (key, parts) in [
      ("corp_brier", CORPDecomposition.brier(of: rows)),
      ("corp_log", CORPDecomposition.log(of: rows)),
    ] {
      file.compare(parts?.score, expected[key]["mean"], "\(name) \(key) mean")
      file.compare(parts?.miscalibration, expected[key]["MCB"], "\(name) \(key) MCB")
      file.compare(parts?.discrimination, expected[key]["DSC"], "\(name) \(key) DSC")
      file.compare(parts?.uncertainty, expected[key]["UNC"], "\(name) \(key) UNC")
    }
    let curve = try #require(CalibrationCurve(rows))
    let steps = expected["corp_bins"]
    file.compare(curve.steps.map(\.forecasts.lowerBound), steps["x_min"], "\(name) step begins")
    file.compare(curve.steps.map(\.forecasts.upperBound), steps["x_max"], "\(name) step ends")
    file.compare(curve.steps.map { Double($0.count) }, steps["n"], "\(name) step count")
    file.compare(curve.steps.map(\.recalibrated), steps["CEP"], "\(name) step value")
    let points = expected["isotonic"]
    guard !points["x"].list.isEmpty else { return }
    file.compare(curve.points.map(\.forecast), points["x"], "\(name) isotonic x")
    file.compare(curve.points.map(\.recalibrated), points["fit"], "\(name) isotonic fit")
    file.compare(curve.points.map(\.weight), points["n"], "\(name) isotonic n")
  }

  private func compareBins(
    _ rows: BinaryRows, _ expected: JSONValue, _ name: String, _ file: GoldenFile
  ) throws {
    let murphy = try #require(BinnedReliability(rows))
    file.compare(murphy.bins.map { Double($0.count) }, expected["n"], "\(name) bin n")
    file.compare(murphy.bins.compactMap(\.meanForecast), expected["fbar"], "\(name) bin forecast")
    file.compare(murphy.bins.compactMap(\.frequency), expected["obar"], "\(name) bin outcome")
    file.compare(murphy.reliability, expected["REL"], "\(name) REL")
    file.compare(murphy.resolution, expected["RES"], "\(name) RES")
    file.compare(murphy.uncertainty, expected["UNC"], "\(name) UNC")
    file.compare(murphy.withinBinVariance, expected["WBV"], "\(name) WBV")
    file.compare(murphy.withinBinCovariance, expected["WBC2"], "\(name) WBC")
    file.compare(murphy.generalizedResolution, expected["GRES"], "\(name) GRES")
    file.compare(
      murphy.reliability - murphy.generalizedResolution + murphy.uncertainty, expected["check"],
      "\(name) REL − GRES + UNC")
    file.compare(murphy.expectedError, expected["ECE"], "\(name) ECE")
    file.compare(murphy.rootMeanSquareError, expected["ECE_rms"], "\(name) RMS")
    file.compare(murphy.maximumError, expected["MCE"], "\(name) MCE")
    let corrected = expected["ferro_fricker_unclipped"]
    file.compare(murphy.biasCorrected?.reliability, corrected["REL"], "\(name) corrected REL")
    file.compare(murphy.biasCorrected?.resolution, corrected["RES"], "\(name) corrected RES")
    file.compare(murphy.biasCorrected?.uncertainty, corrected["UNC"], "\(name) corrected UNC")
  }

  private func compareCalibration(
    _ rows: BinaryRows, _ expected: JSONValue, _ name: String, _ file: GoldenFile
  ) {
    file.compare(
      CalibrationInTheLarge.difference(rows), expected["citl_mean_obs_minus_mean_p"],
      "\(name) in the large")
    let test = SpiegelhalterTest(rows)
    file.compare(test?.z, expected["spiegelhalter"]["z"], "\(name) Spiegelhalter Z")
    file.compare(
      test?.pValue, expected["spiegelhalter"]["p_two_sided"], "\(name) Spiegelhalter p")
    let golden = expected["calibration"]
    guard !golden.isNull else { return }
    let fit = CalibrationFit(rows)
    file.compare(fit.line?.intercept, golden["intercept"], "\(name) intercept")
    file.compare(fit.line?.slope, golden["slope"], "\(name) slope")
    file.compare(
      [fit.line?.interceptError, fit.line?.slopeError].compactMap { $0 }, golden["se"],
      "\(name) standard error", relative: 1e-8)
    file.compare(
      fit.offset?.intercept, golden["citl_offset_intercept"], "\(name) offset intercept")
    file.compare(fit.offset?.error, golden["citl_se"], "\(name) offset error", relative: 1e-8)
    file.compare(Double(fit.leftOutCertain), golden["n_dropped_01"], "\(name) left out")
    file.compare(fit.line?.likelihoodRatio, expected["calibration_LR2"], "\(name) likelihood")
    let rms = expected["rms_val_prob"]
    // Where a forecast is 0 % or 100 %, that package's test of the line comes out infinite.
    guard rms["U:Chi-sq"].number?.isFinite == true else { return }
    file.compare(fit.line?.intercept, rms["Intercept"], "\(name) rms intercept", relative: 1e-8)
    file.compare(fit.line?.slope, rms["Slope"], "\(name) rms slope", relative: 1e-8)
    file.compare(fit.line?.likelihoodRatio, rms["U:Chi-sq"], "\(name) rms χ²")
    file.compare(fit.line?.pValue, rms["U:p"], "\(name) rms p")
    file.compare(test?.z, rms["S:z"], "\(name) rms Z")
    file.compare(test?.pValue, rms["S:p"], "\(name) rms p of Z")
  }

  private func compareDiscrimination(
    _ rows: BinaryRows, _ expected: JSONValue, _ name: String, _ file: GoldenFile
  ) {
    let area = AreaUnderCurve(rows)
    file.compare(area?.value, expected["auc"], "\(name) AUC")
    file.compare(area?.variance, expected["auc_delong_variance"], "\(name) AUC variance")
    file.compare(
      DiscriminationSlope.value(rows), expected["discrimination_slope"], "\(name) slope")
    file.compare(Sharpness.variance(rows), expected["sharpness_var"], "\(name) sharpness")
    let diagram = MurphyDiagram(rows)
    let golden = expected["murphy_theta_lt_p"]
    file.compare(
      golden["theta"].numbers.compactMap { diagram?.score(at: $0) }, golden["total"],
      "\(name) Murphy diagram")
  }

  private func comparePackages(
    _ rows: BinaryRows, _ sources: JSONValue, _ name: String, _ file: GoldenFile
  ) {
    let brier = CORPDecomposition.brier(of: rows)
    let log = CORPDecomposition.log(of: rows)
    let fit = CalibrationFit(rows)
    let murphy = BinnedReliability(rows)
    let ours: [String: Double?] = [
      "brier": BrierScore.mean(of: rows), "log_nats_unclipped": LogScore.mean(of: rows),
      "auc": AreaUnderCurve(rows)?.value, "corp_brier_MCB": brier?.miscalibration,
      "corp_brier_DSC": brier?.discrimination, "corp_brier_UNC": brier?.uncertainty,
      "corp_log_MCB": log?.miscalibration, "corp_log_DSC": log?.discrimination,
      "corp_log_UNC": log?.uncertainty, "spiegelhalter_z": SpiegelhalterTest(rows)?.z,
      "spiegelhalter_p": SpiegelhalterTest(rows)?.pValue,
      "calibration_intercept": fit.line?.intercept, "calibration_slope": fit.line?.slope,
      "calibration_citl_offset_intercept": fit.offset?.intercept,
      "binned10_REL": murphy?.reliability, "binned10_RES": murphy?.resolution,
      "binned10_UNC": murphy?.uncertainty,
      "binned10_GRES(Stephenson)": murphy?.generalizedResolution,
    ]
    for (figure, packages) in sources.object {
      guard let value = ours[figure] else {
        Issue.record("\(file.name): no figure of ours for \(figure)")
        continue
      }
      file.comparePackages(value, packages, "\(name) \(figure)")
    }
  }
}

extension BinaryRows {
  /// The mean of a score over options, each row being a choice between NO and YES.
  func meanOfChoices(_ score: ([Double], Int) -> Double?) -> Double? {
    let scores = zip(forecasts, outcomes).compactMap { score([1 - $0, $0], Int($1)) }
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }
}
