import Forecasting
import Testing

@Suite struct JournalTextTests {
  private func text(_ written: String, isEscaped: Bool = true) -> JournalText {
    let bytes = Array("<\(written)>".utf8)
    return JournalText(JournalText.Storage(bytes), 1..<(bytes.count - 1), isEscaped: isEscaped)
  }

  @Test(arguments: [
    (#"plain"#, "plain"),
    (#"a \"quote\""#, "a \"quote\""),
    (#"back\\slash"#, "back\\slash"),
    (#"\n\t"#, "\n\t"),
    (#"\u{e9}\u{1F600}\u{0}"#, "é😀\u{0}"),
    (#"\\u{41}"#, "\\u{41}"),
    ("", ""),
  ])
  func undoesEscapes(_ written: String, _ expected: String) {
    #expect(text(written).string == expected)
    #expect(Array(text(written).bytes) == Array(written.utf8))
  }

  /// No parser lets these through, and still they trap nowhere.
  @Test(arguments: [#"\"#, #"\u"#, #"\u{"#, #"\u{zz}"#, #"\u{D800}"#, #"\x"#, #"a\u{110000}b"#])
  func toleratesBrokenEscapes(_ written: String) {
    #expect(text(written).string.utf8.count <= written.utf8.count)
  }

  @Test func isEqualByWhatItSays() {
    #expect(text(#"a\u{62}c"#) == "abc")
    #expect(text(#"a\u{62}c"#).hashValue == JournalText("abc").hashValue)
    #expect(text(#"a\nb"#, isEscaped: false) != text(#"a\nb"#))
    #expect(JournalText("caf\u{E9}") == JournalText("cafe\u{301}"))
    #expect(JournalText("abc") != "abd")
    #expect("\(JournalText("abc"))" == "abc")
  }

  @Test func showsBytesThatAreNotText() {
    #expect(JournalText(JournalText.Storage([0x61, 0xFF]), 0..<2).string == "a\u{FFFD}")
  }
}
