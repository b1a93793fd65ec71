import Diagnostics
import Forecasting
import Testing

@testable import JournalFormat

/// What a text may be made of, line by line.
@Suite struct TextTests {
  private let entry = "2026-01-05 predict gdp26 70% \"GDP grows\" by:2026-12-31"

  @Test(arguments: ["\n", "\r\n"])
  func readsBothLineEndings(_ ending: String) {
    let text = ["format 1", "", "  ", "; comment", entry, ""].joined(separator: ending)
    let reading = Reading(text)
    #expect(reading.codes == [])
    #expect(reading.entries.map(\.text.string) == [entry])
    #expect(reading.parsed.lines.map(\.kind) == [.format, .blank, .blank, .comment, .entry(0)])
    #expect(reading.parsed.printed() == Array(text.utf8))
  }

  @Test func readsALastLineWithoutItsEnding() {
    for ending in ["", "\r"] {
      let reading = Reading("format 1\n" + entry + ending)
      #expect(reading.codes == [])
      #expect(reading.entries.map(\.text.string) == [entry])
    }
  }

  @Test func saysThatALastLineMayBeCutOff() throws {
    let reading = Reading("format 1\n2026-01-05 predict gdp26 70% \"GDP gro")
    let help = try #require(reading.parsed.diagnostics.first?.help)
    #expect(help.contains("the line may be cut off"))
    let whole = Reading("format 1\n2026-01-05 predict gdp26 70% \"GDP gro\n")
    #expect(whole.parsed.diagnostics.first?.help?.contains("cut off") == false)
  }

  @Test func allowsSpacesAndCommentsAtTheEnd() {
    for tail in ["   ", "  ; a comment", "  ;", "      ; \"quotes\" and key:value"] {
      let reading = Reading.line(entry + tail)
      #expect(reading.codes == [])
      #expect(reading.entries.first?.text.string == entry + tail)
    }
  }

  @Test func keepsSemicolonsInsideTexts() {
    let reading = Reading.line("2026-01-05 note gdp26 \"one  ; two\"")
    guard case .note(let note) = reading.entries.first?.content else {
      Issue.record("no note")
      return
    }
    #expect(note.text == "one  ; two")
  }

  @Test func undoesEscapes() {
    let reading = Reading.line(#"2026-01-05 note gdp26 "a\"b\\c\nd\te\u{e9}\u{1F600}""#)
    guard case .note(let note) = reading.entries.first?.content else {
      Issue.record("no note")
      return
    }
    #expect(note.text.string == "a\"b\\c\nd\teé😀")
  }

  @Test func ignoresAByteOrderMark() {
    let reading = Reading("\u{FEFF}format 1\n" + entry)
    #expect(reading.codes == ["byte-order-mark"])
    #expect(reading.entries.count == 1)
    #expect(reading.parsed.lines.first?.kind == .format)
    let alone = Reading("\u{FEFF}" + entry + "\n")
    #expect(alone.entries.first?.text.string == entry)
    #expect(alone.codes == ["byte-order-mark", "missing-format"])
  }

  @Test func isWarnedOfAnEmptyText() {
    #expect(Reading("").codes == ["missing-format"])
    #expect(Reading("; nothing\n").codes == ["missing-format"])
    #expect(Reading("format 1").codes == [])
  }

  @Test func saysWhoOwnsTheJournalWhereverItStands() {
    let reading = Reading("format 1\n" + entry + "\nowner alice\n")
    #expect(reading.codes == [])
    #expect(reading.parsed.journal.owner.map { reading.names[$0] } == "alice")
    guard case .predict(let declaration) = reading.entries.first?.content else {
      Issue.record("no prediction")
      return
    }
    #expect(declaration.forecaster == nil)
  }

  @Test func refusesALineThatIsTooLong() {
    let long = "2026-01-05 note gdp26 \"" + String(repeating: "x", count: 1 << 20) + "\""
    let reading = Reading("format 1\n" + long + "\n" + entry + "\n")
    #expect(reading.codes == ["line-too-long"])
    #expect(reading.entries.count == 1)
    #expect(reading.parsed.printed().count == long.utf8.count + entry.utf8.count + 11)
    let message = reading.parsed.diagnostics.first?.message
    #expect(message == "a line has at most 1048576 bytes (1 MiB), but this one has 1048600")
    let longest = "2026-01-05 note gdp26 \"" + String(repeating: "x", count: (1 << 20) - 24) + "\""
    #expect(Reading("format 1\n" + longest).codes == [])
  }

  @Test func refusesAFileThatIsTooLong() {
    var names = Names()
    let bytes = Array("format 1\n".utf8)
    let parsed = parse(
      bytes, path: "a", names: &names, limits: .init(lineBytes: 100, fileBytes: bytes.count))
    #expect(parsed.diagnostics.map(\.code) == ["file-too-long"])
    #expect(parsed.printed() == bytes)
    #expect(parsed.journal.entries.isEmpty)
  }

  @Test func listsNoMoreThanAScreenOfProblemsForOneLine() {
    let reading = Reading.line(
      "2026-01-05 note gdp26 \"x\"" + String(repeating: " bad!", count: 100_000))
    #expect(reading.parsed.diagnostics.count == 64)
    #expect(reading.entries.isEmpty)
  }

  @Test func doesNotLetRemarksHideAnError() {
    let options = (0..<100).map { "o\($0)=0%" }.joined(separator: " ")
    let reading = Reading.line("2026-02-01 forecast pm \(options) last=99%")
    #expect(reading.codes.contains("options-sum"))
    #expect(reading.entries.isEmpty)
  }

  @Test func remembersDeclarationsThatCouldNotBeRead() {
    let reading = Reading.line("2026-01-05 predict gdp26 170% \"GDP grows\" by:2026-12-31")
    #expect(reading.parsed.unreadDeclarations.count == 1)
    #expect(reading.names.find("gdp26").flatMap { reading.parsed.unreadDeclarations[$0] } == 1)
  }

  @Test func comparesNamesInNFC() {
    let reading = Reading(
      "format 1\n2026-01-05 note caf\u{E9} \"a\"\n2026-01-05 note cafe\u{301} \"b\"\n")
    #expect(reading.codes == [])
    #expect(reading.entries.count == 2)
    #expect(reading.entries[0].content.prediction == reading.entries[1].content.prediction)
  }

  @Test func keepsOwnKeys() {
    let reading = Reading.line(entry + " x-id:17 x-note:\"two \\\"words\\\"\" x-id:18")
    #expect(reading.codes == [])
    let keys = reading.entries.first.map(ownKeys(of:)) ?? []
    #expect(keys.map(\.key) == ["x-id", "x-note", "x-id"])
    #expect(keys.map(\.value) == ["17", "two \"words\"", "18"])
  }
}
