// A page in the making.

/// The text of a page so far, and the names that are taken on it.
struct HTMLPage {
  private(set) var text = ""
  private var taken: Set<String> = []

  /// Text of at most this many characters may be kept on one line: it fits on the narrowest screen.
  static let longestUnbroken = 28

  /// Appends markup.
  mutating func raw(_ markup: String) {
    text += markup
  }

  /// Takes a name for a place on the page; where it is taken already, the next number is added.
  mutating func claim(_ anchor: Anchor) -> String {
    var name = anchor.name
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(anchor.name)-\(number)"
      number += 1
    }
    return name
  }

  mutating func heading(_ level: Int, _ title: String, _ name: String) {
    raw("<h\(level) id=\"\(name)\">\(UntrustedText.html(title))")
    raw(
      "<a class=\"anchor\" href=\"#\(name)\" aria-label=\"Link to this section\">#</a></h\(level)>\n"
    )
  }

  /// Running text.
  static func inline(_ text: RichText) -> String {
    text.runs.map { run in
      let plain = UntrustedText.html(run.plain)
      return switch run {
      case .text: keepingDatesWhole(plain)
      case .strong: "<strong>\(keepingDatesWhole(plain))</strong>"
      case .emphasis: "<em>\(keepingDatesWhole(plain))</em>"
      case .code: "<code>\(plain)</code>"
      // A figure is kept on one line; what is too long for one cannot be.
      case .number: plain.count > longestUnbroken ? plain : "<span class=\"n\">\(plain)</span>"
      case .toned(_, let tone):
        "<span class=\"\(tone.className)\">\(keepingDatesWhole(plain))</span>"
      case .link(_, let address):
        "<a href=\"\(UntrustedText.html(address.text))\" rel=\"noreferrer\">\(plain)</a>"
      case .reference(_, let anchor): "<a href=\"#\(anchor.name)\">\(plain)</a>"
      }
    }.joined()
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading):
      self.heading(heading.level.rawValue, heading.text, claim(heading.anchor))
    case .paragraph(let text): raw("<p>\(Self.inline(text))</p>\n")
    case .headline(let text): raw("<p class=\"headline\">\(Self.inline(text))</p>\n")
    case .bullets(let points): list("ul", points)
    case .steps(let steps): list("ol", steps)
    case .definitions(let definitions): add(definitions)
    case .cards(let cards): add(cards)
    case .table(let table): add(table)
    case .notice(let notice): add(notice)
    case .preformatted(let text):
      raw("<pre><code>\(UntrustedText.html(text, keepingLines: true))</code></pre>\n")
    case .details(let details):
      raw("<details>\n<summary>\(UntrustedText.html(details.summary))</summary>\n")
      raw("<div class=\"inside\">\n")
      add(details.blocks)
      raw("</div>\n</details>\n")
    case .figure(let figure): add(figure)
    }
  }

  private mutating func list(_ tag: String, _ items: [RichText]) {
    guard !items.isEmpty else { return }
    raw("<\(tag)>\n")
    for item in items { raw("<li>\(Self.inline(item))</li>\n") }
    raw("</\(tag)>\n")
  }

  private mutating func add(_ definitions: [Definition]) {
    guard !definitions.isEmpty else { return }
    raw("<dl class=\"definitions\">\n")
    for definition in definitions {
      raw("<dt>\(UntrustedText.html(definition.term))</dt>")
      raw("<dd>\(Self.inline(definition.meaning))</dd>\n")
    }
    raw("</dl>\n")
  }

  private mutating func add(_ notice: Notice) {
    let (name, word) =
      switch notice.kind {
      case .information: ("information", "Note")
      case .warning: ("warning", "Warning")
      }
    let title = UntrustedText.html(notice.title ?? word)
    raw("<div class=\"notice \(name)\" role=\"note\">\n")
    raw("<p><strong>\(title)</strong> \(Self.inline(notice.text))</p>\n</div>\n")
  }

  private mutating func add(_ figure: Figure) {
    let name = claim(figure.anchor)
    raw("<figure id=\"\(name)\">\n<figcaption>\n")
    raw("<p class=\"title\">\(UntrustedText.html(figure.title))</p>\n")
    if let caption = figure.caption { raw("<p>\(Self.inline(caption))</p>\n") }
    if let thinning = figure.chart.thinning { raw("<p>\(thinning.sentence)</p>\n") }
    raw("</figcaption>\n")
    raw(SVGRenderer.element(figure, id: name))
    raw("\n</figure>\n")
  }
}
