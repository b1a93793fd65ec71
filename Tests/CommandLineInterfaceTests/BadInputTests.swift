// What a hostile disk and a hostile reader do to the program, where a transcript cannot say it.

import Foundation
import SystemInterface
import Testing

@testable import CommandLineInterface

@Suite struct BadInputTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", Self.sound.utf8)
  }

  static let sound = """
    format 1
    2026-02-01 predict rome 70% "It rains in Rome" by:2026-12-31
    2026-02-02 predict oslo 40% "It snows in Oslo" by:2026-12-31
    2026-02-10 resolve oslo yes

    """

  private func run(_ arguments: String..., input: String = "") -> ProgramRun {
    ProgramRun(arguments, in: folder.path, input: Array(input.utf8))
  }

  // MARK: - Refused commands

  @Test(arguments: [
    ["add", "x", "-p", "165%", "--by", "2026-12-31"],
    ["add", "x", "-p", "70%", "--by", "2026-12-31", "--id", "rome"],
    ["add", "x", "-p", "70%"],
    ["add", "", "-p", "70%", "--by", "2026-12-31"],
    ["update", "rome", "kim=100%"],
    ["update", "nobody", "70%"],
    ["resolve", "oslo", "no"],
    ["resolve", "rome", "maybe"],
    ["reopen", "rome"],
    ["withdraw", "rome", "--forecaster", "bob"],
    ["amend", "rome"],
    ["retract", "rome", "--entry", "2026-02-03"],
    ["note", "rome", ""],
    ["undo", "--into", "empty"],
    ["init"],
    ["add", "x", "-p", "70%", "--by", "2026-12-31", "--dry-run"],
    ["add", "x", "-p", "70%", "--by", "2026-12-31", "--into", "../x"],
    ["list"], ["show", "rome"], ["score"], ["report"], ["check"], ["phrases"], [],
  ])
  func neitherRefusalNorReadingTouchesAnything(_ arguments: [String]) throws {
    let before = try folder.state()
    let run = ProgramRun(arguments, in: folder.path)
    let state = try folder.state()
    // The folder's own time changes with a lock that came and went.
    for (name, file) in before where file.bytes != nil { #expect(state[name] == file, "\(name)") }
    #expect(state.keys.sorted() == before.keys.sorted())
    #expect([0, 2].contains(run.status), "\(run.errors)")
  }

  // MARK: - Bytes

  @Test func invalidUTF8IsFoundAndTheRestIsRead() throws {
    try folder.put(
      "Ledger/odd.foretell",
      Array("format 1\n2026-02-01 predict bad 50% \"".utf8) + [0xC3, 0x28, 0xFF]
        + Array("\" by:2026-12-31\n2026-02-01 predict good 50% \"Good\" by:2026-12-31\n".utf8))
    let check = run("check")
    #expect(check.status == 1)
    #expect(check.output.contains("UTF-8"))
    #expect(run("list", "--json").output.contains("\"good\""))
  }

  @Test func aLineOfALegalMegabyteIsReadAndALongerOneNamed() throws {
    let claim = String(repeating: "x", count: (1 << 20) - 200)
    try folder.put(
      "Ledger/long.foretell",
      "format 1\n2026-02-01 predict long 50% \"\(claim)\" by:2026-12-31\n".utf8)
    #expect(run("check").status == 0)
    #expect(run("show", "long", "--json").output.contains(claim))

    try folder.put(
      "Ledger/long.foretell",
      "format 1\n2026-02-01 predict long 50% \"\(claim)\(claim)\" by:2026-12-31\n2026-02-01 predict after 50% \"After\" by:2026-12-31\n"
        .utf8)
    let check = run("check")
    #expect(check.status == 1)
    #expect(check.output.contains("1 error"))
    #expect(check.output.utf8.count < 10_000, "the line is not shown whole")
    #expect(run("list", "--json").output.contains("\"after\""))
  }

  @Test func textTooLongForALineIsRefused() throws {
    let before = try folder.bytes("Ledger/main.foretell")
    let refused = run("note", "rome", String(repeating: "x", count: 1 << 20))
    #expect(refused.status == 2)
    #expect(refused.errors.utf8.count < 10_000, "the line is not shown whole")
    #expect(try folder.bytes("Ledger/main.foretell") == before)
  }

  @Test func noBytesAtAllCrashTheProgram() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<30 {
      let noise = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
      try folder.put("Ledger/noise.foretell", noise)
      let check = run("check", "--json")
      #expect([0, 1].contains(check.status), "\(noise)")
      #expect(run("list", "--json").output.contains("\"rome\""), "\(noise)")
    }
  }

  // MARK: - Streams

  @Test(arguments: [["list"], ["check"], ["help"], ["--version"], ["list", "--json"], []])
  func aClosedPipeIsNoError(_ arguments: [String]) {
    let run = ProgramRun(arguments, in: folder.path, failingWith: .closedPipe)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test func outputThatCannotBeWrittenIsAFileError() {
    let run = ProgramRun(["list"], in: folder.path, failingWith: .other(ErrorNumber(28)))
    #expect(run.status == 3)
    #expect(run.errors == "error: cannot write the output: no space left on device\n")
  }

  // MARK: - Files

  @Test func aFolderThatMayOnlyBeReadTakesNoEntries() async throws {
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      try withReadersRights(path, mode: 0o555, file: 0o444) {
        let refused = ProgramRun(
          ["add", "x", "-p", "70%", "--by", "2026-12-31"], in: path)
        #expect(refused.status == 3)
        #expect(refused.errors.hasPrefix("error: no permission for 'Ledger'\n"))
        #expect(ProgramRun(["list"], in: path).status == 0)
        let begun = ProgramRun(["init", "Ledger/deeper"], in: path)
        #expect(begun.status == 3)
        #expect(begun.errors.hasPrefix("error: no permission for 'Ledger/deeper'\n"))
      }
    }
  }

  @Test func aJournalThatMayOnlyBeReadTakesNoEntries() async throws {
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      try withReadersRights(path, mode: 0o777, file: 0o444) {
        let refused = ProgramRun(["update", "rome", "80%"], in: path)
        #expect(refused.status == 3)
        #expect(refused.errors.hasPrefix("error: no permission for 'Ledger/main.foretell'\n"))
        let left = try Folder.entries(of: path + "/Ledger")
        #expect(left == ["main.foretell"])
      }
    }
  }

  @Test func aJournalThatMayNotBeReadIsNamedAndTheRestIsShown() async throws {
    try folder.put("Ledger/secret.foretell", "format 1\n".utf8)
    try folder.put(
      "Ledger/open.foretell",
      Self.sound.replacing("rome", with: "paris").replacing("oslo", with: "bonn").utf8)
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      try withReadersRights(path, mode: 0o777, file: 0o000) {
        let list = ProgramRun(["list", "--json"], in: path)
        #expect(list.status == 3)
        #expect(list.output.contains("\"paris\""))
        #expect(list.errors == "error: no permission for 'Ledger/main.foretell'\n")
        #expect(ProgramRun(["check"], in: path).status == 3)
        let score = ProgramRun(["score"], in: path)
        #expect(score.status == 3)
        #expect(score.errors.contains("--lenient"))
        #expect(ProgramRun(["score", "--lenient"], in: path).status == 0)
        // What cannot be read cannot be checked against.
        #expect(ProgramRun(["update", "paris", "80%", "--into", "open"], in: path).status == 3)
      }
    }
  }

  @Test func aLedgerThatMayNotBeReadIsNotPassedOver() async throws {
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      try withReadersRights(path, mode: 0o000, file: 0o000) {
        let list = ProgramRun(["list"], in: path)
        #expect(list.status == 3)
        #expect(list.errors.hasPrefix("error: no permission for 'Ledger'\n"))
      }
    }
  }

  @Test func aFullDiskLeavesTheJournalAsItWas() async throws {
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      // A limit on the size of files stands in for a disk without space.
      signal(SIGXFSZ, SIG_IGN)
      let before = try File.read(path + "/Ledger/main.foretell", limit: 1 << 20)
      let size = rlim_t(before.count + 10)
      var limit = rlimit(rlim_cur: size, rlim_max: size)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let refused = ProgramRun(["update", "rome", "80%"], in: path)
      #expect(refused.status == 3)
      #expect(try File.read(path + "/Ledger/main.foretell", limit: 1 << 20) == before)
    }
  }

  // MARK: - Exit status

  @Test func everyWayToEndHasItsStatus() {
    #expect(Failure.usage("").exitStatus.rawValue == 2)
    #expect(Failure.query([]).exitStatus.rawValue == 2)
    #expect(Failure.refused([]).exitStatus.rawValue == 2)
    #expect(Failure.ledger([], summary: "").exitStatus.rawValue == 1)
    #expect(Failure.problemsShown.exitStatus.rawValue == 1)
    #expect(Failure.file("").exitStatus.rawValue == 3)
    #expect(Failure.cancelled.exitStatus.rawValue == 4)
    #expect(Failure.closedPipe.exitStatus.rawValue == 0)
    #expect(ExitStatus.bug.rawValue == 70)
  }
}

/// Does something as a user who is not the superuser and has these rights to the ledger and its main
/// journal. For a process of its own: it cannot become the superuser again.
private func withReadersRights(
  _ path: String, mode: mode_t, file: mode_t, _ body: () throws -> Void
) throws {
  _ = unsafe chmod(path + "/Ledger/main.foretell", file)
  _ = unsafe chmod(path + "/Ledger", mode)
  if geteuid() == 0 {
    _ = unsafe chmod(path, 0o777)
    _ = setgid(65_534)
    _ = setuid(65_534)
  }
  try body()
}
