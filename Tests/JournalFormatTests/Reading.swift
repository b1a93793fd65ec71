import Diagnostics
import Forecasting
import JournalFormat

/// A text read with a table of names of its own.
struct Reading {
  let parsed: ParsedJournal
  let names: Names

  init(_ bytes: [UInt8]) {
    var names = Names()
    parsed = parse(bytes, path: "a.foretell", names: &names)
    self.names = names
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// The codes of the diagnostics, in their order.
  var codes: [String] { parsed.diagnostics.map(\.code) }

  var entries: [Entry] { parsed.journal.entries }

  /// One line, under a `format` line.
  static func line(_ line: String) -> Reading { Reading("format 1\n" + line + "\n") }
}
