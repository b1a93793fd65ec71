import Foundation
import Testing

@testable import CommandLineInterface

@Suite struct EditorTests {
  @Test(arguments: [
    ("vi", ["+7", "/a b.foretell"]), ("/usr/bin/nvim", ["+7", "/a b.foretell"]),
    ("nano -w", ["+7", "/a b.foretell"]), ("env LANG=C emacs -nw", ["+7", "/a b.foretell"]),
    ("hx", ["/a b.foretell:7"]), ("kate", ["--line", "7", "/a b.foretell"]),
    ("ed", ["/a b.foretell"]), ("", ["/a b.foretell"]),
  ])
  func tellsTheEditorItsLine(_ command: String, _ arguments: [String]) {
    let invocation = Editor(command: command).invocation(path: "/a b.foretell", line: 7)
    #expect(invocation == (command, arguments))
  }

  @Test(arguments: [
    ("code", "code --wait", ["--goto", "j:7"]), ("code --wait", "code --wait", ["--goto", "j:7"]),
    ("code -w", "code -w", ["--goto", "j:7"]), ("zed", "zed --wait", ["j:7"]),
    ("subl -n", "subl -n --wait", ["j:7"]),
  ])
  func waitsForWindows(_ given: String, _ command: String, _ arguments: [String]) {
    #expect(Editor(command: given).invocation(path: "j", line: 7) == (command, arguments))
  }

  @Test func aPathIsNoOption() {
    #expect(Editor(command: "vi").invocation(path: "-c:q", line: 1).arguments == ["+1", "./-c:q"])
  }

  @Test func takesTheUsersChoice() {
    #expect(Editor { ["VISUAL": "a", "EDITOR": "b"][$0] }.command == "a")
    #expect(Editor { ["EDITOR": "b"][$0] }.command == "b")
    #expect(Editor { _ in nil }.command == "vi")
  }
}

/// Editors are child processes, and waiting for them changes the process's signals.
@Suite(.serialized) struct EditTests {
  private let folder: TemporaryFolder
  private static let journal =
    "format 1\n; mine\n2026-01-01 predict rome 70% \"It rains\" by:2026-11-20\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", Self.journal.utf8)
  }

  private func edit(_ script: String, _ id: String = "rome") throws -> ProgramRun {
    try folder.putProgram("vim", script)
    return ProgramRun(
      ["edit", id], in: folder.path, environment: ["EDITOR": folder["vim"]])
  }

  @Test func opensTheLineAndChecks() throws {
    let run = try edit("echo \"$1 $2\" > \(folder["seen"]); sed -i 's/70%/75%/' \"$2\"")
    #expect(run.status == 0)
    #expect(run.output == "edited Ledger/main.foretell; it brought no errors\n")
    #expect(run.errors == "")
    #expect(try folder.text("seen") == "+3 \(folder["Ledger/main.foretell"])\n")
  }

  @Test func saysThatNothingWasChanged() throws {
    let run = try edit("true")
    #expect(run.status == 0)
    #expect(run.errors == "nothing was changed\n")
    #expect(try folder.text("Ledger/main.foretell") == Self.journal)
  }

  @Test func showsWhatIsBroken() throws {
    let run = try edit("sed -i 's/70%/170%/' \"$2\"")
    #expect(run.status == 1)
    #expect(run.errors.contains("error[probability-above-100]"))
    #expect(run.errors.contains("the edit brought 1 error"))
    #expect(try folder.text("Ledger/main.foretell") == Self.journal.replacing("70%", with: "170%"))
  }

  @Test func oldErrorsAreNotTheEditsFault() throws {
    try folder.put("Ledger/main.foretell", (Self.journal + "2026-01-02 bogus\n").utf8)
    let run = try edit("sed -i '2d;s/70%/75%/' \"$2\"")
    #expect(run.status == 0)
    #expect(run.output.contains("it brought no errors"))
  }

  @Test func anEditorThatFails() throws {
    let failing = try edit("exit 3")
    #expect(failing.status == 3)
    #expect(failing.errors.contains("'vim' ended with status 3"))
    let missing = ProgramRun(
      ["edit", "rome"], in: folder.path, environment: ["VISUAL": "/nowhere/vi"])
    #expect(missing.status == 3)
    #expect(missing.errors.contains("there is no editor 'vi'"))
  }

  @Test func anUnknownIdIsWrongUsage() throws {
    #expect(try edit("true", "nobody").status == 2)
  }

  @Test func offersToEditAgain() throws {
    try folder.putProgram(
      "vim",
      "echo \"$1\" >> \(folder["lines"]); if grep -q 170% \"$2\"; then sed -i 's/170%/71%/' \"$2\"; "
        + "else sed -i '2d;s/70%/170%/' \"$2\"; fi")
    let session = try TerminalSession(
      ["edit", "rome"], in: folder, environment: ["EDITOR": folder["vim"]])
    try session.see("error[probability-above-100]")
    try session.answer("the edit brought 1 error; edit again? [Y/n]", "\n")
    try session.see("edited Ledger/main.foretell; it brought no errors")
    #expect(try session.end() == 0)
    // The second time it opens at the error, which stands one line higher.
    #expect(try folder.text("lines") == "+3\n+2\n")
    #expect(try folder.text("Ledger/main.foretell").contains("71%"))
  }

  @Test func leavesABrokenJournalAsItIs() throws {
    try folder.putProgram("vim", "sed -i 's/70%/170%/' \"$2\"")
    let session = try TerminalSession(
      ["edit", "rome"], in: folder, environment: ["EDITOR": folder["vim"]])
    try session.answer("edit again? [Y/n]", "n\n")
    #expect(try session.end() == 1)
    #expect(try folder.text("Ledger/main.foretell").contains("170%"))
  }
}
