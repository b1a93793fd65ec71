// Columns of a terminal: width, truncation, padding, wrapping.

import Documents
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("–…“”", 4), ("伊朗", 4), ("ﾊﾝ", 2), ("Ａ", 2),
    ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇮🇷", 2), ("🇮", 1),
    ("❤️", 2), ("❤", 1), ("⚡︎", 1), ("1️⃣", 2), ("☎", 1), ("שלום", 4), ("سلام", 4), ("กำ", 2),
    ("\u{200B}", 0),
    ("─│●░█⠿", 6), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("😀😀", 4),
  ])
  func countsColumns(_ text: String, _ columns: Int) {
    #expect(displayWidth(of: text) == columns, "\(text)")
  }

  @Test(arguments: [
    ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""),
    ("伊朗将在", 5, "伊朗…"), ("伊朗将在", 4, "伊…"), ("a 👩‍👩‍👧👍", 4, "a…"), ("ab cd", 4, "ab…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func truncatesBetweenGraphemes(_ text: String, _ width: Int, _ expected: String) {
    let cut = TextLayout.truncated(text, to: width)
    #expect(cut == expected)
    #expect(displayWidth(of: cut) <= width)
  }

  @Test func pads() {
    #expect(TextLayout.padded("ab", to: 4) == "ab  ")
    #expect(TextLayout.padded("ab", to: 4, .trailing) == "  ab")
    #expect(TextLayout.padded("ab", to: 5, .center) == " ab  ")
    #expect(TextLayout.padded("伊朗", to: 5) == "伊朗 ")
    #expect(TextLayout.padded("abcdef", to: 3) == "abcdef")
  }

  @Test func wraps() {
    #expect(TextLayout.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(TextLayout.wrapped("", to: 7) == [""])
    #expect(TextLayout.wrapped("abcdefghij", to: 4) == ["abcd", "efgh", "ij"])
    #expect(TextLayout.wrapped("a abcdefghij", to: 4) == ["a", "abcd", "efgh", "ij"])
    #expect(TextLayout.wrapped("伊朗将在一年内", to: 6) == ["伊朗将", "在一年", "内"])
    #expect(TextLayout.wrapped("one\n\ntwo", to: 9) == ["one", "", "two"])
  }

  @Test(arguments: [
    (0.1534, 3, "0.153"), (0.0005, 3, "0.001"), (-0.0004, 3, "0.000"), (-0.056, 3, "-0.056"),
    (12.0, 0, "12"), (0.5, 0, "1"), (-1.5, 0, "-2"), (0.0, 2, "0.00"), (1e20, 2, "1e+20"),
    (Double.nan, 2, "–"), (-Double.infinity, 2, "–"), (0.05, 1, "0.1"),
  ])
  func writesDecimals(_ value: Double, _ decimals: Int, _ expected: String) {
    #expect(DecimalText.fixed(value, decimals: decimals) == expected)
  }

  @Test func writesTheTypographicMinus() {
    #expect(DecimalText.fixed(-0.21, decimals: 2, minus: "−") == "−0.21")
  }
}
