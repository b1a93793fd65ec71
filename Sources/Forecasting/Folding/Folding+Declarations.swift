// What can be wrong with a declaration by itself or in the light of what else is declared.

extension Folding {
  mutating func check(_ declaration: Declaration, _ seen: SeenEntry) {
    if let deadline = declaration.deadline, deadline.early < seen.stamp.day {
      report(.declaredAfterDeadline(deadline.early), at: seen)
    }
    guard let condition = declaration.condition else { return }
    guard let other = record.places[condition.prediction] else {
      if !mayBeDeclared(condition.prediction) {
        report(.unknownCondition(condition.prediction), at: seen)
      }
      return
    }
    let required = record.predictions[other].declaration
    if required.vague != nil {
      report(.vagueCondition(condition.prediction), at: seen)
    } else if required.problem(with: condition.outcome) != nil {
      report(.conditionOutcomeDoesNotSuit(condition, required.type), at: seen)
    }
  }

  /// Remarks on a source that nobody declared.
  mutating func checkSource(of content: Entry.Content, at seen: SeenEntry) {
    let reference: SourceReference?
    switch content {
    case .predict(let entry): reference = entry.source
    case .forecast(let entry): reference = entry.source
    case .phrase(let entry): reference = entry.source
    case .forecaster, .source, .scale, .criteria, .note, .withdraw, .resolve, .reopen, .amend,
      .retract, .review:
      reference = nil
    }
    guard let name = reference?.source, record.sources[name] == nil, !mayBeDeclared(name) else {
      return
    }
    report(.undeclaredSource(name), at: seen)
  }
}

extension Declaration {
  /// Why the prediction cannot be resolved so.
  func problem(with verdict: Verdict) -> Conflict.Kind? {
    if vague != nil { return .resolvedVague }
    return switch verdict {
    case .outcome(let outcome): problem(with: outcome)
    case .void, .ambiguous: nil
    }
  }

  /// Why the prediction cannot have this outcome.
  func problem(with outcome: Outcome) -> Conflict.Kind? {
    switch (outcome, type) {
    case (.yes, .binary), (.no, .binary), (.partly, .binary):
      return nil
    case (.option(let option), .choice), (.option(let option), .ordered):
      let known = options.map(\.name)
      return known.contains(option) ? nil : .unknownOption(option, known: known)
    case (.quantity(.number), .numeric), (.quantity(.date), .date):
      return nil
    case (.quantity, .numeric), (.quantity, .date):
      return .quantityDoesNotSuit(type)
    case (.above, .numeric), (.below, .numeric), (.above, .date), (.below, .date):
      return range == nil ? .beyondNoRange : nil
    case (.yes, _), (.no, _), (.partly, _), (.option, _), (.quantity, _), (.above, _), (.below, _):
      return .outcomeDoesNotSuit(type)
    }
  }
}
