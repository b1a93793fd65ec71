/// A `predict` line: the claim, its deadline and criteria, and perhaps a first forecast.
public struct Declaration: Hashable, Sendable {
  /// The prediction's name.
  public var id: Name
  /// What kind of answer it asks for.
  public var type: PredictionType
  /// What is claimed or asked.
  public var claim: JournalText
  /// The options of a choice or an ordered prediction, in order; empty for other types.
  public var options: [PredictionOption]
  /// The forecast on the line, if there is one.
  public var belief: Belief?
  /// The words of that forecast.
  public var said: JournalText?
  /// Whose forecast it is; nil for the journal's owner.
  public var forecaster: Name?
  /// The last day on which the claim can come true; nil for a vague claim.
  public var deadline: Deadline?
  /// Tags.
  public var tags: [Name]
  /// The publication it was taken from, which is the source of the forecast on the line too.
  public var source: SourceReference?
  /// The judgement that it is a part of.
  public var group: Name?
  /// The other prediction's outcome without which this one falls away.
  public var condition: Condition?
  /// The unit of a number.
  public var unit: JournalText?
  /// The bounds of a number or a day.
  public var range: QuantityRange?
  /// The quantile levels in percent, ascending; nil for 10, 50, 90.
  public var levels: [DecimalNumber]?
  /// Why no test is possible.
  public var vague: JournalText?
  /// Why it is left out of the score, though it can be resolved.
  public var unscored: JournalText?
  /// The test that decides it.
  public var criteria: JournalText?
  /// A remark.
  public var note: JournalText?

  /// A bare prediction; everything else is set afterwards.
  public init(
    id: Name, type: PredictionType = .binary, claim: JournalText, deadline: Deadline? = nil
  ) {
    self.id = id
    self.type = type
    self.claim = claim
    self.deadline = deadline
    options = []
    tags = []
  }

  /// The levels of every quantile forecast where a declaration names none: 10, 50, 90.
  public static let standardLevels = [DecimalNumber(10), DecimalNumber(50), DecimalNumber(90)]
}

/// A source, and where in it: `^ross-2020:10`.
public struct SourceReference: Hashable, Sendable {
  /// The source's name.
  public var source: Name
  /// Where in the source, such as a paragraph.
  public var locator: JournalText?

  /// A source, and where in it.
  public init(source: Name, locator: JournalText? = nil) {
    self.source = source
    self.locator = locator
  }
}
