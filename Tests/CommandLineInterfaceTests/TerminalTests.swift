// What differs where somebody looks: abbreviations and colours.

import Testing

@Suite struct TerminalTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put(
      "Ledger/main.foretell",
      """
      format 1
      2026-02-01 predict rome 70% "It rains in Rome" by:2026-12-31
      2026-02-01 predict romania 70% "It rains in Romania" by:2026-12-31
      2026-02-01 predict oslo 165% "It snows in Oslo" by:2026-12-31

      """.utf8)
  }

  private func run(
    _ arguments: String..., isTerminal: Bool = true, environment: [String: String] = [:]
  ) -> ProgramRun {
    ProgramRun(arguments, in: folder.path, environment: environment, isTerminal: isTerminal)
  }

  @Test func beginningsOfCommandsAndIdsWillDoOnATerminalOnly() {
    #expect(run("sh", "roman", "--json").output.contains("\"romania\""))
    #expect(run("show", "rome", "--json").output.contains("\"rome\""), "a whole id is no beginning")
    let several = run("show", "rom")
    #expect(several.status == 2)
    #expect(several.errors.contains("'rom' begins several ids: romania, rome"))
    #expect(run("show", "roman", isTerminal: false).status == 2)
    #expect(run("sh", "rome", isTerminal: false).status == 2)
  }

  @Test(arguments: [
    (["list"], true, [:], true),
    (["list"], false, [:], false),
    (["list"], true, ["NO_COLOR": "1"], false),
    (["list"], true, ["TERM": "dumb"], false),
    (["list", "--color", "always"], false, ["NO_COLOR": "1"], true),
    (["list", "--color", "never"], true, [:], false),
    (["check"], true, [:], true),
    (["check"], true, ["NO_COLOR": "1"], false),
    // Messages of the ledger's errors, on standard error.
    (["score"], true, [:], true),
    (["score"], true, ["NO_COLOR": "1"], false),
    (["score"], false, [:], false),
    (["update", "rome", "kim=100%"], true, [:], true),
    (["update", "rome", "kim=100%", "--color", "never"], true, [:], false),
    (["update", "rome", "kim=100%", "--color", "always"], false, [:], true),
  ])
  func coloursAreForTerminals(
    _ arguments: [String], _ isTerminal: Bool, _ environment: [String: String], _ colors: Bool
  ) {
    let run = ProgramRun(
      arguments, in: folder.path, environment: environment, isTerminal: isTerminal)
    #expect((run.output + run.errors).contains("\u{1B}[") == colors)
  }

  @Test func narrowPlacesAreNotOverrun() {
    let run = run("list", environment: ["LANG": "C"])
    #expect(run.output.utf8.allSatisfy { $0 < 128 }, "ASCII where the locale knows no more")
  }
}
