import Forecasting

// `amend` and `retract`: changes to what was declared, which leave the old lines in place.

extension EntryReader {
  /// `amend ID ["why"]` with the keys that change
  mutating func readAmend() -> Entry.Content? {
    let id = prediction()
    let why = stringIfAny()
    finishItems()
    let deadline = value(of: .by).flatMap { self.deadline(at: $0.range) }
    let claim = text(of: .claim)
    let criteria = text(of: .criteria)
    let group = self.group()
    let added = tagNames()
    let removed = untaggedNames()
    if !keyed.contains(where: { $0.key != .recorded }), tags.isEmpty {
      report(ValueProblem.nothingAmended, at: verbRange)
    }
    guard let id else { return nil }
    var entry = AmendmentEntry(prediction: id, why: why)
    entry.deadline = deadline
    entry.claim = claim
    entry.criteria = criteria
    entry.group = group
    entry.addedTags = added
    entry.removedTags = removed
    return .amend(entry)
  }

  /// `retract ID ["why"]`, of one forecast with `entry:STAMP`
  mutating func readRetract() -> Entry.Content? {
    let id = prediction()
    let why = stringIfAny()
    finishItems()
    let moment = value(of: .entry).flatMap { self.moment(at: $0.range) }
    let forecaster = self.forecaster()
    guard let id else { return nil }
    var entry = RetractionEntry(prediction: id, why: why)
    entry.entry = moment
    entry.forecaster = forecaster
    return .retract(entry)
  }
}
