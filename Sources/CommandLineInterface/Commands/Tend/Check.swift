import CommandLineParsing
import Diagnostics
import Forecasting
import JournalFormat
import LedgerStore

/// `check`: every problem in the ledger.
enum Check: Command {
  static let spec = CommandSpec(
    "check", summary: "find every problem in the ledger",
    examples: [Example("foretell check"), Example("foretell check --json")],
    discussion: """
      Errors, warnings and remarks of all journals in one run, each with its line and a way out. \
      Ends with status 1 if there is any error.
      """)

  static func run(_ session: Session) throws(Failure) {
    let ledger = try session.open()
    let record = ledger.record(session.view)
    let diagnostics = ledger.diagnostics(record)
    let errors = diagnostics.count { $0.severity == .error }
    if session.wantsJSON {
      try session.print([
        "schema": "foretell/check/1", "diagnostics": .array(diagnostics.map(\.json)),
      ])
    } else {
      try session.printFindings(diagnostics)
      let warnings = diagnostics.count { $0.severity == .warning }
      let remarks = diagnostics.count { $0.severity == .remark }
      let entries = ledger.journals.reduce(0) { $0 + $1.journal.entries.count }
      try session.print(
        "\(entries.counted("entry", "entries")) in \(ledger.journals.count.counted("journal")): "
          + "\(errors.counted("error")), \(warnings.counted("warning")), "
          + "\(remarks.counted("remark"))\n")
    }
    if !ledger.unreadable.isEmpty {
      throw .file("\(ledger.unreadable.count.counted("file")) could not be read")
    }
    if errors > 0 { throw .problemsShown }
  }
}

extension Diagnostic {
  /// The diagnostic as `check --json` prints it, with a language server's positions. Where it is about
  /// two lines, its message names the other one, so that it can stand alone.
  fileprivate var json: JSONValue {
    let others = related.map { "\($0.message): \($0.line.path):\($0.line.number + 1)" }
    return [
      "code": .string(code), "severity": .string(severity.rawValue),
      "message": .string(
        others.isEmpty ? message : "\(message) (\(others.joined(separator: "; ")))"),
      "path": .string(line.path), "range": line.json(range), "help": JSONValue(help),
      "related": .array(
        related.map {
          [
            "message": .string($0.message), "path": .string($0.line.path),
            "range": $0.line.json($0.range),
          ]
        }),
    ]
  }
}

extension SourceLine {
  /// A range of the line's bytes as zero-based lines and UTF-16 characters.
  fileprivate func json(_ range: Range<Int>) -> JSONValue {
    func position(_ offset: Int) -> JSONValue {
      ["line": .integer(number), "character": .integer(utf16Column(at: offset))]
    }
    return ["start": position(range.lowerBound), "end": position(range.upperBound)]
  }
}
