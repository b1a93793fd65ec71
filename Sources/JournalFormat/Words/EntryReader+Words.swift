import Forecasting

extension EntryReader {
  /// The forecast that words write, in any order; each `name=value` word is divided at its sign.
  mutating func belief(words: [Item]) -> Belief? {
    var probabilities: [Range<Int>] = []
    var divided: [Item] = []
    for word in words {
      if let item = equality(word.range) {
        divided.append(item)
      } else {
        probabilities.append(word.range)
      }
    }
    if probabilities.count > 1 {
      report(ForecastProblem.mixedForecast, at: probabilities[1])
      return nil
    }
    return belief(probabilities.first, divided, said: nil)
  }

  /// The option that a word writes: `kim=Kim`.
  mutating func option(at range: Range<Int>) -> PredictionOption? {
    guard let item = equality(range), let value = item.value else {
      report(ForecastProblem.labelNeedsQuotes(text(at: range), "…"), at: range)
      return nil
    }
    return optionName(item).map {
      PredictionOption(name: $0, label: JournalText(text(at: value.range)))
    }
  }

  /// A word divided at its first `=`.
  private func equality(_ range: Range<Int>) -> Item? {
    guard let sign = bytes[range].firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let value = (sign + 1)..<range.upperBound
    return Item(
      kind: .equality, range: range, name: range.lowerBound..<sign,
      value: value.isEmpty ? nil : Item.Value(range: value))
  }
}
