// Documents on a terminal: snapshots, widths, hostile text.

import Documents
import Testing

@Suite struct TerminalRendererTests {
  static let widths = [40, 60, 80, 120]

  @Test(arguments: widths)
  func matchesSnapshot(_ width: Int) throws {
    let text = TerminalRenderer(width: width).text(for: SampleReport.document)
    try Snapshot.expect(text, "report-\(width).txt")
  }

  @Test func matchesSnapshotInASCII() throws {
    let text = TerminalRenderer(width: 80, glyphs: .ascii).text(for: SampleReport.document)
    try Snapshot.expect(text, "report-80-ascii.txt")
  }

  @Test func matchesSnapshotInColor() throws {
    let text = TerminalRenderer(width: 80, colors: true).text(for: SampleReport.document)
    try Snapshot.expect(
      text.replacing("\u{1B}", with: "␛"), "report-80-color.txt")
  }

  @Test(arguments: [20, 31] + widths)
  func noLineIsWiderThanThePage(_ width: Int) {
    for glyphs in Glyphs.allCases {
      let text = TerminalRenderer(width: width, glyphs: glyphs).text(for: SampleReport.document)
      for line in text.split(separator: "\n") where !line.contains("--") {
        #expect(displayWidth(of: line) <= width, "\(line)")
      }
    }
  }
}
