// Several forecasters' standing forecasts of one prediction, side by side.

import Forecasting

/// A stretch of days on which nobody's standing probability changes.
struct StandingSegment {
  /// The first day.
  var start: CalendarDate
  /// How many days; at least 1.
  var days: Int
  /// The best point of each forecaster's standing forecast, in the order asked for; nil where none
  /// stands.
  var standing: [Double?]

  /// The stretches on which at least one of the forecasters has a standing forecast of a binary
  /// prediction, in order, before the day on which scoring ends.
  static func segments(
    of prediction: PredictionRecord, by forecasters: [Name], until end: CalendarDate,
    terms: ScoringTerms
  ) -> [StandingSegment] {
    let timelines = forecasters.map {
      ForecastTimeline(of: prediction, by: $0, until: end, terms: terms)
    }
    var edges: Set<CalendarDate> = []
    for span in timelines.lazy.flatMap(\.spans) {
      edges.insert(span.start)
      edges.insert(span.start.adding(days: span.days))
    }
    let days = edges.sorted()
    return zip(days, days.dropFirst()).compactMap { start, stop in
      let standing = timelines.map { $0.probability(on: start) }
      guard standing.contains(where: { $0 != nil }) else { return nil }
      return StandingSegment(start: start, days: stop.days(since: start), standing: standing)
    }
  }
}

extension ForecastTimeline {
  /// The best point of the probability that stands at the end of a day.
  fileprivate func probability(on day: CalendarDate) -> Double? {
    guard
      let span = spans.last(where: { $0.start <= day }), !span.isWithdrawn,
      day < span.start.adding(days: span.days)
    else { return nil }
    switch forecasts[span.forecast].value {
    case .probability(let probability): return probability.best
    case .options, .quantiles: return nil
    }
  }
}

extension PredictionRecord {
  /// What a binary prediction's outcome is worth and the first day that is no longer scored; nil
  /// unless it is resolved under the reading and on the score.
  func scoredEnd(_ terms: ScoringTerms) -> (outcome: Double, end: CalendarDate)? {
    guard type == .binary, terms.includesUnscored || declaration.unscored == nil,
      case .resolved(let outcome, let known) = statuses[terms.reading],
      let value = outcome.binaryValue
    else { return nil }
    return (value, min(known, deadline?[terms.reading] ?? known))
  }
}
