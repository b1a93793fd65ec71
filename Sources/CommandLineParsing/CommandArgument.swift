// Positional arguments: required, optional, repeating.

/// An argument that must be given: `show ID`.
public struct RequiredArgument<Value: Sendable>: ArgumentDeclaration {
  /// The argument without the type of its value.
  public let spec: ArgumentSpec

  /// Declares a required argument by its name in help, its help, what completes it, and how it
  /// is read.
  public init(
    _ name: String, help: String, completion: CompletionKind = .none,
    parse: @escaping ValueParser<Value>
  ) {
    spec = ArgumentSpec(
      name: name, arity: .required, help: help, completion: completion,
      parse: { text throws(InvalidValue) in try parse(text) })
  }
}

/// An argument that may be left out: `init [DIR]`.
public struct OptionalArgument<Value: Sendable>: ArgumentDeclaration {
  /// The argument without the type of its value.
  public let spec: ArgumentSpec

  /// Declares an optional argument by its name in help, its help, what completes it, and how it
  /// is read.
  public init(
    _ name: String, help: String, completion: CompletionKind = .none,
    parse: @escaping ValueParser<Value>
  ) {
    spec = ArgumentSpec(
      name: name, arity: .optional, help: help, completion: completion,
      parse: { text throws(InvalidValue) in try parse(text) })
  }
}

/// An argument that takes all words that are left: `update ID FORECAST…`.
public struct RepeatingArgument<Value: Sendable>: ArgumentDeclaration {
  /// The argument without the type of its value.
  public let spec: ArgumentSpec

  /// Declares a repeating argument by its name in help, the fewest words it takes, its help,
  /// what completes it, and how each word is read.
  public init(
    _ name: String, minimum: Int = 0, help: String, completion: CompletionKind = .none,
    parse: @escaping ValueParser<Value>
  ) {
    spec = ArgumentSpec(
      name: name, arity: .repeating(minimum: minimum), help: help, completion: completion,
      parse: { text throws(InvalidValue) in try parse(text) })
  }
}

extension RequiredArgument where Value == String {
  /// Declares a required argument that is the word as written.
  public init(_ name: String, help: String, completion: CompletionKind = .none) {
    self.init(
      name, help: help, completion: completion, parse: { text throws(InvalidValue) in text })
  }
}

extension OptionalArgument where Value == String {
  /// Declares an optional argument that is the word as written.
  public init(_ name: String, help: String, completion: CompletionKind = .none) {
    self.init(
      name, help: help, completion: completion, parse: { text throws(InvalidValue) in text })
  }
}

extension RepeatingArgument where Value == String {
  /// Declares a repeating argument that is the words as written.
  public init(
    _ name: String, minimum: Int = 0, help: String, completion: CompletionKind = .none
  ) {
    self.init(
      name, minimum: minimum, help: help, completion: completion,
      parse: { text throws(InvalidValue) in text })
  }
}

extension RequiredArgument where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// Declares a required argument that is one of a closed set of words.
  public init(_ name: String, help: String, oneOf type: Value.Type) {
    self.init(
      name, help: help, completion: .values(type.allCases.map(\.rawValue)),
      parse: choiceParser(of: type))
  }
}
