// What the documents look like, at three widths.

import Assessment
import Documents
import Forecasting
import Reports
import Testing

@Suite struct SnapshotTests {
  static let widths = [60, 80, 120]

  static func expect(_ document: Document, _ name: String) throws {
    for width in widths {
      let text = TerminalRenderer(width: width).text(for: document)
      #expect(
        text.split(separator: "\n").allSatisfy { displayWidth(of: $0) <= width },
        "\(name) is wider than \(width) columns")
      try Snapshot.expect(text, "\(name)-\(width).txt")
    }
  }

  @Test(arguments: SampleLedger.names)
  func scores(of name: String) throws {
    let ledger = try SampleLedger.named(name)
    try Self.expect(.score(ledger.sheet(), in: ledger.record), "score-\(name)")
  }

  @Test(arguments: ["shipped", "empty", "mixed"])
  func list(of name: String) throws {
    let ledger = try SampleLedger.named(name)
    try Self.expect(.list(ledger.record.predictions, in: ledger.record), "list-\(name)")
  }

  @Test func phrases() throws {
    try Self.expect(.phrases(of: SampleLedger.shipped().record), "phrases-shipped")
    try Self.expect(.phrases(of: nil), "phrases-none")
  }
}

extension SnapshotTests {
  @Test(arguments: [
    ("shipped", "proxy-strike-saudi-oil"), ("shipped", "game-changer"), ("mixed", "growth"),
    ("mixed", "pm"), ("mixed", "cpi"), ("mixed", "visit"), ("mixed", "closing"),
  ])
  func prediction(in name: String, _ id: String) throws {
    let ledger = try SampleLedger.named(name)
    try Self.expect(
      .prediction(ledger.prediction(id), in: ledger.record, place: ledger.place), "show-\(id)")
  }
}

extension SnapshotTests {
  @Test(arguments: SampleLedger.names)
  func report(of name: String) throws {
    let ledger = try SampleLedger.named(name)
    let sheet = ledger.sheet()
    try Self.expect(
      .report(
        sheet, in: ledger.record, sensitivity: Sensitivity(of: ledger.record, at: sheet.places),
        provenance: SampleLedger.provenance), "report-\(name)")
  }

  @Test(arguments: BreakdownKey.allCases)
  func breakdown(by key: BreakdownKey) throws {
    let shipped = try SampleLedger.shipped()
    try Self.expect(
      .breakdown(Breakdown(of: shipped.sheet(), in: shipped.record, by: key), in: shipped.record),
      "by-\(key)-shipped")
    let mixed = try SampleLedger.mixed()
    try Self.expect(
      .breakdown(Breakdown(of: mixed.sheet(), in: mixed.record, by: key), in: mixed.record),
      "by-\(key)-mixed")
  }

  @Test(arguments: ["shipped", "mixed", "empty"])
  func agenda(of name: String) throws {
    let ledger = try SampleLedger.named(name)
    let sheet = ledger.sheet()
    let agenda = Agenda(of: ledger.record, at: sheet.places)
    try Self.expect(
      .digest(agenda, in: ledger.record, place: ledger.place), "digest-\(name)")
    try Self.expect(
      .dashboard(sheet, agenda: agenda, in: ledger.record, ledger: "Ledger"), "dashboard-\(name)")
  }

  @Test func comparison() throws {
    let ledger = try SampleLedger.mixed()
    let me = try #require(ledger.record.names.find("me"))
    let model = try #require(ledger.record.names.find("model"))
    let team = try #require(ledger.record.names.find("team"))
    let places = ledger.sheet().places
    try Self.expect(
      .comparison(Comparison(of: ledger.record, at: places, me, model), in: ledger.record),
      "compare-me-model")
    let none = try #require(
      ledger.record.predictions.firstIndex { $0.id == ledger.record.names.find("strike") })
    try Self.expect(
      .comparison(Comparison(of: ledger.record, at: [none], me, team), in: ledger.record),
      "compare-nothing-shared")
  }

  @Test func sensitivity() throws {
    let ledger = try SampleLedger.shipped()
    try Self.expect(
      .sensitivity(
        Sensitivity(of: ledger.record, at: ledger.sheet().places), in: ledger.record),
      "sensitivity-shipped")
  }

  @Test func crowd() throws {
    let ledger = try SampleLedger.mixed()
    try Self.expect(
      .crowd(CrowdScores(of: ledger.record, at: ledger.sheet().places), in: ledger.record),
      "crowd-mixed")
  }
}
