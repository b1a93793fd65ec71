import Assessment
import Forecasting
import Scoring

extension ScoreSheet {
  /// The scores as `score --json` prints them.
  func members(of record: TrackRecord) -> [String: JSONValue] {
    [
      "schema": "foretell/score/1",
      "asOf": .string(record.view.asOf.description),
      "rule": .string(terms.rule.description),
      "counts": counts.json,
      "forecasters": .array(forecasters.map { $0.json(names: record.names) }),
    ]
  }
}

extension LedgerCounts {
  /// The counts by the names that the contract gives them.
  var json: JSONValue {
    [
      "total": .integer(total), "pending": .integer(pending), "overdue": .integer(overdue),
      "resolved": .integer(resolved), "void": .integer(void), "ambiguous": .integer(ambiguous),
      "vague": .integer(vague), "retracted": .integer(retracted), "unscored": .integer(unscored),
      "scored": .integer(scored), "late": .integer(late), "sameDay": .integer(sameDay),
      "retrospective": .integer(retrospective), "transcribed": .integer(transcribed),
      "imported": .integer(imported), "retractedAfterOutcome": .integer(retractedAfterOutcome),
    ]
  }
}

extension ForecasterScores {
  func json(names: Names) -> JSONValue {
    let fit = rows.map(CalibrationFit.init)
    let parts = decomposition
    return [
      "forecaster": .string(names[forecaster]),
      "scored": .integer(scored),
      "coverage": JSONValue(coverage),
      "brier": JSONValue(brier),
      "brierInterval": JSONValue(brierInterval.map { [$0.lower, $0.upper] }),
      "brierRange": JSONValue(brierRange.map { [$0.best, $0.worst] }),
      "brierByGroup": JSONValue(brierByGroup),
      "brierLateReading": JSONValue(brierLateReading),
      "logScore": JSONValue(logScore),
      "logScoreInfinite": .integer(logScoreInfinite),
      "logScoreUnit": "nats",
      "skillVsBaseRate": JSONValue(parts?.skill),
      "skillVsHalf": JSONValue(skillVersusHalf),
      "baseRate": JSONValue(baseRate),
      "meanForecast": JSONValue(meanForecast),
      "miscalibration": JSONValue(parts?.miscalibration),
      "discrimination": JSONValue(parts?.discrimination),
      "uncertainty": JSONValue(parts?.uncertainty),
      "calibrationIntercept": JSONValue(fit?.line?.intercept),
      "calibrationSlope": JSONValue(fit?.line?.slope),
      "auc": JSONValue(rows.flatMap { AreaUnderCurve($0)?.value }),
      "late": .integer(classes[.late] ?? 0),
      "retrospective": .integer(classes[.retrospective] ?? 0),
      "transcribed": .integer(classes[.transcribed] ?? 0),
      "imported": .integer(classes[.imported] ?? 0),
      "byType": byType.json,
    ]
  }
}

extension TypeScores {
  /// The scores of the types that there are.
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [:]
    if let choice {
      members["choice"] = [
        "scored": .integer(choice.scored), "brier": JSONValue(choice.brier),
        "logScore": JSONValue(choice.logScore),
        "logScoreInfinite": .integer(choice.logScoreInfinite),
      ]
    }
    if let ordered {
      members["ordered"] = ["scored": .integer(ordered.scored), "rps": JSONValue(ordered.rps)]
    }
    if let numeric { members["numeric"] = numeric.json }
    if let date { members["date"] = date.json }
    return .object(members)
  }
}

extension TypeScores.Quantities {
  fileprivate var json: JSONValue {
    [
      "scored": .integer(scored), "quantileScore": JSONValue(quantileScore),
      "interval": JSONValue(interval),
      "intervalCoverage": JSONValue(intervalCoverage), "beyondRange": .integer(beyondRange),
    ]
  }
}
