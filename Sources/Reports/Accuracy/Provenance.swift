/// How a report can be made again.
public struct Provenance: Hashable, Sendable {
  /// The command line, as it would be typed.
  public var command: String
  /// The program's version.
  public var version: String
  /// The ledger's folder or file, as a user would name it.
  public var ledger: String
  /// The digest of the ledger's entries, such as `sha256:…`; nil where none was made.
  public var digest: String?

  /// Where a report comes from.
  public init(command: String, version: String, ledger: String, digest: String? = nil) {
    self.command = command
    self.version = version
    self.ledger = ledger
    self.digest = digest
  }
}
