// Appending: to the right journal, nothing lost, nothing worse than before.

import Diagnostics
import Forecasting
import Foundation
import JournalFormat
import LedgerStore
import SystemInterface
import Testing

@Suite struct WritingTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  struct Thought: Error, Equatable {}

  private func writer(
    _ location: LedgerLocation = .folder("Ledger"), into journal: String? = nil
  ) throws(LedgerError) -> LedgerWriter {
    try LedgerWriter(
      location, into: journal, relativeTo: folder.path, view: RecordView(today: .testDay))
  }

  @discardableResult
  private func append(
    _ lines: String..., to location: LedgerLocation = .folder("Ledger"),
    into journal: String? = nil
  ) throws -> Receipt {
    try writer(location, into: journal).append { (_: Ledger) throws(Thought) in lines }
  }

  private func prediction(_ id: String) -> String {
    "2026-02-01 predict \(id) 50% \"Claim\" by:2026-12-31"
  }

  // MARK: - What is written

  @Test func aNewJournalBeginsWithItsFormat() throws {
    try folder.makeFolder("Ledger")
    let receipt = try append(prediction("a"), prediction("b"))
    #expect(
      try folder.text("Ledger/main.foretell")
        == "format 1\n\(prediction("a"))\n\(prediction("b"))\n")
    #expect(receipt.path == "Ledger/main.foretell")
    #expect(receipt.line == 2)
    #expect(receipt.lines == [prediction("a"), prediction("b")])
    #expect(receipt.isNew)
    #expect(try folder.names() == ["Ledger", "Ledger/main.foretell"], "no lock stays")
  }

  struct Case: Sendable {
    var before: String
    var after: String
    var line: Int
  }

  @Test(arguments: [
    Case(before: "format 1\n", after: "format 1\nNEW\n", line: 2),
    Case(before: "format 1", after: "format 1\nNEW\n", line: 2),
    Case(before: "format 1\n\n", after: "format 1\n\nNEW\n", line: 3),
    Case(before: "format 1\r\n; a\r\n", after: "format 1\r\n; a\r\nNEW\n", line: 3),
    Case(before: "format 1\r\n; a", after: "format 1\r\n; a\nNEW\n", line: 3),
    Case(before: "; only a comment\n", after: "; only a comment\nNEW\n", line: 2),
    Case(before: "", after: "format 1\nNEW\n", line: 2),
    Case(before: "\u{FEFF}format 1\n", after: "\u{FEFF}format 1\nNEW\n", line: 2),
  ])
  func theBytesBeforeStayAndTheLineIsExact(_ expected: Case) throws {
    try folder.put("Ledger/main.foretell", expected.before.utf8)
    let rehearsed = try writer().rehearse { (_: Ledger) throws(Thought) in [prediction("new")] }
    #expect(try folder.text("Ledger/main.foretell") == expected.before)
    let receipt = try append(prediction("new"))
    let after = expected.after.replacing("NEW", with: prediction("new"))
    #expect(try folder.text("Ledger/main.foretell") == after)
    #expect(receipt.line == expected.line)
    #expect(rehearsed.line == expected.line)
    let ledger = try Ledger(loading: .folder("Ledger"), relativeTo: folder.path)
    let record = ledger.record(RecordView(today: .testDay))
    #expect(ledger.place(of: try #require(record.predictions.first).entry).line == receipt.line)
  }

  @Test func aFileIsItsOwnJournal() throws {
    try folder.put("one.foretell", "format 1\n".utf8)
    #expect(try append(prediction("a"), to: .file("one.foretell")).path == "one.foretell")
    #expect(try folder.text("one.foretell") == "format 1\n\(prediction("a"))\n")
  }

  // MARK: - Where it is written

  @Test(arguments: [
    ("2026", "Ledger/2026.foretell"),
    ("2026.foretell", "Ledger/2026.foretell"),
    ("Ledger/2026", "Ledger/2026.foretell"),
    ("./Ledger/../Ledger/2026", "Ledger/2026.foretell"),
    ("team/ann", "Ledger/team/ann.foretell"),
    ("link/ann", "Ledger/team/ann.foretell"),
  ])
  func journalsAreNamedInManyWays(_ named: String, _ path: String) throws {
    try folder.put("Ledger/team/bob.foretell", "format 1\n".utf8)
    try folder.link("Ledger/link", to: "team")
    #expect(try writer(into: named).journal == path)
  }

  @Test(arguments: ["../out", "/tmp/out", ".git/out", "team/.git/out", "away/out", "link"])
  func whatIsNotReadIsNotWritten(_ named: String) throws {
    try folder.makeFolder("Ledger/.git")
    try folder.makeFolder("Ledger/team/.git")
    try folder.put("elsewhere/link.foretell", "format 1\n".utf8)
    try folder.link("Ledger/away", to: "../elsewhere")
    try folder.link("Ledger/link.foretell", to: "../elsewhere/link.foretell")
    #expect(throws: LedgerError.outside(journal: named, ledger: "Ledger")) {
      try writer(into: named)
    }
  }

  @Test func standardInputCannotBeWrittenTo() {
    #expect(throws: LedgerError.readOnly) { try writer(.standardInput) }
  }

  @Test func aFileTakesNoOtherJournal() throws {
    try folder.put("one.foretell", "format 1\n".utf8)
    #expect(try writer(.file("one.foretell"), into: "one").journal == "one.foretell")
    #expect(throws: LedgerError.outside(journal: "two", ledger: "one.foretell")) {
      try writer(.file("one.foretell"), into: "two")
    }
  }

  // MARK: - What is refused

  @Test func whoComposesMayThinkBetterOfIt() throws {
    try folder.put("Ledger/main.foretell", "format 1\n".utf8)
    let writer = try writer()
    do {
      _ = try writer.append { (_: Ledger) throws(Thought) in throw Thought() }
      Issue.record("nothing was thrown")
    } catch {
      guard case .composing(Thought()) = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try folder.text("Ledger/main.foretell") == "format 1\n")
  }

  @Test(arguments: [
    "2026-02-01 predict a 50% \"Twice\" by:2026-12-31",
    "2026-02-01 forecast a 165%",
    "2026-02-01 forecast a 60%",
    "2026-02-01 resolve nobody yes",
    "nonsense",
    "2026-02-02 note a \"one line\"\n2026-02-02 nonsense",
  ])
  func anEntryThatMakesTheLedgerInvalidIsRefused(_ line: String) throws {
    let before = "format 1\n\(prediction("a"))\n"
    try folder.put("Ledger/main.foretell", before.utf8)
    let writer = try writer()
    do {
      _ = try writer.append { (_: Ledger) throws(Thought) in [line] }
      Issue.record("nothing was thrown")
    } catch {
      guard case .refused(let diagnostics) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(diagnostics.allSatisfy { $0.severity == .error })
      #expect(!diagnostics.isEmpty)
    }
    #expect(try folder.text("Ledger/main.foretell") == before)
  }

  @Test func theWholeLedgerIsCheckedNotOnlyTheJournal() throws {
    try folder.put("Ledger/other.foretell", "format 1\n\(prediction("a"))\n".utf8)
    #expect(throws: (any Error).self) {
      try append("2026-02-01 predict a 60% \"Another\" by:2026-12-31")
    }
    #expect(try folder.names() == ["Ledger", "Ledger/other.foretell"])
  }

  @Test func entriesOfLaterDaysCountInTheCheck() throws {
    try folder.put(
      "Ledger/main.foretell", "format 1\n\(prediction("a"))\n2026-04-01 resolve a yes\n".utf8)
    #expect(throws: (any Error).self) { try append("2026-03-01 resolve a no") }
  }

  @Test func oldErrorsDoNotStandInTheWay() throws {
    let before = "format 1\n2026-02-01 predict bad 165% \"Bad\" by:2026-12-31\nnonsense"
    try folder.put("Ledger/main.foretell", before.utf8)
    #expect(try append(prediction("good")).line == 4)
    #expect(try folder.text("Ledger/main.foretell") == "\(before)\n\(prediction("good"))\n")
  }

  @Test func warningsAreRemarks() throws {
    try folder.put("Ledger/main.foretell", "format 1\n\(prediction("a"))\n".utf8)
    let receipt = try append("2026-03-01 forecast a 100%")
    #expect(receipt.remarks.map(\.code) == ["certainty"])
  }

  // MARK: - Many writers

  @Test func manyWritersLoseNothing() async throws {
    try folder.put("Ledger/main.foretell", "format 1".utf8)
    let ids = (0..<24).map { "p\($0)" }
    try await withThrowingTaskGroup(of: Receipt.self) { group in
      for (number, id) in ids.enumerated() {
        let writer = try writer(into: number.isMultiple(of: 3) ? "other" : nil)
        let line = prediction(id)
        group.addTask { try writer.append { (_: Ledger) throws(Thought) in [line] } }
      }
      for try await receipt in group {
        let text = try folder.text(receipt.path).split(separator: "\n")
        #expect(String(text[receipt.line - 1]) == receipt.lines[0], "the receipt is exact")
      }
    }
    let ledger = try Ledger(loading: .folder("Ledger"), relativeTo: folder.path)
    let record = ledger.record(RecordView(today: .testDay))
    #expect(ledger.diagnostics(record).isEmpty)
    #expect(Set(record.predictions.map { record.names[$0.id] }) == Set(ids))
    #expect(try folder.names() == ["Ledger", "Ledger/main.foretell", "Ledger/other.foretell"])
  }

  /// Even in two journals, which have a lock each.
  @Test func ofManyWithOneIdExactlyOneWins() async throws {
    try folder.makeFolder("Ledger")
    let won = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<12 {
        let writer = try writer(into: number.isMultiple(of: 2) ? "even" : "odd")
        let line = "2026-02-01 predict x \(number + 1)% \"Claim\" by:2026-12-31"
        group.addTask {
          do throws(WriteError<Thought>) {
            _ = try writer.append { (_: Ledger) throws(Thought) in [line] }
            return true
          } catch {
            guard case .refused = error else { throw error }
            return false
          }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(won == 1)
    let ledger = try Ledger(loading: .folder("Ledger"), relativeTo: folder.path)
    #expect(ledger.journals.count == 1)
    #expect(ledger.record(RecordView(today: .testDay)).predictions.count == 1)
  }

  @Test func processesLoseNothingEither() async throws {
    try folder.makeFolder("Ledger")
    async let one: Void = appendInAProcess("one")
    async let two: Void = appendInAProcess("two")
    async let three: Void = appendInAProcess("three")
    _ = await (one, two, three)
    let ledger = try Ledger(loading: .folder("Ledger"), relativeTo: folder.path)
    let record = ledger.record(RecordView(today: .testDay))
    #expect(record.predictions.count == 30)
    #expect(ledger.diagnostics(record).isEmpty)
  }

  private func appendInAProcess(_ name: String) async {
    await #expect(processExitsWith: .success) {
      [path = folder.path as String, name = name as String] in
      let writer = try LedgerWriter(
        .folder("Ledger"), into: nil, relativeTo: path, view: RecordView(today: .testDay))
      for number in 0..<10 {
        _ = try writer.append { (_: Ledger) throws(Thought) in
          ["2026-02-01 predict \(name)-\(number) 50% \"Claim\" by:2026-12-31"]
        }
      }
    }
  }
}

extension CalendarDate {
  /// The day on which these tests take place.
  static var testDay: CalendarDate {
    CalendarDate(year: 2026, month: 3, day: 10) ?? .distantFuture
  }
}
