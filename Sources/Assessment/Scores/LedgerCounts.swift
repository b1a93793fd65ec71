public import Forecasting

/// How many predictions there are of each kind. All counts are of predictions.
public struct LedgerCounts: Hashable, Sendable {
  /// All of them: pending + resolved + void + ambiguous + vague + retracted.
  public var total = 0
  /// Nothing is known yet.
  public var pending = 0
  /// Of the pending: the early deadline has passed.
  public var overdue = 0
  /// Something happened.
  public var resolved = 0
  /// The question fell away.
  public var void = 0
  /// The criteria cannot decide.
  public var ambiguous = 0
  /// No test is possible.
  public var vague = 0
  /// Entered by mistake and struck before any outcome was known.
  public var retracted = 0
  /// Left out of the score by their ledger, whatever their status.
  public var unscored = 0
  /// Of any type, scored for at least one forecaster.
  public var scored = 0
  /// With a late forecast.
  public var late = 0
  /// With a forecast made on the day on which the outcome became known.
  public var sameDay = 0
  /// With a forecast recorded after the outcome was known.
  public var retrospective = 0
  /// With a forecast transcribed from a dated source.
  public var transcribed = 0
  /// With a forecast from a platform.
  public var imported = 0
  /// Struck, or with a forecast struck, on or after the day on which the outcome was known.
  public var retractedAfterOutcome = 0

  /// The counts over some predictions; `scored` is left to who scores.
  public init(of predictions: some Sequence<PredictionRecord>) {
    for prediction in predictions { add(prediction) }
  }

  private mutating func add(_ prediction: PredictionRecord) {
    total += 1
    switch prediction.status {
    case .pending(let isOverdue, _):
      pending += 1
      if isOverdue { overdue += 1 }
    case .resolved: resolved += 1
    case .void: void += 1
    case .ambiguous: ambiguous += 1
    case .vague: vague += 1
    case .retracted: retracted += 1
    }
    if prediction.declaration.unscored != nil { unscored += 1 }
    let standings = prediction.forecasts.map(\.standing.early).filter { !$0.isRetractedInTime }
    func count(_ classification: ForecastClass) -> Int {
      standings.contains { $0.classification == classification } ? 1 : 0
    }
    late += count(.late)
    retrospective += count(.retrospective)
    transcribed += count(.transcribed)
    imported += count(.imported)
    if standings.contains(where: \.isSameDay) { sameDay += 1 }
    if prediction.isRetractedAfterOutcome || standings.contains(where: \.isRetractedAfterOutcome) {
      retractedAfterOutcome += 1
    }
  }
}
