// What can be wrong with a declaration by itself or in the light of what else is declared.

extension Folding {
  mutating func check(_ declaration: Declaration, _ seen: SeenEntry) {
    if let deadline = declaration.deadline, deadline.early < seen.entry.stamp.day {
      report(.declaredAfterDeadline(deadline.early), at: seen)
    }
    guard let condition = declaration.condition else { return }
    guard let other = record.prediction(condition.prediction) else {
      if !record.view.isPartial { report(.unknownCondition(condition.prediction), at: seen) }
      return
    }
    if other.declaration.vague != nil {
      report(.vagueCondition(condition.prediction), at: seen)
    } else if !suits(condition.outcome, other.declaration) {
      report(.conditionOutcomeDoesNotSuit(condition, other.type), at: seen)
    }
  }

  /// Remarks on a source that nobody declared.
  mutating func checkSource(of seen: SeenEntry) {
    let reference: SourceReference?
    switch seen.entry.content {
    case .predict(let entry): reference = entry.source
    case .forecast(let entry): reference = entry.source
    case .phrase(let entry): reference = entry.source
    case .forecaster, .source, .scale, .criteria, .note, .withdraw, .resolve, .reopen, .amend,
      .retract, .review:
      reference = nil
    }
    guard let name = reference?.source, record.sources[name] == nil, !record.view.isPartial else {
      return
    }
    report(.undeclaredSource(name), at: seen)
  }

  /// Whether a prediction of this kind can have this outcome.
  func suits(_ outcome: Outcome, _ declaration: Declaration) -> Bool {
    outcomeProblem(outcome, declaration) == nil
  }

  /// Why a prediction cannot be resolved so.
  func verdictProblem(_ verdict: Verdict, _ declaration: Declaration) -> Conflict.Kind? {
    if declaration.vague != nil { return .resolvedVague }
    return switch verdict {
    case .outcome(let outcome): outcomeProblem(outcome, declaration)
    case .void, .ambiguous: nil
    }
  }

  /// Why a prediction cannot have this outcome.
  func outcomeProblem(_ outcome: Outcome, _ declaration: Declaration) -> Conflict.Kind? {
    let type = declaration.type
    switch (outcome, type) {
    case (.yes, .binary), (.no, .binary), (.partly, .binary):
      return nil
    case (.option(let option), .choice), (.option(let option), .ordered):
      let known = declaration.options.map(\.name)
      return known.contains(option) ? nil : .unknownOption(option, known: known)
    case (.quantity(.number), .numeric), (.quantity(.date), .date):
      return nil
    case (.quantity, .numeric), (.quantity, .date):
      return .quantityDoesNotSuit(type)
    case (.above, .numeric), (.below, .numeric), (.above, .date), (.below, .date):
      return declaration.range == nil ? .beyondNoRange : nil
    case (.yes, _), (.no, _), (.partly, _), (.option, _), (.quantity, _), (.above, _), (.below, _):
      return .outcomeDoesNotSuit(type)
    }
  }
}
