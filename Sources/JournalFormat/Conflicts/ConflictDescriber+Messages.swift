import Forecasting

extension ConflictDescriber {
  /// What is wrong, in one sentence without a full stop.
  func message(for kind: Conflict.Kind, of entry: Entry) -> String {
    let id = entry.content.prediction.map(shown) ?? ""
    switch kind {
    case .declaredTwice: return "\(id) is declared twice"
    case .sourceDeclaredTwice: return "this source is declared twice"
    case .secondScale: return "a ledger has one scale of words, and this is a second one"
    case .unknownPrediction(let name):
      return hasUnreadDeclaration(name)
        ? "the `predict` line of \(shown(name)) has an error"
        : "no prediction is called \(shown(name))"
    case .sameMomentForecasts:
      return "two forecasts of \(id) by one forecaster have the same moment"
    case .sameMomentWithdrawal:
      return "a forecast of \(id) and its withdrawal have the same moment"
    case .sameMomentAmendments: return "two amendments of \(id) have the same moment and differ"
    case .sameMomentReopening: return "a resolution and a reopening of \(id) have the same moment"
    case .sameMomentPhrases: return "two numbers for one phrase have the same moment"
    case .resolvedTwice: return "\(id) is resolved already"
    case .notADeadline(let day, let deadline):
      return "\(day) is no deadline of \(id), which is due by \(deadline)"
    case .resolvedVague: return "\(id) is vague: no test of it is possible"
    case .deadlineMovedAfterPassing(let day):
      return "the deadline of \(id) passed on \(day) and can no longer be moved"
    case .deadlineMovedAfterOutcome:
      return "the outcome of \(id) is known, so its deadline can no longer be moved"
    case .unknownCondition(let name):
      return hasUnreadDeclaration(name)
        ? "the `predict` line of \(shown(name)) has an error"
        : "no prediction is called \(shown(name))"
    case .vagueCondition(let name): return "\(shown(name)) is vague and so cannot be a condition"
    case .conditionCycle(let cycle):
      let way =
        cycle.count > 6
        ? cycle.prefix(5).map(shown) + ["…"] : (cycle + cycle.prefix(1)).map(shown)
      return "the conditions lead in a circle: \(way.joined(separator: " → "))"
    case .conditionOutcomeDoesNotSuit(let condition, let type):
      return "\(shown(condition.prediction)) \(type.phrase), and cannot turn out "
        + quoted(condition.outcome.spelled(names))
    case .beliefDoesNotSuit(let type): return "\(id) \(type.phrase) and takes \(type.forecastForm)"
    case .missingOptions(let missing):
      return missing.count == 1
        ? "the option \(shown(missing[0])) is missing"
        : "the options \(missing.map(shown).joined(separator: ", ")) are missing"
    case .unknownOption(let option, _): return "\(shown(option)) is no option of this prediction"
    case .levelsDiffer(let expected):
      return "quantiles of \(id) are given at exactly its levels, \(list(expected))"
    case .quantityDoesNotSuit(let type):
      return
        "\(id) \(type.phrase) and takes \(type == .date ? "dates, not numbers" : "numbers, not dates")"
    case .outcomeDoesNotSuit(let type): return "\(id) \(type.phrase) and cannot turn out so"
    case .beyondNoRange: return "\(id) has no range to be above or below of"
    case .unknownPhrase: return "no phrase and no scale gives these words a number"
    case .nothingToRetract(let moment):
      return "the forecaster made no forecast of \(id) at \(moment)"
    case .duplicate: return "this line stands twice and counts once"
    case .late(.outcome(let day)):
      return "the outcome was known on \(day); this later forecast is kept and never scored"
    case .late(.deadline(let day)):
      return "the deadline was \(day); this later forecast is kept and never scored"
    case .withdrawsNothing: return "no forecast of \(id) stands that could be withdrawn"
    case .reopensNothing: return "\(id) is not resolved, so there is nothing to reopen"
    case .future: return "this day is still to come, and the line is not seen until then"
    case .undeclaredSource(let source): return "no `source` line tells what \(shown(source)) is"
    case .untagsNothing(let tag): return "\(id) has no tag \(shown(tag))"
    case .declaredAfterDeadline(let day): return "\(id) was due by \(day), before it was declared"
    case .unknownTerm: return "this is no term of any scale"
    }
  }

  /// A name as messages show it.
  func shown(_ name: Name) -> String { quoted(names[name]) }

  /// Levels as messages show them.
  func list(_ levels: [DecimalNumber]) -> String {
    levels.map(\.description).joined(separator: ", ")
  }
}

extension PredictionType {
  /// What a prediction of this type is, after its id.
  fileprivate var phrase: String {
    switch self {
    case .binary: "is a yes-or-no prediction"
    case .choice: "is a choice between options"
    case .ordered: "asks for one of ordered options"
    case .numeric: "asks for a number"
    case .date: "asks for a date"
    }
  }

  /// What a forecast of this type is made of.
  fileprivate var forecastForm: String {
    switch self {
    case .binary: "a probability"
    case .choice, .ordered: "a share for each option"
    case .numeric: "quantiles that are numbers"
    case .date: "quantiles that are dates"
    }
  }
}
