// Running text: runs of characters with a meaning, and string interpolation to write them down.

/// What a piece of text says about itself. A format shows it by colour or weight where it can.
public enum Tone: Hashable, Sendable, CaseIterable {
  /// Text that matters less than its surroundings.
  case dim
  /// A claim that came out well; a check that passed.
  case good
  /// Something to look at.
  case warn
  /// Something wrong.
  case bad
  /// Something to find at a glance.
  case accent
}

/// Text made of runs, each plain or with a meaning.
///
/// Written as a string literal, with interpolations for what is not plain:
///
///     let text: RichText = "Of \(number: "23") forecasts \(strong: "eleven") came true."
public struct RichText: Hashable, Sendable {
  /// A stretch of text with one meaning.
  public enum Run: Hashable, Sendable {
    /// Plain text.
    case text(String)
    /// Text that matters more than its surroundings.
    case strong(String)
    /// Text with a stress on it, or a title.
    case emphasis(String)
    /// Something to be typed, or a name from the ledger.
    case code(String)
    /// A figure, already written out; it is never broken across lines.
    case number(String)
    /// Text in a tone.
    case toned(String, Tone)
    /// Text that leads to an address on the web.
    case link(String, to: WebAddress)
    /// Text that leads to another place of the same document.
    case reference(String, to: Anchor)

    /// The characters of the run, without their meaning.
    public var plain: String {
      switch self {
      case .text(let text), .strong(let text), .emphasis(let text), .code(let text),
        .number(let text), .toned(let text, _), .link(let text, _), .reference(let text, _):
        text
      }
    }
  }

  /// The runs in order.
  public var runs: [Run]

  /// Makes a text of runs.
  public init(_ runs: [Run] = []) {
    self.runs = runs
  }

  /// Makes a text of plain characters.
  public init(_ text: String) {
    runs = text.isEmpty ? [] : [.text(text)]
  }

  /// The characters without their meaning.
  public var plain: String { runs.map(\.plain).joined() }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { runs.allSatisfy { $0.plain.isEmpty } }

  /// Text that matters more than its surroundings.
  public static func strong(_ text: String) -> RichText { RichText([.strong(text)]) }
  /// Text with a stress on it, or a title.
  public static func emphasis(_ text: String) -> RichText { RichText([.emphasis(text)]) }
  /// Something to be typed, or a name from the ledger.
  public static func code(_ text: String) -> RichText { RichText([.code(text)]) }
  /// A figure, already written out.
  public static func number(_ text: String) -> RichText { RichText([.number(text)]) }
  /// Text in a tone.
  public static func toned(_ text: String, _ tone: Tone) -> RichText {
    RichText([.toned(text, tone)])
  }
  /// A link to another place of the document.
  public static func reference(_ text: String, to anchor: Anchor) -> RichText {
    RichText([.reference(text, to: anchor)])
  }
  /// A link where `address` is one that may be followed, and otherwise the text with the address
  /// written beside it, so that nothing is hidden and nothing can be clicked.
  public static func link(_ text: String, to address: String) -> RichText {
    if let safe = WebAddress(address) { return RichText([.link(text, to: safe)]) }
    return RichText(text == address ? text : "\(text) (\(address))")
  }

  /// Two texts, one after the other.
  public static func + (first: RichText, second: RichText) -> RichText {
    RichText(first.runs + second.runs)
  }

  /// Appends a text.
  public static func += (first: inout RichText, second: RichText) {
    first.runs += second.runs
  }
}

extension RichText: ExpressibleByStringInterpolation {
  /// Collects the runs of an interpolated literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Run] = []

    /// Begins a literal.
    public init(literalCapacity: Int, interpolationCount: Int) {
      runs.reserveCapacity(interpolationCount * 2 + 1)
    }

    /// Appends the literal's own words.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.text(literal)) }
    }
    /// Appends plain text.
    public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
    /// Appends a count.
    public mutating func appendInterpolation(_ count: Int) { runs.append(.number("\(count)")) }
    /// Appends another text.
    public mutating func appendInterpolation(_ text: RichText) { runs += text.runs }
    /// Appends text that matters more than its surroundings.
    public mutating func appendInterpolation(strong text: String) { runs.append(.strong(text)) }
    /// Appends text with a stress on it.
    public mutating func appendInterpolation(emphasis text: String) {
      runs.append(.emphasis(text))
    }
    /// Appends something to be typed, or a name from the ledger.
    public mutating func appendInterpolation(code text: String) { runs.append(.code(text)) }
    /// Appends a figure, already written out.
    public mutating func appendInterpolation(number text: String) { runs.append(.number(text)) }
    /// Appends text in a tone.
    public mutating func appendInterpolation(_ text: String, _ tone: Tone) {
      runs.append(.toned(text, tone))
    }
    /// Appends a link, or plain text where the address may not be followed.
    public mutating func appendInterpolation(_ text: String, link address: String) {
      runs += RichText.link(text, to: address).runs
    }
    /// Appends a link to another place of the document.
    public mutating func appendInterpolation(_ text: String, to anchor: Anchor) {
      runs.append(.reference(text, to: anchor))
    }
  }

  /// Makes a text of plain characters.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// Makes a text of an interpolated literal.
  public init(stringInterpolation: StringInterpolation) {
    runs = stringInterpolation.runs
  }
}
