// Text from outside in every format: markup, scripts, links, escape sequences, characters that mislead.

import Documents
import Testing

@Suite struct HostileTextTests {
  static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</title><svg onload=alert(1)>", "\u{1B}[31mred\u{1B}[0m",
    "\u{1B}]8;;http://evil.example\u{7}x",
    "a\u{9B}31mb", "bell\u{7} back\u{8} nul\u{0} del\u{7F}", "safe\u{202E}gnp.exe",
    "\u{2066}isolate\u{2069}", "left\u{200E}right\u{200F}", "zero\u{200B}width\u{FEFF}",
    "line\u{2028}separator\u{2029}", "[click](javascript:alert(1))",
    "![x](http://evil.example/p.png)",
    "<https://evil.example>", "www.evil.example", "https://evil.example/x", "mail@evil.example",
    "| pipe | `code` | **bold** | _em_ | ~~gone~~", "# heading", "- list", "1. list", "> quote",
    "``` fence", "a\r\nb\rc", "&lt;b&gt; &amp; &#60;", "--> ]]> <!-- <![CDATA[",
    "{{ 7*7 }} $x$ ${x}",
    "\u{E0041}tag", "e" + String(repeating: "\u{301}", count: 40),
  ]

  /// The attack in every place where a document takes text.
  static func document(_ attack: String) -> Document {
    let rich = RichText([
      .text(attack), .strong(attack), .emphasis(attack), .code(attack), .number(attack),
      .toned(attack, .bad), .reference(attack, to: Anchor(attack)),
    ])
    let linked =
      RichText.link(attack, to: attack) + RichText.link(attack, to: "https://ok.example/")
    let axis = ValueAxis(attack, bounds: 0...1, ticks: [.init(0, attack), .init(1, attack)])
    let charts: [Chart] = [
      .calibration(
        CalibrationCurve(
          points: [.init(forecast: 0.5, observed: 0.5)],
          band: [.init(forecast: 0.5, lower: 0.2, upper: 0.8)], bandLabel: attack)),
      .line(
        LineOverTime(
          series: [.init(attack, points: [.init(day: 1, value: 0.5), .init(day: 9, value: 0.2)])],
          ticks: [.init(1, attack)], axis: axis, reference: ReferenceLine(0.25, attack))),
      .bars(
        IntervalBars(
          rows: [.init(attack, value: 0.4, low: 0.2, high: 0.6, text: attack)], axis: axis,
          reference: ReferenceLine(0.25, attack))),
      .strip(
        IntervalStrip(
          rows: [.init(attack, low: 0.1, high: 0.3, best: 0.2, outcome: 1, text: attack)],
          axis: axis, bestName: attack, outcomeName: attack)),
    ]
    let table = Table(
      caption: attack,
      columns: [.init(attack, wraps: true, namesRow: true), .init(attack, .trailing)],
      rows: [.init([rich, linked], anchor: Anchor(attack)), .init([rich])], foldAfter: 1,
      whenEmpty: attack)
    return Document(
      title: attack, subtitle: rich, language: attack,
      lead: [
        .headline(rich),
        .cards([Card(label: attack, value: attack, interval: attack, note: rich, tone: .good)]),
        .notice(Notice(.warning, title: attack, rich)),
      ],
      sections: [
        Section(
          attack,
          blocks: [
            .heading(Heading(attack)), .paragraph(linked), .bullets([rich, linked]), .steps([rich]),
            .definitions([Definition(attack, rich)]), .table(table), .preformatted(attack),
            .details(Details(attack, blocks: [.paragraph(rich)])),
          ] + charts.map { .figure(Figure(attack, description: attack, caption: rich, chart: $0)) })
      ], colophon: rich)
  }

  /// Whether a character may stand in output: none of the ones that mislead.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xE0000...0xE0FFF:
      false
    default: true
    }
  }

  @Test(arguments: attacks)
  func terminalShowsNoControlCharacter(_ attack: String) {
    for glyphs in Glyphs.allCases {
      let text = TerminalRenderer(width: 60, glyphs: glyphs).text(for: Self.document(attack))
      let harmless = text.unicodeScalars.allSatisfy(Self.isHarmless)
      #expect(harmless, "\(attack.debugDescription)")
    }
    let renderer = TerminalRenderer(colors: true)
    #expect(!renderer.paint(attack, .good).dropFirst(5).dropLast(4).contains("\u{1B}"))
  }

  @Test(arguments: attacks)
  func pagesAreWellFormedAndHarmless(_ attack: String) {
    let page = HTMLRenderer().text(for: Self.document(attack))
    let harmless = page.unicodeScalars.allSatisfy(Self.isHarmless)
    #expect(harmless)
    #expect(Markup.problems(in: page) == [])
    let names = Markup.tags(in: page).map(\.name)
    #expect(!names.contains("script") && !names.contains("img"))
    let attributes = Markup.tags(in: page).flatMap(\.attributes)
    #expect(!attributes.contains { $0.name.hasPrefix("on") })
    for attribute in attributes where attribute.name == "href" {
      let isSafe = ["#", "https://", "http://", "data:,"].contains { attribute.value.hasPrefix($0) }
      #expect(isSafe, "\(attribute.value)")
    }
    let ids = attributes.filter { $0.name == "id" }.map(\.value)
    #expect(Set(ids).count == ids.count, "\(ids)")
  }

  @Test(arguments: attacks)
  func markdownHoldsNoMarkupOfOthers(_ attack: String) {
    let rendering = MarkdownRenderer(charts: .files(prefix: "x-")).rendered(Self.document(attack))
    let harmless = rendering.text.unicodeScalars.allSatisfy(Self.isHarmless)
    #expect(harmless)
    for line in Markup.withoutCode(rendering.text) {
      for forbidden in [
        "<script", "<img", "<svg", "](javascript:", "<https:", "www.evil", " https://evil",
      ] {
        #expect(!line.contains(forbidden), "\(line)")
      }
    }
    for file in rendering.files { #expect(Markup.problems(in: file.text) == []) }
  }

  @Test func showsWhatItReplaces() {
    #expect(UntrustedText.visible("\u{1B}[0m\u{0}\u{7F}\u{9B}") == "␛[0m␀␡⟨U+009B⟩")
    #expect(UntrustedText.visible("a\u{202E}b\u{2066}") == "a⟨U+202E⟩b⟨U+2066⟩")
    #expect(UntrustedText.visible("\u{1B}\u{202E}\u{7F}", ascii: true) == "^[<U+202E>^?")
    #expect(UntrustedText.visible("a\nb\tc") == "a b c")
    #expect(UntrustedText.visible("a\r\nb\tc", keepingLines: true) == "a\nb    c")
    #expect(UntrustedText.visible("a\rb") == "a␍b")
  }

  @Test(arguments: [
    "naïve café", "e\u{301}", "伊朗", "می\u{200C}خواهم", "क्\u{200D}ष", "👩‍👩‍👧",
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    "❤️", "שלום", "Ελλάδα", "“quotes” – dashes…",
  ])
  func leavesWritingAlone(_ text: String) {
    #expect(UntrustedText.visible(text) == text)
  }

  @Test func escapesHTML() {
    #expect(
      UntrustedText.html("<a href=\"x\">'&'</a>")
        == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
    #expect(UntrustedText.html("\u{202E}<") == "⟨U+202E⟩&lt;")
  }

  @Test(arguments: [
    ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("snake_case_id", "snake_case_id"),
    ("[a](b) ![c](d)", "\\[a\\](b) \\!\\[c\\](d)"), ("a|b", "a\\|b"), ("<b>&", "&lt;b&gt;&amp;"),
    ("# one #2 C#", "\\# one \\#2 C#"), ("1. x", "1\\. x"), ("0.213", "0.213"), ("- x", "\\- x"),
    ("+0.06", "+0.06"), ("---", "\\---"), ("  - x", "  \\- x"), ("a - b", "a - b"),
    ("https://x.y", "https&#58;//x.y"), ("www.x.y", "www&#46;x.y"), ("a@b.c", "a&#64;b.c"),
  ])
  func escapesMarkdown(_ text: String, _ expected: String) {
    #expect(UntrustedText.markdown(text) == expected)
  }

  @Test func onlySafeAddressesAreLinks() {
    for address in [
      "https://example.org/a?b=c&d=e#f", "http://example.org", "HTTPS://EXAMPLE.ORG/x",
      "mailto:a@example.org", "https://fa.wikipedia.org/wiki/ایران", "https://x.example/it's_(a)",
    ] {
      #expect(WebAddress(address) != nil, "\(address)")
    }
    for address in [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " https://example.org", "data:text/html,x",
      "file:///etc/passwd", "ftp://example.org", "https://", "https://a b", "https://a\u{0}b",
      "https://a\"b", "https://a<b", "https://a\u{202E}b", "//example.org", "example.org", "",
      "vbscript:x", "https://a\\b", "java\nscript:alert(1)",
    ] {
      #expect(WebAddress(address) == nil, "\(address)")
    }
    #expect(RichText.link("here", to: "javascript:x") == RichText("here (javascript:x)"))
  }
}
