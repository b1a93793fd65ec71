import Diagnostics
import Forecasting

extension ConflictDescriber {
  /// The bytes of a line that a conflict is about. In the other entry's line it may be another part.
  func place(of kind: Conflict.Kind, in line: EntryLine, isOther: Bool) -> Range<Int> {
    switch kind {
    case .declaredTwice, .sourceDeclaredTwice, .secondScale, .unknownPrediction, .resolvedVague,
      .withdrawsNothing, .reopensNothing:
      return line.id
    case .sameMomentForecasts, .sameMomentWithdrawal, .sameMomentAmendments,
      .sameMomentReopening, .sameMomentPhrases, .late, .future:
      return line.stamp
    case .resolvedTwice, .beyondNoRange: return line.word(1)
    case .notADeadline, .deadlineMovedAfterPassing, .declaredAfterDeadline:
      return line.value(of: .by)
    case .deadlineMovedAfterOutcome: return isOther ? line.stamp : line.value(of: .by)
    case .unknownCondition, .vagueCondition, .conditionCycle: return line.condition.prediction
    case .conditionOutcomeDoesNotSuit: return line.condition.outcome
    case .beliefDoesNotSuit, .missingOptions, .levelsDiffer: return line.belief
    case .unknownOption(let option, _): return line.option(names[option])
    case .quantityDoesNotSuit: return line.isResolution ? line.word(1) : line.belief
    case .outcomeDoesNotSuit: return line.word(1)
    case .unknownPhrase: return line.value(of: .said)
    case .nothingToRetract: return line.value(of: .entry)
    case .duplicate: return line.whole
    case .undeclaredSource: return line.sourceMark
    case .untagsNothing(let tag): return line.untag(names[tag])
    case .unknownTerm: return line.value(of: .like)
    }
  }
}

extension EntryLine {
  /// Whether the line is a `resolve`.
  fileprivate var isResolution: Bool { Verb(source.bytes, verb) == .resolve }
}
