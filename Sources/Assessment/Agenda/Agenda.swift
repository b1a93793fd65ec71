// What a weekly review has to look at.

public import Forecasting

/// The predictions that want attention, as of the day of the record's view.
///
/// Each prediction stands in the first list that fits it of `overdue`, `due`, `openLateReadings`,
/// `withoutForecast` and `stale`, so that a review asks about it once.
public struct Agenda: Sendable {
  /// Pending, the early deadline past: what happened?
  public let overdue: [Item]
  /// Pending, the deadline within the next `dueWithin` days, today included.
  public let due: [Item]
  /// Known under the early reading, open under the late one.
  public let openLateReadings: [Item]
  /// Pending, and nobody's forecast stands.
  public let withoutForecast: [Item]
  /// Pending, and nobody made a forecast for long; see `isStale`.
  public let stale: [Item]
  /// Whose outcome became known, or was written down, since the last review; empty without a review.
  public let resolved: [Item]
  /// The last review; nil if there was none.
  public let lastReview: Moment?
  /// How many days ahead `due` looks.
  public let dueWithin: Int
  /// How many days without a forecast make a prediction stale at the least.
  public let staleDays: Int

  /// A prediction, and how far off the day is that matters.
  public struct Item: Hashable, Sendable {
    /// The prediction's place in its track record.
    public var prediction: Int
    /// Days: since the deadline, until it, until the late deadline (negative once it is past), since
    /// the declaration, since the last forecast, since the outcome became known.
    public var days: Int
  }

  /// What is to be looked at among the predictions at `places`.
  public init(
    of record: TrackRecord, at places: [Int], dueWithin: Int = 7, staleDays: Int = 30
  ) {
    let today = record.view.asOf
    let lastReview = record.reviews.last
    var (overdue, due, late, bare, stale, resolved):
      ([Item], [Item], [Item], [Item], [Item], [Item]) =
        ([], [], [], [], [], [])
    for place in places {
      let prediction = record.predictions[place]
      func item(_ days: Int) -> Item { Item(prediction: place, days: days) }
      switch prediction.status {
      case .pending(let isOverdue, _):
        guard let deadline = prediction.deadline?.early else { continue }
        let left = deadline.days(since: today)
        if isOverdue {
          overdue.append(item(-left))
        } else if left <= dueWithin {
          due.append(item(left))
        } else if !prediction.hasStandingForecast {
          bare.append(item(today.days(since: prediction.declared.day)))
        } else if prediction.isStale(asOf: today, threshold: staleDays) {
          stale.append(item(today.days(since: prediction.lastForecastDay)))
        }
      case .resolved(_, let known), .void(_, let known), .ambiguous(let known):
        if let lastReview, prediction.isKnown(since: lastReview, known) {
          resolved.append(item(today.days(since: known)))
        }
        if prediction.statuses.late.isPending, let deadline = prediction.deadline?.late {
          late.append(item(deadline.days(since: today)))
        }
      case .vague, .retracted: break
      }
    }
    func longest(_ one: Item, _ other: Item) -> Bool {
      (other.days, one.prediction) < (one.days, other.prediction)
    }
    func nearest(_ one: Item, _ other: Item) -> Bool {
      (one.days, one.prediction) < (other.days, other.prediction)
    }
    self.overdue = overdue.sorted(by: longest)
    self.due = due.sorted(by: nearest)
    openLateReadings = late.sorted(by: nearest)
    withoutForecast = bare.sorted(by: longest)
    self.stale = stale.sorted(by: longest)
    self.resolved = resolved.sorted(by: nearest)
    self.lastReview = lastReview
    self.dueWithin = dueWithin
    self.staleDays = staleDays
  }

  /// Whether nothing is to be done.
  public var isEmpty: Bool {
    overdue.isEmpty && due.isEmpty && openLateReadings.isEmpty && withoutForecast.isEmpty
      && stale.isEmpty
  }
}

extension PredictionRecord {
  /// The day of the last forecast that was not struck, or of the declaration if that is later.
  fileprivate var lastForecastDay: CalendarDate {
    max(forecasts.last { $0.retraction == nil }?.moment.day ?? declared.day, declared.day)
  }

  /// Whether the outcome became known, or was written down, after a review.
  fileprivate func isKnown(since review: Moment, _ known: CalendarDate) -> Bool {
    guard let resolution = standingResolution(.early) else { return known > review.day }
    return known > review.day || (resolution.recorded ?? resolution.moment) > review
  }

  /// Whether anybody's forecast stands.
  fileprivate var hasStandingForecast: Bool {
    Set(forecasts.lazy.filter { $0.retraction == nil }.map(\.forecaster)).contains { forecaster in
      let last = forecasts.last { $0.forecaster == forecaster && $0.retraction == nil }
      let withdrawal = withdrawals.last { $0.forecaster == forecaster }
      guard let last else { return false }
      return withdrawal.map { $0.moment < last.moment } ?? true
    }
  }
}
