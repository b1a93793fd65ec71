// Styled text on its way to a terminal: already visible, not yet coloured.

/// How a piece of text looks on a terminal.
enum TerminalStyle: Hashable, Sendable {
  case plain
  case title
  case heading
  case strong
  case emphasis
  case code
  case link
  case toned(Tone)

  /// The numbers of the SGR sequence, or nothing for plain text. Only the eight basic colours are used: they
  /// are the ones that every terminal's theme keeps readable.
  var selectGraphicRendition: String? {
    switch self {
    case .plain: nil
    case .title, .heading, .strong: "1"
    case .emphasis: "3"
    case .code: "36"
    case .link: "4"
    case .toned(.dim): "2"
    case .toned(.good): "32"
    case .toned(.warn): "33"
    case .toned(.bad): "31"
    case .toned(.accent): "36"
    }
  }
}

/// A stretch of visible text in one style.
struct TerminalSpan: Hashable, Sendable {
  var text: String
  var style: TerminalStyle
  /// Whether the text stays on one line.
  var isUnbreakable: Bool

  init(_ text: String, _ style: TerminalStyle = .plain, isUnbreakable: Bool = false) {
    self.text = text
    self.style = style
    self.isUnbreakable = isUnbreakable
  }

  static func dim(_ text: String) -> TerminalSpan { TerminalSpan(text, .toned(.dim)) }
}

/// One line of styled text.
struct TerminalLine: Hashable, Sendable {
  var spans: [TerminalSpan]

  init(_ spans: [TerminalSpan] = []) {
    self.spans = spans
  }

  init(_ text: String, _ style: TerminalStyle = .plain) {
    spans = [TerminalSpan(text, style)]
  }

  static let blank = TerminalLine()

  var width: Int { spans.reduce(0) { $0 + displayWidth(of: $1.text) } }
  var plain: String { spans.map(\.text).joined() }

  /// The line moved right.
  func indented(by columns: Int) -> TerminalLine {
    guard columns > 0, !spans.isEmpty else { return self }
    return TerminalLine([TerminalSpan(String(repeating: " ", count: columns))] + spans)
  }

  /// The line with spaces that bring it to `width` columns.
  func padded(to width: Int, _ alignment: TextLayout.Alignment = .leading) -> TerminalLine {
    let missing = width - self.width
    guard missing > 0 else { return self }
    func spaces(_ count: Int) -> [TerminalSpan] {
      count > 0 ? [TerminalSpan(String(repeating: " ", count: count))] : []
    }
    switch alignment {
    case .leading: return TerminalLine(spans + spaces(missing))
    case .trailing: return TerminalLine(spaces(missing) + spans)
    case .center: return TerminalLine(spaces(missing / 2) + spans + spaces(missing - missing / 2))
    }
  }

  /// The line cut to `width` columns, with `ellipsis` where something is missing.
  func truncated(to width: Int, ellipsis: String) -> TerminalLine {
    guard self.width > width else { return self }
    var left = width
    var kept: [TerminalSpan] = []
    for span in spans {
      let columns = displayWidth(of: span.text)
      if columns < left {
        kept.append(span)
        left -= columns
      } else {
        // The ellipsis is wanted even where this span would just fit, since more follows.
        let cut = TextLayout.truncated(span.text + " ", to: left, ellipsis: ellipsis)
        kept.append(TerminalSpan(cut, span.style))
        break
      }
    }
    return TerminalLine(kept)
  }
}
