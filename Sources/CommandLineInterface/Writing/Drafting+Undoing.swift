// Taking back what was written: nothing is erased, so every entry is undone by another one.

import Forecasting
import JournalFormat
import LedgerStore

extension Drafting {
  /// The entry that takes another one back, and what it does in words.
  ///
  /// A resolution is reopened as of its own day: it was never so, and a reopening today would say
  /// that it held until today.
  ///
  /// - Parameter journal: the journal that it stands in, for messages.
  /// - Throws: where no entry can take it back.
  mutating func takingBack(
    _ entry: Entry, in journal: String, why: JournalText
  ) throws(Failure) -> (entry: Entry, summary: String) {
    let (content, summary) = try undoing(entry, in: journal, why: why)
    let prediction = entry.content.prediction
    switch content {
    case .reopen: return (self.entry(content, for: prediction, notAfter: entry.stamp.day), summary)
    case .predict, .forecast, .resolve, .withdraw, .amend, .retract, .criteria, .note, .review,
      .forecaster, .source, .phrase, .scale:
      return (self.entry(content, for: prediction), summary)
    }
  }

  private func undoing(
    _ entry: Entry, in journal: String, why: JournalText
  ) throws(Failure) -> (Entry.Content, String) {
    func named(_ id: Name) -> String { names[id] }
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
      let standing = record.prediction(resolution.prediction)?.resolutions.filter {
        $0.reopened == nil
      }
      if (standing?.count ?? 0) > 1 {
        throw cannot("the outcome of one reading beside another's, and a reopening takes back both")
      }
      return (
        .reopen(ReopeningEntry(prediction: resolution.prediction, why: why)),
        "undone: reopened \(named(resolution.prediction))"
      )
    case .reopen(let reopening):
      guard
        let before = record.prediction(reopening.prediction)?.resolutions.last(where: {
          $0.reopened == entry.stamp
        })
      else { throw cannot("a reopening of nothing") }
      // The outcome counts as known from the day on which it is resolved again: on a later day the
      // score would be another.
      guard before.moment.day == stamp(for: reopening.prediction).day else {
        throw cannot("the reopening of an outcome known on \(before.moment.day)")
      }
      return (.resolve(before.resolution), "undone: resolved \(named(reopening.prediction)) again")
    case .withdraw(let withdrawal):
      return try giving(again: withdrawal)
    case .amend(let amendment):
      let before = record.prediction(amendment.prediction)?.asAmended(before: entry.stamp)
      if amendment.group != nil, before?.group == nil {
        throw cannot("an amendment that gave a first group")
      }
      if amendment.criteria != nil, before?.criteria == nil, criteriaLine(before: entry) == nil {
        throw cannot("an amendment that gave first criteria")
      }
      return try amending(back: amendment, entry, why: why)
    case .retract: throw cannot("a retraction")
    case .criteria: throw cannot("a test")
    case .note: throw cannot("a note")
    case .review: throw cannot("a review")
    case .forecaster, .source, .phrase, .scale: throw cannot("a declaration")
    }
  }

  /// What the last `criteria` line before an entry says.
  private func criteriaLine(before entry: Entry) -> JournalText? {
    entry.content.prediction.flatMap(record.prediction)?.annotations.last {
      $0.isCriteria && $0.moment <= entry.stamp
    }?.text
  }

  private func giving(
    again withdrawal: WithdrawalEntry
  ) throws(Failure) -> (Entry.Content, String) {
    let forecaster = withdrawal.forecaster ?? owner
    guard
      let last = record.prediction(withdrawal.prediction)?.forecasts.last(where: {
        $0.forecaster == forecaster
      }),
      let content = ledger.entry(last.entry).content.forecast
    else { throw .usage("the withdrawal ended no forecast") }
    return (
      .forecast(content), "undone: gave the forecast on \(names[withdrawal.prediction]) again"
    )
  }

  private func amending(
    back amendment: AmendmentEntry, _ entry: Entry, why: JournalText
  ) throws(Failure) -> (Entry.Content, String) {
    guard let prediction = record.prediction(amendment.prediction) else {
      throw .usage("the amended prediction is not in the ledger")
    }
    let before = prediction.asAmended(before: entry.stamp)
    var back = AmendmentEntry(prediction: amendment.prediction, why: why)
    if amendment.deadline != nil { back.deadline = before.deadline }
    if amendment.claim != nil { back.claim = before.claim }
    if amendment.criteria != nil { back.criteria = before.criteria ?? criteriaLine(before: entry) }
    if amendment.group != nil { back.group = before.group }
    back.removedTags = amendment.addedTags.filter { !before.tags.contains($0) }
    back.addedTags = amendment.removedTags.filter { before.tags.contains($0) }
    return (.amend(back), "undone: amended \(names[amendment.prediction]) back")
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
