// Documents as Markdown that reads well raw and on a forge.

/// Renders documents as GitHub-flavoured Markdown.
public struct MarkdownRenderer: Hashable, Sendable {
  /// What becomes of charts.
  public enum Charts: Hashable, Sendable {
    /// Drawn with characters, in a block of code.
    case text
    /// Written as SVG files beside the text, whose names begin with `prefix`.
    case files(prefix: String)
  }

  /// What becomes of charts.
  public let charts: Charts

  /// Makes a renderer.
  public init(charts: Charts = .text) {
    self.charts = charts
  }

  /// The document, and the files that its text refers to.
  public func rendered(_ document: Document) -> MarkdownRendering {
    var page = MarkdownPage(charts: charts, referred: document.referredAnchors)
    page.heading(1, document.title, anchor: nil)
    if let subtitle = document.subtitle { page.paragraph(MarkdownPage.inline(subtitle)) }
    page.add(document.lead)
    for section in document.sections {
      page.heading(2, section.title, anchor: section.anchor)
      page.add(section.blocks)
    }
    if let colophon = document.colophon {
      page.paragraph("---")
      page.paragraph(MarkdownPage.inline(colophon))
    }
    return MarkdownRendering(text: page.text, files: page.files)
  }
}

/// Markdown and the files that it refers to.
public struct MarkdownRendering: Hashable, Sendable {
  /// The text, ending in a line feed.
  public let text: String
  /// The files that must lie beside it, in the order of their mention.
  public let files: [DocumentFile]
}

/// A file that belongs to a document.
public struct DocumentFile: Hashable, Sendable {
  /// The file's name, without a folder.
  public let name: String
  /// What it holds.
  public let text: String

  /// A file by its name and what it holds.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
