// What words were taken to mean, and how often what they were said of came true.

import Assessment
import Documents
import Forecasting

extension AccuracyReport {
  /// A strip for each phrase: its interval, the number used, and how often its claims came true. Empty
  /// where fewer than two phrases, or more than a screen holds, were used.
  var phrases: [Block] {
    var intervals: [String: ImpreciseProbability] = [:]
    for row in scored.lazy.flatMap(\.graded).flatMap(\.scored.rows) {
      if let said = row.forecast.said?.string, let value = row.forecast.value.probability {
        intervals[VerbalScale.comparable(said)] = value
      }
    }
    guard (2...20).contains(intervals.count), scored.count == 1 else { return [] }
    let breakdown = Breakdown(of: sheet, in: record, by: .phrase)
    let rows = breakdown.rows.compactMap { row -> (ImpreciseProbability, IntervalStrip.Row)? in
      guard case .phrase(let words) = row.value, let value = intervals[words] else { return nil }
      let strip = IntervalStrip.Row(
        words, low: value.low.fraction, high: value.high.fraction, best: value.best,
        outcome: row.baseRate,
        text: "\(FigureText.wholePercent(row.baseRate)) of \(row.scored)")
      return (value, strip)
    }
    .sorted { ($1.0.best, $0.1.label) < ($0.0.best, $1.1.label) }
    return [
      .figure(
        Figure(
          "What the words were taken to mean",
          description: rows.map { value, row in
            "\(row.label): \(wording.bounds(value)), came true in \(row.text)"
          }.joined(separator: "; ") + ".",
          caption: "To the right: how many of the claims that were said so came true.",
          chart: .strip(
            IntervalStrip(
              rows: rows.map(\.1), axis: .probability("Probability"), bestName: "number used",
              outcomeName: "how often it came true"))))
    ]
  }
}
