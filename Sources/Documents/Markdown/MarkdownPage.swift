// Markdown in the making.

/// The text so far, and the files it refers to.
struct MarkdownPage {
  private(set) var text = ""
  private(set) var files: [DocumentFile] = []
  private let charts: MarkdownRenderer.Charts
  /// The places that something refers to and that have not been marked yet. Only these are marked: the others would
  /// only be noise to who reads the text raw.
  private var referred: Set<Anchor>

  init(charts: MarkdownRenderer.Charts, referred: Set<Anchor>) {
    self.charts = charts
    self.referred = referred
  }

  /// Appends lines after a blank one.
  mutating func paragraph(_ lines: String) {
    guard !lines.isEmpty else { return }
    if !text.isEmpty { text += "\n" }
    text += lines
    text += "\n"
  }

  mutating func heading(_ level: Int, _ title: String, anchor: Anchor?) {
    let mark = anchor.map { self.mark($0) } ?? ""
    paragraph(String(repeating: "#", count: level) + " " + mark + UntrustedText.markdown(title))
  }

  /// The mark of a place that something refers to, once.
  mutating func mark(_ anchor: Anchor) -> String {
    referred.remove(anchor) == nil ? "" : "<a id=\"\(anchor.name)\"></a>"
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading):
      self.heading(heading.level.rawValue, heading.text, anchor: heading.anchor)
    case .paragraph(let text): paragraph(Self.inline(text))
    case .headline(let text): paragraph(Self.wrapped(text.plain, in: "**"))
    case .bullets(let points):
      paragraph(points.map { "- " + Self.inline($0) }.joined(separator: "\n"))
    case .steps(let steps):
      paragraph(
        steps.enumerated().map { "\($0 + 1). " + Self.inline($1) }.joined(separator: "\n"))
    case .definitions(let definitions):
      // A mark of its own, or a list that follows would become part of this one.
      paragraph(
        definitions.map { "* \(Self.wrapped($0.term, in: "**")): \(Self.inline($0.meaning))" }
          .joined(separator: "\n"))
    case .cards(let cards): add(cards)
    case .table(let table): add(table)
    case .notice(let notice):
      let word =
        switch notice.kind {
        case .information: "Note"
        case .warning: "Warning"
        }
      let title = notice.title.map { ". " + UntrustedText.markdown($0) } ?? ""
      paragraph("> **\(word)\(title):** \(Self.inline(notice.text))")
    case .preformatted(let text): code(UntrustedText.visible(text, keepingLines: true))
    case .details(let details):
      paragraph("<details><summary>\(UntrustedText.markdownInHTML(details.summary))</summary>")
      add(details.blocks)
      paragraph("</details>")
    case .figure(let figure): add(figure)
    }
  }

  /// A block of code behind a fence longer than any in it.
  private mutating func code(_ content: String) {
    var longest = 2
    var run = 0
    for byte in content.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    paragraph("\(fence)text\n\(content)\n\(fence)")
  }

  private mutating func add(_ figure: Figure) {
    paragraph(mark(figure.anchor) + Self.wrapped(figure.title, in: "**"))
    if figure.chart.isEmpty {
      paragraph("Nothing to draw.")
    } else {
      switch charts {
      case .text:
        let terminal = TerminalRenderer(width: 76)
        let drawing = terminal.encoded(terminal.lines(for: figure.chart))
        code(String(drawing.dropLast()))
      case .files(let prefix):
        let name = fileName(prefix, figure.anchor)
        files.append(DocumentFile(name: name, text: SVGRenderer().text(for: figure)))
        let needsBrackets = name.utf8.contains { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 }
        let target = needsBrackets ? "<\(name)>" : name
        paragraph("![\(UntrustedText.markdown(figure.description))](\(target))")
      }
    }
    if let thinning = figure.chart.thinning { paragraph(thinning.sentence) }
    if let caption = figure.caption { paragraph(Self.inline(caption)) }
  }

  private func fileName(_ prefix: String, _ anchor: Anchor) -> String {
    var name = "\(prefix)\(anchor.name).svg"
    var number = 2
    while files.contains(where: { $0.name == name }) {
      name = "\(prefix)\(anchor.name)-\(number).svg"
      number += 1
    }
    return name
  }
}
