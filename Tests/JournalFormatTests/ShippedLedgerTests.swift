import Diagnostics
import Forecasting
import Foundation
import JournalFormat
import Testing

/// The ledger that is shipped with the program.
let ledgerFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../Ledger").standardizedFileURL

@Suite struct ShippedLedgerTests {
  private let folded: FoldedJournals
  private let files: [(path: String, bytes: [UInt8])]

  init() throws {
    let paths = try FileManager.default.contentsOfDirectory(atPath: ledgerFolder.path())
    files = try paths.filter { $0.hasSuffix(".foretell") }.sorted().map { path in
      (path, [UInt8](try Data(contentsOf: ledgerFolder.appending(path: path))))
    }
    folded = FoldedJournals(files, today: "2026-11-23")
  }

  @Test func isInOrder() {
    #expect(folded.problems == [])
    #expect(folded.record.predictions.count > 10)
  }

  @Test func isPrintedAsItStands() {
    #expect(!files.isEmpty)
    for (journal, file) in zip(folded.journals, files) {
      #expect(journal.printed() == file.bytes)
    }
  }

  /// Every entry, printed from its values alone, says the same.
  @Test func saysTheSameWhenWrittenAnew() {
    for journal in folded.journals {
      for entry in journal.journal.entries {
        let written = line(for: entry, names: folded.record.names, ownKeys: ownKeys(of: entry))
        var names = folded.record.names
        let again = parse(Array("format 1\n\(written)\n".utf8), path: "a", names: &names)
        #expect(again.journal.entries.map(\.content) == [entry.content], "\(written)")
      }
    }
  }
}
