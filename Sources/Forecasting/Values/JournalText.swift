/// A piece of text in a journal, kept as the place where it stands and turned into a `String` only
/// when somebody wants to see it.
public struct JournalText: Sendable {
  private let storage: Storage
  private let start: UInt32
  private let count: UInt32
  /// Whether the bytes hold escapes (`\"`, `\n`, `\u{…}`) that are still to be undone.
  private let isEscaped: Bool

  /// The bytes of a whole file, shared by all texts in it.
  public final class Storage: Sendable {
    /// The bytes.
    public let bytes: [UInt8]
    /// Keeps the bytes of a file of less than 4 GiB.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  /// The text that stands in `range` of `storage`.
  public init(_ storage: Storage, _ range: Range<Int>, isEscaped: Bool = false) {
    self.storage = storage
    start = UInt32(range.lowerBound)
    count = UInt32(range.count)
    self.isEscaped = isEscaped
  }

  /// A text of its own.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(Storage(bytes), 0..<bytes.count)
  }

  /// The bytes as they stand, escapes included.
  public var bytes: ArraySlice<UInt8> { storage.bytes[Int(start)..<Int(start + count)] }

  /// The text, with escapes undone.
  public var string: String {
    isEscaped ? unescaped(bytes) : String(decoding: bytes, as: UTF8.self)
  }
}

extension JournalText: Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// Texts are equal if what they say is.
  public static func == (one: JournalText, other: JournalText) -> Bool {
    one.isEscaped == other.isEscaped && one.bytes == other.bytes || one.string == other.string
  }

  /// Hashes what the text says.
  public func hash(into hasher: inout Hasher) { hasher.combine(string) }

  /// The text.
  public var description: String { string }

  /// A text of its own.
  public init(stringLiteral text: String) { self.init(text) }
}

/// Undoes the escapes of a journal's string; what is not an escape stands for itself.
private func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
  var plain: [UInt8] = []
  plain.reserveCapacity(bytes.count)
  var rest = bytes
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
      plain.append(byte)
      continue
    }
    switch kind {
    case UInt8(ascii: "n"): plain.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): plain.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "u"):
      guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
      let digits = String(decoding: rest[rest.startIndex..<end].dropFirst(), as: UTF8.self)
      rest = rest[(end + 1)...]
      if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
        plain.append(contentsOf: Array(String(scalar).utf8))
      }
    default: plain.append(kind)
    }
  }
  return String(decoding: plain, as: UTF8.self)
}
