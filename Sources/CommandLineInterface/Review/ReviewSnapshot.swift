// The ledger as a review last read it.

import Forecasting
import JournalFormat
import LedgerStore

/// A ledger at one moment, with what it amounts to.
struct ReviewSnapshot {
  let ledger: Ledger
  let record: TrackRecord
  /// The owner of the journal that takes the answers.
  let owner: Name

  init(_ ledger: Ledger, journal: String, view: RecordView) {
    let drafting = Drafting(
      ledger, journal: journal, view: view, now: Moment(view.today), on: Moment(view.today))
    self.ledger = ledger
    record = TrackRecord(
      folding: ledger.journals.map(\.journal), names: drafting.names, view: view)
    owner = drafting.owner
  }

  var today: CalendarDate { record.view.asOf }

  /// The prediction with this id.
  func prediction(_ id: String) -> PredictionRecord? {
    record.names.find(id).flatMap(record.prediction)
  }

  /// The prediction's place in the track record.
  func place(of id: String) -> Int? {
    record.names.find(id).flatMap { name in record.predictions.firstIndex { $0.id == name } }
  }
}

extension PredictionRecord {
  /// The reading that waits for an outcome: the early one, or the late one where only that is open. Nil
  /// where nothing is, and where an outcome is written down and waits for its condition.
  var openReading: Reading? {
    for reading in Reading.allCases {
      switch statuses[reading] {
      case .pending(_, let isHeld): return isHeld ? nil : reading
      case .resolved, .void, .ambiguous, .vague, .retracted: continue
      }
    }
    return nil
  }

  /// Whether an outcome is written down that waits for the prediction's condition.
  var isHeld: Bool {
    switch status {
    case .pending(_, let isHeld): isHeld
    case .resolved, .void, .ambiguous, .vague, .retracted: false
    }
  }

  /// Whether a new forecast can still count: something is open, and not every deadline has passed.
  func takesForecasts(on day: CalendarDate) -> Bool {
    guard statuses.early.isPending || statuses.late.isPending else { return false }
    return deadline.map { $0.late >= day } ?? true
  }

  /// The last forecast of a forecaster that was neither struck nor withdrawn.
  func standingForecast(of forecaster: Name) -> ForecastRecord? {
    guard
      let last = forecasts.last(where: { $0.forecaster == forecaster && $0.retraction == nil })
    else { return nil }
    let withdrawal = withdrawals.last { $0.forecaster == forecaster }
    return withdrawal.map { $0.moment > last.moment } ?? false ? nil : last
  }

  /// The last moment at which its outcome was taken back.
  var lastReopening: Moment? { resolutions.compactMap(\.reopened).max() }
}
