// Whatever the bytes: no trap, nothing lost, every diagnostic inside its line.

import Diagnostics
import Forecasting
import Foundation
import JournalFormat
import Testing

@Suite struct AnyBytesTests {
  /// Checks what holds for any bytes.
  private func check(_ bytes: [UInt8]) {
    let reading = Reading(bytes)
    let parsed = reading.parsed
    #expect(parsed.printed() == bytes)
    #expect(
      parsed.diagnostics.allSatisfy {
        $0.range.lowerBound >= 0 && $0.range.upperBound <= $0.line.bytes.count
      })
    #expect(
      parsed.diagnostics.allSatisfy {
        !$0.message.isEmpty && DiagnosticCode(rawValue: $0.code) != nil
      })
    let entryLines = parsed.lines.filter { if case .entry = $0.kind { true } else { false } }
    #expect(entryLines.count == parsed.journal.entries.count)
    // A line that does not count says why.
    for (number, line) in parsed.lines.enumerated() where line.kind == .unread {
      #expect(parsed.diagnostics.contains { $0.line.number == number && $0.severity == .error })
    }
    // What was read can be printed and read again.
    for entry in parsed.journal.entries {
      let printed = line(for: entry, names: reading.names)
      let again = Reading.line(printed)
      #expect(again.entries.map { line(for: $0, names: again.names) } == [printed])
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func randomBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    check((0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) })
    // Bytes that mean something come together more often here.
    let alphabet =
      Array("\"\"\\;;@#^:=%..  \n\n\t\r-+0123459pxk~{}uTZ\u{E9}“\u{A0}".utf8) + [0, 0xFF]
    check((0..<2000).map { _ in alphabet.randomElement(using: &random) ?? 0 })
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func mutatedJournals(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(contractExample.utf8)
    for _ in 0..<40 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array(" \"\\:=%;.\n".utf8).randomElement(using: &random) ?? 0, at: place)
      default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    check(bytes)
  }

  @Test func shuffledWords() {
    var random = SeededGenerator(seed: 7)
    let words = contractExample.split { $0 == " " || $0 == "\n" }.map(String.init)
    for _ in 0..<300 {
      let line = (0..<Int.random(in: 1..<10, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
      check(Array("format 1\n2026-02-01 \(line)\n".utf8))
    }
  }

  @Test func truncationsAtEveryByte() {
    let bytes = Array(contractExample.utf8)
    for end in 0..<bytes.count {
      let parsed = Reading(Array(bytes[..<end])).parsed
      #expect(parsed.printed() == Array(bytes[..<end]))
      #expect(parsed.diagnostics.allSatisfy { $0.range.upperBound <= $0.line.bytes.count })
    }
  }

  @Test func goldenJournals() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path())
    where name.hasSuffix(".foretell") {
      check([UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
  }

  @Test(arguments: [
    "\"", "\\", "; ", "a ", "@ ", "p1=1 ", "a=1% ", "\u{A0}", "“", "evidence:a ", "#a ", "0..",
    "\t",
  ])
  func muchOfOneThing(_ piece: String) {
    let count = 200_000 / piece.utf8.count
    for beginning in [
      "", "2026-02-01 forecast x ", "2026-02-01 predict x \"", "2026-02-01 resolve x ",
    ] {
      let bytes = Array((beginning + String(repeating: piece, count: count) + "\n").utf8)
      let parsed = Reading(bytes).parsed
      #expect(parsed.printed() == bytes)
      #expect(parsed.diagnostics.count <= 130)
    }
  }
}
