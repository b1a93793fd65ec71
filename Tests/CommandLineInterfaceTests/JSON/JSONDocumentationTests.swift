// What `--json` prints has exactly the keys that Ledger/JSON.md documents.

import Foundation
import Testing

@Suite struct JSONDocumentationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func documentation() throws -> JSONDocumentation {
    try JSONDocumentation(
      String(contentsOf: root.appending(path: "Ledger/JSON.md"), encoding: .utf8))
  }

  /// A ledger with everything that the shipped one lacks.
  private static let everything = """
    format 1
    owner me
    2026-01-01 scale kent
    2026-01-01 phrase "a fair chance" 40..60% like:likely @you
    2026-01-01 predict a 60..80% "A happens" by:2026-02-01..2026-03-01 #x group:g
    2026-01-01 forecast a 30% "doubts" @you
    2026-01-01 predict b 20% "B happens" by:2026-02-01 if:a=yes
    2026-01-01 forecast b said:"a fair chance" @you
    2026-01-01 predict pm choice "Who?" kim="Kim" lee="Lee" by:2026-02-01
    2026-01-01 forecast pm kim=60% lee=40%
    2026-01-01 predict shock ordered "How much?" low="low" high="high" by:2026-02-01
    2026-01-01 forecast shock low=60% high=40%
    2026-01-01 predict cpi numeric "CPI" range:0..10 unit:"percent" by:2026-02-01
    2026-01-01 forecast cpi p10=1.9 p50=2.6 p90=3.8
    2026-01-01 predict landing date "Landing" range:2026-01-01..2027-01-01 by:2026-02-01
    2026-01-01 forecast landing p10=2026-01-10 p50=2026-02-01 p90=2026-06-01
    2026-01-01 predict open 50% "Open" by:2026-02-20
    2026-01-01 predict kept 50% "Kept off" by:2026-02-20 unscored:"advice"
    2026-01-02 criteria a "YES if A"
    2026-01-05 review
    2026-01-10 resolve a yes by:2026-02-01 evidence:"https://example.org/a"
    2026-01-12 resolve b no
    2026-01-12 resolve pm kim
    2026-01-12 resolve shock high
    2026-01-12 resolve cpi 2.2
    2026-01-12 resolve landing 2026-01-12
    2026-01-20 forecast b 10%
    2026-01-21 predict oops 10% "Oops" by:2026-03-01
    2026-01-22 retract oops "a mistake"
    2026-01-15 note a "a remark" recorded:2026-01-16
    2026-01-03 forecast open 60%
    2026-01-22 retract open entry:2026-01-03
    2026-01-04 forecast open 55% @you
    2026-01-05 amend open by:2026-02-25

    """ + shared

  /// Enough that two forecast for every test of their difference.
  private static let shared = (1...32).map { number in
    """
    2026-01-01 predict n\(number) \(10 + 2 * number)% "Claim \(number)" by:2026-02-\(10 + number % 18)
    2026-01-01 forecast n\(number) \(90 - 2 * number)% @you
    2026-02-\(10 + number % 18) resolve n\(number) \(number % 3 == 0 ? "no" : "yes")

    """
  }.joined()

  private static let commands: [(schema: String, arguments: [String])] = [
    ("foretell/score/1", ["score", "--by", "tag", "--crowd", "--sensitivity"]),
    ("foretell/score/1", ["score"]), ("foretell/score/1", ["score", "--by", "type"]),
    ("foretell/report/1", ["report"]), ("foretell/dashboard/1", []),
    ("foretell/review/1", ["review", "--digest"]), ("foretell/list/1", ["list"]),
    ("foretell/check/1", ["check"]), ("foretell/phrases/1", ["phrases"]),
  ]

  private static func object(_ arguments: [String], in folder: String) throws -> [String: Any] {
    let run = ProgramRun(arguments + ["--json"], in: folder, clock: "2026-03-05T09:30:00+01:00")
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(value as? [String: Any], "\(arguments): \(run.errors)")
  }

  @Test func theShippedLedgerPrintsWhatIsDocumented() throws {
    let documentation = try Self.documentation()
    var visited: Set<String> = []
    let shown = ("foretell/show/1", ["show", "iran-retaliates"])
    for (schema, arguments) in Self.commands + [shown] {
      let object = try Self.object(arguments, in: Self.root.path(percentEncoded: false))
      #expect(object["schema"] as? String == schema)
      #expect(
        documentation.problems(
          of: object, schema, at: arguments.joined(separator: " "), visited: &visited) == [])
    }
  }

  @Test func showSaysWhatExactlyWasAsked() throws {
    let folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", Self.everything.utf8)
    let show = { id throws in try Self.object(["show", id], in: folder.path) }
    let pm = try show("pm")
    #expect(
      pm["options"] as? [[String: String]] == [
        ["name": "kim", "label": "Kim"], ["name": "lee", "label": "Lee"],
      ])
    #expect(pm["levels"] is NSNull && pm["firstBy"] is NSNull)
    let cpi = try show("cpi")
    #expect(cpi["unit"] as? String == "percent")
    #expect(cpi["range"] as? [Double] == [0, 10])
    #expect(cpi["levels"] as? [Double] == [10, 50, 90])
    #expect((cpi["options"] as? [Any])?.isEmpty == true)
    #expect(try show("landing")["range"] as? [String] == ["2026-01-01", "2027-01-01"])
    let open = try show("open")
    #expect(open["firstBy"] as? String == "2026-02-20")
    #expect(open["by"] as? String == "2026-02-25")
  }

  @Test func everyDocumentedKeyIsPrintedBySomething() throws {
    let documentation = try Self.documentation()
    let folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", Self.everything.utf8)
    try folder.put(
      "Bad/main.foretell",
      """
      format 1
      owner me
      2026-01-01 predict a 165% "A" by:2026-02-01
      2026-01-01 predict b 50% "B" by:2026-02-01
      2026-01-02 predict b 60% "B" by:2026-02-01

      """.utf8)
    var visited: Set<String> = []
    let others: [(String, [String])] = [
      ("foretell/show/1", ["show", "a"]), ("foretell/show/1", ["show", "pm"]),
      ("foretell/show/1", ["show", "cpi"]), ("foretell/show/1", ["show", "landing"]),
      ("foretell/show/1", ["show", "open"]), ("foretell/compare/1", ["compare", "me", "you"]),
      ("foretell/check/1", ["check", "--ledger", "Bad"]),
      ("foretell/report/1", ["report", "--include-retrospective"]),
    ]
    for (schema, arguments) in Self.commands + others {
      let object = try Self.object(arguments, in: folder.path)
      #expect(
        documentation.problems(
          of: object, schema, at: arguments.joined(separator: " "), visited: &visited) == [])
    }
    // What the shipped ledger alone has.
    for (schema, arguments) in [
      ("foretell/list/1", ["list"]), ("foretell/report/1", ["report"]),
      ("foretell/phrases/1", ["phrases"]), ("foretell/score/1", ["score"]),
    ] {
      let object = try Self.object(arguments, in: Self.root.path(percentEncoded: false))
      _ = documentation.problems(of: object, schema, at: "", visited: &visited)
    }
    let documented = Set(
      documentation.sections.flatMap { anchor, section in
        section.rows.map { "\(anchor).\($0.key)" }
      })
    #expect(documented.count > 150)
    #expect(documented.subtracting(visited).sorted() == [])
  }
}
