import CommandLineParsing
import Forecasting
import JournalFormat
import LedgerStore

/// `undo`: takes back what the last command wrote, by an entry of its own.
enum Undo: Command {
  static let spec = CommandSpec(
    "undo", summary: "retract, reopen or restore what the last command did",
    examples: [Example("foretell undo"), Example("foretell undo --dry-run")],
    groups: [
      OptionGroup(
        "Writing", [WritingOptions.into, WritingOptions.note, WritingOptions.dryRun])
    ],
    discussion: """
      Nothing is erased: a prediction or a forecast is retracted, a resolution reopened, an \
      amendment amended back, a withdrawn forecast given again. Looks at the last entry of the \
      journal that new entries go to.
      """)

  static func run(_ session: Session) throws(Failure) {
    let journal = try session.writer().journal
    try session.write { (draft: inout Drafting) throws(Failure) in
      let entries = draft.ledger.journals.first { $0.path == journal }?.journal.entries ?? []
      guard let last = entries.max(by: { $0.line < $1.line }) else {
        throw .usage(
          "there is nothing to undo in \(journal)",
          hint: "name the journal of the last command with --into")
      }
      let why = session.invocation[WritingOptions.note].map { JournalText($0) } ?? "undone"
      let (content, summary) = try undoing(last, in: journal, &draft, why: why)
      return ([draft.entry(content, for: last.content.prediction)], summary)
    }
  }

  private static func undoing(
    _ entry: Entry, in journal: String, _ draft: inout Drafting, why: JournalText
  ) throws(Failure) -> (Entry.Content, String) {
    func named(_ id: Name) -> String { draft.names[id] }
    func cannot(_ what: String) -> Failure {
      .usage(
        "the last entry, \(journal):\(entry.line + 1), is \(what), which no other entry takes back",
        hint: "if nobody has seen it yet, strike that line in an editor")
    }
    switch entry.content {
    case .predict(let declaration):
      return (
        .retract(RetractionEntry(prediction: declaration.id, why: why)),
        "undone: struck \(named(declaration.id))"
      )
    case .forecast(let forecast):
      var retraction = RetractionEntry(prediction: forecast.prediction, why: why)
      retraction.entry = entry.stamp
      retraction.forecaster = forecast.forecaster
      return (
        .retract(retraction),
        "undone: struck the forecast of \(entry.stamp) on \(named(forecast.prediction))"
      )
    case .resolve(let resolution):
      return (
        .reopen(ReopeningEntry(prediction: resolution.prediction, why: why)),
        "undone: reopened \(named(resolution.prediction))"
      )
    case .reopen(let reopening):
      guard
        let before = draft.record.prediction(reopening.prediction)?.resolutions.last(where: {
          $0.reopened == entry.stamp
        })
      else { throw cannot("a reopening of nothing") }
      return (.resolve(before.resolution), "undone: resolved \(named(reopening.prediction)) again")
    case .withdraw(let withdrawal):
      return try giving(again: withdrawal, &draft)
    case .amend(let amendment):
      let before = draft.record.prediction(amendment.prediction)?.asAmended(before: entry.stamp)
      if amendment.group != nil, before?.group == nil {
        throw cannot("an amendment that gave a first group")
      }
      if amendment.criteria != nil, before?.criteria == nil {
        throw cannot("an amendment that gave first criteria")
      }
      return try amending(back: amendment, entry, &draft, why: why)
    case .retract: throw cannot("a retraction")
    case .criteria: throw cannot("a test")
    case .note: throw cannot("a note")
    case .review: throw cannot("a review")
    case .forecaster, .source, .phrase, .scale: throw cannot("a declaration")
    }
  }

  private static func giving(
    again withdrawal: WithdrawalEntry, _ draft: inout Drafting
  ) throws(Failure) -> (Entry.Content, String) {
    let forecaster = withdrawal.forecaster ?? draft.owner
    guard
      let last = draft.record.prediction(withdrawal.prediction)?.forecasts.last(where: {
        $0.forecaster == forecaster
      }),
      let content = draft.ledger.entry(last.entry).content.forecast
    else { throw .usage("the withdrawal ended no forecast") }
    return (
      .forecast(content), "undone: gave the forecast on \(draft.names[withdrawal.prediction]) again"
    )
  }

  private static func amending(
    back amendment: AmendmentEntry, _ entry: Entry, _ draft: inout Drafting, why: JournalText
  ) throws(Failure) -> (Entry.Content, String) {
    guard let prediction = draft.record.prediction(amendment.prediction) else {
      throw .usage("the amended prediction is not in the ledger")
    }
    let before = prediction.asAmended(before: entry.stamp)
    var back = AmendmentEntry(prediction: amendment.prediction, why: why)
    if amendment.deadline != nil { back.deadline = before.deadline }
    if amendment.claim != nil { back.claim = before.claim }
    if amendment.criteria != nil { back.criteria = before.criteria }
    if amendment.group != nil { back.group = before.group }
    back.removedTags = amendment.addedTags.filter { !before.tags.contains($0) }
    back.addedTags = amendment.removedTags.filter { before.tags.contains($0) }
    return (.amend(back), "undone: amended \(draft.names[amendment.prediction]) back")
  }
}

extension Entry.Content {
  /// The forecast that a `forecast` or a `predict` line gives.
  fileprivate var forecast: ForecastEntry? {
    switch self {
    case .forecast(let entry): entry
    case .predict(let declaration): ForecastEntry(on: declaration)
    case .forecaster, .source, .phrase, .scale, .criteria, .note, .withdraw, .resolve, .reopen,
      .amend, .retract, .review:
      nil
    }
  }
}
