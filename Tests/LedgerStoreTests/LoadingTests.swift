// What is read of a folder, and what is not.

import Forecasting
import JournalFormat
import LedgerStore
import SystemInterface
import Testing

@Suite struct LoadingTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func load(_ location: LedgerLocation) throws(LedgerError) -> Ledger {
    try Ledger(loading: location, relativeTo: folder.path)
  }

  private func prediction(_ id: String) -> String.UTF8View {
    "format 1\n2026-02-01 predict \(id) 50% \"Claim\" by:2026-12-31\n".utf8
  }

  @Test func everyJournalBelowTheFolderIsReadInOrderOfPaths() throws {
    try folder.put("Ledger/z.foretell", prediction("z"))
    try folder.put("Ledger/a/deep/er/b.foretell", prediction("b"))
    try folder.put("Ledger/a/c.foretell", prediction("c"))
    try folder.put("Ledger/.hidden.foretell", prediction("dot-file"))
    try folder.put("Ledger/.git/d.foretell", prediction("in-a-dot-folder"))
    try folder.put("Ledger/a/.cache/e.foretell", prediction("in-a-dot-folder"))
    try folder.put("Ledger/README.md", "not a journal".utf8)
    try folder.put("Ledger/main.foretell.bak", prediction("backup"))
    try folder.put("outside.foretell", prediction("outside"))
    let ledger = try load(.folder("Ledger"))
    #expect(
      ledger.journals.map(\.path) == [
        "Ledger/.hidden.foretell", "Ledger/a/c.foretell", "Ledger/a/deep/er/b.foretell",
        "Ledger/z.foretell",
      ])
    #expect(ledger.journals.allSatisfy { $0.diagnostics.isEmpty })
    #expect(ledger.unreadable.isEmpty)
    #expect(ledger.skipped.isEmpty)
  }

  @Test func pathsAreShownAsTheFolderWasNamed() throws {
    try folder.put("Ledger/a/b.foretell", prediction("b"))
    try folder.makeFolder("other")
    func path(_ location: LedgerLocation, from: String = "") throws -> [String] {
      try Ledger(loading: location, relativeTo: folder[from]).journals.map(\.path)
    }
    #expect(try path(.folder("Ledger")) == ["Ledger/a/b.foretell"])
    #expect(try path(.folder("./Ledger")) == ["./Ledger/a/b.foretell"])
    #expect(try path(.folder("../Ledger"), from: "other") == ["../Ledger/a/b.foretell"])
    #expect(try path(.folder(folder["Ledger"])) == [folder["Ledger/a/b.foretell"]])
    #expect(try path(.folder("."), from: "Ledger") == ["./a/b.foretell"])
    #expect(try path(.file("Ledger/a/b.foretell")) == ["Ledger/a/b.foretell"])
  }

  @Test func linksThatLeadOutAreNotFollowed() throws {
    try folder.put("secret.foretell", prediction("secret"))
    try folder.put("other/x.foretell", prediction("x"))
    try folder.put("Ledger/a.foretell", prediction("a"))
    try folder.link("Ledger/out.foretell", to: "../secret.foretell")
    try folder.link("Ledger/folder", to: folder["other"])
    try folder.link("Ledger/nowhere.foretell", to: "missing")
    let ledger = try load(.folder("Ledger"))
    #expect(ledger.journals.map(\.path) == ["Ledger/a.foretell"])
    #expect(
      ledger.skipped.map { Path.name(of: $0.path) } == [
        "folder", "nowhere.foretell", "out.foretell",
      ])
    #expect(
      ledger.skipped.map(\.reason) == [
        .leadsOutside(target: folder["other"]), .leadsNowhere,
        .leadsOutside(target: folder["secret.foretell"]),
      ])
  }

  @Test func loopsEndAndNoFileIsReadTwice() throws {
    try folder.put("Ledger/sub/a.foretell", prediction("a"))
    try folder.link("Ledger/sub/loop", to: "..")
    try folder.link("Ledger/self.foretell", to: "self.foretell")
    try folder.link("Ledger/again.foretell", to: "sub/a.foretell")
    let ledger = try load(.folder("Ledger"))
    #expect(ledger.journals.map(\.path) == ["Ledger/sub/a.foretell"])
    #expect(ledger.diagnostics(ledger.record(.init(today: .distantFuture))).isEmpty)
  }

  @Test func aLedgerMayBeALinkItself() throws {
    try folder.put("real/a.foretell", prediction("a"))
    try folder.link("Ledger", to: "real")
    #expect(try load(.folder("Ledger")).journals.map(\.path) == ["Ledger/a.foretell"])
  }

  @Test func whatCannotBeLoadedSaysWhy() throws {
    try folder.put("file", "".utf8)
    try folder.makeFolder("folder")
    #expect(throws: LedgerError.file(.isDirectory(path: "folder"))) { try load(.file("folder")) }
    #expect(throws: LedgerError.file(.notADirectory(path: "file"))) { try load(.folder("file")) }
    #expect(throws: LedgerError.file(.notFound(path: "missing"))) { try load(.file("missing")) }
    #expect(throws: LedgerError.file(.notFound(path: "missing"))) { try load(.folder("missing")) }
  }

  @Test func anEmptyFolderIsAnEmptyLedger() throws {
    try folder.makeFolder("Ledger")
    let ledger = try load(.folder("Ledger"))
    #expect(ledger.journals.isEmpty)
    #expect(ledger.record(.init(today: .distantFuture)).predictions.isEmpty)
  }

  @Test func standardInputIsHandedIn() throws {
    let bytes = Array(prediction("from-outside"))
    let ledger = try Ledger(loading: .standardInput, relativeTo: folder.path) {
      (limit: Int) throws(FileError) in
      #expect(limit == Ledger.journalLimit)
      return bytes
    }
    #expect(ledger.journals.map(\.path) == ["-"])
    #expect(throws: LedgerError.file(.tooLarge(path: "-", limit: 5))) {
      try Ledger(loading: .standardInput, relativeTo: folder.path) {
        (_: Int) throws(FileError) in throw .tooLarge(path: "-", limit: 5)
      }
    }
  }

  @Test func entriesKnowTheirPlaces() throws {
    try folder.put(
      "Ledger/a.foretell",
      "; comment\n\nformat 1\n2026-02-01 predict a 50% \"A\" by:2026-12-31\n".utf8)
    let ledger = try load(.folder("Ledger"))
    let record = ledger.record(.init(today: .distantFuture))
    let place = ledger.place(of: try #require(record.predictions.first).entry)
    #expect(place.path == "Ledger/a.foretell")
    #expect(place.line == 4)
  }
}
