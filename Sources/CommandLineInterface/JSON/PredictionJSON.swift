import Forecasting
import LedgerStore

/// Predictions as `list --json` and `show --json` print them.
struct PredictionJSON {
  let ledger: Ledger
  let record: TrackRecord

  func object(_ prediction: PredictionRecord) -> JSONValue {
    .object(members(prediction))
  }

  /// Everything about one prediction, its history included.
  func whole(_ prediction: PredictionRecord) -> [String: JSONValue] {
    var all = members(prediction)
    all["criteria"] = JSONValue(prediction.standingCriteria?.string)
    all["notes"] = .array(
      prediction.annotations.filter { !$0.isCriteria }.map { .string($0.text.string) })
    all["history"] = .array(prediction.history.map(historyItem))
    all.merge(question(prediction)) { _, new in new }
    return all
  }

  /// What exactly was asked, by the prediction's type, and by when at first.
  private func question(_ prediction: PredictionRecord) -> [String: JSONValue] {
    let declaration = prediction.declaration
    let levels: [DecimalNumber]? =
      switch declaration.type {
      case .binary, .choice, .ordered: nil
      case .numeric, .date: declaration.levels ?? Declaration.standardLevels
      }
    let first = prediction.firstDeadline
    return [
      "options": .array(
        declaration.options.map {
          ["name": .string(record.names[$0.name]), "label": .string($0.label.string)]
        }),
      "unit": JSONValue(declaration.unit?.string),
      "range": declaration.range.map { [quantity($0.low), quantity($0.high)] } ?? .null,
      "levels": JSONValue(levels?.map(\.value)),
      "firstBy": JSONValue(first == prediction.deadline ? nil : first?.description),
    ]
  }

  private func historyItem(_ reference: EntryReference) -> JSONValue {
    let entry = ledger.entry(reference)
    let place = ledger.place(of: reference)
    return [
      "date": .string(entry.stamp.description),
      "recorded": JSONValue(entry.recorded?.description), "path": .string(place.path),
      "line": .integer(place.line), "text": .string(entry.text.string),
    ]
  }

  private func members(_ prediction: PredictionRecord) -> [String: JSONValue] {
    let place = ledger.place(of: prediction.entry)
    let declaration = prediction.declaration
    let names = record.names
    return [
      "id": .string(names[prediction.id]),
      "claim": .string(prediction.claim.string),
      "type": .string(prediction.type.rawValue),
      "status": .string(prediction.status.word),
      "overdue": .bool(prediction.status.isOverdue),
      "declared": .string(prediction.declared.description),
      "by": JSONValue(prediction.deadline?.early.description),
      "byLatest": JSONValue(
        prediction.deadline.flatMap { $0.isVague ? $0.late.description : nil }),
      "tags": .array(prediction.tags.map { .string(names[$0]) }),
      "source": JSONValue(declaration.source.map { names[$0.source] }),
      "locator": JSONValue(declaration.source?.locator?.string),
      "group": JSONValue(prediction.group.map { names[$0] }),
      "vague": JSONValue(declaration.vague?.string),
      "unscored": JSONValue(declaration.unscored?.string),
      "condition": JSONValue(
        declaration.condition.map { "\(names[$0.prediction])=\(word(for: $0.outcome))" }),
      "path": .string(place.path),
      "line": .integer(place.line),
      "outcome": JSONValue(prediction.status.outcome.map(word)),
      "resolved": resolved(prediction, .early),
      "late": lateReading(prediction),
      "forecasts": .array(prediction.forecasts.map { forecast($0, prediction) }),
    ]
  }

  func forecast(_ forecast: ForecastRecord, _ prediction: PredictionRecord) -> JSONValue {
    var probability: ImpreciseProbability?
    var options = JSONValue.null
    var quantiles = JSONValue.null
    switch forecast.value {
    case .probability(let value): probability = value
    case .options(let shares):
      options = .object(
        Dictionary(
          zip(prediction.declaration.options, shares).map {
            (record.names[$0.name], JSONValue($1.fraction))
          }, uniquingKeysWith: { first, _ in first }))
    case .quantiles(let values):
      quantiles = .array(
        values.map { ["level": JSONValue($0.level.value), "value": quantity($0.value)] })
    }
    let isImprecise = probability?.isImprecise ?? false
    return [
      "forecaster": .string(record.names[forecast.forecaster]),
      "date": .string(forecast.moment.description),
      "probability": JSONValue(probability?.best),
      "low": JSONValue(isImprecise ? probability?.low.fraction : nil),
      "high": JSONValue(isImprecise ? probability?.high.fraction : nil),
      "options": options,
      "quantiles": quantiles,
      "said": JSONValue(forecast.said?.string),
      "why": JSONValue(forecast.why?.string),
      "recorded": JSONValue(forecast.recorded?.description),
      "class": JSONValue(forecast.standing.early.classification?.rawValue),
      "retracted": JSONValue(forecast.retraction?.description),
    ]
  }

  /// The outcome as a journal writes it.
  func word(for outcome: Outcome) -> String {
    switch outcome {
    case .yes: "yes"
    case .no: "no"
    case .partly(let share): share.description
    case .option(let option): record.names[option]
    case .quantity(let quantity): quantity.description
    case .above: "above"
    case .below: "below"
    }
  }

  private func quantity(_ quantity: Quantity) -> JSONValue {
    switch quantity {
    case .number(let number): JSONValue(number.value)
    case .date(let day): .string(day.description)
    }
  }

  /// When the outcome became known: the stamp as written or, where a condition decided, its day.
  private func resolved(_ prediction: PredictionRecord, _ reading: Reading) -> JSONValue {
    guard let known = prediction.statuses[reading].known else { return .null }
    if let moment = prediction.standingResolution(reading)?.moment, moment.day == known {
      return .string(moment.description)
    }
    return .string(known.description)
  }

  /// How a prediction with a vague deadline stands under the late reading; null for others.
  private func lateReading(_ prediction: PredictionRecord) -> JSONValue {
    guard prediction.deadline?.isVague == true else { return .null }
    let status = prediction.statuses.late
    return [
      "status": .string(status.word), "outcome": JSONValue(status.outcome.map(word)),
      "resolved": resolved(prediction, .late),
    ]
  }
}
