public import Forecasting

/// One forecaster's standing forecasts of one prediction, day by day, up to the day on which scoring
/// ends.
///
/// A forecast stands from its day until the day of the same forecaster's next one or of a withdrawal;
/// the state at the end of a day is the day's. Forecasts that do not count under the terms (late,
/// struck in time, retrospective) never stand.
public struct ForecastTimeline: Sendable {
  /// The forecasts that count, in order.
  public let forecasts: [ForecastRecord]
  /// The stretches of days from the first forecast to the end, in order, without gaps.
  public let spans: [Span]
  /// The day of the first forecast; nil if none counts.
  public var first: CalendarDate? { forecasts.first?.moment.day }

  /// A stretch of days with one standing forecast.
  public struct Span: Sendable {
    /// The forecast that stands, or that stood last if it is withdrawn; a place in `forecasts`.
    public var forecast: Int
    /// The first day.
    public var start: CalendarDate
    /// How many days; at least 1.
    public var days: Int
    /// Whether the forecast had been withdrawn.
    public var isWithdrawn: Bool
  }

  /// The timeline of a forecaster's forecasts of a prediction.
  ///
  /// - Parameter end: The first day that is no longer scored.
  public init(
    of prediction: PredictionRecord, by forecaster: Name, until end: CalendarDate,
    terms: ScoringTerms
  ) {
    let counted = prediction.forecasts.filter {
      $0.forecaster == forecaster && $0.counts(under: terms)
    }
    let withdrawals = prediction.withdrawals.filter { $0.forecaster == forecaster }.map(\.moment)
    forecasts = counted
    spans = Self.spans(counted.map(\.moment), withdrawals, until: end)
  }

  /// The days on which a forecast stood.
  public var standingDays: Int {
    spans.reduce(0) { $0 + ($1.isWithdrawn ? 0 : $1.days) }
  }

  private static func spans(
    _ forecasts: [Moment], _ withdrawals: [Moment], until end: CalendarDate
  ) -> [Span] {
    var spans: [Span] = []
    var nextWithdrawal = 0
    for (place, moment) in forecasts.enumerated() {
      let next = place + 1 < forecasts.count ? forecasts[place + 1] : nil
      while nextWithdrawal < withdrawals.count, withdrawals[nextWithdrawal] < moment {
        nextWithdrawal += 1
      }
      let stop = min(next?.day ?? end, end)
      var withdrawn = stop
      if nextWithdrawal < withdrawals.count {
        let withdrawal = withdrawals[nextWithdrawal]
        let isBeforeNext = next.map { withdrawal < $0 } ?? true
        if isBeforeNext { withdrawn = min(withdrawal.day, stop) }
      }
      for (start, finish, isWithdrawn) in [
        (moment.day, withdrawn, false), (withdrawn, stop, true),
      ] where start < finish {
        spans.append(
          Span(
            forecast: place, start: start, days: finish.days(since: start),
            isWithdrawn: isWithdrawn))
      }
    }
    return spans
  }
}

extension ForecastRecord {
  /// Whether the forecast can be scored under the terms at all.
  func counts(under terms: ScoringTerms) -> Bool {
    let standing = standing[terms.reading]
    guard !standing.isRetractedInTime, terms.forecaster.map({ $0 == forecaster }) ?? true else {
      return false
    }
    switch standing.classification {
    case .late: return false
    case .retrospective: return terms.includesRetrospective
    case .transcribed, .imported, nil: return true
    }
  }
}
