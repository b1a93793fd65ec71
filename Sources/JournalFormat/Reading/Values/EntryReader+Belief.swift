import Forecasting

extension EntryReader {
  /// The forecast of a line: a probability that comes next, or the shares or quantiles among
  /// `items`, or words alone. Nil where there is none, or where it is wrong and that is reported.
  mutating func belief(
    _ probabilityRange: Range<Int>?, _ items: [Item], said: JournalText?
  ) -> Belief? {
    if items.isEmpty {
      guard let range = probabilityRange else { return said == nil ? nil : .words }
      return probability(at: range).map { probability in
        if !probability.isImprecise { remarkOnCertainty(probability.low, at: range) }
        return .probability(probability)
      }
    }
    let quantileItems = items.filter { isQuantile($0) }
    let shareItems = items.filter { !isQuantile($0) }
    if let range = probabilityRange { _ = probability(at: range) }
    let shares = shareItems.isEmpty ? nil : self.shares(shareItems)
    let quantiles = quantileItems.isEmpty ? nil : self.quantiles(quantileItems)
    guard probabilityRange == nil, shareItems.isEmpty || quantileItems.isEmpty else {
      let ranges = ([probabilityRange].compactMap { $0 } + items.map(\.range))
      let start = ranges.map(\.lowerBound).min() ?? verbRange.lowerBound
      let end = ranges.map(\.upperBound).max() ?? verbRange.upperBound
      report(ForecastProblem.mixedForecast, at: start..<end)
      return nil
    }
    return shareItems.isEmpty ? quantiles.map(Belief.quantiles) : shares.map(Belief.options)
  }

  /// Whether a `name=value` is a quantile: `80%=…`, or `p10=…` whose value is no percentage.
  private func isQuantile(_ item: Item) -> Bool {
    if bytes[item.name].last == UInt8(ascii: "%") { return true }
    return isQuantileName(item.name)
      && item.value.flatMap { bytes[$0.range].last } != UInt8(ascii: "%")
  }

  private func isQuantileName(_ name: Range<Int>) -> Bool {
    name.count > 1 && bytes[name.lowerBound] == UInt8(ascii: "p")
      && bytes[name.dropFirst()].allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
  }

  // MARK: Options

  private mutating func shares(_ items: [Item]) -> [Belief.OptionShare]? {
    var shares: [Belief.OptionShare] = []
    var seen: Set<Name> = []
    var sum: DecimalNumber? = DecimalNumber(0)
    for item in items {
      let option = optionName(item)
      guard let value = item.value else {
        report(LineProblem.missingValue(key: text(at: item.range)), at: item.range)
        continue
      }
      let share = percentage(at: value.range)
      guard let option, let share else { continue }
      guard seen.insert(option).inserted else {
        report(ForecastProblem.optionGivenTwice(names[option]), at: item.range)
        continue
      }
      remarkOnCertainty(share, at: value.range)
      sum = sum.flatMap { $0.adding(share.percent) }
      shares.append(Belief.OptionShare(option: option, share: share))
    }
    guard shares.count == items.count, let first = items.first, let last = items.last else {
      return nil
    }
    let range = first.range.lowerBound..<last.range.upperBound
    guard let sum else {
      report(ValueProblem.tooManyDigits, at: range)
      return nil
    }
    guard sum == DecimalNumber(100) else {
      let looksLikeQuantiles = items.allSatisfy { isQuantileName($0.name) }
      report(ForecastProblem.optionsSum(sum, looksLikeQuantiles: looksLikeQuantiles), at: range)
      return nil
    }
    return shares
  }

  /// The name of an option, which is none of the words for outcomes.
  mutating func optionName(_ item: Item) -> Name? {
    let written = text(at: item.name)
    if OutcomeWord(rawValue: written) != nil {
      report(ValueProblem.reservedOption(written), at: item.name)
      return nil
    }
    return name(at: item.name, .option)
  }

  // MARK: Quantiles

