// New ledgers.

import Forecasting
import JournalFormat
import LedgerStore
import SystemInterface
import Testing

@Suite struct BeginningTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func begin(_ named: String) throws(BeginningError) {
    try LedgerStore.begin(at: named, relativeTo: folder.path, today: .testDay)
  }

  @Test func aNewLedgerIsSoundAndReadyForGit() throws {
    try begin("a/b/Ledger")
    let ledger = try Ledger(loading: .folder("a/b/Ledger"), relativeTo: folder.path)
    #expect(ledger.journals.map(\.path) == ["a/b/Ledger/main.foretell"])
    #expect(ledger.diagnostics(ledger.record(RecordView(today: .testDay))).isEmpty)
    #expect(
      try folder.text("a/b/Ledger/.gitattributes").contains("*.foretell merge=union text eol=lf\n"))
  }

  /// What the starter shows as an example is an example.
  @Test func theExamplesOfTheStarterAreSound() throws {
    try begin("Ledger")
    let text = try folder.text("Ledger/main.foretell").replacing(";   ", with: "")
      .replacing("; owner", with: "owner")
    try folder.put("Ledger/main.foretell", text.utf8)
    let ledger = try Ledger(loading: .folder("Ledger"), relativeTo: folder.path)
    let record = ledger.record(RecordView(today: .distantFuture))
    #expect(ledger.diagnostics(record).isEmpty)
    #expect(record.predictions.count == 1)
  }

  @Test func nothingIsOverwritten() throws {
    try folder.put("Ledger/sub/mine.foretell", "format 1\n".utf8)
    #expect(throws: BeginningError.alreadyThere(journal: "Ledger/sub/mine.foretell")) {
      try begin("Ledger")
    }
    try folder.put("other/.gitattributes", "mine".utf8)
    try begin("other")
    // What stands there is kept, and what lets git merge journals is added, once.
    let attributes = try folder.text("other/.gitattributes")
    #expect(attributes.hasPrefix("mine\n"))
    #expect(attributes.hasSuffix("\n*.foretell merge=union text eol=lf\n"))
    try folder.put("kept/.gitattributes", "*.foretell merge=union text eol=lf\n".utf8)
    try begin("kept")
    #expect(
      try folder.text("kept/.gitattributes") == "*.foretell merge=union text eol=lf\n")
    try folder.put("file", "".utf8)
    #expect(throws: BeginningError.file(.notADirectory(path: "file"))) { try begin("file") }
    #expect(throws: BeginningError.file(.notADirectory(path: "file/below"))) {
      try begin("file/below")
    }
  }
}
