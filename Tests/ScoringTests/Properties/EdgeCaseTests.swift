// The edges: nothing, one prediction, one class, certainty right and wrong, fractional outcomes.

import Scoring
import Testing

@Suite struct EdgeCaseTests {
  @Test func noRowsLeaveEverythingUndefined() throws {
    let rows = try BinaryRows(forecasts: [], outcomes: [])
    #expect(rows.isEmpty && rows.baseRate == nil && rows.meanForecast == nil)
    #expect(BrierScore.mean(of: rows) == nil)
    #expect(LogScore.mean(of: rows) == nil)
    #expect(LogScore.certainMisses(in: rows) == 0)
    #expect(SphericalScore.mean(of: rows) == nil)
    #expect(SkillScore.versusHalf(rows) == nil)
    #expect(SkillScore.versusBaseRate(rows) == nil)
    #expect(CORPDecomposition.brier(of: rows) == nil)
    #expect(CORPDecomposition.log(of: rows) == nil)
    #expect(CalibrationCurve(rows) == nil)
    #expect(BinnedReliability(rows) == nil)
    #expect(SpiegelhalterTest(rows) == nil)
    #expect(AreaUnderCurve(rows) == nil)
    #expect(MurphyDiagram(rows) == nil)
    #expect(MiscalibrationTest.run(rows, seed: 1) == nil)
    #expect(ConsistencyBand.simulated(rows, seed: 1) == nil)
    #expect(ConsistencyBand.asymptotic(rows) == nil)
    #expect(CalibrationFit(rows).line == nil && CalibrationFit(rows).offset == nil)
    #expect(ClusteredMean(scores: []) == nil)
  }

