// Days, probabilities, numbers and outcomes in a query, and ranges of them.

import Forecasting

extension QueryParser {
  /// The ends of a range, or twice the same piece for a single value; an open end is nil.
  private mutating func ends(
    of item: QueryPiece
  ) -> (low: QueryPiece?, high: QueryPiece?)? {
    let ends = item.split([".", "."])
    guard ends.count > 1 else { return (item, item) }
    guard ends.count == 2 else {
      report(.tooManyEnds, at: item.range)
      return nil
    }
    let low = ends[0].letters.isEmpty ? nil : ends[0]
    let high = ends[1].letters.isEmpty ? nil : ends[1]
    guard low != nil || high != nil else {
      report(.endlessRange, at: item.range)
      return nil
    }
    return (low, high)
  }

  /// Reads both ends of a range; an end that cannot be read was reported.
  private mutating func read<Value: Comparable>(
    _ item: QueryPiece, _ ends: (low: QueryPiece?, high: QueryPiece?),
    shown: (QueryPiece, Value) -> String = { piece, _ in piece.text },
    low readLow: (inout Self, QueryPiece) -> Value?,
    high readHigh: (inout Self, QueryPiece) -> Value?
  ) -> (low: Value?, high: Value?)? {
    let low = ends.low.map { readLow(&self, $0) }
    let high = ends.high.map { readHigh(&self, $0) }
    // The outer optional is the end's being there, the inner one its being understood.
    if case .some(nil) = low { return nil }
    if case .some(nil) = high { return nil }
    if let lowPiece = ends.low, let highPiece = ends.high, let least = low ?? nil,
      let most = high ?? nil, least > most
    {
      report(
        .backwardRange(
          low: shown(lowPiece, least), high: shown(highPiece, most),
          help: "\(highPiece.text)..\(lowPiece.text)"), at: item.range)
      return nil
    }
    return (low ?? nil, high ?? nil)
  }

  /// A range of days: from the first day of its low end to the last of its high end.
  mutating func days(_ item: QueryPiece, _ direction: TypedDate.Direction) -> DayRange? {
    guard let ends = ends(of: item) else { return nil }
    let range = read(
      item, ends,
      shown: { (piece: QueryPiece, day: CalendarDate) in
        piece.text == day.description ? piece.text : "\(piece.text) (\(day))"
      },
      low: { $0.date($1, direction)?.first }, high: { $0.date($1, direction)?.last })
    return range.map { DayRange(first: $0.low, last: $0.high) }
  }

  private mutating func date(
    _ piece: QueryPiece, _ direction: TypedDate.Direction
  ) -> TypedDate? {
    do {
      return try TypedDate(parsing: piece.text, today: today, direction: direction)
    } catch {
      report(.badDate(error), at: piece.range)
      return nil
    }
  }

  /// A range of probabilities. As in a journal, the sign of the high end is enough: `60..80%`.
  mutating func shares(_ item: QueryPiece) -> ShareRange? {
    guard let ends = ends(of: item) else { return nil }
    let highHasSign = ends.high?.text.hasSuffix("%") ?? false
    let range = read(
      item, ends, low: { $0.share($1, needsSign: !highHasSign) },
      high: { $0.share($1, needsSign: true) })
    return range.map { ShareRange(low: $0.low, high: $0.high) }
  }

  private mutating func share(_ piece: QueryPiece, needsSign: Bool) -> Percentage? {
    let text = piece.text
    let hasSign = text.hasSuffix("%")
    guard let number = DecimalNumber(hasSign ? text.dropLast() : text[...]) else {
      report(.badProbability(text), at: piece.range)
      return nil
    }
    guard hasSign || !needsSign else {
      report(.missingPercent(text), at: piece.range)
      return nil
    }
    guard let share = Percentage(number) else {
      report(
        number < DecimalNumber(0) ? .probabilityBelow0(text) : .probabilityAbove100(text),
        at: piece.range)
      return nil
    }
    return share
  }

  /// A range of Brier scores.
  mutating func brier(_ item: QueryPiece) -> NumberRange? {
    guard let ends = ends(of: item) else { return nil }
    func score(_ parser: inout Self, _ piece: QueryPiece) -> DecimalNumber? {
      guard let number = DecimalNumber(piece.text) else {
        parser.report(.badNumber(piece.text), at: piece.range)
        return nil
      }
      guard number >= DecimalNumber(0), number <= DecimalNumber(1) else {
        parser.report(.badBrier(piece.text), at: piece.range)
        return nil
      }
      return number
    }
    let range = read(item, ends, low: { score(&$0, $1) }, high: { score(&$0, $1) })
    return range.map { NumberRange(low: $0.low, high: $0.high) }
  }

  /// What happened, in every way in which the text can be read.
  mutating func outcome(_ item: QueryPiece) -> OutcomeTest? {
    var test = OutcomeTest(text: item.text)
    if let word = OutcomeTest.Word(rawValue: item.text.lowercased()) {
      test.word = word
      return test
    }
    guard let ends = ends(of: item) else { return nil }
    if [ends.low, ends.high].contains(where: { $0?.text.hasSuffix("%") ?? false }) {
      test.share = shares(item)
      return test.share == nil ? nil : test
    }
    let isNumeric = [ends.low, ends.high].allSatisfy { end in
      end.map { DecimalNumber($0.text) != nil } ?? true
    }
    if isNumeric {
      let range = read(
        item, ends, low: { DecimalNumber($1.text) }, high: { DecimalNumber($1.text) })
      guard let range else { return nil }
      test.number = NumberRange(low: range.low, high: range.high)
    }
    // A reading as days that fails is reported only where nothing else is left.
    var attempt = self
    test.days = attempt.days(item, .back)
    let isName = item.text.first?.isLetter ?? false
    if isName, !item.text.contains("..") { test.option = SearchText(item.text) }
    guard !isNumeric, test.days == nil, test.option == nil else { return test }
    let startsWithDigit = item.text.first?.isNumber ?? false
    if startsWithDigit || item.split([".", "."]).count > 1 {
      problems = attempt.problems
    } else {
      report(.badOutcome(item.text), at: item.range)
    }
    return nil
  }
}
