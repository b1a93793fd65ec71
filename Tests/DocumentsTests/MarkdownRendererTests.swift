// Documents as Markdown.

import Documents
import Testing

@Suite struct MarkdownRendererTests {
  @Test func matchesSnapshot() throws {
    let rendering = MarkdownRenderer().rendered(SampleReport.document)
    #expect(rendering.files.isEmpty)
    try Snapshot.expect(rendering.text, "report.md")
  }

  @Test func writesChartsAsFiles() throws {
    let rendering = MarkdownRenderer(charts: .files(prefix: "report-"))
      .rendered(SampleReport.document)
    try Snapshot.expect(rendering.text, "report-with-files.md")
    #expect(rendering.files.count == 4)
    for file in rendering.files {
      #expect(rendering.text.contains("](\(file.name))"))
      try Snapshot.expect(file.text, file.name)
    }
  }
}