  @Test func rowsOutOfRangeCannotBeBuilt() {
    #expect(throws: RowProblem.unequalLengths) {
      try BinaryRows(forecasts: [0.5], outcomes: [])
    }
    #expect(throws: RowProblem.unequalLengths) {
      try BinaryRows(forecasts: [0.5], outcomes: [1], weights: [1, 1])
    }
    #expect(throws: RowProblem.unequalLengths) {
      try BinaryRows(forecasts: [0.5], outcomes: [1], predictions: [])
    }
    for forecast in [-0.1, 1.000_001, .nan, .infinity] {
      #expect(throws: RowProblem.forecastOutOfRange(row: 1)) {
        try BinaryRows(forecasts: [0.5, forecast], outcomes: [1, 0])
      }
    }
    #expect(throws: RowProblem.outcomeOutOfRange(row: 0)) {
      try BinaryRows(forecasts: [0.5], outcomes: [2])
    }
    for weight in [0, -1, .nan, .infinity] {
      #expect(throws: RowProblem.weightNotPositive(row: 0)) {
        try BinaryRows(forecasts: [0.5], outcomes: [1], weights: [weight])
      }
    }
  }

  @Test func aSinglePrediction() throws {
    let rows = try BinaryRows(forecasts: [0.7], outcomes: [1])
    let parts = try #require(CORPDecomposition.brier(of: rows))
    #expect((parts.score - 0.09).magnitude < 1e-15)
    #expect(parts.miscalibration == parts.score)
    #expect(parts.discrimination == 0 && parts.uncertainty == 0 && parts.skill == nil)
    #expect(AreaUnderCurve(rows) == nil && DiscriminationSlope.value(rows) == nil)
    #expect(CalibrationFit(rows).line == nil && CalibrationFit(rows).offset == nil)
    #expect(Sharpness.variance(rows) == 0)
    let mean = try #require(ClusteredMean(scores: [0.09]))
    #expect(mean.interval(seed: 1) == nil && mean.standardError == nil)
    #expect(mean.studentInterval() == nil)
    #expect(BinnedReliability(rows)?.biasCorrected == nil)
  }

  @Test(arguments: [0.0, 1.0])
  func oneClassOnly(_ outcome: Double) throws {
    let rows = try BinaryRows(
      forecasts: [0.1, 0.4, 0.8], outcomes: [outcome, outcome, outcome])
    for parts in [CORPDecomposition.brier(of: rows), CORPDecomposition.log(of: rows)] {
      let parts = try #require(parts)
      #expect(parts.uncertainty == 0 && parts.discrimination == 0)
      #expect(parts.miscalibration == parts.score && parts.skill == nil)
    }
    #expect(SkillScore.versusBaseRate(rows) == nil)
    #expect(SkillScore.versusHalf(rows) != nil)
    #expect(AreaUnderCurve(rows) == nil && DiscriminationSlope.value(rows) == nil)
    #expect(CalibrationFit(rows).line == nil && CalibrationFit(rows).offset == nil)
  }

  @Test func certainAndRight() throws {
    let rows = try BinaryRows(forecasts: [0, 1, 0, 1], outcomes: [0, 1, 0, 1])
    #expect(BrierScore.mean(of: rows) == 0)
    #expect(LogScore.mean(of: rows) == 0)
    #expect(LogScore.certainMisses(in: rows) == 0)
    #expect(SphericalScore.mean(of: rows) == 1)
    #expect(AreaUnderCurve(rows)?.value == 1)
    #expect(SpiegelhalterTest(rows) == nil)
    let fit = CalibrationFit(rows)
    #expect(fit.line == nil && fit.leftOutCertain == 4 && fit.rowsUsed == 0)
  }

  @Test func certainAndWrong() throws {
    let rows = try BinaryRows(forecasts: [0, 1, 0.5], outcomes: [1, 0, 1])
    #expect(LogScore.mean(of: rows) == .infinity)
    #expect(LogScore.certainMisses(in: rows) == 2)
    let log = try #require(CORPDecomposition.log(of: rows))
    #expect(log.score == .infinity && log.miscalibration == .infinity && log.skill == nil)
    #expect(log.discrimination.isFinite && log.uncertainty.isFinite)
    let floored = try #require(LogScore.mean(of: rows, floor: .machineEpsilon))
    #expect(floored.isFinite)
    #expect((LogScore.binary(0, outcome: 1, floor: .machineEpsilon) - 36.04).magnitude < 0.01)
    #expect(BrierScore.mean(of: rows) == 0.75)
  }

  @Test func fractionalOutcomes() throws {
    let rows = try BinaryRows(forecasts: [0.4, 0.9, 0.2, 0.7], outcomes: [0.4, 1, 0, 0.5])
    #expect(rows.partlyCount == 2)
    #expect(BrierScore.binary(0.4, outcome: 0.4) == 0)
    let entropy = LogScore.binary(0.4, outcome: 0.4)
    #expect((entropy - 0.673_011_667_009_256).magnitude < 1e-14)
    for other in [0.39, 0.41, 0.1] { #expect(LogScore.binary(other, outcome: 0.4) > entropy) }
    #expect(AreaUnderCurve(rows)?.leftOutPartly == 2)
    #expect(AreaUnderCurve(rows)?.value == 1)
    #expect(SpiegelhalterTest(rows)?.leftOutPartly == 2)
    #expect(CalibrationFit(rows).leftOutPartly == 2 && CalibrationFit(rows).rowsUsed == 2)
    // 0 % and 100 % are certain misses of anything in between.
    let certain = try BinaryRows(forecasts: [0, 1], outcomes: [0.4, 0.4])
    #expect(LogScore.certainMisses(in: certain) == 2 && LogScore.mean(of: certain) == .infinity)
    let one = try #require(CORPDecomposition.brier(of: certain))
    #expect(one.uncertainty == 0 && one.discrimination == 0)
  }

  @Test func logScoreKeepsItsDigitsNearTheEnds() {
    #expect((LogScore.binary(1e-300, outcome: 1) - 690.775_527_898_213_7).magnitude < 1e-9)
    #expect(LogScore.binary(1e-20, outcome: 0) == 1e-20)
    #expect(LogScore.binary(0, outcome: 0) == 0)
    #expect(LogScore.binary(1, outcome: 1) == 0)
    #expect(LogScore.binary(1, outcome: 1).sign == .plus)
  }

  @Test func separableOutcomesHaveNoLine() throws {
    let separable = try BinaryRows(forecasts: [0.1, 0.3, 0.6, 0.9], outcomes: [0, 0, 1, 1])
    #expect(CalibrationFit(separable).line == nil)
    #expect(CalibrationFit(separable).offset != nil)
    let touching = try BinaryRows(forecasts: [0.1, 0.5, 0.5, 0.9], outcomes: [0, 0, 1, 1])
    #expect(CalibrationFit(touching).line == nil)
    let reversed = try BinaryRows(forecasts: [0.1, 0.3, 0.6, 0.9], outcomes: [1, 1, 0, 0])
    #expect(CalibrationFit(reversed).line == nil)
    let constant = try BinaryRows(forecasts: [0.4, 0.4, 0.4], outcomes: [0, 1, 0])
    #expect(CalibrationFit(constant).line == nil)
    let overlapping = try BinaryRows(forecasts: [0.1, 0.3, 0.6, 0.9], outcomes: [0, 1, 0, 1])
    #expect(CalibrationFit(overlapping).line != nil)
  }

  @Test func thereIsNoSkillAgainstPerfection() {
    #expect(SkillScore.skill(0.1, against: 0) == nil)
    #expect(SkillScore.skill(.infinity, against: 0.2) == nil)
    #expect(SkillScore.skill(0.1, against: .infinity) == nil)
    #expect(SkillScore.skill(0.1, against: 0.2) == 0.5)
  }

  @Test func optionsThatAreNotThereHaveNoScore() {
    #expect(BrierScore.choice([0.5, 0.5], outcome: 2) == nil)
    #expect(LogScore.choice([], outcome: 0) == nil)
    #expect(SphericalScore.choice([0, 0], outcome: 0) == nil)
    #expect(RankedProbabilityScore.raw([0.5, 0.5], outcome: -1) == nil)
    #expect(RankedProbabilityScore.normalized([1], outcome: 0) == nil)
  }

  @Test func floorsAreBetweenZeroAndAHalf() {
    #expect(ProbabilityFloor(name: "none", probability: 0) == nil)
    #expect(ProbabilityFloor(name: "all", probability: 0.5) == nil)
    #expect(ProbabilityFloor(name: "two in a hundred", probability: 0.02)?.limit(1) == 0.98)
    #expect(ProbabilityFloor.onePercent.limit(0.4) == 0.4)
  }
}
