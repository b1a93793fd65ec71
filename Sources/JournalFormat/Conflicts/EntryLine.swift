import Diagnostics
import Forecasting

/// The line of an entry, cut into items again to find where a conflict points. Ranges count from the
/// start of the line.
struct EntryLine {
  /// The line with its place.
  let source: SourceLine
  /// The stamp.
  let stamp: Range<Int>
  /// The verb.
  let verb: Range<Int>
  private let words: [Item]
  private let others: [Item]

  /// The line of an entry of `journal`.
  init(_ entry: Entry, in journal: ParsedJournal) {
    self.init(journal.sourceLine(entry.line))
  }

  /// A line that is not looked at in its place.
  init(bytes: [UInt8]) { self.init(SourceLine(path: "", number: 0, bytes: bytes)) }

  private init(_ line: SourceLine) {
    source = line
    let bytes = line.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lexer = Lexer()
    lexer.lex(bytes.span, start..<bytes.count)
    let items = lexer.items
    let end = bytes.count..<bytes.count
    stamp = items.first?.range ?? end
    verb = items.dropFirst().first?.range ?? end
    words = items.dropFirst(2).filter { $0.kind == .word || $0.kind == .string }
    others = items.dropFirst(2).filter { $0.kind != .word && $0.kind != .string }
  }

  /// Everything but the spaces and the comment at the end.
  var whole: Range<Int> {
    let end = max(words.last?.range.upperBound ?? 0, others.last?.range.upperBound ?? 0)
    return stamp.lowerBound..<max(end, verb.upperBound)
  }

  /// The first thing after the verb: an id, a name.
  var id: Range<Int> { word(0) }

  /// The word or string at a place after the verb; the verb where there is none.
  func word(_ place: Int) -> Range<Int> {
    words.indices.contains(place) ? words[place].range : verb
  }

  /// The value of a key, without its quotes.
  func value(of key: Key) -> Range<Int> {
    item { $0.kind == .key && spells($0.name, key.rawValue) }?.value?.range ?? id
  }

  /// The value of `untag:` that is this tag.
  func untag(_ tag: String) -> Range<Int> {
    item { item in
      item.kind == .key && spells(item.name, Key.untag.rawValue)
        && item.value.map { spells($0.range, tag) } == true
    }?.value?.range ?? id
  }

  /// The two sides of the `=` in `if:`.
  var condition: (prediction: Range<Int>, outcome: Range<Int>) {
    let value = value(of: .if)
    guard let sign = source.bytes[value].firstIndex(of: UInt8(ascii: "=")) else {
      return (value, value)
    }
    return (value.lowerBound..<sign, (sign + 1)..<value.upperBound)
  }

  /// The `^source`.
  var sourceMark: Range<Int> { item { $0.kind == .source }?.range ?? verb }

  /// The share of an option in a forecast, or the outcome that names it.
  func option(_ option: String) -> Range<Int> {
    item { $0.kind == .equality && $0.value?.isString != true && spells($0.name, option) }?.name
      ?? words.first { spells($0.range, option) }?.range ?? id
  }

  /// The forecast: a probability, shares or quantiles, or the words that were said.
  var belief: Range<Int> {
    let parts = others.filter { $0.kind == .equality && $0.value?.isString != true }
    if let first = parts.first, let last = parts.last {
      return first.range.lowerBound..<last.range.upperBound
    }
    return words.first { $0.kind == .word && source.bytes[$0.range].last == UInt8(ascii: "%") }?
      .range ?? value(of: .said)
  }

  /// The keys that users make for themselves, with their values.
  var ownKeys: [(key: String, value: String)] {
    let storage = JournalText.Storage(source.bytes)
    return others.filter { $0.kind == .key && source.bytes[$0.name].starts(with: "x-".utf8) }
      .compactMap { item in
        item.value.map { value in
          (
            String(decoding: source.bytes[item.name], as: UTF8.self),
            JournalText(storage, value.range, isEscaped: value.isEscaped).string
          )
        }
      }
  }

  private func item(_ isWanted: (Item) -> Bool) -> Item? { others.first(where: isWanted) }

  private func spells(_ range: Range<Int>, _ text: String) -> Bool {
    String(decoding: source.bytes[range], as: UTF8.self) == text
  }
}
