/// How text is put on the screen that a diagnostic is rendered for.
///
/// Handed in, because what is safe and how wide a character is are a terminal's business.
public struct DiagnosticStyle: Sendable {
  /// Makes ledger text harmless: control characters become visible symbols.
  public var safe: @Sendable (String) -> String
  /// How many cells a safe text takes.
  public var width: @Sendable (String) -> Int
  /// Paints a text in a role; the plain style returns it as it is.
  public var paint: @Sendable (String, Role) -> String
  /// How many cells of a source line are shown at most; longer lines show the part around the carets.
  public var lineWidth: Int

  /// What a piece of a diagnostic is.
  public enum Role: Sendable {
    /// The word that says how much the finding matters.
    case severity(Severity)
    /// The message.
    case message
    /// Line numbers, bars and arrows.
    case frame
    /// The carets under the line.
    case carets(Severity)
  }

  /// A style from its parts.
  public init(
    safe: @escaping @Sendable (String) -> String, width: @escaping @Sendable (String) -> Int,
    paint: @escaping @Sendable (String, Role) -> String = { text, _ in text }, lineWidth: Int = 160
  ) {
    self.safe = safe
    self.width = width
    self.paint = paint
    self.lineWidth = lineWidth
  }
}
