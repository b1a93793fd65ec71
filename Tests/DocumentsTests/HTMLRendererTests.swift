// Documents as HTML pages.

import Documents
import Testing

@Suite struct HTMLRendererTests {
  @Test func matchesSnapshot() throws {
    try Snapshot.expect(HTMLRenderer().text(for: SampleReport.document), "report.html")
  }
}

extension HTMLRendererTests {
  private var page: String { HTMLRenderer().text(for: SampleReport.document) }

  @Test func isWellFormed() {
    #expect(Markup.problems(in: page) == [])
  }

  @Test func needsNothingFromOutside() {
    let tags = Markup.tags(in: page)
    #expect(!tags.contains { ["script", "img", "iframe", "object", "form"].contains($0.name) })
    #expect(!page.contains("url(") && !page.contains("@import"))
    #expect(!tags.flatMap(\.attributes).contains { $0.name == "src" || $0.name.hasPrefix("on") })
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\""
      ))
  }

  @Test func hasLandmarksAndOneTitle() {
    let tags = Markup.tags(in: page).filter { !$0.isEnd }
    for name in ["header", "nav", "main", "footer", "h1"] {
      #expect(tags.count { $0.name == name } == 1, "\(name)")
    }
    let levels = tags.compactMap { tag in
      tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
    }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(page.contains("<html lang=\"en\">"))
    #expect(tags.contains { $0.attributes.contains { $0.name == "class" && $0.value == "skip" } })
  }

  @Test func chartsAreNamedAndDescribed() {
    let tags = Markup.tags(in: page)
    let attributes = tags.flatMap(\.attributes)
    let ids = Set(attributes.filter { $0.name == "id" }.map(\.value))
    let charts = tags.filter { tag in
      tag.name == "svg" && tag.attributes.contains { $0.name == "role" && $0.value == "img" }
    }
    #expect(charts.count == 4)
    for chart in charts {
      let names = chart.attributes.first { $0.name == "aria-labelledby" }?.value.split(
        separator: " ")
      #expect(names?.count == 2)
      #expect(names?.allSatisfy { ids.contains(String($0)) } == true)
    }
    for reference in attributes where reference.name == "href" && reference.value.hasPrefix("#") {
      #expect(ids.contains(String(reference.value.dropFirst())), "\(reference.value)")
    }
  }

  @Test func tablesHaveCaptionsScopesAndLabels() {
    let tags = Markup.tags(in: page).filter { !$0.isEnd }
    #expect(tags.count { $0.name == "caption" } == tags.count { $0.name == "table" })
    for tag in tags where tag.name == "th" {
      #expect(tag.attributes.contains { $0.name == "scope" })
    }
    for tag in tags where tag.name == "td" {
      #expect(tag.attributes.contains { $0.name == "data-label" })
    }
  }
}
