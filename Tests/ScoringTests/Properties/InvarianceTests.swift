// What must not matter: the order of rows, and whether a row stands twice or weighs 2.

import Scoring
import Testing

/// Every figure that depends on rows alone.
private func figures(_ rows: BinaryRows) -> [String: Double?] {
  let brier = CORPDecomposition.brier(of: rows)
  let log = CORPDecomposition.log(of: rows)
  let bins = BinnedReliability(rows)
  let fit = CalibrationFit(rows)
  let area = AreaUnderCurve(rows)
  return [
    "brier": BrierScore.mean(of: rows), "log": LogScore.mean(of: rows),
    "spherical": SphericalScore.mean(of: rows), "half": SkillScore.versusHalf(rows),
    "skill": SkillScore.versusBaseRate(rows), "MCB": brier?.miscalibration,
    "DSC": brier?.discrimination, "UNC": brier?.uncertainty, "log MCB": log?.miscalibration,
    "log DSC": log?.discrimination, "log UNC": log?.uncertainty, "REL": bins?.reliability,
    "RES": bins?.resolution, "WBV": bins?.withinBinVariance, "WBC": bins?.withinBinCovariance,
    "REL corrected": bins?.biasCorrected?.reliability,
    "RES corrected": bins?.biasCorrected?.resolution, "ECE": bins?.expectedError,
    "MCE": bins?.maximumError, "intercept": fit.line?.intercept, "slope": fit.line?.slope,
    "slope error": fit.line?.slopeError, "likelihood": fit.line?.likelihoodRatio,
    "offset": fit.offset?.intercept, "Z": SpiegelhalterTest(rows)?.z, "AUC": area?.value,
    "AUC variance": area?.variance, "discrimination slope": DiscriminationSlope.value(rows),
    "sharpness": Sharpness.variance(rows), "boldness": Sharpness.meanDistanceFromHalf(rows),
    "large": CalibrationInTheLarge.difference(rows),
    "Murphy": MurphyDiagram(rows)?.score(at: 0.37), "base rate": rows.baseRate,
  ]
}

private func expectEqual(
  _ first: BinaryRows, _ second: BinaryRows, within tolerance: Double,
  except: Set<String> = [], sourceLocation: SourceLocation = #_sourceLocation
) {
  let other = figures(second)
  for (name, value) in figures(first) where !except.contains(name) {
    let counterpart = other[name] ?? nil
    guard let value, let counterpart else {
      #expect(
        value == nil && counterpart == nil, "\(name)", sourceLocation: sourceLocation)
      continue
    }
    if value == counterpart { continue }
    #expect(
      (value - counterpart).magnitude <= tolerance * max(1, value.magnitude),
      "\(name): \(value), \(counterpart)", sourceLocation: sourceLocation)
  }
}

@Suite struct InvarianceTests {
  @Test(arguments: DecompositionTests.samples.indices)
  func orderOfRowsDoesNotMatter(_ sample: Int) throws {
    let columns = DecompositionTests.samples[sample]
    let rows = try columns.rows()
    for seed in [1, 2, 3] as [UInt64] {
      // Sums are compensated; only what divides small differences may move a few digits more.
      let iterated: Set<String> = [
        "intercept", "slope", "slope error", "likelihood", "offset", "AUC variance",
      ]
      let shuffled = try columns.shuffled(seed: seed).rows()
      expectEqual(rows, shuffled, within: 1e-15, except: iterated)
      expectEqual(rows, shuffled, within: 1e-12)
    }
  }

  @Test func shuffledTiesChangeNothingAtAll() throws {
    let columns = RowColumns.random(seed: 8, predictions: 300, isWeighted: false)
    let rows = try columns.rows()
    let curve = try #require(CalibrationCurve(rows))
    let test = try #require(MiscalibrationTest.run(rows, draws: 50, seed: 3))
    let band = try #require(ConsistencyBand.simulated(rows, draws: 50, seed: 3))
    for seed in 1...5 as ClosedRange<UInt64> {
      let shuffled = try columns.shuffled(seed: seed).rows()
      #expect(CalibrationCurve(shuffled) == curve)
      #expect(CORPDecomposition.brier(of: shuffled) == CORPDecomposition.brier(of: rows))
      #expect(AreaUnderCurve(shuffled) == AreaUnderCurve(rows))
      #expect(MiscalibrationTest.run(shuffled, draws: 50, seed: 3) == test)
      #expect(ConsistencyBand.simulated(shuffled, draws: 50, seed: 3) == band)
    }
  }

