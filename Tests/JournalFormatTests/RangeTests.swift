import Diagnostics
import JournalFormat
import Testing

@Suite struct RangeTests {
  /// Lines with the spots that diagnostics point at, in their order, and the codes.
  @Test(arguments: [
    ("2026-02-01 forecast gdp ⟦165%⟧", ["probability-above-100"]),
    ("2026-02-01 forecast gdp 60..⟦165%⟧ @⟦2bob⟧", ["probability-above-100", "bad-name"]),
    ("2026-02-⟦30⟧ forecast gdp ⟦-1%⟧", ["bad-date", "probability-below-0"]),
    ("2026-02-01T⟦17:40⟧ forecast gdp 70%", ["missing-offset"]),
    ("2026-02-01T17:40⟦+25:00⟧ forecast gdp 70%", ["bad-time"]),
    ("⟦forecast⟧ gdp 70%", ["missing-stamp"]),
    ("⟦forecast⟧ gdp ⟦70⟧", ["missing-stamp", "missing-percent-sign"]),
    ("2026-02-01 ⟦forcast⟧ gdp 70%", ["unknown-verb"]),
    ("2026-02-01 forecast gdp 70% ⟦sad⟧:\"likely\"", ["unknown-key"]),
    ("2026-02-01 forecast gdp 70% recorded:2026-02-01 ⟦recorded:2026-02-02⟧", ["repeated-key"]),
    ("2026-02-01 forecast gdp 70% ⟦#tag⟧", ["unexpected-mark"]),
    ("2026-02-01 forecast gdp 70% ⟦@⟧", ["bad-name"]),
    ("2026-02-01 forecast gdp 70% ⟦\"why⟧", ["unterminated-string"]),
    ("2026-02-01 forecast gdp 70% \"a ⟦\\x⟧ b ⟦\\u{110000}⟧\"", ["bad-escape", "bad-escape"]),
    ("2026-02-01 forecast gdp 70% \"abc\"⟦d⟧ef", ["missing-space"]),
    ("2026-02-01⟦\t⟧forecast gdp 70%", ["tab"]),
    ("2026-02-01 forecast gdp 70% ⟦;⟧ comment", ["comment-spacing"]),
    ("⟦  ⟧2026-02-01 forecast gdp 70%", ["indented-entry"]),
    ("⟦=======⟧", ["conflict-marker"]),
    ("2026-02-01 forecast pm ⟦kim=50% lee=45%⟧", ["options-sum"]),
    ("2026-02-01 forecast pm kim=50% ⟦kim=50%⟧", ["option-given-twice"]),
    ("2026-02-01 forecast pm ⟦void⟧=50% kim=50%", ["reserved-option"]),
    ("2026-02-01 forecast cpi p10=3 p50=4 ⟦p90=2⟧", ["quantiles-cross"]),
    ("2026-02-01 forecast cpi p10=3 ⟦p10=3⟧", ["level-given-twice"]),
    ("2026-02-01 forecast cpi ⟦p0⟧=3 p50=4", ["bad-level"]),
    ("2026-02-01 forecast cpi ⟦62% p50=4⟧", ["mixed-forecast"]),
    ("2026-02-01 forecast gdp 60..⟦95⟧..90%", ["best-outside-interval"]),
    ("2026-02-01 forecast gdp ⟦90..60%⟧", ["interval-reversed"]),
    ("2026-02-01 predict ⟦choice⟧ \"?\" by:2026-12-31", ["reserved-id"]),
    ("2026-02-01 predict a ⟦numbr⟧ \"?\" by:2026-12-31", ["unknown-type"]),
    ("2026-02-01 predict a numeric \"?\" range:⟦5..1⟧ by:2026-12-31", ["range-reversed"]),
    ("2026-02-01 predict a numeric \"?\" levels:10,50,⟦50⟧ by:2026-12-31", ["level-given-twice"]),
    ("2026-02-01 predict a \"?\" by:⟦2026-12-31..2026-01-01⟧", ["deadline-reversed"]),
    ("2026-02-01 predict a \"?\" by:2026-12-31 if:b=⟦void⟧", ["bad-condition"]),
    ("2026-02-01 resolve a ⟦$5⟧", ["bad-outcome"]),
    ("2026-02-01 resolve a yes evidence:\"⟦ftp://example.org⟧\"", ["unsafe-link"]),
    ("2026-02-01 note a ⟦some words⟧", ["missing-quotes"]),
    ("2026-02-01 note a ⟦\"\"⟧", ["empty-text"]),
    ("2026-02-01 note a ⟦“⟧smart”", ["curly-quotes"]),
    ("2026-02-01 retract a entry:2026-02-01T⟦7:40⟧Z", ["bad-time"]),
  ])
  func pointAtTheSpot(_ marked: String, _ codes: [String]) {
    let text = MarkedText("format 1\n" + marked + "\n")
    let reading = Reading(text.bytes)
    #expect(reading.parsed.diagnostics.map(\.range) == text.ranges)
    #expect(reading.codes == codes)
    #expect(reading.parsed.diagnostics.allSatisfy { $0.line.number == 1 })
  }

  @Test func countsFromTheLineAndNotFromTheFile() {
    let text = MarkedText(
      "format 1\r\n\r\n; comment\r\n2026-02-01 note a \"é\" ⟦b⟧:1\r\n")
    let reading = Reading(text.bytes)
    #expect(reading.parsed.diagnostics.map(\.line.number) == [3])
    #expect(reading.parsed.diagnostics.map(\.range) == text.ranges)
    #expect(reading.parsed.diagnostics.first?.line.bytes.last == UInt8(ascii: "1"))
  }
}
