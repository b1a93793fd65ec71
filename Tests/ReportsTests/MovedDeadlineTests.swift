// A moved deadline is shown with the score under the first one.

import Assessment
import Documents
import Reports
import Testing

@Suite struct MovedDeadlineTests {
  /// 9 days at .81 and 15 at .25, then 26 days at .01, of which 7 come before the first deadline:
  /// 11.3 ÷ 50 and 11.11 ÷ 31.
  private static func ledger(_ more: String = "") throws -> SampleLedger {
    try SampleLedger(
      [
        """
        format 1
        owner me
        2026-01-01 predict mv 90% by:2026-02-01 "It moves"
        2026-01-10 forecast mv 50%
        2026-01-20 amend mv by:2026-03-01
        2026-01-25 forecast mv 10%
        2026-02-20 resolve mv no
        \(more)
        """
      ], today: "2026-06-01")
  }

  private static func shown(_ ledger: SampleLedger) throws -> String {
    TerminalRenderer(width: 120).text(
      for: .prediction(try ledger.prediction("mv"), in: ledger.record, place: ledger.place))
  }

  private static func report(_ ledger: SampleLedger) -> String {
    let sheet = ledger.sheet()
    let text = TerminalRenderer(width: 120).text(
      for: .report(
        sheet, in: ledger.record, sensitivity: Sensitivity(of: ledger.record, at: sheet.places),
        provenance: SampleLedger.provenance))
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The cells of the rows of the score table that end in these words.
  private static func row(_ text: String, _ end: String) -> [Substring]? {
    text.split(separator: "\n").first { $0.hasSuffix(end) }?.split(separator: " ")
  }

  @Test func showHasARowForEachDeadline() throws {
    let text = try Self.shown(Self.ledger())
    let now = try #require(Self.row(text, "moved deadline"))
    #expect(now.contains("0.226") && now.contains("100%"))
    let first = try #require(Self.row(text, "first deadline"))
    #expect(first.contains("0.358") && first.contains("100%"))
    #expect(text.contains("Both deadlines take the same outcome."))
  }

  @Test func aVagueFirstDeadlineHasARowForEachReading() throws {
    let ledger = try SampleLedger(
      [
        """
        format 1
        owner me
        2026-01-01 predict mv 90% by:2026-01-11..2026-01-21 "It moves"
        2026-01-05 amend mv by:2026-03-01
        2026-01-16 forecast mv 10%
        2026-02-20 resolve mv no
        """
      ], today: "2026-06-01")
    let text = try Self.shown(ledger)
    // Ten days at .81; 15 days at .81 and five at .01.
    #expect(try #require(Self.row(text, "first deadline, early")).contains("0.810"))
    #expect(try #require(Self.row(text, "first deadline, late")).contains("0.610"))
  }

  @Test func whereNothingMovedThereIsNoReading() throws {
    let ledger = try SampleLedger.one()
    let text = TerminalRenderer(width: 120).text(
      for: .prediction(try ledger.prediction("rome"), in: ledger.record, place: ledger.place))
    #expect(!text.contains("deadline") && !text.contains("Reading"))
  }

  @Test func theReportSaysWhatTheMoveDidToTheScore() throws {
    #expect(
      Self.report(try Self.ledger()).contains(
        """
        The deadline of mv was moved from 2026-02-01 to 2026-03-01; Brier: 0.226, under its first \
        deadline 0.358.
        """))
  }

  @Test func theReportNamesEachForecasterAndWhoCameTooLateForTheFirstDeadline() throws {
    let text = Self.report(try Self.ledger("2026-02-10 forecast mv 20% @you"))
    #expect(
      text.contains(
        """
        Brier: me 0.226, under its first deadline 0.358; you 0.040, under its first deadline –.
        """))
  }
}
