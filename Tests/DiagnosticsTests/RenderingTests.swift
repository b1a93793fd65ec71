import Diagnostics
import Testing

/// A terminal for tests: control characters are one symbol wide, ideographs two cells, marks none.
let plain = DiagnosticStyle(
  safe: { text in
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? "␉" : $0 }))
  },
  width: { text in
    text.unicodeScalars.reduce(0) { cells, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: cells
      default: cells + ((0x2E80...0xFFDC).contains(scalar.value) ? 2 : 1)
      }
    }
  }, lineWidth: 60)

@Suite struct RenderingTests {
  private func diagnostic(
    _ text: String, _ range: Range<Int>, number: Int = 40, help: String? = nil,
    related: [Diagnostic.Related] = []
  ) -> Diagnostic {
    Diagnostic(
      code: "some-code", severity: .error, message: "something is wrong",
      line: SourceLine(path: "a.foretell", number: number, bytes: Array(text.utf8)), range: range,
      help: help, related: related)
  }

  @Test func looksAsTheContractShowsIt() {
    let text = "2026-02-01 forecast gdp 165%"
    let diagnostic = Diagnostic(
      code: "probability-above-100", severity: .error,
      message: "a probability cannot exceed 100%, but this says 165%",
      line: SourceLine(path: "Ledger/2026.foretell", number: 40, bytes: Array(text.utf8)),
      range: 24..<28, help: "write 65%, or 99% if you are almost certain")
    #expect(
      diagnostic.rendered(plain) == """
        error[probability-above-100]: a probability cannot exceed 100%, but this says 165%
          --> Ledger/2026.foretell:41:25
           |
        41 | 2026-02-01 forecast gdp 165%
           |                         ^^^^
           = help: write 65%, or 99% if you are almost certain

        """)
  }

  @Test func endsWithTheCaretsWhereThereIsNoHelp() {
    #expect(
      diagnostic("one two", 4..<7).rendered(plain) == """
        error[some-code]: something is wrong
          --> a.foretell:41:5
           |
        41 | one two
           |     ^^^

        """)
  }

  @Test func alignsLineNumbersOfDifferentLength() {
    let other = Diagnostic.Related(
      message: "the other one",
      line: SourceLine(path: "b.foretell", number: 8, bytes: Array("one".utf8)), range: 0..<3)
    #expect(
      diagnostic("one two", 4..<7, number: 99, help: "strike one", related: [other])
        .rendered(plain) == """
          error[some-code]: something is wrong
             --> a.foretell:100:5
              |
          100 | one two
              |     ^^^
             ::: b.foretell:9:1
              |
            9 | one
              | --- the other one
              = help: strike one

          """)
  }

  /// The line with the carets, without the frame, for a text and the bytes to mark.
  private func carets(_ text: String, _ range: Range<Int>) -> (text: Substring, carets: Substring) {
    let lines = diagnostic(text, range, number: 0).rendered(plain).split(separator: "\n")
    return (lines[3].dropFirst(4), lines[4].dropFirst(4))
  }

  @Test(arguments: [
    ("日本 x", 7..<8, "日本 x", "     ^"),  // wide characters take two cells
    ("日本 x", 0..<3, "日本 x", "^^"),
    ("\tx", 1..<2, "␉x", " ^"),  // a tab is shown as one symbol
    ("e\u{301}e\u{301} x", 7..<8, "e\u{301}e\u{301} x", "   ^"),  // marks take none
    ("e\u{301} x", 1..<3, "e\u{301} x", " ^"),  // a mark alone: one caret all the same
    ("abc", 3..<3, "abc", "   ^"),  // past the end
    ("", 0..<0, "", "^"),
    ("abc", 1..<99, "abc", " ^^"),  // a range beyond the line is held at its end
  ])
  func keepsCaretsUnderTheirText(
    _ text: String, _ range: Range<Int>, _ line: String, _ mark: String
  ) {
    let rendered = carets(text, range)
    #expect(rendered.text == line)
    #expect(rendered.carets == mark)
  }

  @Test func showsAWindowOfALongLine() {
    let text = String(repeating: "a", count: 500) + "BAD" + String(repeating: "z", count: 500)
    let (line, carets) = carets(text, 500..<503)
    #expect(line.count <= 62)
    #expect(line.hasPrefix("…aaa"))
    #expect(line.hasSuffix("zzz…"))
    let place = line.firstIndex(of: "B").map { line.distance(from: line.startIndex, to: $0) }
    #expect(place == carets.prefix { $0 == " " }.count)
    #expect(carets.trimmingPrefix { $0 == " " } == "^^^")
  }

  @Test func cutsOffMarksThatRunOutOfTheWindow() {
    let (line, carets) = carets("x " + String(repeating: "a", count: 1 << 20), 2..<(1 << 20))
    #expect(line.hasPrefix("x aaa"))
    #expect(line.hasSuffix("a…"))
    #expect(carets.count <= 60)
  }

  @Test func cutsWideCharactersWhole() {
    let text = String(repeating: "日", count: 400)
    let (line, carets) = carets(text, 600..<603)
    #expect(line.allSatisfy { $0 == "日" || $0 == "…" })
    #expect(carets.hasSuffix("^^"))
    #expect(carets.count % 2 == 1)  // an ellipsis and whole characters stand before
  }

  @Test func showsBytesThatAreNotText() {
    let line = SourceLine(path: "a", number: 0, bytes: [0x61, 0xFF, 0x62])
    let shown = Diagnostic(
      code: "c", severity: .warning, message: "m", line: line, range: 1..<2
    ).rendered(plain)
    #expect(shown.contains("1 | a\u{FFFD}b\n  |  ^\n"))
    #expect(shown.hasPrefix("warning[c]: m\n"))
  }

  @Test func makesPathAndMessageHarmless() {
    let line = SourceLine(path: "a\u{1B}b", number: 0, bytes: [])
    let shown = Diagnostic(
      code: "c", severity: .remark, message: "m\u{7}", line: line, range: 0..<0, help: "h\u{8}"
    ).rendered(plain)
    #expect(shown.utf8.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\n") })
  }

  @Test func paintsEachPartInItsRole() {
    let painted = DiagnosticStyle(safe: { $0 }, width: { $0.count }) { text, role in
      switch role {
      case .severity(let severity): "<\(severity)>\(text)</>"
      case .message: "<message>\(text)</>"
      case .frame: "<frame>\(text)</>"
      case .carets: "<carets>\(text)</>"
      }
    }
    #expect(
      diagnostic("ab", 1..<2, number: 0, help: "h").rendered(painted) == """
        <error>error[some-code]</><message>: something is wrong</>
        <frame> --></> a.foretell:1:2
        <frame>  |</>
        <frame>1 |</> ab
        <frame>  |</>  <carets>^</>
        <frame>  =</> help: h

        """)
  }
}
