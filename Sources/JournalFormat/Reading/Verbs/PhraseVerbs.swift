import Forecasting

// `phrase` and `scale`, which give words their numbers.

extension EntryReader {
  /// `phrase "words" 60..90%`
  mutating func readPhrase() -> Entry.Content? {
    let words = string("the words in quotes")
    let range = word("a probability or an interval")
    finishItems()
    let interval = range.flatMap { probability(at: $0) }
    if let range, let interval, !interval.isImprecise { remarkOnCertainty(interval.low, at: range) }
    let like = text(of: .like)
    let forecaster = self.forecaster()
    let source = self.source()
    let note = text(of: .note)
    guard let words, let interval else { return nil }
    var entry = PhraseEntry(words: words, interval: interval)
    entry.like = like
    entry.forecaster = forecaster
    entry.source = source
    entry.note = note
    return .phrase(entry)
  }

  /// `scale icd203`
  mutating func readScale() -> Entry.Content? {
    let range = word("the name of a scale")
    finishItems()
    guard let range else { return nil }
    let written = text(at: range)
    guard let scale = VerbalScale(rawValue: written) else {
      report(ValueProblem.unknownScale(written), at: range)
      return nil
    }
    return .scale(scale)
  }
}
