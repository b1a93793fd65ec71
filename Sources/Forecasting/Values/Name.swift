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
  /// Where ASCII names are found by the hash of their bytes: a name stands in the first free slot from
  /// the one that its hash names. There are twice as many slots as names or more, a power of two.
  private var slots = [Slot](repeating: Slot(), count: 16)
  /// The other names. Strings compare by canonical equivalence, which is what comparing in NFC means.
  private var others: [String: UInt32] = [:]

  private struct Slot {
    var hash: UInt32 = 0
    /// The name's number and one; 0 in a free slot.
    var number: UInt32 = 0
  }

  /// An empty table.
  public init() {}

  /// The name that is spelled so; a new one on first sight.
  public mutating func intern(_ spelling: String) -> Name {
    let utf8 = spelling.utf8Span
    return intern(utf8.span)
  }

  /// The name that these bytes spell in UTF-8; a new one on first sight.
  public mutating func intern(_ utf8: Span<UInt8>) -> Name {
    guard let hash = hashOfASCII(utf8) else { return internOther(string(utf8)) }
    let place = place(of: utf8, hash)
    if slots[place].number > 0 { return Name(index: slots[place].number - 1) }
    let name = append(string(utf8))
    slots[place] = Slot(hash: hash, number: name.index + 1)
    if spellings.count > slots.count / 2 { growSlots() }
    return name
  }

  /// The name that is spelled so, if the ledger has it.
  public func find(_ spelling: String) -> Name? {
    let plain = withASCII(spelling)
    let utf8 = plain.utf8Span
    guard let hash = hashOfASCII(utf8.span) else { return others[plain].map(Name.init) }
    let number = slots[place(of: utf8.span, hash)].number
    return number > 0 ? Name(index: number - 1) : nil
  }

  /// The name's spelling, as first seen.
  public subscript(name: Name) -> String { spellings[Int(name.index)] }

  /// How many names there are: every name's number is below it.
  public var count: Int { spellings.count }

  private mutating func append(_ spelling: String) -> Name {
    spellings.append(spelling)
    return Name(index: UInt32(spellings.count - 1))
  }

  private mutating func internOther(_ spelling: String) -> Name {
    let plain = withASCII(spelling)
    if plain.utf8.allSatisfy({ $0 < 0x80 }) { return intern(plain) }
    if let index = others[plain] { return Name(index: index) }
    let name = append(spelling)
    others[plain] = name.index
    return name
  }

  /// The slot of an ASCII name, or the free one where it is to stand.
  private func place(of name: Span<UInt8>, _ hash: UInt32) -> Int {
    var place = Int(hash) & (slots.count - 1)
    while slots[place].number > 0 {
      if slots[place].hash == hash, isSpelling(Int(slots[place].number - 1), name) { break }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private func isSpelling(_ index: Int, _ name: Span<UInt8>) -> Bool {
    let utf8 = spellings[index].utf8Span
    let known = utf8.span
    guard known.count == name.count else { return false }
    for at in known.indices where known[at] != name[at] { return false }
    return true
  }

  private mutating func growSlots() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number > 0 {
      var place = Int(slot.hash) & (slots.count - 1)
      while slots[place].number > 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}

/// The hash of a name's bytes, or nil if one of them is not ASCII. Seeded anew in every process, so that
/// no file can be made to fill one place of the table.
private func hashOfASCII(_ name: Span<UInt8>) -> UInt32? {
  var hasher = Hasher()
  var word: UInt64 = 0
  for at in name.indices {
    let byte = name[at]
    if byte >= 0x80 { return nil }
    word = word << 8 | UInt64(byte)
    if at & 7 == 7 { hasher.combine(word) }
  }
  hasher.combine(word)
  hasher.combine(name.count)
  return UInt32(truncatingIfNeeded: hasher.finalize())
}

private func string(_ utf8: Span<UInt8>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(utf8.count)
  for at in utf8.indices { bytes.append(utf8[at]) }
  return String(decoding: bytes, as: UTF8.self)
}

/// The text with ASCII in place of the only three characters beyond it that are canonically equivalent
/// to one within it: the Greek question mark, the Greek varia and the sign for kelvin.
private func withASCII(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var plain = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{037E}": plain.append(";")
    case "\u{1FEF}": plain.append("`")
    case "\u{212A}": plain.append("K")
    default: plain.append(scalar)
    }
  }
  return String(plain)
}
