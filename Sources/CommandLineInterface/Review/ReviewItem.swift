// What a review asks about, and in which order.

import Assessment
import Forecasting

/// A prediction that a review asks about, and why.
struct ReviewItem: Equatable, Sendable {
  /// The prediction's id. A spelling, because names change when the ledger is read again.
  let id: String
  let reason: ReviewReason
}

/// Why a review asks about a prediction.
enum ReviewReason: Hashable, Sendable {
  /// Its deadline passed so many days ago.
  case overdue(days: Int)
  /// Its deadline comes in so many days.
  case due(days: Int)
  /// Its late reading is open, and due in so many days (negative: overdue).
  case openLateReading(days: Int)
  /// Nobody made a forecast for so many days.
  case stale(days: Int)
  /// Nobody's forecast stands, so many days after its declaration.
  case withoutForecast(days: Int)
  /// Its outcome became known so many days ago, after the last review.
  case resolved(days: Int)
}

extension Agenda {
  /// The predictions in the order of a review: what is late, what is due, what waits, what is new.
  func items(in record: TrackRecord) -> [ReviewItem] {
    func items(_ list: [Item], _ reason: (Int) -> ReviewReason) -> [ReviewItem] {
      list.map { item in
        ReviewItem(
          id: record.names[record.predictions[item.prediction].id], reason: reason(item.days))
      }
    }
    let asked =
      items(overdue) { .overdue(days: $0) } + items(due) { .due(days: $0) }
      + items(openLateReadings) { .openLateReading(days: $0) }
      + items(stale) { .stale(days: $0) }
      + items(withoutForecast) { .withoutForecast(days: $0) }
    // What is known early and open late is asked about; it needs no second card to be told.
    let ids = Set(asked.map(\.id))
    return asked + items(resolved) { .resolved(days: $0) }.filter { !ids.contains($0.id) }
  }
}
