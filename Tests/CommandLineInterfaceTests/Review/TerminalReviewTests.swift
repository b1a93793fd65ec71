// Whole sessions at a terminal: every key, and the journal afterwards exact.

import Foundation
import Glibc
import Testing

/// Signals and the terminal's mode belong to the whole process: one of these tests at a time.
@Suite(.serialized) struct TerminalReviewTests {
  private let folder: TemporaryFolder

  private static let header = "format 1\nowner alice\n"
  private static let ledger = """
    2026-01-01 predict rome 70% "It rains" by:2026-11-10
    2026-01-01 predict oslo 20% "It snows" by:2026-11-11
    2026-01-01 predict pm choice "Who?" kim="Kim" lee="Lee" by:2026-11-12
    2026-01-01 forecast pm kim=50% lee=50%
    2026-01-01 predict show 60% "The show goes on" by:2026-11-13
    2026-01-01 predict vote 60% "The vote is clear" by:2026-11-14
    2026-01-01 predict half 60% "Every road is open" by:2026-11-15
    2026-01-01 predict gdp 60% "GDP grows" by:2026-11-28
    2026-01-01 predict typo 60% "A claim with a tpyo" by:2027-11-28

    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", (Self.header + Self.ledger).utf8)
  }

  private var written: [String] {
    get throws {
      let text = try folder.text("Ledger/main.foretell")
      return Array(text.lines.dropFirst((Self.header + Self.ledger).lines.count))
    }
  }

  @Test func everyKey() throws {
    try folder.putProgram("vi", "sed -i 's/tpyo/typo/' \"$2\"; echo \"$1\" > \(folder["line"])")
    let session = try TerminalSession(
      ["review"], in: folder, environment: ["VISUAL": folder["vi"], "EDITOR": "false"])
    try session.answer("What happened? [y,n,p,v,a,e,s,q,?]", "?")
    try session.see("y  it happened")
    try session.answer("What happened?", "y")
    try session.answer("Known since when? [2026-11-10]", "2026-11-0\u{7F}09\r")
    try session.answer("Evidence", "https://example.org/é\r")
    try session.see("rome: resolved yes, known 2026-11-09")
    // oslo: yes by mistake, taken back, then no.
    try session.answer("What happened? [y,n,p,v,a,e,z,s,b,q,?]", "y")
    try session.answer("Known since", "\r")
    try session.answer("Evidence", "\r")
    try session.see("3 of 8")
    try session.answer("What happened?", "z")
    try session.see("undone: reopened oslo")
    try session.see("2 of 8")
    try session.answer("What happened?", "n")
    try session.answer("Known since", "\r")
    try session.answer("Evidence", "\r")
    // pm: an option, after going back and on again.
    try session.answer("What happened? [o,", "b")
    try session.see("2 of 8")
    try session.answer("Go on?", "s")
    try session.answer("What happened? [o,", "o")
    try session.answer("Which option", "2\r")
    try session.answer("Known since", "friday\r")
    try session.answer("Evidence", "\r")
    try session.answer("What happened?", "v")
    try session.answer("Why?", "called off\r")
    try session.answer("Known since", "\r")
    try session.answer("Evidence", "\r")
    try session.answer("What happened?", "a")
    try session.answer("Why?", "two counts\r")
    try session.answer("Known since", "\r")
    try session.answer("Evidence", "\r")
    try session.answer("What happened?", "p")
    try session.answer("How much", "40\r")
    try session.answer("Known since", "\r")
    try session.answer("Evidence", "\r")
    // gdp: the question is left, drawn anew, and answered.
    try session.answer("Known yet?", "n")
    try session.answer("Known since when? [2026-11-23]", "\u{1B}")
    try session.answer("Known yet?", "u")
    try session.see("Your forecast? [60%]")
    session.pseudo.resize(columns: 60, rows: 30)
    session.pseudo.type("\u{C}")
    try session.see("\u{1B}[2J")
    try session.answer("Your forecast? [60%]", "75\r")
    try session.answer("Why", "orders rose\r")
    // typo: edited, skipped.
    try session.answer("Still so?", "e")
    try session.see("edited; it brought no errors")
    try session.answer("Still so?", "s")
    try session.see("Review done: 6 resolved, 1 forecast, 1 edited.")
    try session.see("Recorded:")
    #expect(try session.end() == 0)
    #expect(
      try written == [
        "2026-11-09 resolve rome yes evidence:\"https://example.org/é\" recorded:2026-11-23",
        "2026-11-11 resolve oslo yes recorded:2026-11-23",
        "2026-11-11T09:30:00+01:00 reopen oslo \"undone\" recorded:2026-11-23",
        "2026-11-11T09:30:01+01:00 resolve oslo no recorded:2026-11-23",
        "2026-11-20 resolve pm lee recorded:2026-11-23",
        "2026-11-13 resolve show void \"called off\" recorded:2026-11-23",
        "2026-11-14 resolve vote ambiguous \"two counts\" recorded:2026-11-23",
        "2026-11-15 resolve half 40% recorded:2026-11-23",
        "2026-11-23 forecast gdp 75% \"orders rose\"",
        "2026-11-23 review",
      ])
    let journal = try folder.text("Ledger/main.foretell")
    #expect(
      journal.hasPrefix(
        (Self.header + Self.ledger).replacing("tpyo", with: "typo")))
    #expect(try folder.text("line") == "+11\n")
    // NO_COLOR is set.
    #expect(session.pseudo.screen.firstMatch(of: /\x1B\[[0-9;]*m/) == nil)
  }

  @Test func quittingLosesNothing() throws {
    let session = try TerminalSession(["review"], in: folder)
    try session.answer("What happened?", "y")
    try session.answer("Known since", "\r")
    try session.answer("Evidence", "\r")
    try session.answer("2 of 8", "q")
    try session.see("Review left: 1 resolved. 6 predictions not looked at, so it is not recorded.")
    #expect(try session.end() == 0)
    #expect(try written == ["2026-11-10 resolve rome yes recorded:2026-11-23"])
  }

  @Test func controlCEndsItAndSaysWhatStays() throws {
    let session = try TerminalSession(["review"], in: folder)
    try session.answer("What happened?", "n")
    try session.answer("Known since", "\r")
    try session.answer("Evidence", "\r")
    try session.answer("2 of 8", "y")
    try session.answer("Known since", "2026-\u{3}")
    try session.see("cancelled; already written, and kept: 1 resolved")
    #expect(try session.end() == 4)
    #expect(try written == ["2026-11-10 resolve rome no recorded:2026-11-23"])
    let nothing = try TerminalSession(["review"], in: folder)
    try nothing.answer("What happened?", "\u{3}")
    try nothing.see("cancelled; nothing was written")
    #expect(try nothing.end() == 4)
  }

  @Test func theEndOfInputIsAQuit() throws {
    let session = try TerminalSession(["review"], in: folder)
    try session.answer("What happened?", "\u{4}")
    try session.see("Review left: nothing was changed.")
    #expect(try session.end() == 0)
    #expect(try written.isEmpty)
  }

  @Test func aDumbTerminalIsAskedInLines() throws {
    let session = try TerminalSession(
      ["review", "id:rome"], in: folder, environment: ["TERM": "dumb"])
    try session.answer("What happened?", "yes\n")
    try session.answer("Known since", "2026-11-09\n")
    try session.answer("Evidence", "\n")
    try session.see("Review done: 1 resolved.")
    try session.see("It was a part of the ledger, so it is not recorded.")
    #expect(try session.end() == 0)
    #expect(!session.pseudo.screen.contains("\u{1B}"))
    #expect(try written == ["2026-11-09 resolve rome yes recorded:2026-11-23"])
  }

  @Test func twoReviewsAtOnce() throws {
    let one = try TerminalSession(["review", "id:rome or id:oslo"], in: folder)
    try one.answer("What happened?", "y")
    try one.see("Known since")
    // The other one asks at a terminal of its own; raw mode is the process's, so it asks in lines.
    let other = try TerminalSession(
      ["review", "id:rome"], in: folder, environment: ["TERM": "dumb"])
    try other.answer("What happened?", "n\n")
    try other.answer("Known since", "\n")
    try other.answer("Evidence", "\n")
    #expect(try other.end() == 0)
    one.pseudo.type("\r")
    try one.answer("Evidence", "\r")
    try one.see("rome was answered meanwhile: no, known 2026-11-10; your answer was not written")
    try one.answer("2 of 2", "q")
    #expect(try one.end() == 0)
    #expect(try written == ["2026-11-10 resolve rome no recorded:2026-11-23"])
  }
}

@Suite struct ReviewWithoutTerminalTests {
  @Test(arguments: [["review"], ["review", "--no-input"]])
  func nobodyIsAsked(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", "format 1\n".utf8)
    let before = try folder.state()
    let run = ProgramRun(arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors.contains("help: print what it would ask about with 'foretell review --digest'"))
    #expect(try folder.state() == before)
  }

  @Test func theDigestIsPrintedInEveryFormat() throws {
    let folder = try TemporaryFolder()
    try folder.put(
      "Ledger/main.foretell",
      "format 1\n2026-01-01 predict rome 70% \"It rains\" by:2026-02-01\n".utf8)
    for (format, expected) in [
      ("text", "Overdue (1)"), ("markdown", "## Overdue"), ("html", "<!DOCTYPE html>"),
      ("json", "\"schema\" : \"foretell/review/1\""),
    ] {
      let run = ProgramRun(["review", "--digest", "--format", format], in: folder.path)
      #expect(run.status == 0)
      #expect(run.output.contains(expected), "\(run.output)")
      #expect(run.output.contains("rome"))
      #expect(run.errors == "")
    }
    #expect(ProgramRun(["review", "--json"], in: folder.path).output.contains("\"overdue\" : ["))
    let past = ProgramRun(["review", "--digest", "--as-of", "2026-01-15"], in: folder.path)
    #expect(!past.output.contains("Overdue"))
  }

  @Test func staleIsANumberOfDays() throws {
    let folder = try TemporaryFolder()
    try folder.put(
      "Ledger/main.foretell",
      "format 1\n2026-02-01 predict rome 70% \"It rains\" by:2026-06-01\n".utf8)
    for (stale, isStale) in [("30d", false), ("28", true), ("4w", true), ("5w", false)] {
      let run = ProgramRun(["review", "--digest", "--stale", stale], in: folder.path)
      #expect(run.output.contains("rome") == isStale, "\(stale)")
    }
    #expect(ProgramRun(["review", "--digest", "--stale", "soon"], in: folder.path).status == 2)
  }
}
