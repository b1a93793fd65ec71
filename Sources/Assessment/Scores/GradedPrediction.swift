public import Forecasting

/// One binary prediction and how a forecaster's forecasts of it turned out.
public struct GradedPrediction: Sendable {
  /// What was scored.
  public let scored: ScoredForecasts
  /// The judgement that the prediction is a part of.
  public let group: Name?
  /// What the outcome is worth: 1, 0 or a share.
  public let outcome: Double
  /// The scores.
  public let grade: BinaryGrade
  /// Which cluster of its forecaster's predictions it is drawn with, from 0.
  public internal(set) var cluster: Int

  /// How far the forecasts came nearer to the outcome than saying 50 % would have: (½−y)² − BS.
  public var gainOverHalf: Double { (0.5 - outcome) * (0.5 - outcome) - grade.brier }

  /// The grade of scored forecasts of a prediction; nil unless it is binary.
  init?(_ scored: ScoredForecasts, of prediction: PredictionRecord) {
    guard let grade = scored.binaryGrade(), let outcome = scored.outcome.binaryValue else {
      return nil
    }
    self.scored = scored
    self.outcome = outcome
    self.grade = grade
    group = prediction.group
    cluster = 0
  }

  /// The grade of a forecaster's forecasts of a prediction; nil where nothing is scored.
  init?(
    _ prediction: PredictionRecord, at place: Int, by forecaster: Name, terms: ScoringTerms
  ) {
    guard
      let scored = ScoredForecasts(prediction, at: place, by: forecaster, terms: terms)
    else { return nil }
    self.init(scored, of: prediction)
  }
}

extension [GradedPrediction] {
  /// The mean of a figure where each group counts once; nil if there are no predictions.
  func meanByGroup(_ figure: (GradedPrediction) -> Double) -> Double? {
    var groups: [[Double]] = []
    var places: [Name: Int] = [:]
    for prediction in self {
      let value = figure(prediction)
      if let group = prediction.group, let place = places[group] {
        groups[place].append(value)
      } else {
        if let group = prediction.group { places[group] = groups.count }
        groups.append([value])
      }
    }
    return groups.map { $0.reduce(0, +) / Double($0.count) }.mean(\.self)
  }
}
