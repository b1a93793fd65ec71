// The mean score as outcomes came in.

public import Forecasting
import Scoring

/// A forecaster's mean Brier score over everything known by a day, day after day.
public struct ScoreOverTime: Hashable, Sendable {
  /// The points, in order of days; each day on which an outcome became known has one, thinned evenly
  /// where there are very many.
  public let points: [Point]

  /// The state on one day.
  public struct Point: Hashable, Sendable {
    /// The day.
    public var day: CalendarDate
    /// How many predictions were known.
    public var scored: Int
    /// Their mean Brier score.
    public var brier: Double
    /// Its 95 % interval by Student's t over clusters, within 0 to 1; nil below five predictions or
    /// two clusters, where it would mean nothing.
    public var low: Double?
    /// The upper end.
    public var high: Double?
  }

  /// The course of a forecaster's score.
  ///
  /// - Parameter limit: how many points at most.
  public init(of scores: ForecasterScores, limit: Int = 120) {
    let inTime = scores.graded.sorted {
      ($0.scored.known, $0.scored.prediction) < ($1.scored.known, $1.scored.prediction)
    }
    let ends = inTime.indices.filter {
      $0 + 1 == inTime.count || inTime[$0].scored.known != inTime[$0 + 1].scored.known
    }
    let chosen =
      ends.count <= limit
      ? ends : (0..<limit).map { ends[$0 * (ends.count - 1) / max(1, limit - 1)] }
    points = chosen.compactMap { end -> Point? in
      let known = inTime[...end]
      guard
        let mean = ClusteredMean(
          scores: known.map(\.grade.brier), clusters: known.map(\.cluster))
      else { return nil }
      let interval = known.count >= 5 ? mean.studentInterval() : nil
      return Point(
        day: inTime[end].scored.known, scored: known.count, brier: mean.estimate,
        low: interval.map { max(0, $0.lower) }, high: interval.map { min(1, $0.upper) })
    }
  }
}
