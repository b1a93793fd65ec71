// Two forecasters on the same days of the same predictions.

public import Forecasting
import Scoring

/// Two forecasters, compared where both had a standing forecast: on the common days of the binary
/// predictions that are scored, each prediction weighing the same.
///
/// A difference of means over different predictions would be no comparison, so nothing else counts.
public struct Comparison: Sendable {
  /// The first forecaster.
  public let first: Name
  /// The second forecaster.
  public let second: Name
  /// The shared predictions, in the track record's order.
  public let pairs: [Pair]
  /// The resolved predictions that only the first forecast.
  public let onlyFirst: Int
  /// The resolved predictions that only the second forecast.
  public let onlySecond: Int
  /// The resolved predictions that both forecast, but never on the same day.
  public let neverTogether: Int
  /// The predictions that both forecast and that are not resolved yet.
  public let sharedPending: Int
  /// What was drawn anew for the interval.
  public let clusters: ClusterSummary

  /// A prediction that both forecast.
  public struct Pair: Sendable {
    /// The prediction's place in its track record.
    public var prediction: Int
    /// The days on which both had a standing forecast; at least 1.
    public var days: Int
    /// What the outcome is worth: 1, 0 or a share.
    public var outcome: Double
    /// The mean of the first forecaster's probability over the days.
    public var firstForecast: Double
    /// The mean of the second forecaster's probability over the days.
    public var secondForecast: Double
    /// The first forecaster's mean Brier score over the days.
    public var firstBrier: Double
    /// The second forecaster's mean Brier score over the days.
    public var secondBrier: Double
    /// The day on which the outcome became known.
    public var known: CalendarDate
    /// Which cluster it is drawn with, from 0.
    public internal(set) var cluster: Int

    /// The first score less the second: below 0 the first came closer.
    public var difference: Double { firstBrier - secondBrier }
  }

  /// Compares two forecasters on the predictions at `places`. The rule of the terms is not used: it is
  /// always the days that are compared.
  public init(
    of record: TrackRecord, at places: [Int], _ first: Name, _ second: Name,
    terms: ScoringTerms = ScoringTerms()
  ) {
    self.first = first
    self.second = second
    var pairs: [Pair] = []
    var (onlyFirst, onlySecond, neverTogether, sharedPending) = (0, 0, 0, 0)
    for place in places {
      let prediction = record.predictions[place]
      let hasFirst = prediction.forecasts.contains {
        $0.forecaster == first && $0.counts(under: terms)
      }
      let hasSecond = prediction.forecasts.contains {
        $0.forecaster == second && $0.counts(under: terms)
      }
      guard prediction.type == .binary, hasFirst || hasSecond else { continue }
      guard prediction.scoredEnd(terms) != nil else {
        if prediction.statuses[terms.reading].isPending, hasFirst, hasSecond { sharedPending += 1 }
        continue
      }
      switch (hasFirst, hasSecond) {
      case (true, false): onlyFirst += 1
      case (false, true): onlySecond += 1
      case (true, true):
        if let pair = Pair(prediction, place, first, second, terms) {
          pairs.append(pair)
        } else {
          neverTogether += 1
        }
      case (false, false): break
      }
    }
    let clusters = Clusters(of: pairs.map(\.prediction), in: record)
    for (place, label) in clusters.labels.enumerated() { pairs[place].cluster = label }
    self.pairs = pairs
    self.clusters = clusters.summary
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
    self.neverTogether = neverTogether
    self.sharedPending = sharedPending
  }
}

extension Comparison.Pair {
  fileprivate init?(
    _ prediction: PredictionRecord, _ place: Int, _ first: Name, _ second: Name,
    _ terms: ScoringTerms
  ) {
    guard let (outcome, end) = prediction.scoredEnd(terms),
      let known = prediction.statuses[terms.reading].known
    else { return nil }
    var days = 0
    var sums = (0.0, 0.0, 0.0, 0.0)
    for segment in StandingSegment.segments(
      of: prediction, by: [first, second], until: end, terms: terms)
    {
      guard let one = segment.standing[0], let other = segment.standing[1] else { continue }
      let weight = Double(segment.days)
      days += segment.days
      sums.0 += one * weight
      sums.1 += other * weight
      sums.2 += BrierScore.binary(one, outcome: outcome) * weight
      sums.3 += BrierScore.binary(other, outcome: outcome) * weight
    }
    guard days > 0 else { return nil }
    let total = Double(days)
    self.init(
      prediction: place, days: days, outcome: outcome, firstForecast: sums.0 / total,
      secondForecast: sums.1 / total, firstBrier: sums.2 / total, secondBrier: sums.3 / total,
      known: known, cluster: 0)
  }
}
