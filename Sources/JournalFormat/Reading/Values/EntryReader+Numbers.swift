import Forecasting

/// What a piece of text is as a decimal number.
enum ScannedNumber {
  case number(DecimalNumber)
  case tooManyDigits
  case notANumber
}

extension EntryReader {
  /// Digits, at most one point with digits on both sides, a sign before them.
  func scanNumber(at range: Range<Int>) -> ScannedNumber {
    var digits: Int64 = 0
    var isTooLong = false
    var places: Int?
    var count = 0
    let isNegative = range.first.map { bytes[$0] == UInt8(ascii: "-") } ?? false
    let isSigned = isNegative || range.first.map { bytes[$0] == UInt8(ascii: "+") } ?? false
    for at in range.dropFirst(isSigned ? 1 : 0) {
      let byte = bytes[at]
      if byte == UInt8(ascii: "."), places == nil, count > 0 {
        places = 0
        continue
      }
      guard byte.isDigit else { return .notANumber }
      let (product, overflowed) = digits.multipliedReportingOverflow(by: 10)
      let (sum, exceeded) = product.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      isTooLong = isTooLong || overflowed || exceeded
      digits = isTooLong ? 0 : sum
      count += 1
      places = places.map { $0 + 1 }
    }
    guard count > 0, places != 0 else { return .notANumber }
    guard !isTooLong,
      let number = DecimalNumber(significand: isNegative ? -digits : digits, scale: places ?? 0)
    else { return .tooManyDigits }
    return .number(number)
  }

  /// A number or a day.
  mutating func quantity(at range: Range<Int>) -> Quantity? {
    if range.count >= 5, bytes[range.lowerBound + 4] == UInt8(ascii: "-"),
      bytes[range.lowerBound..<(range.lowerBound + 4)].allSatisfy(\.isDigit)
    {
      return date(at: range).map(Quantity.date)
    }
    switch scanNumber(at: range) {
    case .number(let number): return .number(number)
    case .tooManyDigits: report(ValueProblem.tooManyDigits, at: range)
    case .notANumber: report(ValueProblem.badNumber(text(at: range)), at: range)
    }
    return nil
  }

  /// The bounds of a number or a day: `-2..12`.
  mutating func range(at range: Range<Int>) -> QuantityRange? {
    let parts = self.parts(of: range)
    guard parts.count == 2 else {
      report(ValueProblem.badRange(text(at: range)), at: range)
      return nil
    }
    let bounds = parts.compactMap { quantity(at: $0) }
    guard bounds.count == 2 else { return nil }
    if let read = QuantityRange(low: bounds[0], high: bounds[1]) { return read }
    report(
      bounds[0].isDate == bounds[1].isDate
        ? ValueProblem.rangeReversed : .mixedQuantities, at: range)
    return nil
  }

  /// A whole number, 0 or more.
  mutating func count(at range: Range<Int>) -> Int? {
    if bytes[range].allSatisfy(\.isDigit), range.count <= 9, let count = Int(text(at: range)) {
      return count
    }
    report(ValueProblem.badCount(text(at: range)), at: range)
    return nil
  }

  /// A link, with a warning if a page could not show it as one.
  mutating func link(_ value: Item.Value) -> JournalText {
    let link = text(of: value)
    let start = link.string.lowercased()
    if !["https://", "http://", "mailto:"].contains(where: { start.hasPrefix($0) }) {
      report(ValueProblem.unsafeLink, at: value.range)
    }
    return link
  }
}

extension Quantity {
  /// Whether it is a day.
  var isDate: Bool {
    switch self {
    case .date: true
    case .number: false
    }
  }
}
