// Running text in Markdown.

extension MarkdownPage {
  static func inline(_ text: RichText, inTable: Bool = false) -> String {
    let markup = text.runs.map { run in
      switch run {
      case .text(let text), .number(let text), .toned(let text, _): UntrustedText.markdown(text)
      case .strong(let text): wrapped(text, in: "**")
      case .emphasis(let text): wrapped(text, in: "*")
      case .code(let text): UntrustedText.markdownCode(text, inTable: inTable)
      case .link(let text, let address): "[\(UntrustedText.markdown(text))](\(target(address)))"
      case .reference(let text, let anchor): "[\(UntrustedText.markdown(text))](#\(anchor.name))"
      }
    }.joined()
    // Spaces at the start of a line could make it a block of code.
    return String(markup.drop { $0 == " " })
  }

  /// Text between marks, which must touch it: spaces at its ends stay outside.
  static func wrapped(_ text: String, in mark: String) -> String {
    let leading = text.prefix { $0 == " " }
    let rest = text.dropFirst(leading.count)
    guard let last = rest.lastIndex(where: { $0 != " " }) else { return text }
    let trailing = rest[rest.index(after: last)...]
    return "\(leading)\(mark)\(UntrustedText.markdown(String(rest[...last])))\(mark)\(trailing)"
  }

  /// An address as a link's destination.
  private static func target(_ address: WebAddress) -> String {
    // What looks like a character reference would be read as one.
    let text =
      address.text.contains(";") ? address.text.replacing("&", with: "&amp;") : address.text
    return text.contains(where: { $0 == "(" || $0 == ")" }) ? "<\(text)>" : text
  }
}

extension Document {
  /// The places that some text of the document refers to.
  var referredAnchors: Set<Anchor> {
    var anchors: Set<Anchor> = []
    func visit(_ text: RichText?) {
      for run in text?.runs ?? [] {
        if case .reference(_, let anchor) = run { anchors.insert(anchor) }
      }
    }
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .heading, .preformatted: break
        case .paragraph(let text), .headline(let text): visit(text)
        case .bullets(let texts), .steps(let texts): texts.forEach { visit($0) }
        case .definitions(let definitions): definitions.forEach { visit($0.meaning) }
        case .cards(let cards): cards.forEach { visit($0.note) }
        case .table(let table): table.shownRows.forEach { $0.cells.forEach { visit($0) } }
        case .notice(let notice): visit(notice.text)
        case .details(let details): visit(details.blocks)
        case .figure(let figure): visit(figure.caption)
        }
      }
    }
    visit(subtitle)
    visit(lead)
    for section in sections { visit(section.blocks) }
    visit(colophon)
    return anchors
  }
}
