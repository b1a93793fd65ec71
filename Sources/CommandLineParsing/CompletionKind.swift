// What may stand where a value is wanted, as far as a shell can offer it.

/// Where the completions of an option's or argument's value come from.
public enum CompletionKind: Hashable, Sendable {
  /// Nothing to offer: free text or a number.
  case none
  /// Files and folders, offered by the shell itself.
  case files
  /// Folders, offered by the shell itself.
  case folders
  /// A fixed set of words.
  case values([String])
  /// Words that only the running program knows, named by their source.
  case dynamic(CandidateSource)
}

/// A source of candidates that the program answers for while a command line is being typed.
///
/// Programs name theirs as static members:
///
///     extension CandidateSource { static let ids = CandidateSource("ids") }
public struct CandidateSource: Hashable, Sendable {
  /// The source's name, which no user sees.
  public let name: String

  /// Names a source.
  public init(_ name: String) { self.name = name }
}
