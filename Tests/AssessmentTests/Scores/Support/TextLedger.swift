// Ledgers in the journal's own words, folded and scored.

import Assessment
import Diagnostics
import Forecasting
import JournalFormat
import Testing

/// A ledger of one or several journals, as text.
struct TextLedger {
  private(set) var journals: [Journal] = []
  private(set) var names = Names()

  /// Reads journals. Names that `names` knows already keep their numbers, whatever the order.
  init(_ texts: String..., names: Names = Names()) throws { try self.init(texts, names: names) }

  init(_ texts: [String], names: Names = Names()) throws {
    self.names = names
    for text in texts {
      let parsed = parse(Array(text.utf8), path: "test.foretell", names: &self.names)
      for diagnostic in parsed.diagnostics where diagnostic.severity == .error {
        Issue.record("\(diagnostic.message): \(diagnostic.line)")
      }
      journals.append(parsed.journal)
    }
  }

  /// The same ledger with only some of its entries.
  func keeping(_ isKept: (Entry) -> Bool) -> TextLedger {
    var kept = self
    for place in journals.indices {
      kept.journals[place].entries = journals[place].entries.filter(isKept)
    }
    return kept
  }

  func record(
    today: String = "2026-12-31", asOf: String? = nil, recordedAsOf: String? = nil
  ) throws -> TrackRecord {
    record(
      RecordView(
        today: try CalendarDate(parsing: today),
        asOf: try asOf.map { day throws in try CalendarDate(parsing: day) },
        recordedAsOf: try recordedAsOf.map { day throws in try CalendarDate(parsing: day) }))
  }

  func record(_ view: RecordView) -> TrackRecord {
    TrackRecord(folding: journals, names: names, view: view)
  }
}

/// The scores of a ledger without errors, as of 31 December 2026 unless said otherwise.
func sheet(
  _ text: String, today: String = "2026-12-31", _ terms: ScoringTerms = ScoringTerms(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> ScoreSheet {
  let record = try TextLedger(text).record(today: today)
  for conflict in record.conflicts where conflict.isError {
    Issue.record("\(conflict)", sourceLocation: sourceLocation)
  }
  return ScoreSheet(of: record, terms: terms)
}

/// The scores of the only forecaster of a ledger.
func scores(
  _ text: String, today: String = "2026-12-31", _ terms: ScoringTerms = ScoringTerms(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> ForecasterScores {
  let sheet = try sheet(text, today: today, terms, sourceLocation: sourceLocation)
  #expect(sheet.forecasters.count == 1, sourceLocation: sourceLocation)
  return try #require(sheet.forecasters.first, sourceLocation: sourceLocation)
}

/// Whether a figure is another up to rounding; undefined only equals undefined.
func isClose(_ one: Double?, _ other: Double?) -> Bool {
  switch (one, other) {
  case (nil, nil): true
  case (let one?, let other?): (one - other).magnitude <= 1e-12 * max(1, other.magnitude)
  case (nil, _), (_, nil): false
  }
}
