import Forecasting

// `resolve` and `reopen`: what happened, and that it is open again.

extension EntryReader {
  /// `resolve ID OUTCOME ["why"]`
  mutating func readResolve() -> Entry.Content? {
    let id = prediction()
    let verdictRange = word("an outcome")
    let verdict = verdictRange.flatMap { self.verdict(at: $0) }
    let why = stringIfAny()
    finishItems()
    if let verdictRange, why == nil {
      switch verdict {
      case .void, .ambiguous:
        report(ValueProblem.missingReason(text(at: verdictRange)), at: verdictRange)
      case .outcome, nil: break
      }
    }
    let deadline = value(of: .by).flatMap { date(at: $0.range) }
    let evidence = values(of: .evidence).map { link($0) }
    let archive = value(of: .archive).map { link($0) }
    let coder = text(of: .coder)
    guard let id, let verdict else { return nil }
    var entry = ResolutionEntry(prediction: id, verdict: verdict)
    entry.why = why
    entry.deadline = deadline
    entry.evidence = evidence
    entry.archive = archive
    entry.coder = coder
    return .resolve(entry)
  }

  /// `reopen ID ["why"]`
  mutating func readReopen() -> Entry.Content? {
    let id = prediction()
    let why = stringIfAny()
    finishItems()
    return id.map { .reopen(ReopeningEntry(prediction: $0, why: why)) }
  }
}
