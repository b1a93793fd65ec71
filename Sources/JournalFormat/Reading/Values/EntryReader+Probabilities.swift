import Forecasting

extension EntryReader {
  /// A probability with its percent sign: `62%`.
  mutating func percentage(at range: Range<Int>) -> Percentage? {
    guard !range.isEmpty, bytes[range.upperBound - 1] == UInt8(ascii: "%") else {
      return percentage(numberAt: range, isSigned: false, whole: range)
    }
    return percentage(
      numberAt: range.lowerBound..<(range.upperBound - 1), isSigned: true, whole: range)
  }

  /// A probability or an interval of it: `62%`, `60..90%`, `60..80..90%`.
  mutating func probability(at range: Range<Int>) -> ImpreciseProbability? {
    guard firstGap(in: range) != nil else {
      return percentage(at: range).map { ImpreciseProbability($0) }
    }
    let parts = self.parts(of: range)
    guard parts.count <= 3, let last = parts.last else {
      report(ForecastProblem.badProbability(text(at: range)), at: range)
      return nil
    }
    let inner = parts.dropLast()
    if inner.contains(where: { bytes[$0].last == UInt8(ascii: "%") }) {
      let mended = text(at: range).filter { $0 != "%" } + "%"
      report(ForecastProblem.percentSignInside(mended), at: range)
      return nil
    }
    if case .number = scanNumber(at: last) {
      report(ForecastProblem.intervalWithoutPercentSign(text(at: range)), at: range)
      return nil
    }
    var bounds = inner.compactMap { percentage(numberAt: $0, isSigned: true, whole: $0) }
    if let high = percentage(at: last) { bounds.append(high) }
    guard bounds.count == parts.count, let low = bounds.first, let high = bounds.last else {
      return nil
    }
    let best = bounds.count == 3 ? bounds[1] : nil
    if let read = ImpreciseProbability(low: low, best: best, high: high) { return read }
    if let best, low <= high {
      report(ForecastProblem.bestOutside(low: low, best: best, high: high), at: parts[1])
    } else {
      report(ForecastProblem.intervalReversed(low: low, high: high), at: range)
    }
    return nil
  }

  /// Remarks on a probability that leaves no doubt.
  mutating func remarkOnCertainty(_ percentage: Percentage, at range: Range<Int>) {
    if percentage.percent == DecimalNumber(0) || percentage.percent == DecimalNumber(100) {
      report(ForecastProblem.certainty(percentage), at: range)
    }
  }

  private mutating func percentage(
    numberAt number: Range<Int>, isSigned: Bool, whole: Range<Int>
  ) -> Percentage? {
    switch scanNumber(at: number) {
    case .tooManyDigits: report(ValueProblem.tooManyDigits, at: whole)
    case .notANumber: report(ForecastProblem.badProbability(text(at: whole)), at: whole)
    case .number(let number):
      guard let percentage = Percentage(number) else {
        report(
          number < DecimalNumber(0) ? ForecastProblem.below0(number) : .above100(number), at: whole)
        return nil
      }
      guard !isSigned else { return percentage }
      report(ForecastProblem.missingPercentSign(number), at: whole)
    }
    return nil
  }
}
