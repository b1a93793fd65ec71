import Assessment
import Diagnostics
import Foundation
import Testing

/// The queries of `Ledger/QUERIES.md` are all queries, and its one error reads as it is shown.
@Suite struct QueryDocumentTests {
  private static func lines() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let path = folder.appending(path: "../../../Ledger/QUERIES.md").standardizedFileURL
    return try String(contentsOf: path, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func everyRowOfATableBeginsWithAQuery() throws {
    var count = 0
    for line in try Self.lines() where line.hasPrefix("| `") {
      let query = try #require(line.dropFirst(3).split(separator: "`").first)
      #expect(throws: Never.self, "\(line)") {
        try Query(text: String(query), today: QueryLedger.today)
      }
      count += 1
    }
    #expect(count > 50)
  }

  @Test func everyFieldAndEveryStatusIsExplained() throws {
    let text = try Self.lines().joined(separator: "\n")
    for field in Query.fields { #expect(text.contains("`\(field.rawValue):"), "\(field)") }
    for status in StatusTest.allCases { #expect(text.contains(status.rawValue), "\(status)") }
  }

  @Test func everyCommandTakesAQuery() throws {
    var count = 0
    for line in try Self.lines() where line.hasPrefix("foretell ") {
      let words = Self.shellWords(line).dropFirst(2).prefix { !$0.hasPrefix("--") }
      #expect(!words.isEmpty)
      #expect(throws: Never.self, "\(line)") {
        try Query(parsing: Array(words), today: QueryLedger.today)
      }
      count += 1
    }
    #expect(count == 10)
  }

  @Test func theErrorReadsAsShown() throws {
    let problems = #expect(throws: QueryProblems.self) {
      try Query(parsing: ["iraq", "stauts:pending"], today: QueryLedger.today)
    }
    let style = DiagnosticStyle(safe: { $0 }, width: { $0.count })
    let shown = try #require(problems?.diagnostics.first?.rendered(style))
    #expect(try Self.lines().joined(separator: "\n").contains("```\n" + shown + "```"))
  }

  /// What a shell makes of a line: single quotation marks removed, the comment left out.
  private static func shellWords(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line {
      switch character {
      case "'": isQuoted.toggle()
      case "#" where !isQuoted && word.isEmpty: return words
      case " " where !isQuoted:
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
