// The words for what a track record holds. Claims happen or do not; nobody is right or wrong.

import Documents
import Forecasting

/// How the values of one track record are said.
struct Wording: Sendable {
  let names: Names
  let profiles: [Name: ForecasterEntry]

  init(_ record: TrackRecord) {
    names = record.names
    profiles = record.profiles
  }

  /// A forecaster's full name, or the name that the ledger uses.
  func fullName(_ forecaster: Name) -> String {
    profiles[forecaster]?.fullName?.string ?? names[forecaster]
  }

  /// What happened, in a table: `yes`, `no`, `partly (50%)`, an option's label, a number with its unit.
  func outcome(_ outcome: Outcome, of declaration: Declaration) -> String {
    switch outcome {
    case .yes: "yes"
    case .no: "no"
    case .partly(let share): "partly (\(share))"
    case .option(let name):
      declaration.options.first { $0.name == name }?.label.string ?? names[name]
    case .quantity(let quantity): self.quantity(quantity, of: declaration)
    case .above: "above \(declaration.range.map { quantity($0.high, of: declaration) } ?? "range")"
    case .below: "below \(declaration.range.map { quantity($0.low, of: declaration) } ?? "range")"
    }
  }

  /// What happened, in a sentence: `happened`, `did not happen`, `happened in part (50%)`, `was …`.
  func sentence(_ outcome: Outcome, of declaration: Declaration) -> String {
    switch outcome {
    case .yes: "happened"
    case .no: "did not happen"
    case .partly(let share): "happened in part (\(share))"
    case .option, .quantity, .above, .below: "was \(self.outcome(outcome, of: declaration))"
    }
  }

  /// A number with its unit, or a day.
  func quantity(_ quantity: Quantity, of declaration: Declaration) -> String {
    guard let unit = declaration.unit?.string else { return quantity.description }
    return unit == "%" ? "\(quantity)%" : "\(quantity) \(unit)"
  }

  /// A forecast's value: `75% (60 to 90%)`, `kim 50%, lee 30%`, `10%: 1.9, 50%: 2.6, 90%: 3.8`.
  func value(_ value: ForecastValue, of declaration: Declaration) -> String {
    switch value {
    case .probability(let probability): self.probability(probability)
    case .options(let shares):
      zip(declaration.options, shares).map { "\(names[$0.name]) \($1)" }.joined(separator: ", ")
    case .quantiles(let quantiles):
      quantiles.map { "\($0.level)%: \(quantity($0.value, of: declaration))" }
        .joined(separator: ", ")
    }
  }

  /// A probability and, where only bounds are known, its bounds.
  func probability(_ probability: ImpreciseProbability) -> String {
    guard probability.isImprecise else { return probability.low.description }
    return "\(FigureText.percent(probability.best)) (\(bounds(probability)))"
  }

  /// The bounds of a probability: `60 to 90%`.
  func bounds(_ probability: ImpreciseProbability) -> String {
    probability.isImprecise
      ? "\(probability.low.percent) to \(probability.high)" : probability.low.description
  }

  /// A forecast's value in as few characters as will do for a column.
  func short(_ value: ForecastValue, of declaration: Declaration) -> String {
    switch value {
    case .probability(let probability): FigureText.percent(probability.best)
    case .options(let shares):
      zip(declaration.options, shares).max { $0.1 < $1.1 }
        .map { "\(names[$0.0.name]) \($0.1)" } ?? FigureText.undefined
    case .quantiles(let quantiles):
      quantiles.isEmpty
        ? FigureText.undefined : quantity(quantiles[quantiles.count / 2].value, of: declaration)
    }
  }

  /// The forecasts that were scored, oldest first: `70% → 80%`.
  func used(_ rows: [ForecastRecord], of declaration: Declaration) -> String {
    var values: [String] = []
    for row in rows {
      let text = short(row.value, of: declaration)
      if values.last != text { values.append(text) }
    }
    guard values.count > 3, let first = values.first, let last = values.last else {
      return values.joined(separator: " → ")
    }
    return "\(first) → … → \(last)"
  }

  /// How a prediction stands, in a word or two.
  func status(_ prediction: PredictionRecord, _ reading: Reading = .early) -> String {
    let declaration = prediction.declaration
    switch prediction.statuses[reading] {
    case .pending(let isOverdue, let isHeld):
      return isOverdue ? "overdue" : isHeld ? "waits for its condition" : "pending"
    case .resolved(let outcome, _):
      return switch outcome {
      case .yes: "happened"
      case .no: "did not happen"
      case .partly, .option, .quantity, .above, .below: self.outcome(outcome, of: declaration)
      }
    case .void: return "void"
    case .ambiguous: return "ambiguous"
    case .vague: return "vague"
    case .retracted: return "retracted"
    }
  }

  /// The last day on which a claim can come true: `2020-07-06`, `2020-07-06 or 2021-01-06`.
  func deadline(_ deadline: Deadline?) -> String {
    guard let deadline else { return FigureText.undefined }
    return deadline.isVague ? "\(deadline.early) or \(deadline.late)" : deadline.description
  }

  /// What a class of forecasts means, for a table.
  func classification(_ standing: ForecastStanding) -> String {
    var words = standing.classification.map { [$0.rawValue] } ?? []
    if standing.isRetractedInTime { words.append("struck") }
    if standing.isRetractedAfterOutcome { words.append("struck after the outcome") }
    if standing.isSameDay { words.append("same day") }
    return words.joined(separator: ", ")
  }
}
