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
  /// - Throws: where no entry can take it back.
  mutating func takingBack(
    _ entry: Entry, why: JournalText
  ) throws(Failure) -> (entry: Entry, summary: String) {
    let (content, summary) = try undoing(entry, why: why)
    let prediction = entry.content.prediction
    switch content {
    case .reopen: return (self.entry(content, for: prediction, notAfter: entry.stamp.day), summary)
    case .predict, .forecast, .resolve, .withdraw, .amend, .retract, .criteria, .note, .review,
      .forecaster, .source, .phrase, .scale:
      return (self.entry(content, for: prediction), summary)
    }
  }

  private mutating func undoing(
    _ entry: Entry, why: JournalText
  ) throws(Failure) -> (Entry.Content, String) {
    let names = names
    func named(_ id: Name) -> String { names[id] }
    func cannot(_ what: String) -> Failure {
      .usage(
        "the last entry is \(what), which no entry can take back",
        hint:
          "line \(entry.line + 1) of the journal can be struck in an editor if nobody has it yet")
    }
    switch entry.content {
    case .predict(let declaration):
      return (
        .retract(RetractionEntry(prediction: declaration.id, why: why)),
        "\(named(declaration.id)): struck"
      )
    case .forecast(let forecast):
      var retraction = RetractionEntry(prediction: forecast.prediction, why: why)
      retraction.entry = entry.stamp
      retraction.forecaster = forecast.forecaster
      return (
        .retract(retraction), "\(named(forecast.prediction)): forecast of \(entry.stamp) struck"
      )
    case .resolve(let resolution):
      return (
        .reopen(ReopeningEntry(prediction: resolution.prediction, why: why)),
        "\(named(resolution.prediction)): reopened"
      )
    case .reopen(let reopening):
      guard
        let before = record.prediction(reopening.prediction)?.resolutions.last(where: {
          $0.reopened == entry.stamp
        })
      else { throw cannot("a reopening of nothing") }
      return (.resolve(before.resolution), "\(named(reopening.prediction)): resolved again")
    case .withdraw(let withdrawal):
      return try giving(again: withdrawal)
    case .amend(let amendment):
      return try amending(back: amendment, entry, why: why)
    case .retract: throw cannot("a retraction")
    case .criteria: throw cannot("a test")
    case .note: throw cannot("a note")
    case .review: throw cannot("a review")
    case .forecaster, .source, .phrase, .scale: throw cannot("a declaration")
    }
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
    return (.forecast(content), "\(names[withdrawal.prediction]): forecast given again")
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
    if amendment.criteria != nil { back.criteria = before.criteria ?? "" }
    if amendment.group != nil { back.group = before.group }
    back.removedTags = amendment.addedTags.filter { !before.tags.contains($0) }
    back.addedTags = amendment.removedTags.filter { before.tags.contains($0) }
    return (.amend(back), "\(names[amendment.prediction]): amended back")
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
