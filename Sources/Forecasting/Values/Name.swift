// Names are compared all the time and shown rarely, so they are numbers, and a table knows the words.

/// A name of a ledger: of a prediction, a forecaster, a source, a tag, a group, an option.
///
/// Equal names have equal numbers within one `Names` table; the number says nothing else.
public struct Name: Hashable, Sendable {
  /// The place in the table.
  public let index: UInt32
}

/// The table of all names of a ledger. Names are equal if they are so in Unicode's NFC.
public struct Names: Sendable {
  private var spellings: [String] = []
  /// Strings compare by canonical equivalence, which is what comparing in NFC means.
  private var indices: [String: UInt32] = [:]

  /// An empty table.
  public init() {}

  /// The name that is spelled so; a new one on first sight.
  public mutating func intern(_ spelling: String) -> Name {
    if let index = indices[spelling] { return Name(index: index) }
    let index = UInt32(spellings.count)
    spellings.append(spelling)
    indices[spelling] = index
    return Name(index: index)
  }

  /// The name that is spelled so, if the ledger has it.
  public func find(_ spelling: String) -> Name? { indices[spelling].map(Name.init) }

  /// The name's spelling, as first seen.
  public subscript(name: Name) -> String { spellings[Int(name.index)] }

  /// How many names there are: every name's number is below it.
  public var count: Int { spellings.count }
}
