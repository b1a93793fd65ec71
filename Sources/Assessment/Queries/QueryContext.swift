public import Forecasting

/// What a query needs to know besides the track record.
public struct QueryContext: Sendable {
  /// The journals that the track record was folded from: they say when a prediction was written down.
  public var journals: [Journal]
  /// `stale` means no new forecast in at least so many days.
  public var staleAfter: Int
  /// The Brier scores of a prediction, one for each forecaster who has one, for `brier:`. Asked only
  /// by queries and orders that use scores.
  public var scores: @Sendable (PredictionRecord) -> [Double]

  /// How many days without a new forecast are stale where nothing else is said.
  public static let standardStaleness = 30

  /// What a query needs to know.
  public init(
    journals: [Journal], staleAfter: Int = standardStaleness,
    scores: @escaping @Sendable (PredictionRecord) -> [Double] = { _ in [] }
  ) {
    self.journals = journals
    self.staleAfter = staleAfter
    self.scores = scores
  }

  /// The day on which a prediction was written down.
  func recordedDay(of prediction: PredictionRecord) -> CalendarDate {
    let place = prediction.entry
    guard journals.indices.contains(place.journal),
      journals[place.journal].entries.indices.contains(place.entry)
    else { return prediction.declared.day }
    return journals[place.journal].entries[place.entry].recordedDay
  }
}
