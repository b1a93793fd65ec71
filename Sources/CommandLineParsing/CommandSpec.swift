// A command as it is declared: once, for parsing, help, completions and the manual.

/// A command line that shows what a command is for.
public struct Example: Hashable, Sendable {
  /// The line as it is typed, with the program's name.
  public let line: String
  /// What it does, where the line does not say so by itself.
  public let explanation: String?

  /// Makes an example of a line and what it does.
  public init(_ line: String, _ explanation: String? = nil) {
    self.line = line
    self.explanation = explanation
  }
}

/// Options that stand under one heading in help.
public struct OptionGroup: Sendable {
  /// The heading, without a colon.
  public let title: String
  /// The options, in the order of help.
  public let options: [OptionSpec]

  /// Puts options under a heading.
  public init(_ title: String, _ options: [any OptionDeclaration]) {
    self.title = title
    self.options = options.map(\.spec)
  }
}

/// A command: its name, what it takes, and what is said about it.
public struct CommandSpec: Sendable {
  /// The name that is typed.
  public let name: String
  /// What it does, in one line that begins in lower case and has no full stop at the end.
  public let summary: String
  /// Lines to imitate; help shows them first.
  public let examples: [Example]
  /// What stands after the name, in order.
  public let arguments: [ArgumentSpec]
  /// Its options under their headings.
  public let optionGroups: [OptionGroup]
  /// Paragraphs separated by blank lines; lines that begin with a space are kept as they are.
  public let discussion: String
  /// Whether lists of commands leave it out.
  public let isHidden: Bool

  /// Declares a command whose options stand under several headings.
  public init(
    _ name: String, summary: String, examples: [Example] = [],
    arguments: [any ArgumentDeclaration] = [], groups: [OptionGroup], discussion: String = "",
    hidden: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.examples = examples
    self.arguments = arguments.map(\.spec)
    self.optionGroups = groups
    self.discussion = discussion
    self.isHidden = hidden
  }

  /// Declares a command whose options all stand under "Options".
  public init(
    _ name: String, summary: String, examples: [Example] = [],
    arguments: [any ArgumentDeclaration] = [], options: [any OptionDeclaration] = [],
    discussion: String = "", hidden: Bool = false
  ) {
    self.init(
      name, summary: summary, examples: examples, arguments: arguments,
      groups: options.isEmpty ? [] : [OptionGroup("Options", options)], discussion: discussion,
      hidden: hidden)
  }

  /// All options of its own, in the order of help.
  public var options: [OptionSpec] { optionGroups.flatMap(\.options) }

  /// The argument that the word at this place (from 0) among the positional ones belongs to.
  func argument(at position: Int) -> ArgumentSpec? {
    if position < arguments.count { return arguments[position] }
    guard let last = arguments.last, case .repeating = last.arity else { return nil }
    return last
  }
}
