import Forecasting

/// Words to look for: whatever their case, their spacing and the way their accents are encoded.
///
/// The words are folded once. A text of plain ASCII is searched byte by byte where it stands; only
/// other texts are turned into a `String`.
struct SearchText: Hashable, Sendable {
  /// The words, folded.
  let folded: String
  /// Their bytes, if they are ASCII; otherwise no ASCII text can hold them.
  private let ascii: [UInt8]?

  /// The words, or nil if there are none.
  init?(_ words: String) {
    folded = Self.fold(words)
    guard !folded.isEmpty else { return nil }
    let bytes = Array(folded.utf8)
    ascii = bytes.allSatisfy { $0 < 0x80 } ? bytes : nil
  }

  /// Whether the words stand somewhere in a text.
  func occurs(in text: JournalText) -> Bool {
    let bytes = text.bytes
    return occurs(inASCII: bytes.span) ?? Self.fold(text.string).contains(folded)
  }

  /// Whether the words stand somewhere in a text.
  func occurs(in text: String) -> Bool {
    occurs(inASCII: text.utf8.span) ?? Self.fold(text).contains(folded)
  }

  /// Whether a text is these words.
  func equals(_ text: String) -> Bool { Self.fold(text) == folded }

  /// Upper case first, so that ß meets ss and the final sigma meets the other one.
  static func fold(_ text: String) -> String {
    text.uppercased().lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the words stand in a text of plain ASCII; nil if the text needs to be folded with care:
  /// it is not ASCII, holds an escape, or has other spacing than single spaces.
  private func occurs(inASCII text: borrowing Span<UInt8>) -> Bool? {
    var previous: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      if byte >= 0x80 || byte == UInt8(ascii: "\\") || byte < 0x20
        || byte == 0x20 && previous == 0x20
      {
        return nil
      }
      previous = byte
    }
    guard let ascii else { return false }
    guard ascii.count <= text.count else { return false }
    let first = ascii[0]
    for start in 0...(text.count - ascii.count) where Self.lower(text[start]) == first {
      var length = 1
      while length < ascii.count, Self.lower(text[start + length]) == ascii[length] { length += 1 }
      if length == ascii.count { return true }
    }
    return false
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
