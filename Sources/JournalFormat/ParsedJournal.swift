// Text into entries. Every line is read by itself, every problem is collected, no byte is lost, and
// nothing here knows what the entries of several lines amount to: that is a track record's work.

public import Diagnostics
public import Forecasting

/// A journal as it was read: its entries, what is wrong with it, and every byte of it.
public struct ParsedJournal: Sendable {
  /// The file's name, as the user would say it.
  public let path: String
  /// What the good lines say. A line with an error is no entry of it.
  public let journal: Journal
  /// What is wrong with the text, in the order of its lines.
  public let diagnostics: [Diagnostic]
  /// The bytes, shared with the texts of the entries.
  public let storage: JournalText.Storage
  /// The lines, which together are the whole text.
  public let lines: [JournalLine]
  /// The line, from 0, of each prediction whose `predict` line has an error.
  public let unreadDeclarations: [Name: Int]

  /// A line with its place, for a diagnostic. The line's number counts from 0.
  public func sourceLine(_ number: Int) -> SourceLine {
    SourceLine(
      path: path, number: number, bytes: Array(storage.bytes[lines[number].content]))
  }

  /// What was parsed, printed: exactly the bytes that went in.
  public func printed() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(storage.bytes.count)
    for line in lines { bytes += storage.bytes[line.range] }
    return bytes
  }
}

/// One line of a journal.
public struct JournalLine: Sendable, Hashable {
  /// What the line is.
  public var kind: Kind
  /// Its bytes from the start of the text, with its ending and a byte-order mark.
  public var range: Range<Int>
  /// Its bytes without its ending.
  public var content: Range<Int>

  /// What a line is.
  public enum Kind: Sendable, Hashable {
    /// Nothing but spaces.
    case blank
    /// A comment and nothing else.
    case comment
    /// `format`.
    case format
    /// `owner`.
    case owner
    /// The entry of the journal with this place.
    case entry(Int)
    /// A line with an error, which does not count.
    case unread
  }
}

/// Reads a journal. Any bytes will do: what is wrong with them is among the diagnostics.
///
/// - Parameters:
///   - bytes: The text, UTF-8.
///   - path: The file's name, as the user would say it; `-` for standard input.
///   - names: The ledger's table of names; new ones are added to it.
public func parse(_ bytes: [UInt8], path: String, names: inout Names) -> ParsedJournal {
  parse(bytes, path: path, names: &names, limits: .standard)
}

/// Reads a journal within limits.
func parse(
  _ bytes: [UInt8], path: String, names: inout Names, limits: JournalLimits
) -> ParsedJournal {
  // The table is moved in and out again, so that it is never copied.
  var mine = Names()
  swap(&mine, &names)
  var parser = JournalParser(JournalText.Storage(bytes), path: path, names: mine, limits: limits)
  mine = Names()
  let parsed = parser.parse()
  swap(&parser.reader.names, &names)
  return parsed
}