  private mutating func quantiles(_ items: [Item]) -> [Belief.Quantile]? {
    let errorsBefore = errorCount
    var found: [(quantile: Belief.Quantile, range: Range<Int>)] = []
    for item in items {
      guard let value = item.value else {
        report(LineProblem.missingValue(key: text(at: item.range)), at: item.range)
        continue
      }
      if bytes[item.name].last == UInt8(ascii: "%") {
        found += centralInterval(item, value).map { ($0, item.range) }
      } else if let level = self.level(at: item.name.dropFirst(), whole: item.name),
        let quantity = self.quantity(at: value.range)
      {
        found.append((Belief.Quantile(level: level, value: quantity), item.range))
      }
    }
    guard errorCount == errorsBefore else { return nil }
    found.sort { $0.quantile.level < $1.quantile.level }
    for (low, high) in zip(found, found.dropFirst()) {
      if low.quantile.level == high.quantile.level {
        report(ForecastProblem.levelGivenTwice(high.quantile.level), at: high.range)
      } else if low.quantile.value.isDate != high.quantile.value.isDate {
        report(ValueProblem.mixedQuantities, at: high.range)
        break
      } else if high.quantile.value.isLess(than: low.quantile.value) {
        report(
          ForecastProblem.quantilesCross(low: low.quantile, high: high.quantile), at: high.range)
      }
    }
    return errorCount == errorsBefore ? found.map(\.quantile) : nil
  }

  /// `80%=a..b` gives the levels 10 and 90: (100 − 80)/2 at either end.
  private mutating func centralInterval(_ item: Item, _ value: Item.Value) -> [Belief.Quantile] {
    let number = item.name.dropLast()
    guard let width = level(at: number, whole: item.name) else { return [] }
    let parts = self.parts(of: value.range)
    guard parts.count == 2 else {
      report(ForecastProblem.badCentralInterval(text(at: value.range)), at: value.range)
      return []
    }
    let bounds = parts.compactMap { quantity(at: $0) }
    guard let low = DecimalNumber(100).subtracting(width)?.half,
      let high = DecimalNumber(100).subtracting(low)
    else {
      report(ValueProblem.tooManyDigits, at: item.name)
      return []
    }
    guard bounds.count == 2 else { return [] }
    return [
      Belief.Quantile(level: low, value: bounds[0]), Belief.Quantile(level: high, value: bounds[1]),
    ]
  }

  /// A level in percent, above 0 and below 100; `whole` is shown if it is none.
  private mutating func level(at number: Range<Int>, whole: Range<Int>) -> DecimalNumber? {
    switch scanNumber(at: number) {
    case .number(let level) where level > DecimalNumber(0) && level < DecimalNumber(100):
      return level
    case .tooManyDigits: report(ValueProblem.tooManyDigits, at: whole)
    case .number, .notANumber:
      report(ForecastProblem.badLevel(text(at: whole)), at: whole)
    }
    return nil
  }

  /// The levels of a prediction: `5,25,50,75,95`.
  mutating func levels(at range: Range<Int>) -> [DecimalNumber]? {
    let errorsBefore = errorCount
    var levels: [DecimalNumber] = []
    for piece in bytes[range].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    {
      let place = piece.startIndex..<piece.endIndex
      guard let level = self.level(at: place, whole: place.isEmpty ? range : place) else {
        continue
      }
      if let last = levels.last, last >= level {
        report(
          last == level ? ForecastProblem.levelGivenTwice(level) : .levelsNotAscending, at: place)
        break
      }
      levels.append(level)
    }
    return errorCount == errorsBefore ? levels : nil
  }
}

extension Quantity {
  /// Whether both are of one kind and this one is less.
  fileprivate func isLess(than other: Quantity) -> Bool {
    switch (self, other) {
    case (.number(let mine), .number(let theirs)): mine < theirs
    case (.date(let mine), .date(let theirs)): mine < theirs
    case (.number, .date), (.date, .number): false
    }
  }
}
