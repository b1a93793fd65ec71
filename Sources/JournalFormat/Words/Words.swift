import Diagnostics
import Forecasting

/// Reads words that do not stand in a journal with the readers of those that do, so that a command
/// line and a journal take and refuse the same.
struct Words {
  private var reader: EntryReader
  private var items: [Item] = []

  /// A reader of these words, each of them one item whatever it holds.
  init(_ words: [String], names: Names = Names()) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for word in words {
      let start = bytes.count
      bytes += word.utf8
      ranges.append(start..<bytes.count)
      bytes.append(UInt8(ascii: " "))
    }
    reader = EntryReader(JournalText.Storage(bytes), names: names)
    items = ranges.map { Item(kind: .word, range: $0, name: $0, value: nil) }
  }

  /// What `read` makes of the first word.
  static func read<Value>(
    _ word: String, _ read: (inout EntryReader, Range<Int>) -> Value?
  ) throws(UnreadableWords) -> Value {
    var words = Words([word])
    return try words.read { reader, items in read(&reader, items[0].range) }
  }

  /// As `read`, with a table of names that new ones go into.
  static func read<Value>(
    _ word: String, names: inout Names, _ read: (inout EntryReader, Range<Int>) -> Value?
  ) throws(UnreadableWords) -> Value {
    var words = Words([word], names: names)
    let value = try words.read { reader, items in read(&reader, items[0].range) }
    names = words.reader.names
    return value
  }

  /// What `read` makes of the words, or the first error it found.
  mutating func read<Value>(
    _ read: (inout EntryReader, [Item]) -> Value?
  ) throws(UnreadableWords) -> Value {
    let value = read(&reader, items)
    let problem = reader.findings.first { $0.problem.code.severity == .error }?.problem
    if let problem {
      throw UnreadableWords(code: problem.code, message: problem.message, help: problem.help)
    }
    guard let value else {
      throw UnreadableWords(code: .missingItem, message: "nothing is given", help: nil)
    }
    return value
  }

  /// The names, with those that were read.
  var names: Names { reader.names }
}
