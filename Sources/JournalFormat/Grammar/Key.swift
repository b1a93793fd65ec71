/// What stands before the colon of a `key:value`.
enum Key: String, CaseIterable, Sendable {
  case by, said, recorded, evidence, group, url, archive, note, criteria, vague, unscored
  case `if`, unit, range, levels, like, outlet, platform, examined, coder, claim, untag, entry

  /// The key spelled by the bytes in `range`.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard let key = Self.spellings.first(where: { $0.bytes.elementsEqual(bytes[range]) })?.key
    else { return nil }
    self = key
  }

  private static let spellings: [(bytes: [UInt8], key: Key)] =
    allCases.map { (Array($0.rawValue.utf8), $0) }

  /// Whether a line may give it more than once.
  var isRepeatable: Bool { self == .evidence || self == .untag }
}
