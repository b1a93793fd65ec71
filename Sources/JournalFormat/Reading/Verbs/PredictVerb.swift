import Forecasting

extension EntryReader {
  /// `predict ID [TYPE] [FORECAST] "claim" [OPTION="label" …]`
  mutating func readPredict() -> Entry.Content? {
    let id = newPrediction()
    let type = predictionType() ?? .binary
    let probabilityRange = probabilityWord()
    let claim = string("the claim")
    finishItems()
    let labelled = equalities.filter { isLabel($0, type) }
    let options = self.options(labelled, type)
    let said = text(of: .said)
    let shares = equalities.filter { !isLabel($0, type) }
    let belief = self.belief(probabilityRange, shares, said: said)
    let forecaster = self.forecaster()
    if let mark = forecasterMark, belief == nil, errorCount == 0 {
      report(ForecastProblem.idleForecaster, at: mark.range)
    }
    let deadline = value(of: .by).flatMap { self.deadline(at: $0.range) }
    let vague = text(of: .vague)
    // A vague prediction may have a deadline all the same: the source can name a day and no test.
    if value(of: .by) == nil, value(of: .vague) == nil {
      report(ValueProblem.missingDeadline, at: verbRange)
    }
    let claimOrNothing = claim ?? ""
    guard let id else { return nil }
    var entry = Declaration(id: id, type: type, claim: claimOrNothing, deadline: deadline)
    entry.options = options
    entry.belief = belief
    entry.said = said
    entry.forecaster = forecaster
    entry.tags = tagNames()
    entry.source = source()
    entry.group = group()
    entry.condition = value(of: .if).flatMap { condition(at: $0.range) }
    readMeasure(into: &entry)
    entry.vague = vague
    entry.unscored = text(of: .unscored)
    entry.criteria = text(of: .criteria)
    entry.note = text(of: .note)
    return claim == nil ? nil : .predict(entry)
  }

  /// The id that a prediction is to have; none of the words for types.
  private mutating func newPrediction() -> Name? {
    word("a prediction's id").flatMap { newPrediction(at: $0) }
  }

  /// As `newPrediction()`, at a place.
  mutating func newPrediction(at range: Range<Int>) -> Name? {
    let written = text(at: range)
    if PredictionType(rawValue: written) != nil {
      report(ValueProblem.reservedId(written), at: range)
      return nil
    }
    return name(at: range, .prediction)
  }

  /// The type, where one comes next. Nil where none is written, or an unknown one, which is reported.
  private mutating func predictionType() -> PredictionType? {
    guard let next = rest.first, next.kind == .word else { return nil }
    let written = text(at: next.range)
    if let type = PredictionType(rawValue: written) {
      rest.removeFirst()
      return type
    }
    // Another word before the claim was meant as a type; without a claim, words are one.
    guard bytes[next.range.lowerBound].isASCIILetter, rest.contains(where: { $0.kind == .string })
    else { return nil }
    rest.removeFirst()
    report(ValueProblem.unknownType(written), at: next.range)
    return nil
  }

  /// The probability that comes before the claim.
  private mutating func probabilityWord() -> Range<Int>? {
    guard let next = rest.first, next.kind == .word,
      bytes[next.range.lowerBound].isNumberStart || rest.contains(where: { $0.kind == .string })
    else { return nil }
    return wordIfAny()
  }

  /// Whether a `name=value` says what an option stands for, and is not its share.
  private func isLabel(_ item: Item, _ type: PredictionType) -> Bool {
    guard let value = item.value, !value.isString else { return item.value != nil }
    let hasOptions = type == .choice || type == .ordered
    return hasOptions && !bytes[value.range.lowerBound].isNumberStart
  }

  /// The options with what they stand for.
  private mutating func options(_ items: [Item], _ type: PredictionType) -> [PredictionOption] {
    var options: [PredictionOption] = []
    var seen: Set<Name> = []
    for item in items {
      guard let value = item.value, let option = optionName(item) else { continue }
      if !value.isString {
        report(
          ForecastProblem.labelNeedsQuotes(names[option], text(at: value.range)), at: value.range)
      }
      if seen.insert(option).inserted {
        options.append(PredictionOption(name: option, label: text(of: value)))
      } else {
        report(ForecastProblem.optionGivenTwice(names[option]), at: item.range)
      }
    }
    switch type {
    case .choice, .ordered:
      if items.count < 2 {
        report(ForecastProblem.tooFewOptions(items.count), at: items.first?.range ?? verbRange)
      }
    case .binary, .numeric, .date:
      if let first = items.first, let last = items.last {
        report(
          ValueProblem.keyDoesNotSuit("options", type),
          at: first.range.lowerBound..<last.range.upperBound)
      }
    }
    return options
  }

  /// `unit:`, `range:` and `levels:`, as far as the type has them.
  private mutating func readMeasure(into entry: inout Declaration) {
    entry.unit = text(of: .unit)
    entry.range = value(of: .range).flatMap { range(at: $0.range) }
    entry.levels = value(of: .levels).flatMap { levels(at: $0.range) }
    for (key, item) in keyed where !entry.type.has(key) {
      report(ValueProblem.keyDoesNotSuit("\(key.rawValue):", entry.type), at: item.range)
    }
    if let range = entry.range, let value = self.value(of: .range), entry.type.has(.range),
      range.low.isDate != (entry.type == .date)
    {
      report(ValueProblem.quantityDoesNotSuit(entry.type), at: value.range)
    }
  }
}

extension PredictionType {
  /// Whether predictions of this type may have the key.
  fileprivate func has(_ key: Key) -> Bool {
    switch key {
    case .unit: self == .numeric
    case .range, .levels: self == .numeric || self == .date
    case .by, .said, .recorded, .evidence, .group, .url, .archive, .note, .criteria, .vague,
      .unscored, .if, .like, .outlet, .platform, .examined, .coder, .claim, .untag, .entry:
      true
    }
  }
}
