public import Forecasting
import Scoring

/// The scores of a track record's predictions, or of some of them, under one set of terms.
public struct ScoreSheet: Sendable {
  /// The terms.
  public let terms: ScoringTerms
  /// The places of the predictions in the track record.
  public let places: [Int]
  /// How many predictions there are of each kind.
  public let counts: LedgerCounts
  /// Everyone with any forecast of these predictions that was not struck in time, in code-point
  /// order of names.
  public let forecasters: [ForecasterScores]

  /// What every draw of an interval starts from, so that a report can be made again.
  public static let seed: UInt64 = 1_950
  /// How many draws an interval takes.
  public static let draws = 2_000

  /// The scores of the predictions at `places` of a track record.
  public init(of record: TrackRecord, at places: [Int], terms: ScoringTerms = ScoringTerms()) {
    self.terms = terms
    self.places = places
    var gathering: [Name: Gathering] = [:]
    var scored = 0
    for place in places {
      let prediction = record.predictions[place]
      var isScored = false
      for forecaster in Set(prediction.forecasts.map(\.forecaster))
      where terms.forecaster.map({ $0 == forecaster }) ?? true {
        gathering[forecaster, default: Gathering()].add(
          prediction, at: place, forecaster, terms, &isScored)
      }
      if isScored { scored += 1 }
    }
    var counts = LedgerCounts(of: places.lazy.map { record.predictions[$0] })
    counts.scored = scored
    self.counts = counts
    let touching = gathering.filter { $0.value.hasForecast }
    forecasters = record.names.sorted(touching.keys).compactMap { forecaster in
      gathering[forecaster].map { $0.scores(of: forecaster, in: record) }
    }
  }

  /// The scores of a whole track record.
  public init(of record: TrackRecord, terms: ScoringTerms = ScoringTerms()) {
    self.init(of: record, at: Array(record.predictions.indices), terms: terms)
  }

  /// The scores of one forecaster.
  public subscript(forecaster: Name) -> ForecasterScores? {
    forecasters.first { $0.forecaster == forecaster }
  }
}

/// One forecaster's scored forecasts, as they are gathered prediction by prediction.
private struct Gathering {
  var graded: [GradedPrediction] = []
  var others: [GradedOther] = []
  var coverages: [Double] = []
  var lateReading: [Double] = []
  var classes: [ForecastClass: Int] = [:]
  /// Whether there is any forecast that was not struck in time.
  var hasForecast = false

  mutating func add(
    _ prediction: PredictionRecord, at place: Int, _ forecaster: Name, _ terms: ScoringTerms,
    _ isScored: inout Bool
  ) {
    let scored = ScoredForecasts(prediction, at: place, by: forecaster, terms: terms)
    if scored != nil { isScored = true }
    if prediction.forecasts.contains(where: {
      $0.forecaster == forecaster && !$0.standing.early.isRetractedInTime
    }) {
      hasForecast = true
    }
    guard prediction.type == .binary else {
      if let scored, let grade = scored.typeGrade(prediction.declaration) {
        others.append(GradedOther(scored: scored, type: prediction.type, grade: grade))
      }
      return
    }
    countClasses(prediction, forecaster)
    if let scored, let grade = GradedPrediction(scored, of: prediction) { graded.append(grade) }
    if terms.includesUnscored || prediction.declaration.unscored == nil,
      let coverage = Coverage(of: prediction, by: forecaster, terms: terms)
    {
      coverages.append(coverage.share)
    }
    var late = terms
    late.reading = .late
    if let late = GradedPrediction(prediction, at: place, by: forecaster, terms: late) {
      lateReading.append(late.grade.brier)
    }
  }

  private mutating func countClasses(_ prediction: PredictionRecord, _ forecaster: Name) {
    let present = Set(
      prediction.forecasts.lazy
        .filter { $0.forecaster == forecaster && !$0.standing.early.isRetractedInTime }
        .compactMap(\.standing.early.classification))
    for classification in present { classes[classification, default: 0] += 1 }
  }

  func scores(of forecaster: Name, in record: TrackRecord) -> ForecasterScores {
    let clusters = Clusters(of: graded.map(\.scored.prediction), in: record)
    var graded = graded
    for (place, label) in clusters.labels.enumerated() { graded[place].cluster = label }
    return ForecasterScores(
      forecaster: forecaster, graded: graded, others: others, rows: rows,
      coverage: coverages.mean(\.self),
      brierLateReading: lateReading.mean(\.self), classes: classes, byType: TypeScores(of: others),
      brierInterval: ClusteredMean(scores: graded.map(\.grade.brier), clusters: clusters.labels)?
        .interval(draws: ScoreSheet.draws, level: 0.95, seed: ScoreSheet.seed),
      clusters: clusters.summary)
  }

  private var rows: BinaryRows? {
    var forecasts: [Double] = []
    var outcomes: [Double] = []
    var weights: [Double] = []
    var predictions: [Int] = []
    for prediction in graded {
      let days = Double(prediction.scored.days)
      for row in prediction.scored.binaryRows() {
        forecasts.append(row.forecast)
        outcomes.append(prediction.outcome)
        weights.append(Double(row.days) / days)
        predictions.append(prediction.scored.prediction)
      }
    }
    guard !forecasts.isEmpty else { return nil }
    return try? BinaryRows(
      forecasts: forecasts, outcomes: outcomes, weights: weights, predictions: predictions)
  }
}
