// A new entry in one canonical form. The order of items is that of the table of verbs: stamp, verb, what
// stands in order, then marks and keys, `recorded:` last. Reading the line gives the entry back.

public import Forecasting

/// An entry as a line of a journal, without a line ending.
///
/// - Parameters:
///   - entry: What to say. Its `text` and `line` do not matter.
///   - names: The table that the entry's names are from.
///   - ownKeys: Keys of the caller's making, which readers keep and ignore; each begins with `x-`.
public func line(
  for entry: Entry, names: Names, ownKeys: [(key: String, value: String)] = []
) -> String {
  var writer = LineWriter(names: names)
  writer.word(entry.stamp.description)
  writer.write(entry.content)
  for (key, value) in ownKeys { writer.word("\(key):\(wordOrText(value))") }
  writer.key(.recorded, entry.recorded)
  return writer.line
}

/// The lines with which a journal begins, each with its line ending: `format 1`, and whose it is.
public func journalHeader(owner: String?, fullName: String? = nil) -> String {
  guard let owner else { return "format 1\n" }
  let name = fullName.map { " " + quotedText($0) } ?? ""
  return "format 1\nowner \(owner)\(name)\n"
}

extension LineWriter {
  fileprivate mutating func write(_ content: Entry.Content) {
    switch content {
    case .forecaster(let entry): write(entry)
    case .source(let entry): write(entry)
    case .phrase(let entry): write(entry)
    case .scale(let scale):
      verb(.scale)
      word(scale.rawValue)
    case .predict(let entry): write(entry)
    case .criteria(let entry): write(.criteria, entry)
    case .note(let entry): write(.note, entry)
    case .forecast(let entry): write(entry)
    case .withdraw(let entry):
      verb(.withdraw, entry.prediction, why: entry.why)
      forecaster(entry.forecaster)
    case .resolve(let entry): write(entry)
    case .reopen(let entry): verb(.reopen, entry.prediction, why: entry.why)
    case .amend(let entry): write(entry)
    case .retract(let entry):
      verb(.retract, entry.prediction, why: entry.why)
      key(.entry, entry.entry)
      forecaster(entry.forecaster)
    case .review(let entry):
      verb(.review)
      forecaster(entry.reviewer)
    }
  }

  private mutating func verb(_ verb: Verb) { word(verb.rawValue) }

  private mutating func verb(_ verb: Verb, _ prediction: Name, why: JournalText?) {
    self.verb(verb)
    name(prediction)
    text(why)
  }

  private mutating func write(_ entry: ForecasterEntry) {
    verb(.forecaster)
    name(entry.forecaster)
    text(entry.fullName)
    key(.url, prose: entry.url)
    key(.note, prose: entry.note)
  }

  private mutating func write(_ entry: SourceEntry) {
    verb(.source)
    name(entry.source)
    text(entry.title)
    forecaster(entry.author)
    key(.url, prose: entry.url)
    key(.archive, prose: entry.archive)
    key(.outlet, prose: entry.outlet)
    key(.platform, label: entry.platform?.string)
    key(.examined, entry.examined)
    key(.note, prose: entry.note)
  }

  private mutating func write(_ entry: PhraseEntry) {
    verb(.phrase)
    text(entry.words)
    word(entry.interval.description)
    key(.like, label: entry.like?.string)
    forecaster(entry.forecaster)
    source(entry.source)
    key(.note, prose: entry.note)
  }

  private mutating func write(_ verb: Verb, _ entry: Annotation) {
    self.verb(verb, entry.prediction, why: entry.text)
  }

  private mutating func write(_ entry: ForecastEntry) {
    verb(.forecast)
    name(entry.prediction)
    write(entry.belief)
    text(entry.why)
    key(.said, prose: entry.said)
    forecaster(entry.forecaster)
    source(entry.source)
  }

  private mutating func write(_ entry: ResolutionEntry) {
    verb(.resolve)
    name(entry.prediction)
    word(written(entry.verdict))
    text(entry.why)
    key(.by, entry.deadline)
    for link in entry.evidence { key(.evidence, prose: link) }
    key(.archive, prose: entry.archive)
    key(.coder, label: entry.coder?.string)
  }

  private mutating func write(_ entry: AmendmentEntry) {
    verb(.amend, entry.prediction, why: entry.why)
    key(.by, entry.deadline)
    key(.claim, prose: entry.claim)
    key(.criteria, prose: entry.criteria)
    key(.group, label: entry.group.map { names[$0] })
    tags(entry.addedTags)
    for tag in entry.removedTags { key(.untag, names[tag]) }
  }

  private mutating func write(_ entry: Declaration) {
    verb(.predict)
    name(entry.id)
    if entry.type != .binary { word(entry.type.rawValue) }
    if let belief = entry.belief { write(belief) }
    text(entry.claim)
    for option in entry.options {
      word("\(names[option.name])=\(quotedText(option.label.string))")
    }
    key(.by, entry.deadline)
    tags(entry.tags)
    source(entry.source)
    forecaster(entry.forecaster)
    key(.group, label: entry.group.map { names[$0] })
    key(.if, entry.condition.map { "\(names[$0.prediction])=\(written(.outcome($0.outcome)))" })
    key(.unit, label: entry.unit?.string)
    key(.range, entry.range)
    key(.levels, entry.levels.map { $0.map(\.description).joined(separator: ",") })
    key(.vague, prose: entry.vague)
    key(.unscored, prose: entry.unscored)
    key(.said, prose: entry.said)
    key(.criteria, prose: entry.criteria)
    key(.note, prose: entry.note)
  }

  private mutating func write(_ belief: Belief) {
    switch belief {
    case .probability(let probability): word(probability.description)
    case .options(let shares):
      for share in shares { word("\(names[share.option])=\(share.share)") }
    case .quantiles(let quantiles):
      for quantile in quantiles { word("p\(quantile.level)=\(quantile.value)") }
    case .words: break
    }
  }

  private func written(_ verdict: Verdict) -> String {
    switch verdict {
    case .void: "void"
    case .ambiguous: "ambiguous"
    case .outcome(.yes): "yes"
    case .outcome(.no): "no"
    case .outcome(.above): "above"
    case .outcome(.below): "below"
    case .outcome(.partly(let share)): share.description
    case .outcome(.option(let option)): names[option]
    case .outcome(.quantity(let quantity)): quantity.description
    }
  }
}
