/// What a ledger amounts to, as of a day: each prediction with its forecasts and how it stands.
///
/// Folded from entries; the order of journals and of lines does not matter.
public struct TrackRecord: Sendable {
  /// What of the ledger was looked at.
  public let view: RecordView
  /// The words behind the names.
  public let names: Names
  /// The predictions, in order of declaration, then of id.
  public internal(set) var predictions: [PredictionRecord] = []
  /// Forecasters' declared names and pages.
  public internal(set) var profiles: [Name: ForecasterEntry] = [:]
  /// The declared sources.
  public internal(set) var sources: [Name: SourceRecord] = [:]
  /// What words stand for.
  public internal(set) var phrases = PhraseBook()
  /// The built-in scale for words that no phrase explains.
  public internal(set) var scale: VerbalScale?
  /// The reviews that were done, in order.
  public internal(set) var reviews: [Moment] = []
  /// What does not fit together.
  public internal(set) var conflicts: [Conflict] = []

  var places: [Name: Int] = [:]

  init(view: RecordView, names: Names, conflicts: [Conflict]) {
    self.view = view
    self.names = names
    self.conflicts = conflicts
  }

  /// The prediction with this name.
  public func prediction(_ id: Name) -> PredictionRecord? { places[id].map { predictions[$0] } }

  /// Everyone with any forecast, in code-point order of names.
  public var forecasters: [Name] {
    var seen = Set<Name>()
    for prediction in predictions {
      for forecast in prediction.forecasts { seen.insert(forecast.forecaster) }
    }
    return names.sorted(seen)
  }
}

/// A source, and when it was dated.
public struct SourceRecord: Sendable {
  /// What the line says.
  public var source: SourceEntry
  /// The source's date.
  public var moment: Moment
  /// The line.
  public var entry: EntryReference
}

extension Names {
  /// Names in code-point order of their spellings.
  public func sorted(_ names: some Sequence<Name>) -> [Name] {
    names.map { (name: $0, spelling: self[$0]) }
      .sorted { $0.spelling.unicodeScalars.lexicographicallyPrecedes($1.spelling.unicodeScalars) }
      .map(\.name)
  }
}
