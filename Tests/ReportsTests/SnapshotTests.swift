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

  static let ledgers: [(name: String, make: @Sendable () throws -> SampleLedger)] = [
    ("shipped", SampleLedger.shipped), ("calibrated", SampleLedger.calibrated),
    ("overconfident", SampleLedger.overconfident), ("empty", SampleLedger.empty),
    ("one", SampleLedger.one), ("all-same", SampleLedger.allSame),
    ("mixed", SampleLedger.mixed),
  ]

  @Test(arguments: ledgers.map(\.name))
  func scores(of name: String) throws {
    let ledger = try #require(try Self.ledgers.first { $0.name == name }?.make())
    try Self.expect(.score(ledger.sheet(), in: ledger.record), "score-\(name)")
  }

  @Test(arguments: ["shipped", "empty", "mixed"])
  func list(of name: String) throws {
    let ledger = try #require(try Self.ledgers.first { $0.name == name }?.make())
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
    let ledger = try #require(try Self.ledgers.first { $0.name == name }?.make())
    try Self.expect(
      .prediction(ledger.prediction(id), in: ledger.record, place: ledger.place), "show-\(id)")
  }
}
