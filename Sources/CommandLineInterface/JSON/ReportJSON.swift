import Assessment
import Forecasting
import Reports
import Scoring

/// The accuracy report as `report --format json` prints it: the scores with everything they were
/// computed from, so that a reader can check them.
func reportJSON(
  _ sheet: ScoreSheet, _ sensitivity: Sensitivity, _ provenance: Provenance,
  _ predictions: PredictionJSON
) -> JSONValue {
  let record = predictions.record
  var object = sheet.members(of: record)
  object["schema"] = "foretell/report/1"
  object["provenance"] = [
    "command": .string(provenance.command), "version": .string(provenance.version),
    "ledger": .string(provenance.ledger), "digest": JSONValue(provenance.digest),
  ]
  object["sensitivity"] = sensitivity.json(names: record.names)
  object["breakdowns"] = .array(
    BreakdownKey.allCases.map { key in
      Breakdown(of: sheet, in: record, by: key).json(names: record.names)
    })
  object["calibration"] = .array(sheet.forecasters.map { $0.calibration(names: record.names) })
  object["graded"] = .array(sheet.forecasters.flatMap { $0.gradedJSON(record) })
  object["gradedOther"] = .array(sheet.forecasters.flatMap { $0.gradedOtherJSON(record) })
  object["predictions"] = .array(
    sheet.places.map { predictions.object(record.predictions[$0]) })
  return .object(object)
}

extension ForecasterScores {
  /// The calibration curve by CORP, with what lies between the bounds if the forecasts are calibrated.
  fileprivate func calibration(names: Names) -> JSONValue {
    let curve = rows.flatMap { CalibrationCurve($0) }
    let band = rows.flatMap { ConsistencyBand.simulated($0, seed: ScoreSheet.seed) }
    let test = rows.flatMap { MiscalibrationTest.run($0, seed: ScoreSheet.seed) }
    return [
      "forecaster": .string(names[forecaster]),
      "points": .array(
        (curve?.points ?? []).map { point in
          [
            "forecast": JSONValue(point.forecast), "recalibrated": JSONValue(point.recalibrated),
            "weight": JSONValue(point.weight), "count": .integer(point.count),
          ]
        }),
      "bandLevel": JSONValue(band?.level),
      "band": .array(
        (band?.points ?? []).map { point in
          [
            "forecast": JSONValue(point.forecast), "lower": JSONValue(point.lower),
            "upper": JSONValue(point.upper),
          ]
        }),
      "miscalibrationP": JSONValue(test?.pValue),
    ]
  }

  /// The score of each binary prediction.
  fileprivate func gradedJSON(_ record: TrackRecord) -> [JSONValue] {
    graded.map { prediction in
      [
        "id": .string(record.names[record.predictions[prediction.scored.prediction].id]),
        "forecaster": .string(record.names[forecaster]),
        "outcome": JSONValue(prediction.outcome),
        "brier": JSONValue(prediction.grade.brier), "best": JSONValue(prediction.grade.best),
        "worst": JSONValue(prediction.grade.worst), "logScore": JSONValue(prediction.grade.log),
        "days": .integer(prediction.scored.days),
      ]
    }
  }
  /// The score of each prediction of another type.
  fileprivate func gradedOtherJSON(_ record: TrackRecord) -> [JSONValue] {
    others.map { other in
      [
        "id": .string(record.names[record.predictions[other.scored.prediction].id]),
        "forecaster": .string(record.names[forecaster]), "type": .string(other.type.rawValue),
        "score": JSONValue(other.grade.firstMeasure), "days": .integer(other.scored.days),
      ]
    }
  }
}

extension TypeGrade {
  /// The score by the type's first measure; nil where it is undefined.
  fileprivate var firstMeasure: Double? {
    switch self {
    case .choice(let brier, _): brier
    case .ordered(let rps): rps
    case .quantiles(let grade): grade.score
    }
  }
}