  @Test func orderOfPredictionsDoesNotMatterToSimulations() throws {
    let columns = RowColumns.random(seed: 9, predictions: 60, rowsEach: 4)
    let test = try #require(MiscalibrationTest.run(try columns.rows(), draws: 100, seed: 3))
    let shuffled = try #require(
      MiscalibrationTest.run(try columns.shuffled(seed: 1).rows(), draws: 100, seed: 3))
    #expect(test.pValue == shuffled.pValue)
    #expect((test.expectedByLuck - shuffled.expectedByLuck).magnitude < 1e-14)
  }

  @Test func orderOfScoresDoesNotMatterToIntervals() throws {
    var generator = SplitMix64(seed: 4)
    let scores = (0..<60).map { _ in generator.unit() }
    let clusters = (0..<60).map { $0 / 4 }
    let order = scores.indices.shuffled(using: &generator)
    let mean = try #require(ClusteredMean(scores: scores, clusters: clusters))
    let shuffled = try #require(
      ClusteredMean(scores: order.map { scores[$0] }, clusters: order.map { clusters[$0] }))
    for method in BootstrapMethod.allCases {
      let first = try #require(mean.interval(seed: 5, method: method))
      let second = try #require(shuffled.interval(seed: 5, method: method))
      #expect((first.lower - second.lower).magnitude < 1e-13, "\(method)")
      #expect((first.upper - second.upper).magnitude < 1e-13, "\(method)")
    }
  }

  @Test(arguments: [0.0, 0.3])
  func aWeightOfTwoEqualsTheRowTwice(_ partly: Double) throws {
    var columns = RowColumns.random(
      seed: 10, predictions: 80, grid: true, partly: partly, isWeighted: false)
    for row in columns.weights.indices where row % 3 == 0 { columns.weights[row] = 2 }
    let weighted = try columns.rows()
    var twice = RowColumns()
    for row in columns.weights.indices {
      for _ in 0..<(columns.weights[row] == 2 ? 2 : 1) {
        twice.forecasts.append(columns.forecasts[row])
        twice.outcomes.append(columns.outcomes[row])
        twice.weights.append(1)
        twice.predictions.append(twice.predictions.count)
      }
    }
    expectEqual(weighted, try twice.rows(), within: 1e-11)
    let scores = weighted.forecasts.indices.map {
      BrierScore.binary(weighted.forecasts[$0], outcome: weighted.outcomes[$0])
    }
    let mean = try #require(ClusteredMean(scores: scores, weights: weighted.weights))
    let whole = try #require(BrierScore.mean(of: weighted))
    #expect((mean.estimate - whole).magnitude < 1e-15)
  }

  @Test func anIntervalWithoutWidthEqualsItsPoint() throws {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<200 {
      let point = (generator.unit() * 100).rounded() / 100
      let forecast = try #require(ImpreciseProbability(lower: point, upper: point))
      for outcome in [0, 1, generator.unit()] {
        let brier = BrierScore.binary(point, outcome: outcome)
        let imprecise = forecast.brier(outcome: outcome)
        #expect(
          [imprecise.best, imprecise.worst, imprecise.atBestPoint, imprecise.uniformAverage]
            == [brier, brier, brier, brier])
        let log = LogScore.binary(point, outcome: outcome)
        let impreciseLog = forecast.log(outcome: outcome)
        #expect(
          [
            impreciseLog.best, impreciseLog.worst, impreciseLog.atBestPoint,
            impreciseLog.uniformAverage,
          ] == [log, log, log, log])
      }
    }
  }
}
