// Everything that a track record and a score sheet say, as lines that can be compared whatever the
// order in which the entries were read.

import Assessment
import Forecasting
import Scoring

/// A track record in lines, entries being named by their owners and texts.
struct RecordDigest: Equatable {
  var predictions: [String] = []
  var others: [String] = []
  var conflicts: [String] = []

  init(_ record: TrackRecord, _ journals: [Journal]) {
    func line(_ reference: EntryReference) -> String {
      let journal = journals[reference.journal]
      let owner = journal.owner.map { record.names[$0] } ?? "me"
      return "\(owner): \(journal.entries[reference.entry].text.string)"
    }
    for prediction in record.predictions {
      predictions.append(Self.lines(prediction, line).joined(separator: "\n"))
    }
    for phrase in record.phrases.all { others.append("\(phrase.phrase) \(line(phrase.entry))") }
    for name in record.names.sorted(record.sources.keys) {
      others.append(record.sources[name].map { "\($0.source) \(line($0.entry))" } ?? "")
    }
    for name in record.names.sorted(record.profiles.keys) {
      others.append(record.profiles[name].map { "\($0)" } ?? "")
    }
    others.append("\(record.reviews) \(String(describing: record.scale)) \(record.forecasters)")
    conflicts = record.conflicts.map { conflict in
      var lines = [line(conflict.entry), conflict.other.map(line) ?? ""]
      // Of two entries at one moment the one further down the files is shown; which is all that their
      // order decides.
      if "\(conflict.kind)".hasPrefix("sameMoment") { lines.sort() }
      return "\(conflict.kind) | \(lines[0]) | \(lines[1])"
    }.sorted()
  }

  /// Without the conflicts that only a complete or only a partial view remarks on.
  var withoutConflicts: RecordDigest {
    var digest = self
    digest.conflicts = []
    return digest
  }

  /// Without remarks on stamps that are not seen yet, and on what only such entries declare.
  var withoutFuture: RecordDigest {
    var digest = self
    digest.conflicts.removeAll { conflict in
      ["future", "unknownPrediction", "unknownCondition", "undeclaredSource"].contains {
        conflict.hasPrefix($0)
      }
    }
    return digest
  }

  private static func lines(
    _ prediction: PredictionRecord, _ line: (EntryReference) -> String
  ) -> [String] {
    var lines = [
      "\(prediction.id) \(prediction.declaration)", line(prediction.entry),
      "\(prediction.declared) \(prediction.owner) \(prediction.claim)",
      "\(String(describing: prediction.criteria)) \(String(describing: prediction.group))",
      "\(prediction.tags) \(String(describing: prediction.deadline)) \(prediction.statuses)",
    ]
    lines += prediction.annotations.map { "\($0.isCriteria) \($0.text) \(line($0.entry))" }
    lines += prediction.amendments.map {
      "\(String(describing: $0.deadlineBefore)) \(line($0.entry))"
    }
    lines += prediction.forecasts.map { forecast in
      "\(forecast.forecaster) \(forecast.owner) \(forecast.value) \(forecast.standing) "
        + "\(String(describing: forecast.source)) \(String(describing: forecast.retraction)) "
        + "\(forecast.phrase.map { line($0.entry) } ?? "") \(line(forecast.entry))"
    }
    lines += prediction.withdrawals.map { "\($0.forecaster) \(line($0.entry))" }
    lines += prediction.resolutions.map {
      "\(String(describing: $0.readings)) \(String(describing: $0.reopened)) \(line($0.entry))"
    }
    lines += [prediction.retraction.map { line($0.entry) } ?? ""]
    return lines + prediction.history.map(line)
  }
}

extension ScoreSheet {
  /// Every figure, to the last bit.
  var digest: [String] {
    ["\(counts)"]
      + forecasters.map { scores in
        let figures: [Double?] = [
          scores.coverage, scores.brier, scores.brierInterval?.lower, scores.brierInterval?.upper,
          scores.brierRange?.best, scores.brierRange?.worst, scores.brierByGroup,
          scores.brierLateReading, scores.logScore, scores.skillVersusHalf, scores.baseRate,
          scores.meanForecast, scores.decomposition?.miscalibration,
          scores.decomposition?.discrimination, scores.decomposition?.uncertainty,
        ]
        let classes = ForecastClass.allCases.map { scores.classes[$0] ?? 0 }
        return "\(scores.forecaster) \(scores.scored) \(scores.logScoreInfinite) \(figures) "
          + "\(classes) \(scores.clusters) \(scores.byType)"
      }
  }
}
