// Which deadlines were moved, and what that did to the scores.

import Assessment
import Documents
import Forecasting

extension AccuracyReport {
  /// A sentence for each moved deadline, with the scores under it and under the first one.
  var movedDeadlines: [RichText] {
    sheet.places.compactMap { place in
      let prediction = record.predictions[place]
      guard let original = prediction.underFirstDeadline, let first = original.deadline,
        let now = prediction.deadline
      else { return nil }
      var text: RichText = """
        The deadline of \(code: record.names[prediction.id]) was moved from \
        \(wording.deadline(first)) to \(wording.deadline(now))
        """
      let forecasters = record.names.sorted(Set(prediction.forecasts.map(\.forecaster)))
      let scores = forecasters.compactMap { forecaster -> String? in
        let scores = [prediction, original].map {
          PredictionScore(of: $0, at: place, by: forecaster, terms: sheet.terms)
        }
        guard scores.contains(where: { $0 != nil }) else { return nil }
        let figures = scores.map { FigureText.score($0?.value) }
        let who = forecasters.count > 1 ? "\(record.names[forecaster]) " : ""
        return "\(who)\(figures[0]), under its first deadline \(figures[1])"
      }
      if !scores.isEmpty {
        text += "; \(prediction.type.measure): \(scores.joined(separator: "; "))"
      }
      return text + "."
    }
  }
}
