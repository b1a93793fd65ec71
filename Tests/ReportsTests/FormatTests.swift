// What every document must be for any format: anchors that name one place each, and words for charts.

import Assessment
import Documents
import Foundation
import Reports
import Testing

@Suite struct FormatTests {
  private func report(_ name: String) throws -> Document {
    let ledger = try SampleLedger.named(name)
    let sheet = ledger.sheet()
    return .report(
      sheet, in: ledger.record, sensitivity: Sensitivity(of: ledger.record, at: sheet.places),
      provenance: SampleLedger.provenance)
  }

  /// Figures and headings, wherever they stand.
  private func flattened(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      guard case .details(let details) = block else { return [block] }
      return flattened(details.blocks)
    }
  }

  @Test(arguments: SampleLedger.names)
  func anchorsNameOnePlaceEach(in name: String) throws {
    let document = try report(name)
    let blocks = flattened(document.lead + document.sections.flatMap(\.blocks))
    var anchors = document.sections.map(\.anchor)
    for block in blocks {
      switch block {
      case .heading(let heading): anchors.append(heading.anchor)
      case .figure(let figure):
        anchors.append(figure.anchor)
        #expect(!figure.description.isEmpty)
        #expect(!figure.chart.isEmpty)
      case .paragraph, .headline, .bullets, .steps, .definitions, .cards, .table, .notice,
        .preformatted, .details:
        break
      }
    }
    #expect(Set(anchors).count == anchors.count)
  }

  /// Every cell of every table has its column.
  @Test(arguments: SampleLedger.names)
  func rowsFitTheirColumns(in name: String) throws {
    let document = try report(name)
    for block in flattened(document.lead + document.sections.flatMap(\.blocks)) {
      guard case .table(let table) = block else { continue }
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
    }
  }

  /// A page to look at in a browser; written only while snapshots are recorded.
  @Test func pageOfTheShippedLedger() throws {
    let page = HTMLRenderer().text(for: try report("shipped"))
    #expect(page.contains("Our reading of"))
    #expect(!page.contains("<script"))
    if let folder = ProcessInfo.processInfo.environment["FORETELL_PAGES"] {
      try Data(page.utf8).write(to: URL(filePath: folder).appending(path: "shipped.html"))
    }
  }
}
