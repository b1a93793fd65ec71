// Why a word could not be read as the value it was given for.

/// The reason a value's parser gives for refusing what was written.
///
/// The message completes the sentence "'2026-13' …", for example "is not a date: there is no
/// month 13"; the parser of command lines adds which option or argument it was written for.
public struct InvalidValue: Error, Hashable, Sendable {
  /// What is wrong, to follow the quoted value: "is not a date".
  public let message: String
  /// What to write instead, where that is known.
  public let hint: String?

  /// Makes a reason from a message that follows the quoted value, and a hint.
  public init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
