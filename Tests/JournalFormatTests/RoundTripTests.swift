// A new entry, printed and read, is the same entry; printed again, the same line.

import Diagnostics
import Forecasting
import JournalFormat
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func keepsEntriesOfEveryVerb(_ seed: UInt64) throws {
    var maker = EntryMaker(seed: seed)
    for _ in 0..<100 {
      let entry = maker.entry()
      let printed = line(for: entry, names: maker.names)
      var names = maker.names
      let parsed = parse(Array("format 1\n\(printed)\n".utf8), path: "a", names: &names)
      let errors = parsed.diagnostics.filter { $0.severity == .error }
      #expect(errors.map { "\($0.message): \(printed)" } == [])
      let again = try #require(parsed.journal.entries.first)
      #expect(again.content == entry.content, "\(printed)")
      #expect(again.stamp.description == entry.stamp.description)
      #expect(again.recorded?.description == entry.recorded?.description)
      #expect(line(for: again, names: names) == printed)
    }
  }

  /// Lines that are in canonical form already.
  @Test(arguments: [
    "2026-02-01 forecaster ross \"Dennis Ross\" url:\"https://example.org\"",
    "2026-02-01 source hill \"Op-ed\" @ross url:\"https://example.org\" outlet:\"The Hill\" platform:manifold examined:44",
    "2026-02-01 phrase \"we should expect\" 60..80..90% like:likely @ross ^hill:10",
    "2026-02-01 scale kent",
    "2026-02-01 predict gdp26 70% \"GDP grows\" by:2026-06-30..2026-12-31 #econ ^hill:10 @bob group:paragraph-10 if:merger=40% said:\"likely\" recorded:2026-02-03",
    "2026-02-01 predict pm choice kim=50% lee=50% \"Who?\" kim=\"Kim\" lee=\"Lee\" by:2026-09-30",
    "2026-02-01 predict cpi numeric p5=1 p95=3 \"CPI\" by:2026-12-15 unit:% range:-2..12 levels:5,95",
    "2026-02-01 predict game \"It changes\" by:2026-12-15 vague:\"no test\"",
    "2026-02-01T17:40+01:00 forecast gdp26 62.5% \"why\" @bob ^hill",
    "2026-02-01T17:40:05Z forecast gdp26 said:\"likely\"",
    "2026-02-01 withdraw gdp26 \"no idea\" @bob",
    "2026-02-01 resolve gdp26 void \"cancelled\" by:2026-06-30 evidence:\"https://a.example\" evidence:\"https://b.example\" coder:alice",
    "2026-02-01 resolve cpi -0.5",
    "2026-02-01 reopen gdp26 \"revision\"",
    "2026-02-01 amend gdp26 \"late\" by:2027-01-31 claim:\"GDP\" group:\"two words\" #new untag:old untag:older",
    "2026-02-01 retract gdp26 \"twice\" entry:2026-02-01T17:40+01:00 @bob",
    "2026-02-01 review @bob",
    #"2026-02-01 note gdp26 "a \"quote\", a \\, a\nline, a\ttab, \u{1B}[1m, \u{202E}""#,
  ])
  func keepsCanonicalLines(_ written: String) throws {
    let reading = Reading.line(written)
    let entry = try #require(reading.entries.first)
    #expect(line(for: entry, names: reading.names) == written)
  }

  @Test func putsItemsInOrderAndExpandsIntervals() throws {
    let reading = Reading.line(
      "2026-02-01   forecast @bob  recorded:2026-02-03 cpi p50=2.50 80%=1.9..3.8 x-a:1  ; comment")
    let entry = try #require(reading.entries.first)
    #expect(
      line(for: entry, names: reading.names, ownKeys: [("x-a", "1"), ("x-b", "two words")])
        == "2026-02-01 forecast cpi p10=1.9 p50=2.5 p90=3.8 @bob x-a:1 x-b:\"two words\" recorded:2026-02-03"
    )
  }

  @Test func writesTheHeaderOfAJournal() {
    #expect(journalHeader(owner: nil) == "format 1\n")
    #expect(journalHeader(owner: "alice") == "format 1\nowner alice\n")
    let header = journalHeader(owner: "alice", fullName: "Alice \"Al\" N.")
    let reading = Reading(header)
    #expect(reading.codes == [])
    #expect(reading.parsed.journal.ownerFullName == "Alice \"Al\" N.")
  }
}
