// The documentation of the format says what is so: its examples are in order, and its list of diagnostics
// is the program's. FORETELL_RECORD=1 writes the list anew.

import Diagnostics
import Forecasting
import Foundation
import JournalFormat
import Testing

@Suite struct FormatDocumentTests {
  private static let file = ledgerFolder.appending(path: "FORMAT.md")

  /// A block of the document that is fenced as a journal.
  struct Example: Sendable, CustomTestStringConvertible {
    /// The number of its first line in the document, from 1.
    var line: Int
    var text: String
    var testDescription: String { "FORMAT.md:\(line)" }
  }

  @Test(arguments: try examples())
  func showsJournalsThatAreInOrder(_ example: Example) {
    let folded = FoldedJournals(example.text, today: "2026-11-23")
    #expect(folded.problems == [])
    #expect(!folded.journals[0].journal.entries.isEmpty)
    #expect(folded.journals[0].printed() == Array(example.text.utf8))
  }

  @Test func hasManyExamples() throws { #expect(try Self.examples().count > 20) }

  @Test func showsEveryVerbAndKey() throws {
    let words = Set(try Self.examples().flatMap { $0.text.split { $0 == " " || $0 == "\n" } })
    let verbs = """
      format owner forecaster source phrase scale predict criteria note forecast withdraw resolve \
      reopen amend retract review
      """.split(separator: " ")
    #expect(verbs.filter { !words.contains($0) } == [])
    let keys = """
      by said recorded evidence group url archive note criteria vague unscored if unit range levels \
      like outlet examined coder claim untag entry platform
      """.split(separator: " ")
    #expect(keys.filter { key in !words.contains { $0.hasPrefix(key + ":") } } == [])
  }

  @Test(arguments: VerbalScale.allCases)
  func listsTheTermsOfTheScales(_ scale: VerbalScale) throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    for term in scale.terms {
      let percent = term.low == term.high ? "\(term.low)" : "\(term.low)–\(term.high)"
      #expect(text.contains("| \(term.names.joined(separator: " / ")) | \(percent) |"))
    }
  }

  @Test func listsEveryDiagnostic() throws {
    let (begin, end) = ("<!-- diagnostics -->\n", "<!-- end of diagnostics -->\n")
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let start = try #require(text.range(of: begin)?.upperBound)
    let stop = try #require(text.range(of: end)?.lowerBound)
    let table = "\n" + DiagnosticCatalogue.markdownTable + "\n"
    if isRecording {
      try Data((text[..<start] + table + text[stop...]).utf8).write(to: Self.file)
    } else {
      #expect(text[start..<stop] == table)
    }
  }

  private static func examples() throws -> [Example] {
    let text = try String(contentsOf: file, encoding: .utf8)
    var examples: [Example] = []
    var isInside = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if isInside, line != "```" {
        examples[examples.count - 1].text += line + "\n"
      } else if isInside {
        isInside = false
      } else if line == "```foretell" {
        isInside = true
        examples.append(Example(line: number + 2, text: ""))
      }
    }
    return examples
  }
}
