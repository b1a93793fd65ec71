// Long output goes through the pager at a terminal, and only there.

import Testing

@Suite(.serialized) struct PagingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let many = (1...30).map { "2026-01-01 predict p\($0) 7% \"Claim\" by:2026-12-31\n" }
    try folder.put("Ledger/main.foretell", ("format 1\n" + many.joined()).utf8)
    try folder.putProgram("pager", "cat > \(folder["paged"])")
  }

  private func paged(
    _ arguments: [String], rows: UInt16 = 20, environment: [String: String] = [:]
  ) throws -> (pager: String?, screen: String) {
    let environment = ["PAGER": folder["pager"]].merging(environment) { $1 }
    let session = try TerminalSession(
      arguments, in: folder, environment: environment, rows: rows)
    #expect(try session.end() == 0)
    return (try? folder.text("paged"), session.pseudo.screen)
  }

  @Test func longOutputIsPaged() throws {
    let (pager, screen) = try paged(["list"])
    #expect(pager?.contains("p30") == true)
    #expect(screen == "")
  }

  @Test func shortOutputIsNot() throws {
    let (pager, screen) = try paged(["list"], rows: 60)
    #expect(pager == nil)
    #expect(screen.contains("p30"))
  }

  @Test(arguments: [
    ["list", "--no-pager"], ["list", "--no-input"], ["list", "--json"], ["check"],
  ])
  func neverAgainstTheUsersWill(_ arguments: [String]) throws {
    #expect(try paged(arguments).pager == nil)
  }

  @Test func neverWhereThereIsNoTerminal() throws {
    let run = ProgramRun(["list"], in: folder.path, environment: ["PAGER": folder["pager"]])
    #expect(run.output.contains("p30"))
    #expect((try? folder.text("paged")) == nil)
  }

  @Test func aPagerThatCannotBeRunLosesNothing() throws {
    let (_, screen) = try paged(["list"], environment: ["PAGER": "/nowhere/pager"])
    #expect(screen.contains("p30"))
  }

  @Test func aDumbTerminalHasNoPages() throws {
    #expect(try paged(["list"], environment: ["TERM": "dumb"]).pager == nil)
  }
}
