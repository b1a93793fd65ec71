// How help marks its parts, so that a caller decides about colour.

/// Text put before and after a part of help; on a terminal, escape codes.
public struct Markup: Hashable, Sendable {
  /// What stands before the part.
  public let before: String
  /// What stands after it.
  public let after: String

  /// Makes a markup of what stands before and after.
  public init(before: String, after: String) {
    self.before = before
    self.after = after
  }

  /// Nothing before and nothing after.
  public static let none = Markup(before: "", after: "")

  func callAsFunction(_ text: String) -> String { before + text + after }
}

/// The markup of each role that a part of help can have.
public struct HelpStyle: Hashable, Sendable {
  /// "Examples:", "Usage:" and the titles of groups.
  public var heading: Markup
  /// Names of commands and options.
  public var name: Markup
  /// Placeholders of values and names of arguments.
  public var placeholder: Markup
  /// Lines to type.
  public var example: Markup

  /// Makes a style of the markup of every role.
  public init(heading: Markup, name: Markup, placeholder: Markup, example: Markup) {
    self.heading = heading
    self.name = name
    self.placeholder = placeholder
    self.example = example
  }

  /// No markup at all.
  public static let plain = HelpStyle(
    heading: .none, name: .none, placeholder: .none, example: .none)
}
