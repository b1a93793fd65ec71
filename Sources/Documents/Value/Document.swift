// A report as a value: what is said, in which order, with nothing about how it looks. Every figure
// in it is computed before it gets here; a renderer lays out and escapes, and does nothing else.

/// A report: a title, what it says first, and its sections.
///
/// Every string in a document is untrusted. Renderers make it harmless for their format, so callers
/// pass text as it was written and never escape anything themselves.
public struct Document: Hashable, Sendable {
  /// The report's name, its only heading of the first level.
  public var title: String
  /// A line under the title: the period, the ledger, the day.
  public var subtitle: RichText?
  /// The language of the report's own words, as a BCP 47 tag such as `en`.
  public var language: String
  /// What a reader in a hurry reads: the headline sentence, the score cards.
  public var lead: [Block]
  /// The body of the report.
  public var sections: [Section]
  /// A small line at the end: program, version, digest of the ledger.
  public var colophon: RichText?

  /// Puts a report together.
  public init(
    title: String, subtitle: RichText? = nil, language: String = "en", lead: [Block] = [],
    sections: [Section] = [], colophon: RichText? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.lead = lead
    self.sections = sections
    self.colophon = colophon
  }
}

/// A part of a report under a heading of the second level.
public struct Section: Hashable, Sendable {
  /// The heading.
  public var title: String
  /// Where a link inside the document finds this section.
  public var anchor: Anchor
  /// What the section says.
  public var blocks: [Block]

  /// Makes a section; its anchor is made from the title unless one is given.
  public init(_ title: String, anchor: Anchor? = nil, blocks: [Block]) {
    self.title = title
    self.anchor = anchor ?? Anchor(title)
    self.blocks = blocks
  }
}
