import Diagnostics
import Forecasting
import Foundation
import JournalFormat

/// Whether the tests write what they expect anew: FORETELL_RECORD=1.
let isRecording = ProcessInfo.processInfo.environment["FORETELL_RECORD"] != nil

/// Journals that were read and folded, with everything that is wrong with them.
struct FoldedJournals {
  let journals: [ParsedJournal]
  let record: TrackRecord

  /// The journals with these paths and bytes, seen from a day that comes after most stamps.
  init(_ files: [(path: String, bytes: [UInt8])], today: String = "2100-01-01") {
    var names = Names()
    let parsed = files.map { parse($0.bytes, path: $0.path, names: &names) }
    let day = (try? CalendarDate(parsing: today)) ?? .distantPast
    journals = parsed
    record = TrackRecord(
      folding: parsed.map(\.journal), names: names, view: RecordView(today: day))
  }

  /// One journal.
  init(_ text: String, today: String = "2100-01-01") {
    self.init([("a.foretell", Array(text.utf8))], today: today)
  }

  /// What is wrong, in order of path and line.
  var diagnostics: [Diagnostic] {
    (journals.flatMap(\.diagnostics)
      + JournalFormat.diagnostics(for: record.conflicts, in: journals, names: record.names))
      .sorted { $0.precedes($1) }
  }

  /// What is wrong, as short as can be: `a.foretell:3 same-moment (a.foretell:2)`.
  var problems: [String] {
    diagnostics.map { diagnostic in
      let others = diagnostic.related.map { " (\($0.line.path):\($0.line.number + 1))" }.joined()
      return "\(diagnostic.line.path):\(diagnostic.line.number + 1) \(diagnostic.code)\(others)"
    }
  }
}
