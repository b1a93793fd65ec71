public import Forecasting

/// For how much of its life a forecaster had a standing forecast of a prediction that counts.
public struct Coverage: Hashable, Sendable {
  /// The days on which a forecast stood.
  public var scoredDays: Int
  /// The days from declaration, or from an earlier first forecast, to the outcome or the deadline.
  public var openDays: Int

  /// The share of the open days, 0 to 1.
  public var share: Double { Double(scoredDays) / Double(openDays) }

  /// The coverage of a resolved prediction that the forecaster touched; nil if it is not resolved, was
  /// not touched, or has no day to score. The same under every rule.
  public init?(of prediction: PredictionRecord, by forecaster: Name, terms: ScoringTerms) {
    guard case .resolved(_, let known) = prediction.statuses[terms.reading],
      let first = prediction.forecasts.first(where: {
        $0.forecaster == forecaster && !$0.standing[terms.reading].isRetractedInTime
      })
    else { return nil }
    let end = min(known, prediction.deadline?[terms.reading] ?? known)
    openDays = end.days(since: min(prediction.declared.day, first.moment.day))
    guard openDays > 0 else { return nil }
    scoredDays =
      ForecastTimeline(of: prediction, by: forecaster, until: end, terms: terms).standingDays
  }
}
