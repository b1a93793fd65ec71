public import Forecasting

/// What of one forecaster's forecasts of one resolved prediction is scored under a rule.
public struct ScoredForecasts: Sendable {
  /// The prediction's place in its track record.
  public let prediction: Int
  /// Whose forecasts.
  public let forecaster: Name
  /// What happened.
  public let outcome: Outcome
  /// The day on which it became known.
  public let known: CalendarDate
  /// The values that are scored, in order, each with its days; never empty. A rule that takes one
  /// value gives it one day.
  public let rows: [Row]
  /// What the sum of the rows' daily scores is divided by: the rows' days or, under `horizon`, the
  /// days from the first forecast to the deadline.
  public let divisor: Int

  /// A value that is scored.
  public struct Row: Sendable {
    /// The forecast.
    public var forecast: ForecastRecord
    /// For how many days it is scored.
    public var days: Int
  }

  /// The sum of the rows' days.
  public var days: Int { rows.reduce(0) { $0 + $1.days } }

  /// The score of the prediction, from the score of each value: Σ score × days ÷ divisor.
  public func mean(_ score: (ForecastValue) -> Double?) -> Double? {
    var sum = 0.0
    for row in rows {
      guard let value = score(row.forecast.value) else { return nil }
      sum += value * Double(row.days)
    }
    return sum / Double(divisor)
  }
}

extension ScoredForecasts {
  /// What is scored of a forecaster's forecasts, or nil where nothing is: the prediction is not
  /// resolved under the reading, it is left out of the score, or no forecast counts.
  public init?(
    _ prediction: PredictionRecord, at place: Int, by forecaster: Name, terms: ScoringTerms
  ) {
    guard case .resolved(let outcome, let known) = prediction.statuses[terms.reading],
      terms.includesUnscored || prediction.declaration.unscored == nil
    else { return nil }
    let deadline = prediction.deadline?[terms.reading]
    let end = min(known, deadline ?? known)
    let timeline = ForecastTimeline(of: prediction, by: forecaster, until: end, terms: terms)
    guard let last = timeline.forecasts.last, let first = timeline.forecasts.first else {
      return nil
    }
    self.prediction = place
    self.forecaster = forecaster
    self.outcome = outcome
    self.known = known
    let one = { (forecast: ForecastRecord) in [Row(forecast: forecast, days: 1)] }
    switch terms.rule {
    case .last:
      rows = one(last)
      divisor = 1
    case .first:
      rows = one(first)
      divisor = 1
    case .lead(let days):
      guard let deadline,
        let standing = timeline.standing(
          atTheEndOf: deadline.adding(days: -days),
          withdrawals: prediction.withdrawals.filter { $0.forecaster == forecaster })
      else { return nil }
      rows = one(standing)
      divisor = 1
    case .daily:
      let standing = timeline.spans.filter { !$0.isWithdrawn }
      rows = standing.isEmpty ? one(last) : timeline.rows(standing)
      divisor = max(1, timeline.standingDays)
    case .horizon:
      rows = timeline.spans.isEmpty ? one(last) : timeline.rows(timeline.spans)
      divisor =
        timeline.spans.isEmpty
        ? 1 : deadline?.days(since: first.moment.day) ?? end.days(since: first.moment.day)
    }
  }
}

extension ForecastTimeline {
  fileprivate func rows(_ spans: [Span]) -> [ScoredForecasts.Row] {
    spans.map { ScoredForecasts.Row(forecast: forecasts[$0.forecast], days: $0.days) }
  }

  /// The forecast standing at the end of a day, whether or not the outcome was known by then.
  fileprivate func standing(
    atTheEndOf day: CalendarDate, withdrawals: [WithdrawalRecord]
  ) -> ForecastRecord? {
    guard let last = forecasts.last(where: { $0.moment.day <= day }) else { return nil }
    let isWithdrawn = withdrawals.contains { $0.moment > last.moment && $0.moment.day <= day }
    return isWithdrawn ? nil : last
  }
}
