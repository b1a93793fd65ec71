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
    // What the document says comes before what else it holds.
    let order = ["<h1", "<main>", "class=\"headline\"", "<nav", "<section"]
    let places = order.compactMap { page.firstRange(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted())
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

@Suite struct NarrowScreenTests {
  private func page(_ table: Table) -> String {
    HTMLRenderer().text(for: Document(title: "t", lead: [.table(table)]))
  }

  /// A table of few short columns stays one on a telephone; others become grids, row by row.
  @Test func tellsNarrowTablesFromWideOnes() {
    let narrow = Table(
      columns: [.init("Choice", namesRow: true), .init("Scored", .trailing), .init("Brier")],
      rows: [.init(["Late reading of deadlines", "21", "0.174"])])
    #expect(page(narrow).contains("<div class=\"table fits\">"))
    var wide = narrow
    wide.columns += [.init("Mean forecast"), .init("95% interval")]
    wide.rows = [.init(["all", "21", "0.174", "74%", "0.072 to 0.402"])]
    #expect(page(wide).contains("<div class=\"table\">"))
    var long = narrow
    long.rows = [.init(["A claim that takes more than two short lines", "21", "0.174"])]
    #expect(page(long).contains("<div class=\"table\">"))
  }

  @Test func breaksWordsThatNoLineCanHold() {
    let word = String(repeating: "w", count: 60)
    let table = Table(
      columns: [.init("Claim", wraps: true, namesRow: true), .init("Said")],
      rows: [.init([RichText(word), RichText("some words and \(word)")])])
    #expect(page(table).contains("<th scope=\"row\" class=\"w a\">"))
    #expect(page(table).contains("<td class=\"w a\" data-label=\"Said\">"))
  }

  @Test(arguments: [
    ("as of 2026-03-01", "as of <span class=\"n\">2026-03-01</span>"),
    (
      "2020-01-06..2021-01-06, then",
      "<span class=\"n\">2020-01-06</span>..<span class=\"n\">2021-01-06</span>, then"
    ),
    ("2026-03", "2026-03"), ("12026-03-01", "12026-03-01"), ("2026-03-011", "2026-03-011"),
    ("https://example.org/2026-03-01/page", "https://example.org/2026-03-01/page"),
    ("a-2026-03-01", "a-2026-03-01"), ("é2026-03-01", "é2026-03-01"), ("", ""),
  ])
  func keepsDatesOnOneLine(_ text: String, _ markup: String) {
    let page = HTMLRenderer().text(
      for: Document(title: "t", lead: [.paragraph(RichText(text))]))
    #expect(page.contains("<p>\(markup)</p>"))
  }
}
