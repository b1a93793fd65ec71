// Where a ledger is looked for, and in what order.

import LedgerStore
import SystemInterface
import Testing

@Suite struct LookupTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", "".utf8)
    try folder.put("project/Ledger/sub/a.foretell", "".utf8)
    try folder.put("data/foretell/main.foretell", "".utf8)
    try folder.put("one.foretell", "".utf8)
    try folder.makeFolder("project/deep/Ledger")
    try folder.makeFolder("empty")
  }

  private func find(
    _ option: String? = nil, _ variable: String? = nil, from current: String = ""
  ) throws(LedgerError) -> LedgerLocation {
    try LedgerLookup(
      option: option, variable: variable, currentDirectory: folder[current],
      dataHome: folder["data"]
    ).find()
  }

  @Test func theOptionComesFirst() throws {
    #expect(try find("one.foretell", "Ledger") == .file("one.foretell"))
    #expect(try find("empty", "Ledger") == .folder("empty"), "an empty folder may be begun")
    #expect(try find("-", "Ledger") == .standardInput)
    #expect(try find(folder["Ledger"]) == .folder(folder["Ledger"]))
  }

  @Test func theVariableComesSecond() throws {
    #expect(try find(nil, "one.foretell") == .file("one.foretell"))
    #expect(try find(nil, "../Ledger", from: "project") == .folder("../Ledger"))
  }

  @Test func theNearestLedgerUpwardComesThird() throws {
    #expect(try find() == .folder("Ledger"))
    #expect(try find(from: "project") == .folder("Ledger"))
    // An empty folder of that name is no ledger.
    #expect(try find(from: "project/deep") == .folder(folder["project/Ledger"]))
    #expect(try find(from: "project/Ledger/sub") == .folder(folder["project/Ledger"]))
    #expect(try find(from: "empty") == .folder(folder["Ledger"]))
  }

  @Test func theDataFolderComesLast() throws {
    let elsewhere = try TemporaryFolder()
    var lookup = LedgerLookup(currentDirectory: elsewhere.path, dataHome: folder["data"])
    #expect(try lookup.find() == .folder(folder["data/foretell"]))
    lookup.dataHome = elsewhere.path
    #expect(throws: LedgerError.noLedger(from: elsewhere.path)) { try lookup.find() }
    lookup.dataHome = nil
    #expect(throws: LedgerError.noLedger(from: elsewhere.path)) { try lookup.find() }
  }

  @Test(arguments: ["nowhere", "", "one.foretell/below", "/nowhere/at/all"])
  func whatIsNamedMustBeThere(_ named: String) {
    #expect(throws: LedgerError.missing(path: named)) { try find(named) }
    #expect(throws: LedgerError.missing(path: named)) { try find(nil, named) }
  }

  @Test func slashesAtTheEndDoNotMatter() throws {
    #expect(try find("Ledger//") == .folder("Ledger"))
    #expect(try find("/") == .folder("/"))
  }

  @Test func aFileNamedLedgerIsPassedOver() throws {
    try folder.put("empty/Ledger", "".utf8)
    #expect(try find(from: "empty") == .folder(folder["Ledger"]))
  }
}
