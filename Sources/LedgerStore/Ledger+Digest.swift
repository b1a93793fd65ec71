import Forecasting
import Integrity
import JournalFormat

extension Ledger {
  /// A fingerprint of what the ledger says: SHA-256 over its entry lines, sorted by their bytes, each
  /// followed by a line feed. Comments, the order of lines and their spread over files do not matter.
  public var digest: String {
    let lines = journals.flatMap { $0.journal.entries.map(\.text.bytes) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    var hash = SHA256()
    for line in lines {
      hash.update(line)
      hash.update(CollectionOfOne(UInt8(ascii: "\n")))
    }
    return "sha256:" + SHA256.hexadecimal(hash.finalized())
  }
}
