// What help, completion and parsing need to know of an option, whatever its value's type.

/// An option as the parser, help, completions and the manual see it.
public struct OptionSpec: Sendable {
  /// What follows an option's name.
  public enum Form: Hashable, Sendable {
    /// Nothing: it is given or it is not. Giving it twice says the same.
    case flag
    /// A value, called by this placeholder in help; the option may be given once.
    case value(placeholder: String)
    /// A value, called by this placeholder in help; the option may be given several times.
    case values(placeholder: String)
  }

  /// The long name, without its dashes.
  public let name: String
  /// The letter for short, where there is one.
  public let short: Character?
  /// What follows the name.
  public let form: Form
  /// One or two sentences for help, beginning in lower case, without a full stop at the end.
  public let help: String
  /// What a shell may offer as its value.
  public let completion: CompletionKind
  /// Reads the value; a flag reads nothing.
  let parse: ValueParser<any Sendable>

  /// The placeholder of its value, or `nil` for a flag.
  public var placeholder: String? {
    switch form {
    case .flag: nil
    case .value(let placeholder), .values(let placeholder): placeholder
    }
  }

  /// Whether it may be given several times with different values.
  public var isRepeatable: Bool {
    switch form {
    case .flag, .value: false
    case .values: true
    }
  }

  /// The long name as it is typed.
  public var written: String { "--" + name }
}

/// Something declared as an option: a value of which its readings are typed.
public protocol OptionDeclaration: Sendable {
  /// The option without the type of its value.
  var spec: OptionSpec { get }
}
