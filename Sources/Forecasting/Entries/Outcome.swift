/// What happened, where the criteria can say so.
public enum Outcome: Hashable, Sendable {
  /// The claim came true.
  case yes
  /// It did not.
  case no
  /// It came true in part, to this share.
  case partly(Percentage)
  /// This option.
  case option(Name)
  /// This number or day.
  case quantity(Quantity)
  /// More than the range's upper bound.
  case above
  /// Less than the range's lower bound.
  case below
}

/// What a resolution says.
public enum Verdict: Hashable, Sendable {
  /// This happened.
  case outcome(Outcome)
  /// The question fell away.
  case void
  /// The criteria cannot decide.
  case ambiguous
}

/// The condition of a conditional prediction: another prediction and the outcome it must have.
public struct Condition: Hashable, Sendable {
  /// The other prediction.
  public var prediction: Name
  /// The outcome without which the conditional falls away.
  public var outcome: Outcome

  /// A condition on another prediction's outcome.
  public init(prediction: Name, outcome: Outcome) {
    self.prediction = prediction
    self.outcome = outcome
  }
}
