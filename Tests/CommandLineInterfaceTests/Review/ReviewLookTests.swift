// What a review looks like: whole sessions as text beside this file. With FORETELL_RECORD=1 in the
// environment they are rewritten; look at them before you keep them.

import Documents
import Foundation
import Testing

@testable import CommandLineInterface

@Suite struct ReviewLookTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  private static let ledger = """
    2026-01-05 source review-2026 "Outlook for growth" @bob url:"https://example.org/outlook" outlet:"The Review"
    2026-01-06 predict militia 60..90% "Shia militias press Baghdad to order US forces out" by:2026-07-06..2026-12-06 #iraq criteria:"YES if a militia or its party publicly demands that the government order foreign forces to leave, before the deadline, and two outlets report it."
    2026-01-05 predict gdp26 70% "US GDP grows more than 2% in 2026" by:2026-11-10 #econ ^review-2026:10
    2026-02-01 forecast gdp26 62% "weak payrolls"
    2026-05-01 forecast gdp26 40%
    2026-09-01 forecast gdp26 55% "revisions"
    2026-09-02 forecast gdp26 45% @bob
    2026-10-02 forecast gdp26 20% @bob
    2026-02-01 predict pm choice "Next prime minister?" kim="Kim Novak" lee="Lee" other="someone else" by:2026-11-20
    2026-02-01 forecast pm kim=50% lee=30% other=20%
    2026-02-01 predict cpi numeric "CPI, y/y" unit:% range:-2..12 by:2026-12-15
    2026-02-01 forecast cpi p10=1.9 p50=2.6 p90=3.8
    2026-02-01 predict merger 60% "The merger is signed" by:2026-11-26
    2026-02-01 predict strike 20% "Strike within 90 days" if:merger=yes by:2027-03-01
    2026-11-01 predict wide "שלום עולם: prices rise (العالم) 🇫🇷 👩‍👩‍👧 e\u{302}t\u{301}e\u{301} 日本語の主張はとても長いので折り返す必要があります、そしてさらに続きます" by:2027-01-31 #text
    2026-01-05 predict rain 80% "It rains in Rome in October" by:2026-10-31
    2026-10-03 resolve rain yes evidence:"https://example.org/weather"
    2026-10-04 note rain "the wettest day since 1998"

    """

  private static let keys = "n⏎⏎sx?oKim⏎2⏎⏎⏎u75⏎orders rose⏎ssbzssssu⎋s"

  struct Look: CustomTestStringConvertible, Sendable {
    var name: String
    var width = 80
    var colors = false
    var glyphs = Glyphs.unicode
    var testDescription: String { name }
  }

  static let looks = [
    Look(name: "plain-80"), Look(name: "colours-80", colors: true),
    Look(name: "ascii-80", glyphs: .ascii), Look(name: "plain-40", width: 40),
  ]

  @Test(arguments: looks)
  func looksAsBefore(_ look: Look) throws {
    let rig = try ReviewRig(Self.ledger)
    let played = try rig.play(
      Self.keys, width: look.width, colors: look.colors, glyphs: look.glyphs)
    let file = Self.folder.appending(path: "\(look.name).txt")
    let shown = played.shown.lines.map(Self.line).joined(separator: "\n") + "\n"
    if Recording.isOn { try shown.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try shown == String(contentsOf: file, encoding: .utf8))
  }

  /// A line as it is on the screen at last, after all that was typed in it; codes of colours can be read.
  private static func line(_ text: String) -> String {
    let drawn = text.replacing(/\r\x1B\[\d+C/, with: "")
    let last = drawn.ranges(of: "\r\u{1B}[K").last?.upperBound ?? drawn.startIndex
    return String(drawn[last...]).replacing("\u{1B}", with: "␛")
  }

  @Test(arguments: looks)
  func fitsIntoItsColumns(_ look: Look) throws {
    let rig = try ReviewRig(Self.ledger)
    let played = try rig.play("ssssssss", width: look.width, glyphs: look.glyphs)
    for line in played.shown.lines {
      #expect(displayWidth(of: line) <= max(look.width, 60), "\(line)")
      if look.glyphs == .ascii, !line.contains("rises"), !line.contains("prices") {
        let isPlain = line.unicodeScalars.allSatisfy { $0.isASCII || $0.value > 0x590 }
        #expect(isPlain, "\(line)")
      }
    }
    // A heading is as wide as the terminal.
    let headings = played.shown.lines.filter { $0.contains(" of 8 ") }
    #expect(headings.count == 8)
    for heading in headings { #expect(displayWidth(of: heading) == look.width, "\(heading)") }
  }

  @Test func controlCharactersOfALedgerStayHarmless() throws {
    let rig = try ReviewRig(
      "2026-01-01 predict evil 70% \"A\\u{1B}[2J\\u{202E}claim\" by:2026-11-20\n")
    let played = try rig.play("y⏎\u{202E}⏎")
    #expect(!played.shown.contains("\u{1B}[2J"))
    #expect(!played.shown.contains("\u{202E}"))
  }
}
