// What each verb but `predict` carries. Field names follow the journal's keys.

/// A `forecaster` line.
public struct ForecasterEntry: Hashable, Sendable {
  /// The forecaster's name.
  public var forecaster: Name
  /// The full name.
  public var fullName: JournalText?
  /// A page about the forecaster.
  public var url: JournalText?
  /// A remark.
  public var note: JournalText?

  /// A forecaster.
  public init(forecaster: Name, fullName: JournalText? = nil) {
    self.forecaster = forecaster
    self.fullName = fullName
  }
}

/// A `source` line.
public struct SourceEntry: Hashable, Sendable {
  /// The source's name.
  public var source: Name
  /// Its title.
  public var title: JournalText
  /// The forecaster who wrote it.
  public var author: Name?
  /// Where it was published.
  public var url: JournalText?
  /// Where a copy is kept.
  public var archive: JournalText?
  /// Who published it.
  public var outlet: JournalText?
  /// The forecasting platform whose records date these forecasts.
  public var platform: JournalText?
  /// How many statements were examined.
  public var examined: Int?
  /// A remark.
  public var note: JournalText?

  /// A source.
  public init(source: Name, title: JournalText) {
    self.source = source
    self.title = title
  }
}

/// A `phrase` line: the probability that certain words stand for.
public struct PhraseEntry: Hashable, Sendable {
  /// The words.
  public var words: JournalText
  /// The probability they stand for.
  public var interval: ImpreciseProbability
  /// The term of the built-in scales that comes nearest.
  public var like: JournalText?
  /// The forecaster for whom alone it holds.
  public var forecaster: Name?
  /// The source for which alone it holds.
  public var source: SourceReference?
  /// A remark.
  public var note: JournalText?

  /// A phrase and its probability.
  public init(words: JournalText, interval: ImpreciseProbability) {
    self.words = words
    self.interval = interval
  }
}

/// A `criteria` or a `note` line.
public struct Annotation: Hashable, Sendable {
  /// The prediction.
  public var prediction: Name
  /// The text.
  public var text: JournalText

  /// A text about a prediction.
  public init(prediction: Name, text: JournalText) {
    self.prediction = prediction
    self.text = text
  }
}

/// A `forecast` line.
public struct ForecastEntry: Hashable, Sendable {
  /// The prediction.
  public var prediction: Name
  /// What is believed.
  public var belief: Belief
  /// The words in which it was said.
  public var said: JournalText?
  /// Why.
  public var why: JournalText?
  /// Whose forecast it is; nil for the journal's owner.
  public var forecaster: Name?
  /// The publication it was taken from.
  public var source: SourceReference?

  /// A forecast.
  public init(prediction: Name, belief: Belief) {
    self.prediction = prediction
    self.belief = belief
  }
}

/// A `withdraw` line.
public struct WithdrawalEntry: Hashable, Sendable {
  /// The prediction.
  public var prediction: Name
  /// Why.
  public var why: JournalText?
  /// Whose forecast is withdrawn; nil for the journal's owner.
  public var forecaster: Name?

  /// A withdrawal.
  public init(prediction: Name, why: JournalText? = nil, forecaster: Name? = nil) {
    self.prediction = prediction
    self.why = why
    self.forecaster = forecaster
  }
}

/// A `resolve` line.
public struct ResolutionEntry: Hashable, Sendable {
  /// The prediction.
  public var prediction: Name
  /// What happened.
  public var verdict: Verdict
  /// Why it is judged so.
  public var why: JournalText?
  /// The deadline of the only reading that it speaks for; nil for every reading not resolved by itself.
  public var deadline: CalendarDate?
  /// Links that show it.
  public var evidence: [JournalText]
  /// Where a copy of the evidence is kept.
  public var archive: JournalText?
  /// Who judged.
  public var coder: JournalText?

  /// A resolution.
  public init(prediction: Name, verdict: Verdict) {
    self.prediction = prediction
    self.verdict = verdict
    evidence = []
  }
}

/// A `reopen` line.
public struct ReopeningEntry: Hashable, Sendable {
  /// The prediction.
  public var prediction: Name
  /// Why.
  public var why: JournalText?

  /// A reopening.
  public init(prediction: Name, why: JournalText? = nil) {
    self.prediction = prediction
    self.why = why
  }
}

/// An `amend` line: only what its keys name changes.
public struct AmendmentEntry: Hashable, Sendable {
  /// The prediction.
  public var prediction: Name
  /// Why.
  public var why: JournalText?
  /// The new deadline.
  public var deadline: Deadline?
  /// The new claim.
  public var claim: JournalText?
  /// The new criteria.
  public var criteria: JournalText?
  /// The new group.
  public var group: Name?
  /// Tags to add.
  public var addedTags: [Name]
  /// Tags to remove.
  public var removedTags: [Name]

  /// An amendment that changes nothing yet.
  public init(prediction: Name, why: JournalText? = nil) {
    self.prediction = prediction
    self.why = why
    addedTags = []
    removedTags = []
  }
}

/// A `retract` line.
public struct RetractionEntry: Hashable, Sendable {
  /// The prediction.
  public var prediction: Name
  /// Why.
  public var why: JournalText?
  /// The stamp of the one forecast that is struck; nil for the whole prediction.
  public var entry: Moment?
  /// Whose forecast it is; nil for the journal's owner.
  public var forecaster: Name?

  /// A retraction.
  public init(prediction: Name, why: JournalText? = nil) {
    self.prediction = prediction
    self.why = why
  }
}

/// A `review` line.
public struct ReviewEntry: Hashable, Sendable {
  /// Who reviewed; nil for the journal's owner.
  public var reviewer: Name?

  /// A review.
  public init(reviewer: Name? = nil) { self.reviewer = reviewer }
}

extension ForecastEntry {
  /// The forecast on a `predict` line; nil if there is none.
  public init?(on declaration: Declaration) {
    guard let belief = declaration.belief else { return nil }
    self.init(prediction: declaration.id, belief: belief)
    said = declaration.said
    forecaster = declaration.forecaster
    source = declaration.source
  }
}
