// Track records from the text of journals.

import Diagnostics
import Forecasting
import JournalFormat
import Testing

/// A track record folded from journals as they would stand in files; expects them without errors.
func sampleRecord(
  _ texts: String..., today: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> TrackRecord {
  var names = Names()
  let parsed = texts.map { parse(Array($0.utf8), path: "main.foretell", names: &names) }
  let record = try TrackRecord(
    folding: parsed.map(\.journal), names: names,
    view: RecordView(today: CalendarDate(parsing: today)))
  for diagnostic in parsed.flatMap(\.diagnostics) where diagnostic.severity == .error {
    Issue.record("\(diagnostic.message)", sourceLocation: sourceLocation)
  }
  for conflict in record.conflicts where conflict.isError {
    Issue.record("\(conflict)", sourceLocation: sourceLocation)
  }
  return record
}
