import Forecasting

/// The words for outcomes, which no option may be called.
enum OutcomeWord: String, CaseIterable, Sendable {
  case yes, no, void, ambiguous, above, below

  var verdict: Verdict {
    switch self {
    case .yes: .outcome(.yes)
    case .no: .outcome(.no)
    case .void: .void
    case .ambiguous: .ambiguous
    case .above: .outcome(.above)
    case .below: .outcome(.below)
    }
  }
}

extension EntryReader {
  /// What happened: `yes`, `no`, `40%`, an option, a number, a date, `above`, `below`, `void`,
  /// `ambiguous`.
  mutating func verdict(at range: Range<Int>) -> Verdict? {
    let written = text(at: range)
    if let word = OutcomeWord(rawValue: written) { return word.verdict }
    guard let first = bytes[range].first else {
      report(ValueProblem.badOutcome(written), at: range)
      return nil
    }
    if bytes[range].last == UInt8(ascii: "%") {
      return percentage(at: range).map { .outcome(.partly($0)) }
    }
    if first.isNumberStart { return quantity(at: range).map { .outcome(.quantity($0)) } }
    guard isNameSpelling(bytes, range) else {
      report(ValueProblem.badOutcome(written), at: range)
      return nil
    }
    return .outcome(.option(intern(range)))
  }

  /// Another prediction and the outcome it must have: `merger=yes`.
  mutating func condition(at range: Range<Int>) -> Condition? {
    guard let sign = bytes[range].firstIndex(of: UInt8(ascii: "=")), sign + 1 < range.upperBound
    else {
      report(ValueProblem.badCondition(text(at: range)), at: range)
      return nil
    }
    let outcomeRange = (sign + 1)..<range.upperBound
    let prediction = name(at: range.lowerBound..<sign, .prediction)
    let verdict = self.verdict(at: outcomeRange)
    guard let prediction, let verdict else { return nil }
    switch verdict {
    case .outcome(let outcome): return Condition(prediction: prediction, outcome: outcome)
    case .void, .ambiguous:
      report(ValueProblem.conditionNeedsOutcome(text(at: outcomeRange)), at: outcomeRange)
      return nil
    }
  }
}
