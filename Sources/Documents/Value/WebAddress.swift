// Addresses that a reader of a report may follow.

/// An address on the web that is safe to offer as a link.
///
/// Only `http:`, `https:` and `mailto:` pass; anything with a control character, a space, a quote, an
/// angle bracket or a character that turns the direction of writing does not. So a value of this type can
/// stand in any format's link without further questions.
public struct WebAddress: Hashable, Sendable {
  /// The address as it was written.
  public let text: String

  /// Takes an address, or nothing where it may not be followed.
  public init?(_ text: String) {
    let schemes = ["https://", "http://", "mailto:"]
    let start = String(text.prefix(8)).lowercased()
    guard let scheme = schemes.first(where: { start.hasPrefix($0) }),
      text.utf8.count > scheme.utf8.count, text.utf8.count <= 4096,
      text.unicodeScalars.allSatisfy(Self.mayStand)
    else { return nil }
    self.text = text
  }

  /// Whether a character may stand in a link. Letters of every script may; they are how people in most
  /// of the world write the path of a page.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
    default:
      scalar.value > 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
        && !UntrustedText.isHarmful(scalar)
    }
  }
}
