// Documents as one HTML file: no script, nothing from the network, and a policy that says so.

/// Renders documents as self-contained HTML pages.
///
/// A page holds its style sheet and its charts. Its content security policy allows inline styles and nothing
/// else, so that even a mistake in here could run no script and fetch nothing.
public struct HTMLRenderer: Hashable, Sendable {
  /// How many folded rows of a table open at once; more of them fold again, so that a browser lays out
  /// a part of them at a time.
  static let rowsPerFold = 1000
  /// A fold of more rows than these stays folded on paper.
  static let mostRowsOnPaper = 200

  /// Makes a renderer.
  public init() {}

  /// The page, ending in a line feed.
  public func text(for document: Document) -> String {
    var page = HTMLPage()
    let title = UntrustedText.html(document.title)
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    page.raw(
      """
      <!DOCTYPE html>
      <html lang="\(UntrustedText.html(document.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <link rel="icon" href="data:,">
      <title>\(title)</title>
      <style>
      \(PageStyle.css)
      </style>
      </head>
      <body>
      <header>
      <h1>\(title)</h1>

      """)
    if let subtitle = document.subtitle {
      page.raw("<p class=\"subtitle\">\(HTMLPage.inline(subtitle))</p>\n")
    }
    page.raw("</header>\n")
    let anchors = document.sections.map { page.claim($0.anchor) }
    page.raw("<main>\n")
    if !document.lead.isEmpty {
      page.raw("<div class=\"lead\">\n")
      page.add(document.lead)
      page.raw("</div>\n")
    }
    // After the lead: what the document says comes before what else it holds.
    if document.sections.count > 1 { contents(document.sections, anchors, &page) }
    for (section, anchor) in zip(document.sections, anchors) {
      page.raw("<section aria-labelledby=\"\(anchor)\">\n")
      page.heading(2, section.title, anchor)
      page.add(section.blocks)
      page.raw("</section>\n")
    }
    page.raw("</main>\n")
    if let colophon = document.colophon {
      page.raw("<footer>\n<p>\(HTMLPage.inline(colophon))</p>\n</footer>\n")
    }
    page.raw("</body>\n</html>\n")
    return page.text
  }

  private func contents(_ sections: [Section], _ anchors: [String], _ page: inout HTMLPage) {
    page.raw("<nav aria-label=\"Contents\">\n<ol>\n")
    for (section, anchor) in zip(sections, anchors) {
      page.raw("<li><a href=\"#\(anchor)\">\(UntrustedText.html(section.title))</a></li>\n")
    }
    page.raw("</ol>\n</nav>\n")
  }
}
