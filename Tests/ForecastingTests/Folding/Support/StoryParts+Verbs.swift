// What the items of a line mean under each verb.

import Forecasting

extension StoryParts {
  func content(of verb: String, names: inout Names) -> Entry.Content? {
    let place = source.map { reference($0, &names) }
    let who = at.map { names.intern($0) }
    switch verb {
    case "review": return .review(ReviewEntry(reviewer: who))
    case "scale": return words.first.flatMap(VerbalScale.init(rawValue:)).map(Entry.Content.scale)
    case "phrase":
      guard let interval = words.first.flatMap(Self.probability), let said = strings.first else {
        return nil
      }
      var phrase = PhraseEntry(words: JournalText(said), interval: interval)
      phrase.like = text("like")
      phrase.forecaster = who
      phrase.source = place
      return .phrase(phrase)
    default: break
    }
    guard let word = words.first else { return nil }
    let name = names.intern(word)
    let why = strings.first.map { JournalText($0) }
    switch verb {
    case "forecaster": return .forecaster(ForecasterEntry(forecaster: name, fullName: why))
    case "source":
      var source = SourceEntry(source: name, title: why ?? "title")
      source.author = who
      source.url = text("url")
      source.archive = text("archive")
      source.platform = text("platform")
      return .source(source)
    case "predict": return declaration(name, place, who, &names).map(Entry.Content.predict)
    case "criteria": return .criteria(Annotation(prediction: name, text: why ?? ""))
    case "note": return .note(Annotation(prediction: name, text: why ?? ""))
    case "forecast":
      var forecast = ForecastEntry(prediction: name, belief: belief(words.dropFirst(), &names))
      forecast.said = text("said")
      forecast.forecaster = who
      forecast.source = place
      return .forecast(forecast)
    case "withdraw":
      return .withdraw(WithdrawalEntry(prediction: name, forecaster: who))
    case "resolve": return resolution(name, &names).map(Entry.Content.resolve)
    case "reopen": return .reopen(ReopeningEntry(prediction: name))
    case "amend": return .amend(amendment(name, &names))
    case "retract":
      var retraction = RetractionEntry(prediction: name, why: why)
      retraction.entry = keys["entry"].flatMap { Moment(written: $0) }
      retraction.forecaster = who
      return .retract(retraction)
    default: return nil
    }
  }

  private func reference(_ written: String, _ names: inout Names) -> SourceReference {
    let parts = written.split(separator: ":", maxSplits: 1).map(String.init)
    return SourceReference(
      source: names.intern(parts[0]), locator: parts.count > 1 ? JournalText(parts[1]) : nil)
  }

  private func declaration(
    _ id: Name, _ place: SourceReference?, _ who: Name?, _ names: inout Names
  ) -> Declaration? {
    let type = words.dropFirst().first.flatMap(PredictionType.init(rawValue:))
    let rest = words.dropFirst(type == nil ? 1 : 2)
    var entry = Declaration(
      id: id, type: type ?? .binary, claim: JournalText(strings.first ?? "claim"),
      deadline: keys["by"].flatMap(Self.deadline))
    let hasBelief = !rest.isEmpty || keys["said"] != nil || shares.contains { $0.value.last == "%" }
    if hasBelief { entry.belief = belief(rest, &names) }
    for (option, label) in shares where label.last != "%" && entry.type != .numeric {
      entry.options.append(
        PredictionOption(name: names.intern(option), label: JournalText(label)))
    }
    entry.said = text("said")
    entry.forecaster = who
    entry.tags = tags.map { names.intern($0) }
    entry.source = place
    entry.group = keys["group"].map { names.intern($0) }
    entry.vague = text("vague")
    entry.unscored = text("unscored")
    entry.criteria = text("criteria")
    entry.levels = keys["levels"].map { $0.split(separator: ",").compactMap { DecimalNumber($0) } }
    entry.range = keys["range"].flatMap(Self.range)
    if let condition = keys["if"]?.split(separator: "=").map(String.init), condition.count == 2 {
      entry.condition = Condition(
        prediction: names.intern(condition[0]),
        outcome: Self.outcome(condition[1], names: &names))
    }
    return entry
  }

  private static func range(_ word: String) -> QuantityRange? {
    let ends = word.split(separator: "..").compactMap { quantity($0) }
    return ends.count == 2 ? QuantityRange(low: ends[0], high: ends[1]) : nil
  }

  private func belief(_ rest: ArraySlice<String>, _ names: inout Names) -> Belief {
    if let word = rest.first, let probability = Self.probability(word) {
      return .probability(probability)
    }
    if shares.contains(where: { $0.value.last == "%" }) {
      return .options(
        shares.compactMap { share in
          Self.probability(share.value).map {
            Belief.OptionShare(option: names.intern(share.name), share: $0.low)
          }
        })
    }
    let quantiles = shares.compactMap { share -> Belief.Quantile? in
      guard let level = DecimalNumber(share.name.dropFirst()),
        let value = Self.quantity(share.value)
      else { return nil }
      return Belief.Quantile(level: level, value: value)
    }
    return quantiles.isEmpty ? .words : .quantiles(quantiles)
  }

  private func resolution(_ id: Name, _ names: inout Names) -> ResolutionEntry? {
    guard let word = words.dropFirst().first else { return nil }
    let verdict: Verdict =
      switch word {
      case "void": .void
      case "ambiguous": .ambiguous
      default: .outcome(Self.outcome(word, names: &names))
      }
    var entry = ResolutionEntry(prediction: id, verdict: verdict)
    entry.deadline = keys["by"].flatMap { CalendarDate(written: $0) }
    return entry
  }

  private func amendment(_ id: Name, _ names: inout Names) -> AmendmentEntry {
    var entry = AmendmentEntry(prediction: id)
    entry.deadline = keys["by"].flatMap(Self.deadline)
    entry.claim = text("claim")
    entry.criteria = text("criteria")
    entry.group = keys["group"].map { names.intern($0) }
    entry.addedTags = tags.map { names.intern($0) }
    entry.removedTags = keys["untag"].map { [names.intern($0)] } ?? []
    return entry
  }
}
