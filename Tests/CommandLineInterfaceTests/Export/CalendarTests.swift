// Deadlines as a calendar: the whole file, and the rules of RFC 5545 that every line must keep.

import Foundation
import Testing

@testable import CommandLineInterface

@Suite struct CalendarTests {
  private static let ledger = """
    format 1
    owner alice
    2026-01-05 source review "Outlook" url:"https://example.org/outlook"
    2026-01-05T23:30:00-02:00 predict gdp 70% "GDP grows; by 2%, or more \\\\ \\u{1B}[2J" by:2026-12-31 #econ #growth ^review criteria:"YES if …\\nNO if not"
    2026-02-01 predict strike 20% "Strike on oil facilities – 石油施設への攻撃が起こり、その責任が公に認められる 🛢️🛢️🛢️" by:2026-07-06..2027-01-06
    2026-07-06 resolve strike no by:2026-07-06
    2026-02-01 predict pm choice "Who?" kim="Kim" lee="Lee" by:2026-09-30
    2026-02-01 forecast pm kim=40% lee=60% @bob
    2026-03-01 amend pm by:2026-11-30
    2026-02-01 predict rain 80% "It rains" by:2026-02-28
    2026-02-28 resolve rain yes
    2026-02-01 predict fell 80% "It fell away" by:2026-02-28
    2026-02-28 resolve fell void "no"
    2026-02-01 predict mood "A mood" vague:"no test"

    """

  private func export(_ arguments: [String] = []) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", Self.ledger.utf8)
    return ProgramRun(
      ["export", "ics"] + arguments, in: folder.path, clock: "2026-11-23T09:30:00+01:00")
  }

  @Test(arguments: [("pending", [String]()), ("everything", ["not id:nothing"])])
  func isAsBefore(_ name: String, _ query: [String]) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).ics")
    let run = try export(query)
    #expect(run.status == 0)
    #expect(run.errors == "")
    if Recording.isOn { try Data(run.output.utf8).write(to: file) }
    #expect(try Data(contentsOf: file) == Data(run.output.utf8))
  }

  @Test func keepsTheRules() throws {
    let text = try export(["not id:nothing"]).output
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    for line in lines {
      #expect(line.last == UInt8(ascii: "\r"))
      #expect(line.count <= 76)
      #expect(String(validating: line, as: UTF8.self) != nil, "no character is cut")
    }
    // Unfolded, every line is a name with a value.
    let unfolded = text.replacing("\r\n ", with: "").split(separator: "\r\n")
    for line in unfolded { #expect(line.firstMatch(of: /^[A-Z-]+(;[A-Z]+=[A-Z]+)*:/) != nil) }
    let uids = unfolded.filter { $0.hasPrefix("UID:") }
    #expect(
      uids == [
        "UID:gdp@foretell", "UID:fell@foretell", "UID:pm@foretell", "UID:rain@foretell",
        "UID:strike@foretell", "UID:strike+late@foretell",
      ])
  }

  @Test func onlyWhatIsPendingUnlessAQuerySaysOtherwise() throws {
    func uids(_ arguments: [String]) throws -> [Substring] {
      try export(arguments).output.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    #expect(
      try uids([]) == ["UID:gdp@foretell", "UID:pm@foretell", "UID:strike+late@foretell"])
    #expect(try uids(["rain"]) == ["UID:rain@foretell"])
    #expect(try uids(["--as-of", "2026-02-15"]).contains("UID:rain@foretell"))
    #expect(try uids(["status:vague"]).isEmpty)
  }

  @Test(arguments: [
    ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("one\ntwo\r\nthree", "one\\ntwo\\nthree"), ("tab\tx", "tab x"),
    ("\u{1B}[2J\u{7}", "[2J"), ("", ""), ("é日🇫🇷", "é日🇫🇷"),
  ])
  func escapes(_ text: String, _ escaped: String) {
    #expect(CalendarFile.escaped(text) == escaped)
  }

  @Test(arguments: [74, 75, 76, 149, 150, 151])
  func foldsAtSeventyFiveBytes(_ length: Int) {
    let folded = CalendarFile.folded(String(repeating: "x", count: length))
    let lines = folded.split(separator: "\r\n")
    #expect(lines.count == (length <= 75 ? 1 : (length - 75 + 73) / 74 + 1))
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(folded.replacing("\r\n ", with: "").count == length)
  }

  @Test func overwritesOnlyItsOwnFiles() throws {
    let folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", Self.ledger.utf8)
    func run(_ file: String, _ more: String...) -> ProgramRun {
      ProgramRun(["export", "ics", "-o", file] + more, in: folder.path)
    }
    let first = run("a.ics")
    #expect(first.status == 0)
    #expect(first.output == "")
    #expect(first.errors.hasPrefix("wrote a.ics, with "))
    #expect(run("a.ics").status == 0)
    let refused = run("Ledger/main.foretell")
    #expect(refused.status == 2)
    #expect(try folder.text("Ledger/main.foretell") == Self.ledger)
    try folder.put("b.ics", "mine".utf8)
    #expect(run("b.ics").status == 2)
    #expect(run("b.ics", "--force").status == 0)
    #expect(try folder.text("b.ics") == folder.text("a.ics"))
  }
}
