public import Forecasting

/// One forecaster's score of one prediction by itself, whatever its type.
public struct PredictionScore: Sendable {
  /// What was scored.
  public let scored: ScoredForecasts
  /// The Brier score of a binary prediction, else the score by the type's first measure. Lower is
  /// better, 0 is perfect; nil where it is undefined.
  public let value: Double?
  /// For how much of the prediction's life a forecast stood.
  public let coverage: Coverage?

  /// The score of a forecaster's forecasts of a prediction; nil where nothing is scored.
  ///
  /// - Parameter place: The prediction's place in its track record.
  public init?(
    of prediction: PredictionRecord, at place: Int, by forecaster: Name, terms: ScoringTerms
  ) {
    guard let scored = ScoredForecasts(prediction, at: place, by: forecaster, terms: terms) else {
      return nil
    }
    self.scored = scored
    value =
      prediction.type == .binary
      ? GradedPrediction(scored, of: prediction)?.grade.brier
      : scored.typeGrade(prediction.declaration)?.score
    coverage = Coverage(of: prediction, by: forecaster, terms: terms)
  }
}

extension TypeGrade {
  /// The score by the type's first measure; nil where it is undefined.
  public var score: Double? {
    switch self {
    case .choice(let brier, _): brier
    case .ordered(let rps): rps
    case .quantiles(let grade): grade.score
    }
  }
}
