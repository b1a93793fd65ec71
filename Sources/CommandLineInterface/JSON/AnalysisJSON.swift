// What `score --by`, `--crowd` and `--sensitivity`, and `compare`, print as JSON.

import Assessment
import Forecasting
import Scoring

extension Breakdown {
  func json(names: Names) -> JSONValue {
    [
      "key": .string(key.rawValue),
      "rows": .array(
        rows.map { row in
          [
            "forecaster": .string(names[row.forecaster]),
            "value": row.value.json(names: names),
            "scored": .integer(row.scored),
            "score": JSONValue(row.score),
            "interval": JSONValue(row.interval.map { [$0.lower, $0.upper] }),
            "logScore": JSONValue(row.logScore),
            "logScoreInfinite": .integer(row.certainMisses),
            "baseRate": JSONValue(row.baseRate),
            "meanForecast": JSONValue(row.meanForecast),
            "skillVsHalf": JSONValue(row.skillVersusHalf),
          ]
        }),
    ]
  }
}

extension BreakdownValue {
  fileprivate func json(names: Names) -> JSONValue {
    switch self {
    case .name(let name): return .string(names[name])
    case .phrase(let words): return .string(words)
    case .month(let year, let month):
      return .string(String("\(year)-\(month < 10 ? "0" : "")\(month)"))
    case .horizon(let horizon):
      return .string("\(horizon.firstDay)..\(horizon.lastDay.map(String.init) ?? "")")
    case .type(let type): return .string(type.rawValue)
    case .none: return .null
    }
  }
}

extension Sensitivity {
  func json(names: Names) -> JSONValue {
    .array(
      rows.map { row in
        [
          "choice": .string(row.choice.key), "forecaster": .string(names[row.forecaster]),
          "scored": .integer(row.scored), "brier": JSONValue(row.brier),
          "brierOfHalf": JSONValue(row.half),
        ]
      })
  }
}

extension Sensitivity.Choice {
  /// A stable name for the choice.
  fileprivate var key: String {
    switch self {
    case .headline: "headline"
    case .rule(let rule): "rule:\(rule)"
    case .reading(.early): "reading:early"
    case .reading(.late): "reading:late"
    case .eachGroupOnce: "byGroup"
    case .withUnscored: "withUnscored"
    case .retrospective(let isIncluded): isIncluded ? "withRetrospective" : "withoutRetrospective"
    case .scale(let scale): "scale:\(scale.rawValue)"
    case .ownNumbers(let scale): "ownNumbers:\(scale.rawValue)"
    }
  }
}

extension CrowdScores {
  func json(names: Names) -> JSONValue {
    [
      "crowds": .array(
        crowds.map { row in
          [
            "method": .string(row.method.rawValue), "scored": .integer(row.scored),
            "brier": JSONValue(row.brier),
            "brierInterval": JSONValue(row.interval.map { [$0.lower, $0.upper] }),
          ]
        }),
      "members": .array(
        members.map { member in
          [
            "forecaster": .string(names[member.forecaster]), "scored": .integer(member.scored),
            "brier": JSONValue(member.brier), "crowdBrier": JSONValue(member.crowdBrier),
            "differenceInterval": JSONValue(
              member.differenceInterval.map { [$0.lower, $0.upper] }),
            "skillVsCrowd": JSONValue(member.skill),
          ]
        }),
    ]
  }
}

extension Comparison {
  func json(of record: TrackRecord) -> JSONValue {
    [
      "schema": "foretell/compare/1",
      "asOf": .string(record.view.asOf.description),
      "first": .string(record.names[first]),
      "second": .string(record.names[second]),
      "shared": .integer(pairs.count),
      "onlyFirst": .integer(onlyFirst), "onlySecond": .integer(onlySecond),
      "neverTogether": .integer(neverTogether), "sharedPending": .integer(sharedPending),
      "firstBrier": JSONValue(firstBrier), "secondBrier": JSONValue(secondBrier),
      "difference": JSONValue(difference),
      "differenceInterval": JSONValue(interval.map { [$0.lower, $0.upper] }),
      "signFlipP": JSONValue(signFlipP),
      "dieboldMarianoP": JSONValue(dieboldMariano?.pValue),
      "predictions": .array(
        pairs.map { pair in
          [
            "id": .string(record.names[record.predictions[pair.prediction].id]),
            "days": .integer(pair.days), "outcome": JSONValue(pair.outcome),
            "firstForecast": JSONValue(pair.firstForecast),
            "secondForecast": JSONValue(pair.secondForecast),
            "firstBrier": JSONValue(pair.firstBrier), "secondBrier": JSONValue(pair.secondBrier),
          ]
        }),
    ]
  }
}
