public import Forecasting

/// What `status:` can ask: how a prediction stands, or whether it has a forecast of some class.
///
/// The words mean what the counts of a score mean: overdue predictions are pending too, and a
/// forecast that was struck before the outcome was known is in no class.
public enum StatusTest: String, Sendable, CaseIterable {
  /// Nothing is known yet.
  case pending
  /// Nothing is known yet and the deadline has passed.
  case overdue
  /// Its resolution waits for its condition's.
  case held
  /// It happened so or so.
  case resolved
  /// The question fell away.
  case void
  /// The criteria cannot decide.
  case ambiguous
  /// No test is possible.
  case vague
  /// Struck before its outcome was known.
  case retracted
  /// Struck although its outcome was known, or a forecast of it was; it still counts.
  case retractedAfterOutcome = "retracted-after-outcome"
  /// Left out of the score on purpose.
  case unscored
  /// The deadline is vague: it has an early and a late reading.
  case vagueDeadline = "vague-deadline"
  /// Falls away unless another prediction has a certain outcome.
  case conditional
  /// Has no forecast.
  case unforecast
  /// Has a forecast that came after the outcome or the deadline.
  case late
  /// Has a forecast of the day on which the outcome became known.
  case sameDay = "same-day"
  /// Has a forecast that was written down after the outcome was known.
  case retrospective
  /// Likewise, but taken from a dated source.
  case transcribed
  /// Has a forecast from a platform whose records date it.
  case imported
}

extension StatusTest {
  /// Whether a prediction is so.
  public func holds(for prediction: PredictionRecord) -> Bool {
    switch self {
    case .pending: return prediction.status.isPending
    case .overdue: return prediction.status.isOverdue
    case .held:
      if case .pending(_, let isHeld) = prediction.status { return isHeld }
      return false
    case .resolved: return prediction.status.outcome != nil
    case .void:
      if case .void = prediction.status { return true }
      return false
    case .ambiguous:
      if case .ambiguous = prediction.status { return true }
      return false
    case .vague: return prediction.status == .vague
    case .retracted:
      if case .retracted = prediction.status { return true }
      return false
    case .retractedAfterOutcome:
      return prediction.isRetractedAfterOutcome
        || prediction.forecasts.contains { $0.standing.early.isRetractedAfterOutcome }
    case .unscored: return prediction.declaration.unscored != nil
    case .vagueDeadline: return prediction.deadline?.isVague ?? false
    case .conditional: return prediction.declaration.condition != nil
    case .unforecast: return prediction.countedForecasts.isEmpty
    case .late: return prediction.hasForecast(.late)
    case .sameDay: return prediction.countedForecasts.contains { $0.standing.early.isSameDay }
    case .retrospective: return prediction.hasForecast(.retrospective)
    case .transcribed: return prediction.hasForecast(.transcribed)
    case .imported: return prediction.hasForecast(.imported)
    }
  }
}

extension PredictionRecord {
  /// The forecasts that were not struck in time.
  var countedForecasts: some Collection<ForecastRecord> {
    forecasts.lazy.filter { !$0.standing.early.isRetractedInTime }
  }

  fileprivate func hasForecast(_ classification: ForecastClass) -> Bool {
    countedForecasts.contains { $0.standing.early.classification == classification }
  }
}
