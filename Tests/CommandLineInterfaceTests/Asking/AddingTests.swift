// `add` at a terminal asks for what is missing, and remarks on claims that are hard to judge.

import Assessment
import Forecasting
import JournalFormat
import Testing

@testable import CommandLineInterface

@Suite struct ClaimRemarksTests {
  @Test(arguments: [
    ("The dollar falls significantly", ["\"significantly\""]),
    ("It may rain soon", ["\"may\"", "\"soon\""]), ("It rains in May", []), ("MAY it rain?", []),
    ("May rains fall", []), ("Some, some, SOME", ["\"Some\""]),
    ("The ECB cuts its rate by 0.25 points", []), ("Übermorgen schneit es, значительно", []),
    ("A major, likely successful deal", ["\"major\"", "\"likely\"", "\"successful\""]), ("", []),
  ])
  func onWords(_ claim: String, _ expected: [String]) {
    let remarks = ClaimRemarks.onWords(of: claim)
    #expect(remarks.count == expected.count)
    for (remark, word) in zip(remarks, expected) { #expect(remark.hasPrefix(word)) }
  }

  @Test(arguments: [
    ("2026", "2026 began on 2026-01-01"), ("2026-11", "2026-11 began on 2026-11-01"),
    ("2026-12", nil), ("2026-12-31", nil), ("eoy", nil), ("2025", nil),
    ("2026-06-01..2027-06-01", "the early reading of the deadline, 2026-06-01, has passed"),
    ("2027-01-01..2027-06-01", nil),
  ])
  func onDeadlines(_ text: String, _ expected: String?) throws {
    let today = try CalendarDate(parsing: "2026-11-23")
    let remarks = ClaimRemarks.onDeadline(
      text, try Deadline(typed: text, today: today), today: today)
    #expect(remarks.count == (expected == nil ? 0 : 1))
    if let expected { #expect(remarks.first?.hasPrefix(expected) == true) }
  }

  @Test func areNeverInTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", "format 1\n".utf8)
    let run = ProgramRun(
      ["add", "Rates may fall soon", "-p", "70%", "--by", "2026", "--id", "rates"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.errors.lines.count == 3)
    #expect(run.errors.lines.allSatisfy { $0.hasPrefix("remark: ") })
    // The words of a source are written as they were said.
    let said = ProgramRun(
      ["add", "Rates may fall soon", "--by", "2027-01-01", "--source", "x"], in: folder.path)
    #expect(said.status == 0)
    #expect(!said.errors.contains("remark: \""))
  }
}

@Suite(.serialized) struct AddingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", "format 1\n".utf8)
  }

  private var written: [String] {
    get throws { Array(try folder.text("Ledger/main.foretell").lines.dropFirst()) }
  }

  @Test func asksForTheOptionsOfAChoice() throws {
    let session = try TerminalSession(["add", "Who wins?", "--type", "choice"], in: folder)
    try session.answer("Which options?", "kim=Kim\n")
    try session.see("two options at the least")
    try session.answer("Which options?", "kim=Kim, lee=Lee Q\n")
    try session.answer("How will you know?", "\n")
    try session.answer("By when?", "2027-01-01\n")
    try session.answer("How likely?", "kim=60% lee=40%\n")
    try session.see("added who-wins")
    #expect(try session.end() == 0)
    #expect(
      try folder.text("Ledger/main.foretell").contains(
        "choice kim=60% lee=40% \"Who wins?\" kim=\"Kim\" lee=\"Lee Q\" by:2027-01-01"))
  }

  @Test func asksForEverything() throws {
    let session = try TerminalSession(["add"], in: folder)
    try session.answer("What will turn out true or false?", "\n")
    try session.see("a claim is what can turn out true or false")
    try session.answer("What will turn out", "  The dollar falls significantly \n")
    try session.see("remark: \"significantly\" can be read in more than one way: say how much")
    try session.answer("How will you know?", "YES if the index is below 95\n")
    try session.answer("By when?", "someday\n")
    try session.see("is no date")
    try session.answer("By when?", "2026\n")
    try session.see("2026-12-31 (Thursday), in 38 days")
    try session.see("remark: 2026 began on 2026-01-01")
    try session.answer("How likely?", "170\n")
    try session.see("cannot exceed 100%")
    try session.answer("How likely?", "70\n")
    try session.see("added the-dollar-falls-significantly at 70%")
    #expect(try session.end() == 0)
    #expect(
      try written == [
        "2026-11-23 predict the-dollar-falls-significantly 70% "
          + "\"The dollar falls significantly\" by:2026-12-31 "
          + "criteria:\"YES if the index is below 95\""
      ])
  }

  @Test func asksOnlyForWhatIsMissing() throws {
    let session = try TerminalSession(["add", "It rains", "--id", "rome", "-p", "70%"], in: folder)
    try session.answer("How will you know?", "\n")
    try session.answer("By when?", "none\n")
    try session.answer("Why is no test possible?", "a mood\n")
    try session.see("remark: without a deadline")
    #expect(try session.end() == 0)
    #expect(try written == ["2026-11-23 predict rome 70% \"It rains\" vague:\"a mood\""])
  }

  @Test func asksNothingWhereNothingIsMissing() throws {
    let session = try TerminalSession(
      ["add", "It rains", "--id", "rome", "-p", "70%", "--by", "eoy"], in: folder)
    try session.see("added rome")
    #expect(try session.end() == 0)
    #expect(!session.pseudo.screen.contains("?"))
  }

  @Test func aForecastMayBeLeftOutOrSaid() throws {
    let none = try TerminalSession(["add", "A", "--id", "a", "--by", "eoy"], in: folder)
    try none.answer("How will you know?", "\n")
    try none.answer("How likely?", "\n")
    #expect(try none.end() == 0)
    let said = try TerminalSession(
      ["add", "B", "--id", "b", "--by", "eoy", "--criteria", "c"], in: folder)
    try said.answer("How likely?", "\"likely\"\n")
    try said.see("unknown-phrase")
    #expect(try said.end() != 0)
    #expect(try written == ["2026-11-23 predict a \"A\" by:2026-12-31"])
  }

  @Test(arguments: ["\u{4}", "abc\n\u{4}"])
  func nothingIsWrittenWhereNobodyAnswers(_ typed: String) throws {
    let session = try TerminalSession(["add"], in: folder)
    try session.answer("What will turn out", typed)
    try session.see("cancelled; nothing was written")
    #expect(try session.end() == 4)
    #expect(try written.isEmpty)
  }

  @Test func nobodyIsAskedWithNoInput() throws {
    let session = try TerminalSession(["add", "--no-input"], in: folder)
    try session.see("CLAIM is missing")
    #expect(try session.end() == 2)
    #expect(ProgramRun(["add"], in: folder.path).status == 2)
    #expect(ProgramRun(["add", "It rains", "-p", "7%"], in: folder.path).status == 2)
  }
}
