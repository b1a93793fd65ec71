// Documents as HTML pages.

import Documents
import Testing

@Suite struct HTMLRendererTests {
  @Test func matchesSnapshot() throws {
    try Snapshot.expect(HTMLRenderer().text(for: SampleReport.document), "report.html")
  }
}
