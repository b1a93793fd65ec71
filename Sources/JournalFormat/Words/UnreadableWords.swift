/// Words that somebody typed and that are not what a journal would take in their place.
public struct UnreadableWords: Error, Sendable, Equatable {
  /// The kind of problem.
  public var code: DiagnosticCode
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// A way out, where one is known.
  public var help: String?
}
