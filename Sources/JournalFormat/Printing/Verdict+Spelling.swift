import Forecasting

extension Verdict {
  /// As written in a journal.
  func spelled(_ names: Names) -> String {
    switch self {
    case .void: OutcomeWord.void.rawValue
    case .ambiguous: OutcomeWord.ambiguous.rawValue
    case .outcome(let outcome): outcome.spelled(names)
    }
  }
}

extension Outcome {
  /// As written in a journal.
  func spelled(_ names: Names) -> String {
    switch self {
    case .yes: OutcomeWord.yes.rawValue
    case .no: OutcomeWord.no.rawValue
    case .above: OutcomeWord.above.rawValue
    case .below: OutcomeWord.below.rawValue
    case .partly(let share): share.description
    case .option(let option): names[option]
    case .quantity(let quantity): quantity.description
    }
  }
}
