// Everything about one prediction: what `foretell show` prints.

public import Assessment
public import Documents
public import Forecasting

/// Where an entry stands: the path as a user would type it, and the line from 1.
public typealias EntryPlace = (EntryReference) -> (path: String, line: Int)

extension Document {
  /// A prediction with its forecasts, its outcome, its score and its history.
  ///
  /// - Parameters:
  ///   - place: where an entry stands.
  ///   - terms: how it is scored.
  public static func prediction(
    _ prediction: PredictionRecord, in record: TrackRecord, terms: ScoringTerms = ScoringTerms(),
    place: EntryPlace
  ) -> Document {
    let account = PredictionAccount(prediction, record)
    let id = record.names[prediction.id]
    var sections: [Section] = []
    if !prediction.forecasts.isEmpty {
      sections.append(Section("Forecasts", blocks: [.table(account.forecasts)]))
    }
    let scores = account.scores(terms)
    if !scores.isEmpty { sections.append(Section("Score", blocks: scores)) }
    sections.append(Section("History", blocks: [.table(account.history(place))]))
    return Document(
      title: prediction.claim.string,
      subtitle: "\(code: id), as of \(record.view.asOf.description)",
      lead: [.definitions(account.definitions(place))], sections: sections)
  }
}

/// What there is to say about one prediction.
struct PredictionAccount {
  let prediction: PredictionRecord
  let record: TrackRecord
  let wording: Wording

  init(_ prediction: PredictionRecord, _ record: TrackRecord) {
    self.prediction = prediction
    self.record = record
    wording = Wording(record)
  }

  /// The facts, each with its word.
  func definitions(_ place: EntryPlace) -> [Definition] {
    let declaration = prediction.declaration
    let names = record.names
    var facts: [Definition] = [Definition("status", statusText)]
    func add(_ word: String, _ text: RichText?) {
      if let text { facts.append(Definition(word, text)) }
    }
    if let resolution = prediction.standingResolution(.early) {
      add("why", resolution.resolution.why.map { RichText($0.string) })
      for link in resolution.resolution.evidence {
        add("evidence", .link(link.string, to: link.string))
      }
    }
    add("by", deadlineText)
    add("criteria", prediction.standingCriteria.map { RichText($0.string) })
    if prediction.type != .binary { add("type", RichText(typeText)) }
    add("options", declaration.options.isEmpty ? nil : RichText(optionsText))
    add("vague", declaration.vague.map { "no test is possible: \($0.string)" })
    add("unscored", declaration.unscored.map { "kept off the score: \($0.string)" })
    add(
      "if",
      declaration.condition.map {
        "\(code: names[$0.prediction]) is \(wording.conditionOutcome($0.outcome))"
      })
    add("source", sourceText)
    add("group", prediction.group.map { RichText(names[$0]) })
    add(
      "tags",
      prediction.tags.isEmpty
        ? nil : RichText(prediction.tags.map { names[$0] }.joined(separator: ", ")))
    add("note", declaration.note.map { RichText($0.string) })
    let line = place(prediction.entry)
    add("declared", "\(prediction.declared.description) in \(code: "\(line.path):\(line.line)")")
    return facts
  }

  private var statusText: RichText {
    var text = wording.tonedStatus(prediction)
    if let known = prediction.status.known { text += ", known since \(known.description)" }
    if prediction.isRetractedAfterOutcome {
      text += "; struck when the outcome was known, and so it still counts"
    }
    if prediction.deadline?.isVague == true {
      text += "; late reading: \(wording.status(prediction, .late))"
      if let known = prediction.statuses.late.known { text += ", \(known.description)" }
    }
    return text
  }

  private var deadlineText: RichText? {
    guard let deadline = prediction.deadline else { return nil }
    var text = RichText(wording.deadline(deadline))
    if deadline.isVague { text += " (early and late reading)" }
    if let first = prediction.firstDeadline, first != deadline {
      text += ", at first \(wording.deadline(first))"
    }
    return text
  }

  private var typeText: String {
    [
      prediction.type.rawValue, prediction.declaration.unit.map { "in \($0.string)" },
      prediction.declaration.range.map { "range \($0.low) to \($0.high)" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  private var optionsText: String {
    prediction.declaration.options.map { "\(record.names[$0.name]): \($0.label.string)" }
      .joined(separator: "; ")
  }

  private var sourceText: RichText? {
    guard let reference = prediction.declaration.source else { return nil }
    let name = record.names[reference.source]
    var text: RichText = record.sources[reference.source]?.reference ?? RichText(name)
    if let locator = reference.locator?.string { text += ", at \(locator)" }
    if let url = record.sources[reference.source]?.source.url?.string {
      text += " \(url, link: url)"
    }
    return text
  }

  /// Every forecast, oldest first.
  var forecasts: Table {
    Table(
      columns: [
        .init("Date", namesRow: true), .init("Forecaster"), .init("Forecast", .trailing),
        .init("Said", whenNarrow: .fold(rank: 2), wraps: true),
        .init("Why", whenNarrow: .fold(rank: 1), wraps: true),
        .init("Class", whenNarrow: .fold(rank: 3)),
        .init("Recorded", whenNarrow: .fold(rank: 4)),
      ],
      rows: prediction.forecasts.map { forecast in
        .init([
          RichText(forecast.moment.description), RichText(record.names[forecast.forecaster]),
          .number(wording.value(forecast.value, of: prediction.declaration)),
          RichText(forecast.said?.string ?? ""), RichText(forecast.why?.string ?? ""),
          RichText(wording.classification(forecast.standing.early)),
          RichText(forecast.recorded?.description ?? ""),
        ])
      }
    ).withoutEmptyColumns()
  }
}

extension Wording {
  /// The outcome that a condition asks for.
  func conditionOutcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .yes: "yes"
    case .no: "no"
    case .partly(let share): share.description
    case .option(let name): names[name]
    case .quantity(let quantity): quantity.description
    case .above: "above"
    case .below: "below"
    }
  }
}
