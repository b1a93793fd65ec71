import Forecasting

extension EntryReader {
  /// The value of a key, if the line has it.
  func value(of key: Key) -> Item.Value? {
    keyed.first { $0.key == key }?.item.value
  }

  /// The values of a key that may stand more than once.
  func values(of key: Key) -> [Item.Value] {
    keyed.filter { $0.key == key }.compactMap(\.item.value)
  }

  /// The next word, or a report that `what` is missing.
  mutating func word(_ what: String) -> Range<Int>? {
    if let next = rest.first, next.kind == .word {
      rest.removeFirst()
      return next.range
    }
    report(LineProblem.missingItem(what, of: verb), at: rest.first?.range ?? verbRange)
    return nil
  }

  /// The next word, if a word comes next.
  mutating func wordIfAny() -> Range<Int>? {
    guard let next = rest.first, next.kind == .word else { return nil }
    rest.removeFirst()
    return next.range
  }

  /// The next string, or a report that `what` is missing, is empty or lacks its quotes.
  mutating func string(_ what: String) -> JournalText? {
    guard let next = rest.first else {
      report(LineProblem.missingItem(what, of: verb), at: verbRange)
      return nil
    }
    guard next.kind == .string else {
      reportMissingQuotes()
      return nil
    }
    rest.removeFirst()
    return next.value.flatMap { filled($0, what) }
  }

  /// The next string, if there is one; words in its place lack their quotes.
  mutating func stringIfAny() -> JournalText? {
    guard let next = rest.first else { return nil }
    guard next.kind == .string else {
      reportMissingQuotes()
      return nil
    }
    rest.removeFirst()
    return next.value.map(text(of:))
  }

  /// Reports what the verb has no place for.
  mutating func finishItems() {
    for item in rest { report(LineProblem.unexpectedItem(on: verb), at: item.range) }
    rest = []
  }

  /// A value as a text of its entry.
  func text(of value: Item.Value) -> JournalText {
    JournalText(storage, value.range, isEscaped: value.isEscaped)
  }

  /// The text of a key, which may not be empty.
  mutating func text(of key: Key) -> JournalText? {
    value(of: key).flatMap { filled($0, "`\(key.rawValue):`") }
  }

  private mutating func filled(_ value: Item.Value, _ what: String) -> JournalText? {
    guard bytes[value.range].contains(where: { $0 != UInt8(ascii: " ") }) else {
      report(LineProblem.emptyText(what), at: quotes(around: value))
      return nil
    }
    return text(of: value)
  }

  /// The range of a value with its quotes.
  private func quotes(around value: Item.Value) -> Range<Int> {
    let end = min(value.range.upperBound + (value.isString ? 1 : 0), bytes.count)
    return (value.range.lowerBound - (value.isString ? 1 : 0))..<end
  }

  /// Reports the words that stand where a text should, and takes them all.
  private mutating func reportMissingQuotes() {
    let words = rest.prefix { $0.kind == .word }
    guard let first = words.first, let last = words.last else { return }
    rest = rest.dropFirst(words.count)
    let range = first.range.lowerBound..<last.range.upperBound
    report(LineProblem.missingQuotes(text(at: range)), at: range)
  }
}
