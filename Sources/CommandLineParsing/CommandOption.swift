// Options with a value: at most once, or several times.

/// An option that takes one value: `--by 2026-12-31`.
public struct CommandOption<Value: Sendable>: OptionDeclaration {
  /// The option without the type of its value.
  public let spec: OptionSpec

  /// Declares an option by its long name (without dashes), its letter, its value's placeholder,
  /// its help, what completes it, and how its value is read.
  public init(
    _ name: String, short: Character? = nil, value placeholder: String, help: String,
    completion: CompletionKind = .none, parse: @escaping ValueParser<Value>
  ) {
    spec = OptionSpec(
      name: name, short: short, form: .value(placeholder: placeholder), help: help,
      completion: completion, parse: { text throws(InvalidValue) in try parse(text) })
  }
}

extension CommandOption where Value == String {
  /// Declares an option whose value is the word as written.
  public init(
    _ name: String, short: Character? = nil, value placeholder: String, help: String,
    completion: CompletionKind = .none
  ) {
    self.init(
      name, short: short, value: placeholder, help: help, completion: completion,
      parse: { text throws(InvalidValue) in text })
  }
}

extension CommandOption where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// Declares an option whose value is one of a closed set of words.
  public init(
    _ name: String, short: Character? = nil, value placeholder: String, help: String,
    oneOf type: Value.Type
  ) {
    self.init(
      name, short: short, value: placeholder, help: help,
      completion: .values(type.allCases.map(\.rawValue)), parse: choiceParser(of: type))
  }
}

/// An option that takes a value and may be given several times: `--tag oil --tag iraq`.
public struct RepeatableOption<Value: Sendable>: OptionDeclaration {
  /// The option without the type of its value.
  public let spec: OptionSpec

  /// Declares a repeatable option by its long name (without dashes), its letter, its value's
  /// placeholder, its help, what completes it, and how each value is read.
  public init(
    _ name: String, short: Character? = nil, value placeholder: String, help: String,
    completion: CompletionKind = .none, parse: @escaping ValueParser<Value>
  ) {
    spec = OptionSpec(
      name: name, short: short, form: .values(placeholder: placeholder), help: help,
      completion: completion, parse: { text throws(InvalidValue) in try parse(text) })
  }
}

extension RepeatableOption where Value == String {
  /// Declares a repeatable option whose values are the words as written.
  public init(
    _ name: String, short: Character? = nil, value placeholder: String, help: String,
    completion: CompletionKind = .none
  ) {
    self.init(
      name, short: short, value: placeholder, help: help, completion: completion,
      parse: { text throws(InvalidValue) in text })
  }
}

/// An option without a value: `--json`.
public struct CommandFlag: OptionDeclaration {
  /// The option without the type of its value.
  public let spec: OptionSpec

  /// Declares a flag by its long name (without dashes), its letter and its help.
  public init(_ name: String, short: Character? = nil, help: String) {
    spec = OptionSpec(
      name: name, short: short, form: .flag, help: help, completion: .none,
      parse: { text throws(InvalidValue) in text })
  }
}
