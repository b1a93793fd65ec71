import Forecasting
import LedgerStore

/// What words stand for, as `phrases --json` prints it.
func phrasesJSON(_ ledger: Ledger, _ record: TrackRecord) -> JSONValue {
  [
    "schema": "foretell/phrases/1",
    "asOf": .string(record.view.asOf.description),
    "scale": JSONValue(record.scale?.rawValue),
    "phrases": .array(record.phrases.all.map { $0.json(ledger, record.names) }),
    "scales": .array(VerbalScale.allCases.map(\.json)),
  ]
}

extension PhraseRecord {
  fileprivate func json(_ ledger: Ledger, _ names: Names) -> JSONValue {
    let place = ledger.place(of: entry)
    return [
      "words": .string(phrase.words.string), "low": JSONValue(phrase.interval.low.fraction),
      "best": JSONValue(phrase.interval.best), "high": JSONValue(phrase.interval.high.fraction),
      "like": JSONValue(phrase.like?.string), "date": .string(moment.description),
      "forecaster": JSONValue(phrase.forecaster.map { names[$0] }),
      "source": JSONValue(phrase.source.map { names[$0.source] }),
      "path": .string(place.path), "line": .integer(place.line),
    ]
  }
}

extension VerbalScale {
  fileprivate var json: JSONValue {
    [
      "name": .string(rawValue), "title": .string(title), "source": .string(source),
      "note": .string(note),
      "terms": .array(
        terms.map { term in
          [
            "words": .array(term.names.map { .string($0) }),
            "low": JSONValue(Double(term.low) / 100), "high": JSONValue(Double(term.high) / 100),
          ]
        }),
    ]
  }
}
