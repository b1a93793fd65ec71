// Where in a text something is: a line, and a range of bytes inside it. Lines are taken one by one,
// so that a line is all a diagnostic ever needs to show.

/// One line of a text, with its place.
public struct SourceLine: Sendable, Hashable {
  /// The file the line stands in, as the user would name it; `-` is standard input.
  public var path: String
  /// The line's number, from 0.
  public var number: Int
  /// The line's bytes as they stand, without the line ending. They need not be valid UTF-8.
  public var bytes: [UInt8]

  /// A line with its place.
  public init(path: String, number: Int, bytes: [UInt8]) {
    self.path = path
    self.number = number
    self.bytes = bytes
  }

  /// The line as text; bytes that are not UTF-8 become U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// How many Unicode scalars stand before the byte `offset`; what editors call the column, from 0.
  public func column(at offset: Int) -> Int {
    String(decoding: bytes[..<clamped(offset)], as: UTF8.self).unicodeScalars.count
  }

  /// How many UTF-16 code units stand before the byte `offset`; a language server's `character`.
  public func utf16Column(at offset: Int) -> Int {
    String(decoding: bytes[..<clamped(offset)], as: UTF8.self).utf16.count
  }

  private func clamped(_ offset: Int) -> Int { min(max(offset, 0), bytes.count) }
}
