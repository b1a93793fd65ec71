// What words of probability stand for: the ledger's own phrases and the six published scales.

public import Documents
public import Forecasting

extension Document {
  /// The ledger's phrases with their numbers and how often each is used, then the published scales
  /// with their sources: what `foretell phrases` prints.
  ///
  /// - Parameter record: the ledger; nil where there is none, and then only the scales are shown.
  public static func phrases(of record: TrackRecord?) -> Document {
    var sections: [Section] = []
    if let record { sections.append(ledgerPhrases(record)) }
    sections += VerbalScale.allCases.map { section(of: $0, isUsed: record?.scale == $0) }
    return Document(
      title: "What words of probability stand for",
      lead: [
        .paragraph(
          """
          A forecast in words (\(code: "said:\"we should expect\"")) takes its number from the \
          ledger's own \(code: "phrase") lines, else from the published scale that a \
          \(code: "scale") line names. \(code: "like:TERM") ties a phrase to a term of the \
          scales, so that the same forecasts can be scored under each.
          """)
      ], sections: sections)
  }

  private static func ledgerPhrases(_ record: TrackRecord) -> Section {
    var uses: [EntryReference: Int] = [:]
    for forecast in record.predictions.lazy.flatMap(\.forecasts) {
      if let phrase = forecast.phrase { uses[phrase.entry, default: 0] += 1 }
    }
    let wording = Wording(record)
    let table = Table(
      columns: [
        .init("Phrase", wraps: true, namesRow: true), .init("Means", .trailing),
        .init("Used as", .trailing), .init("Forecasts", .trailing),
        .init("Like", whenNarrow: .fold(rank: 1)), .init("Of", whenNarrow: .drop(rank: 2)),
        .init("From", whenNarrow: .drop(rank: 3)),
      ],
      rows: record.phrases.all.map { phrase in
        .init([
          RichText(phrase.phrase.words.string), .number(wording.bounds(phrase.phrase.interval)),
          .number(FigureText.percent(phrase.phrase.interval.best)),
          .number("\(uses[phrase.entry] ?? 0)"), RichText(phrase.phrase.like?.string ?? ""),
          RichText(wording.scope(of: phrase.phrase)), RichText(phrase.moment.description),
        ])
      },
      whenEmpty: "This ledger gives no phrase a number.")
    return Section("This ledger's phrases", blocks: [.table(table)])
  }

  private static func section(of scale: VerbalScale, isUsed: Bool) -> Section {
    let table = Table(
      columns: [.init("Term", wraps: true, namesRow: true), .init("Probability", .trailing)],
      rows: scale.terms.map { term in
        .init([
          RichText(term.names.joined(separator: " / ")),
          .number(term.low == term.high ? "\(term.low)%" : "\(term.low) to \(term.high)%"),
        ])
      })
    return Section(
      scale.title, anchor: Anchor(scale.rawValue),
      blocks: [
        .table(table),
        .paragraph(
          isUsed ? "\(scale.note) This ledger uses it for words of its own." : "\(scale.note)"),
        .paragraph(.toned("\(scale.rawValue): \(scale.source)", .dim)),
      ])
  }
}

extension Wording {
  /// For whom and in what a phrase holds.
  func scope(of phrase: PhraseEntry) -> String {
    [phrase.forecaster.map { "@\(names[$0])" }, phrase.source.map { "^\(names[$0.source])" }]
      .compactMap(\.self).joined(separator: " ")
  }
}
