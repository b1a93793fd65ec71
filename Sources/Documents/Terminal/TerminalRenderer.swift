// Documents as text for a terminal of a given width.

/// Renders documents, and parts of them, as text for a terminal.
///
/// Every line fits into `width` columns, except preformatted text, which is not to be broken. Text from
/// outside is made visible; the only escape sequences in the output are the renderer's own colours.
public struct TerminalRenderer: Hashable, Sendable {
  /// The number of columns, at least 20.
  public let width: Int
  /// Whether colours and weights are used.
  public let colors: Bool
  /// The characters that may be used.
  public let glyphs: Glyphs

  /// The longest line of running text; longer ones tire the eye.
  static let proseWidth = 88

  /// Makes a renderer; fewer than 20 columns count as 20.
  public init(width: Int = 80, colors: Bool = false, glyphs: Glyphs = .unicode) {
    self.init(exactWidth: max(20, width), colors: colors, glyphs: glyphs)
  }

  private init(exactWidth: Int, colors: Bool, glyphs: Glyphs) {
    width = exactWidth
    self.colors = colors
    self.glyphs = glyphs
  }

  /// The whole document, ending in a line feed.
  public func text(for document: Document) -> String {
    let indent = width >= 60 ? 2 : 0
    var lines = wrap([TerminalSpan(visible(document.title), .title)], width)
    if let subtitle = document.subtitle {
      lines += wrap(spans(subtitle, base: .toned(.dim)), min(width, Self.proseWidth))
    }
    let body = narrowed(by: indent)
    if !document.lead.isEmpty {
      lines.append(.blank)
      lines += body.lines(for: document.lead).map { $0.indented(by: indent) }
    }
    for section in document.sections {
      lines += [.blank, .blank]
      lines += wrap([TerminalSpan(visible(section.title), .heading)], width)
      lines.append(rule(width))
      if !section.blocks.isEmpty {
        lines.append(.blank)
        lines += body.lines(for: section.blocks).map { $0.indented(by: indent) }
      }
    }
    if let colophon = document.colophon {
      lines += [.blank, rule(width)]
      lines += wrap(spans(colophon, base: .toned(.dim)), min(width, Self.proseWidth))
    }
    return encoded(lines)
  }

  /// Blocks by themselves, flush left, ending in a line feed; nothing for no blocks.
  public func text(for blocks: [Block]) -> String {
    encoded(lines(for: blocks))
  }

  /// Text on one line, made visible and coloured, without a line feed.
  public func styled(_ text: RichText) -> String {
    encoded(TerminalLine(spans(text)))
  }

  /// Text in a tone where colours are on. The text is made visible first.
  public func paint(_ text: String, _ tone: Tone) -> String {
    encoded(TerminalLine(visible(text), .toned(tone)))
  }

  /// The same renderer for fewer columns.
  func narrowed(by columns: Int) -> TerminalRenderer {
    TerminalRenderer(exactWidth: max(12, width - columns), colors: colors, glyphs: glyphs)
  }

  /// A thin line across `columns`.
  func rule(_ columns: Int) -> TerminalLine {
    TerminalLine(String(repeating: glyphs.rule, count: max(0, columns)), .toned(.dim))
  }

  /// Text as this terminal may show it.
  func visible(_ text: String, keepingLines: Bool = false) -> String {
    let isASCII = glyphs == .ascii
    let text = UntrustedText.visible(text, keepingLines: keepingLines, ascii: isASCII)
    return isASCII ? plainASCII(text) : text
  }

  func wrap(_ spans: [TerminalSpan], _ width: Int) -> [TerminalLine] {
    TerminalLine.wrapped(spans, to: width)
  }

  /// The runs as spans, plain text in the style `base`.
  func spans(_ text: RichText, base: TerminalStyle = .plain, showingAddresses: Bool = false)
    -> [TerminalSpan]
  {
    text.runs.flatMap { run -> [TerminalSpan] in
      let plain = visible(run.plain)
      return switch run {
      case .text, .reference: [TerminalSpan(plain, base)]
      case .strong: [TerminalSpan(plain, .strong)]
      case .emphasis: [TerminalSpan(plain, base == .plain ? .emphasis : base)]
      case .code: [TerminalSpan(plain, base == .plain ? .code : base)]
      case .number: [TerminalSpan(plain, base, isUnbreakable: true)]
      case .toned(_, let tone): [TerminalSpan(plain, .toned(tone))]
      case .link(let label, let address):
        showingAddresses && label != address.text
          ? [TerminalSpan(plain, base), .dim(" <\(visible(address.text))>")]
          : [TerminalSpan(plain, showingAddresses ? .link : base)]
      }
    }
  }
}
