// The closed list of things a report is made of.

/// One piece of a report, from top to bottom.
public indirect enum Block: Hashable, Sendable {
  /// A heading inside a section.
  case heading(Heading)
  /// Running text.
  case paragraph(RichText)
  /// The one sentence that the whole report comes down to, set larger than the rest.
  case headline(RichText)
  /// Points without an order among them.
  case bullets([RichText])
  /// Steps in order, numbered from 1.
  case steps([RichText])
  /// Words and what they stand for, in two columns.
  case definitions([Definition])
  /// Key figures side by side.
  case cards([Card])
  /// Rows and columns.
  case table(Table)
  /// Something the reader must not miss.
  case notice(Notice)
  /// Text whose line breaks and spaces matter, such as a command.
  case preformatted(String)
  /// Blocks that are folded away where a format can fold.
  case details(Details)
  /// A chart with its title and its words.
  case figure(Figure)
}

/// A heading inside a section.
public struct Heading: Hashable, Sendable {
  /// How deep the heading stands under a section's.
  public enum Level: Int, Hashable, Sendable, CaseIterable {
    /// Directly under a section.
    case third = 3
    /// Under a heading of the third level.
    case fourth = 4
  }

  /// The heading's words.
  public var text: String
  /// Its depth.
  public var level: Level
  /// Where a link finds it.
  public var anchor: Anchor

  /// Makes a heading; its anchor is made from the text unless one is given.
  public init(_ text: String, level: Level = .third, anchor: Anchor? = nil) {
    self.text = text
    self.level = level
    self.anchor = anchor ?? Anchor(text)
  }
}

/// A word and what it stands for.
public struct Definition: Hashable, Sendable {
  /// The word.
  public var term: String
  /// What it stands for.
  public var meaning: RichText

  /// Makes a definition.
  public init(_ term: String, _ meaning: RichText) {
    self.term = term
    self.meaning = meaning
  }
}

/// A passage that stands out from the running text.
public struct Notice: Hashable, Sendable {
  /// How much it matters.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// Good to know.
    case information
    /// Changes how the figures are to be read.
    case warning
  }

  /// How much it matters.
  public var kind: Kind
  /// A few words that sum it up.
  public var title: String?
  /// The passage.
  public var text: RichText

  /// Makes a notice.
  public init(_ kind: Kind, title: String? = nil, _ text: RichText) {
    self.kind = kind
    self.title = title
    self.text = text
  }
}

/// Blocks behind a summary that opens them.
public struct Details: Hashable, Sendable {
  /// What is seen while it is closed.
  public var summary: String
  /// What it holds.
  public var blocks: [Block]

  /// Makes a folded passage.
  public init(_ summary: String, blocks: [Block]) {
    self.summary = summary
    self.blocks = blocks
  }
}
