// What words stand for. A phrase may hold for one forecaster, one source, both or everybody, and may
// be given another number later; the forecast's own moment decides which number it takes.

/// A phrase and the number it was given at some moment.
public struct PhraseRecord: Sendable, Hashable {
  /// What the line says.
  public var phrase: PhraseEntry
  /// From when on it holds.
  public var moment: Moment
  /// The day on which it was written down.
  public var recordedDay: CalendarDate
  /// The line.
  public var entry: EntryReference
}

/// The phrases of a ledger.
public struct PhraseBook: Sendable {
  private var byWords: [String: [PhraseRecord]] = [:]
  /// Every phrase, in order of the stamps.
  public private(set) var all: [PhraseRecord] = []

  init() {}

  /// Adds a phrase that is not earlier than those before it; returns the phrase of the same scope and
  /// moment that says otherwise, in which case nothing is added.
  mutating func add(_ phrase: PhraseRecord) -> PhraseRecord? {
    let words = VerbalScale.comparable(phrase.phrase.words.string)
    if let rival = byWords[words]?.last(where: {
      $0.hasScope(of: phrase) && $0.moment == phrase.moment
    }) {
      return rival.phrase.interval == phrase.phrase.interval ? nil : rival
    }
    byWords[words, default: []].append(phrase)
    all.append(phrase)
    return nil
  }

  /// The phrase that stands at a moment for a forecaster's words from a source: scoped to both, else
  /// to the source, else to the forecaster, else to nobody. Case and spacing do not matter.
  public func phrase(
    for words: String, forecaster: Name, source: Name?, at moment: Moment
  ) -> PhraseRecord? {
    guard let candidates = byWords[VerbalScale.comparable(words)] else { return nil }
    let standing = candidates.filter { $0.moment <= moment }
    func last(_ by: Name?, _ from: Name?) -> PhraseRecord? {
      standing.last { $0.phrase.forecaster == by && $0.phrase.source?.source == from }
    }
    if let source {
      if let found = last(forecaster, source) ?? last(nil, source) { return found }
    }
    return last(forecaster, nil) ?? last(nil, nil)
  }

  /// Up to three phrases that share the most words with `words`.
  func near(_ words: String) -> [JournalText] {
    let wanted = Set(VerbalScale.comparable(words).split(separator: " "))
    return byWords.compactMap { key, records -> (shared: Int, key: String, words: JournalText)? in
      let shared = wanted.intersection(key.split(separator: " ")).count
      guard shared > 0, let record = records.first else { return nil }
      return (shared, key, record.phrase.words)
    }
    .sorted { ($1.shared, $0.key) < ($0.shared, $1.key) }
    .prefix(3).map(\.words)
  }
}

extension PhraseRecord {
  fileprivate func hasScope(of other: PhraseRecord) -> Bool {
    phrase.forecaster == other.phrase.forecaster
      && phrase.source?.source == other.phrase.source?.source
  }
}
