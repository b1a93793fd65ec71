// How conflicts are reported: one way for each pair, whichever of the two is met first.

extension Folding {
  mutating func report(
    _ kind: Conflict.Kind, at seen: SeenEntry, with other: EntryReference? = nil
  ) {
    report(kind, at: seen.reference, with: other)
  }

  mutating func report(
    _ kind: Conflict.Kind, at entry: EntryReference, with other: EntryReference? = nil
  ) {
    // Of two entries that claim one moment neither is in the wrong: the one further down is shown, as
    // it is likely the one just written. Which of them counts does not depend on it.
    if kind.isSymmetric, let other, entry.precedes(other) {
      record.conflicts.append(Conflict(kind, at: other, with: entry))
    } else {
      record.conflicts.append(Conflict(kind, at: entry, with: other))
    }
  }
}

extension Conflict.Kind {
  /// Whether the conflict says the same of both of its entries.
  fileprivate var isSymmetric: Bool {
    switch self {
    case .sameMomentForecasts, .sameMomentWithdrawal, .sameMomentAmendments, .sameMomentReopening,
      .sameMomentPhrases:
      true
    case .declaredTwice, .sourceDeclaredTwice, .secondScale, .unknownPrediction, .resolvedTwice,
      .notADeadline, .resolvedVague, .deadlineMovedAfterPassing, .deadlineMovedAfterOutcome,
      .unknownCondition, .vagueCondition, .conditionCycle, .conditionOutcomeDoesNotSuit,
      .beliefDoesNotSuit, .missingOptions, .unknownOption, .levelsDiffer, .quantityDoesNotSuit,
      .outcomeDoesNotSuit, .beyondNoRange, .unknownPhrase, .nothingToRetract, .duplicate, .late,
      .withdrawsNothing, .reopensNothing, .future, .undeclaredSource, .untagsNothing,
      .declaredAfterDeadline, .unknownTerm:
      false
    }
  }
}

extension EntryReference {
  /// Whether this entry comes first in the order of journals and of lines.
  fileprivate func precedes(_ other: EntryReference) -> Bool {
    (journal, entry) < (other.journal, other.entry)
  }
}
