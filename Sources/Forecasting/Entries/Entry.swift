// The entries of a journal as values. They say what was written and nothing about what it amounts to:
// that is a `TrackRecord`'s work. `format` and `owner` speak for a whole journal and are no entries.

/// One stamped line of a journal.
public struct Entry: Sendable {
  /// When the thing was so: when the forecast was made, when the outcome became known.
  public var stamp: Moment
  /// When it was written down, where that is said; otherwise on the stamp's day.
  public var recorded: Moment?
  /// What the line says.
  public var content: Content
  /// The line as it stands, without its ending.
  public var text: JournalText
  /// The line's number in its journal, from 0.
  public var line: Int

  /// An entry. `text` and `line` are where it was read; an entry that is yet to be written has none.
  public init(
    stamp: Moment, recorded: Moment? = nil, content: Content, text: JournalText = "", line: Int = 0
  ) {
    self.stamp = stamp
    self.recorded = recorded
    self.content = content
    self.text = text
    self.line = line
  }

  /// The day on which the entry was written down.
  public var recordedDay: CalendarDate { (recorded ?? stamp).day }

  /// What an entry says, by verb. Indirect, so that an entry is small and moved cheaply.
  public indirect enum Content: Sendable, Hashable {
    /// A forecaster's full name.
    case forecaster(ForecasterEntry)
    /// A publication that forecasts are taken from.
    case source(SourceEntry)
    /// The number that a phrase stands for.
    case phrase(PhraseEntry)
    /// The built-in scale for words that no phrase explains.
    case scale(VerbalScale)
    /// A new prediction.
    case predict(Declaration)
    /// The test that decides a prediction.
    case criteria(Annotation)
    /// A remark on a prediction.
    case note(Annotation)
    /// A forecast that stands from now on.
    case forecast(ForecastEntry)
    /// The end of a forecaster's standing forecast.
    case withdraw(WithdrawalEntry)
    /// What happened.
    case resolve(ResolutionEntry)
    /// The end of the standing resolutions.
    case reopen(ReopeningEntry)
    /// A change of what was declared.
    case amend(AmendmentEntry)
    /// The striking of a prediction or of one forecast.
    case retract(RetractionEntry)
    /// A weekly review that was done.
    case review(ReviewEntry)
  }
}

extension Entry.Content {
  /// The prediction that the entry is about, if it is about one.
  public var prediction: Name? {
    switch self {
    case .forecaster, .source, .phrase, .scale, .review: nil
    case .predict(let entry): entry.id
    case .criteria(let entry), .note(let entry): entry.prediction
    case .forecast(let entry): entry.prediction
    case .withdraw(let entry): entry.prediction
    case .resolve(let entry): entry.prediction
    case .reopen(let entry): entry.prediction
    case .amend(let entry): entry.prediction
    case .retract(let entry): entry.prediction
    }
  }
}
