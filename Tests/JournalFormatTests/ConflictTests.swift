// What the golden journals do not show: several journals, and lines that could not be read.

import Diagnostics
import Forecasting
import JournalFormat
import Testing

@Suite struct ConflictTests {
  @Test func pointsIntoTwoJournals() {
    var names = Names()
    let journals = ["a", "b"].map { path in
      parse(
        Array("format 1\n2026-01-05 predict gdp26 \"GDP grows\" by:2026-12-31\n".utf8),
        path: path, names: &names)
    }
    let conflict = Conflict(
      .declaredTwice, at: EntryReference(journal: 1, entry: 0),
      with: EntryReference(journal: 0, entry: 0))
    let found = diagnostic(for: conflict, in: journals, names: names)
    #expect(found.line.path == "b")
    #expect(found.line.number == 1)
    #expect(found.range == 19..<24)
    #expect(found.related.map(\.line.path) == ["a"])
    #expect(found.related.map(\.range) == [19..<24])
    #expect(diagnostics(for: [conflict, conflict], in: journals, names: names) == [found, found])
  }

  /// An id is unknown only because its line has an error: that line is what to mend.
  @Test func pointsAtADeclarationThatCouldNotBeRead() throws {
    var names = Names()
    let text = """
      format 1
      2026-01-05 predict gdp26 170% "GDP grows" by:2026-12-31
      2026-02-01 forecast gdp26 62%

      """
    let journal = parse(Array(text.utf8), path: "a", names: &names)
    let id = try #require(names.find("gdp26"))
    let found = diagnostic(
      for: Conflict(.unknownPrediction(id), at: EntryReference(journal: 0, entry: 0)),
      in: [journal], names: names)
    #expect(found.message == "the `predict` line of `gdp26` has an error")
    #expect(found.help == "mend that line first")
    #expect(found.related.map(\.line.number) == [1])
  }

  /// Comparing thousands of unknown ids with thousands of known ones would take minutes.
  @Test(arguments: [
    (1000, "did you mean `p0`?"), (1001, "declare it: predict q0 \"claim\" by:DATE"),
  ])
  func suggestsNothingWhereAllIsUnknown(_ count: Int, _ help: String) {
    let known = (0..<100).map { "2024-01-01 predict p\($0) \"Claim\" by:2024-12-31\n" }
    let unknown = (0..<count).map { "2024-02-01 forecast q\($0) 50%\n" }
    let folded = FoldedJournals("format 1\n" + (known + unknown).joined())
    #expect(folded.diagnostics.count == count)
    #expect(folded.diagnostics.first?.help == help)
  }

  @Test func countsAByteOrderMarkInTheLine() {
    var names = Names()
    let journal = parse(
      Array("\u{FEFF}2026-01-05 withdraw gdp26\n".utf8), path: "a", names: &names)
    let found = diagnostic(
      for: Conflict(.withdrawsNothing, at: EntryReference(journal: 0, entry: 0)),
      in: [journal], names: names)
    #expect(found.range == 23..<28)
    #expect(Array(found.line.bytes[found.range]) == Array("gdp26".utf8))
  }
}
