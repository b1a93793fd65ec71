// What does not fit together when entries are folded into a track record. Each conflict is a typed
// value that names entries; how it is said, and where in the line it points, is decided elsewhere.

/// Which entry: a journal of the ledger, and an entry in it.
public struct EntryReference: Hashable, Sendable {
  /// The journal's place in the ledger.
  public var journal: Int
  /// The entry's place in the journal.
  public var entry: Int

  /// An entry of a journal.
  public init(journal: Int, entry: Int) {
    self.journal = journal
    self.entry = entry
  }
}

/// A place where entries contradict each other, or a rule that looks at more than one line.
public struct Conflict: Sendable, Hashable {
  /// The entry to be mended.
  public var entry: EntryReference
  /// The entry that it collides with, where there is one.
  public var other: EntryReference?
  /// What is wrong.
  public var kind: Kind

  /// A conflict at an entry.
  public init(_ kind: Kind, at entry: EntryReference, with other: EntryReference? = nil) {
    self.kind = kind
    self.entry = entry
    self.other = other
  }

  /// What does not fit.
  public enum Kind: Sendable, Hashable {
    // Errors: the entry does not count.

    /// Two `predict` lines of one id; `other` is the one that counts.
    case declaredTwice
    /// Two `source` lines of one name; `other` is the one that counts.
    case sourceDeclaredTwice
    /// A second `scale` line; `other` is the one that counts.
    case secondScale
    /// An id that no `predict` line declares.
    case unknownPrediction(Name)
    /// Two forecasts of one forecaster at one moment that differ.
    case sameMomentForecasts
    /// A forecast and a withdrawal of one forecaster at one moment.
    case sameMomentWithdrawal
    /// Two amendments of one key at one moment that differ.
    case sameMomentAmendments
    /// A resolution and a reopening at one moment.
    case sameMomentReopening
    /// Two phrases of one scope at one moment that differ.
    case sameMomentPhrases
    /// A second resolution of a reading while `other` stands.
    case resolvedTwice
    /// `resolve … by:` names a day that is no deadline of the prediction as amended by then.
    case notADeadline(CalendarDate, deadline: Deadline)
    /// A resolution of a prediction for which no test is possible.
    case resolvedVague
    /// The deadline is moved after it passed.
    case deadlineMovedAfterPassing(CalendarDate)
    /// The deadline is moved after the outcome became known; `other` is the resolution.
    case deadlineMovedAfterOutcome
    /// `if:` names an id that no `predict` line declares.
    case unknownCondition(Name)
    /// `if:` names a prediction for which no test is possible.
    case vagueCondition(Name)
    /// Conditions that lead back to the prediction itself, in their order.
    case conditionCycle([Name])
    /// `if:` names an outcome that the other prediction cannot have.
    case conditionOutcomeDoesNotSuit(Condition, PredictionType)
    /// A forecast of another kind than the prediction asks for.
    case beliefDoesNotSuit(PredictionType)
    /// A forecast that leaves options out.
    case missingOptions([Name])
    /// An option that the prediction does not have, in a forecast or a resolution.
    case unknownOption(Name, known: [Name])
    /// Quantiles at other levels than the prediction's.
    case levelsDiffer(expected: [DecimalNumber])
    /// Numbers where days are asked for, or days where numbers are.
    case quantityDoesNotSuit(PredictionType)
    /// An outcome of another kind than the prediction asks for.
    case outcomeDoesNotSuit(PredictionType)
    /// `above` or `below` for a prediction without a range.
    case beyondNoRange
    /// Words that no phrase standing at that moment explains, and no scale; near ones are listed.
    case unknownPhrase(near: [JournalText])
    /// `retract … entry:` names a moment at which the forecaster made no forecast.
    case nothingToRetract(Moment)

    // Warnings: the entry counts, or nothing depends on it.

    /// A line that stands twice under one owner; it counts once.
    case duplicate
    /// A forecast after the outcome or the deadline; kept, never scored.
    case late(LateBy)
    /// A withdrawal when no forecast stands.
    case withdrawsNothing
    /// A reopening when no resolution stands.
    case reopensNothing
    /// A stamp after today; not seen until then.
    case future
    /// A source that no `source` line declares.
    case undeclaredSource(Name)
    /// `untag:` names a tag that the prediction does not have.
    case untagsNothing(Name)
    /// The prediction was declared after its deadline.
    case declaredAfterDeadline(CalendarDate)
    /// A `like:` that names no term of any scale.
    case unknownTerm
  }

  /// What a late forecast came after.
  public enum LateBy: Sendable, Hashable {
    /// The outcome, known on this day.
    case outcome(CalendarDate)
    /// The deadline.
    case deadline(CalendarDate)
  }
}

extension Conflict {
  /// Whether the entry breaks a rule and does not count; otherwise the conflict is a warning.
  public var isError: Bool {
    switch kind {
    case .declaredTwice, .sourceDeclaredTwice, .secondScale, .unknownPrediction,
      .sameMomentForecasts, .sameMomentWithdrawal, .sameMomentAmendments, .sameMomentReopening,
      .sameMomentPhrases, .resolvedTwice, .notADeadline, .resolvedVague,
      .deadlineMovedAfterPassing, .deadlineMovedAfterOutcome, .unknownCondition, .vagueCondition,
      .conditionCycle, .conditionOutcomeDoesNotSuit, .beliefDoesNotSuit, .missingOptions,
      .unknownOption, .levelsDiffer, .quantityDoesNotSuit, .outcomeDoesNotSuit, .beyondNoRange,
      .unknownPhrase, .nothingToRetract:
      true
    case .duplicate, .late, .withdrawsNothing, .reopensNothing, .future, .undeclaredSource,
      .untagsNothing, .declaredAfterDeadline, .unknownTerm:
      false
    }
  }
}
