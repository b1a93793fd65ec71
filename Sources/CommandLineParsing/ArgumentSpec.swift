// What help, completion and parsing need to know of an argument, whatever its value's type.

/// A positional argument as the parser, help, completions and the manual see it.
public struct ArgumentSpec: Sendable {
  /// How many words an argument takes.
  public enum Arity: Hashable, Sendable {
    /// Exactly one.
    case required
    /// None or one.
    case optional
    /// This many or more; only the last argument of a command may be so.
    case repeating(minimum: Int)
  }

  /// The name shown in help, in capitals by custom: `ID`.
  public let name: String
  /// How many words it takes.
  public let arity: Arity
  /// One or two sentences for help, beginning in lower case, without a full stop at the end.
  public let help: String
  /// What a shell may offer for it.
  public let completion: CompletionKind
  /// Reads one word.
  let parse: ValueParser<any Sendable>

  /// How the argument stands in a usage line: `ID`, `[QUERY]`, `FILE…` or `[FILE…]`.
  public var usage: String {
    switch arity {
    case .required: name
    case .optional: "[\(name)]"
    case .repeating(let minimum): minimum > 0 ? "\(name)…" : "[\(name)…]"
    }
  }
}

/// Something declared as a positional argument: a value of which its readings are typed.
public protocol ArgumentDeclaration: Sendable {
  /// The argument without the type of its value.
  var spec: ArgumentSpec { get }
}
