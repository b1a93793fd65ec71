public import Diagnostics
public import Forecasting
public import JournalFormat
public import SystemInterface

/// A ledger as it was read: its journals, and what could not be read.
public struct Ledger: Sendable {
  /// Where it was found.
  public let location: LedgerLocation
  /// The journals, in order of their paths.
  public internal(set) var journals: [ParsedJournal]
  /// The names in them.
  public internal(set) var names: Names
  /// Files and folders that could not be read; the rest counts.
  public let unreadable: [FileError]
  /// Links that were not followed, because they lead out of the ledger or in a circle.
  public let skipped: [FolderListing.Skipped]

  /// A ledger of these journals.
  public init(
    location: LedgerLocation, journals: [ParsedJournal], names: Names,
    unreadable: [FileError] = [], skipped: [FolderListing.Skipped] = []
  ) {
    self.location = location
    self.journals = journals
    self.names = names
    self.unreadable = unreadable
    self.skipped = skipped
  }

  /// What the ledger amounts to under a view.
  public func record(_ view: RecordView) -> TrackRecord {
    TrackRecord(folding: journals.map(\.journal), names: names, view: view)
  }

  /// Everything wrong or worth a look, in order of path and line.
  public func diagnostics(_ record: TrackRecord) -> [Diagnostic] {
    let all =
      journals.flatMap(\.diagnostics)
      + JournalFormat.diagnostics(for: record.conflicts, in: journals, names: record.names)
    return all.sorted { $0.precedes($1) }
  }

  /// Where an entry stands: the journal's path, and the line's number from 1.
  public func place(of entry: EntryReference) -> (path: String, line: Int) {
    let journal = journals[entry.journal]
    return (journal.path, journal.journal.entries[entry.entry].line + 1)
  }

  /// The entry itself.
  public func entry(_ reference: EntryReference) -> Entry {
    journals[reference.journal].journal.entries[reference.entry]
  }
}
