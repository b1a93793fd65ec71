// A key that was pressed, and how terminals send it.

/// A key pressed at a terminal, or what came instead of one.
public enum Key: Hashable, Sendable {
  /// A key that writes something.
  case character(Character)
  /// The return or enter key.
  case enter
  /// The tabulator.
  case tab
  /// The escape key alone.
  case escape
  /// The key that deletes to the left.
  case backspace
  /// The key that deletes to the right.
  case delete
  /// An arrow key.
  case up
  /// An arrow key.
  case down
  /// An arrow key.
  case left
  /// An arrow key.
  case right
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// A page back.
  case pageUp
  /// A page on.
  case pageDown
  /// A key held with control, in lower case: `control("c")`.
  case control(Character)
  /// A key that means nothing here, or bytes that are none.
  case unknown
  /// The terminal has another size, or was given back: draw again.
  case resized
  /// Nobody will press a key any more.
  case endOfInput
}

/// Bytes from a terminal into keys; pure, so that every sequence can be tested.
enum KeyDecoder {
  /// What the beginning of some bytes is.
  enum Decoded: Hashable {
    /// A key that took so many bytes.
    case key(Key, length: Int)
    /// The beginning of a key; without more bytes, `key` of the first byte alone.
    case incomplete
  }

  /// The key at the beginning of some bytes, of which there is at least one.
  ///
  /// - Parameter isWhole: whether no more bytes will come at once, so that a lone escape byte is
  ///   the escape key.
  static func decode(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> Decoded {
    guard let first = bytes.first else { return .incomplete }
    switch first {
    case 0x0D, 0x0A: return .key(.enter, length: 1)
    case 0x09: return .key(.tab, length: 1)
    case 0x08, 0x7F: return .key(.backspace, length: 1)
    case 0x1B: return decodeEscape(bytes, isWhole: isWhole)
    case 0x00: return .key(.control(" "), length: 1)
    case 0x01...0x1A: return control(first | 0x60)
    case 0x1C...0x1F: return control(first | 0x40)
    case _: return decodeCharacter(bytes, isWhole: isWhole)
    }
  }

  private static func control(_ letter: UInt8) -> Decoded {
    .key(.control(Character(Unicode.Scalar(letter))), length: 1)
  }

  /// A scalar of one to four bytes of UTF-8.
  private static func decodeCharacter(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> Decoded {
    let length =
      switch bytes[bytes.startIndex] {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      case _: 0
      }
    if length == 0 { return .key(.unknown, length: 1) }
    let parts = bytes.prefix(length)
    guard let text = String(validating: parts, as: UTF8.self), let character = text.first else {
      let continues = parts.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
      if parts.count < length, continues, !isWhole { return .incomplete }
      return .key(.unknown, length: 1)
    }
    return .key(.character(character), length: length)
  }

  /// Sequences of ECMA-48 and xterm: `ESC [ … letter` and `ESC O letter`.
  private static func decodeEscape(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> Decoded {
    let rest = bytes.dropFirst()
    guard let introducer = rest.first else {
      return isWhole ? .key(.escape, length: 1) : .incomplete
    }
    switch introducer {
    case UInt8(ascii: "O"):
      guard let final = rest.dropFirst().first else {
        return isWhole ? .key(.unknown, length: 2) : .incomplete
      }
      return .key(named(final, parameter: 0), length: 3)
    case UInt8(ascii: "["):
      let body = rest.dropFirst()
      guard let end = body.firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        return isWhole ? .key(.unknown, length: bytes.count) : .incomplete
      }
      let digits = body[..<end].prefix { (0x30...0x39).contains($0) }.prefix(3)
      let parameter = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return .key(named(body[end], parameter: parameter), length: end - bytes.startIndex + 1)
    case _:
      // Escape before another key: that key is read next.
      return .key(.escape, length: 1)
    }
  }

  /// The key of a sequence's last byte and its first number.
  private static func named(_ final: UInt8, parameter: Int) -> Key {
    switch (final, parameter) {
    case (UInt8(ascii: "A"), _): .up
    case (UInt8(ascii: "B"), _): .down
    case (UInt8(ascii: "C"), _): .right
    case (UInt8(ascii: "D"), _): .left
    case (UInt8(ascii: "H"), _), (UInt8(ascii: "~"), 1), (UInt8(ascii: "~"), 7): .home
    case (UInt8(ascii: "F"), _), (UInt8(ascii: "~"), 4), (UInt8(ascii: "~"), 8): .end
    case (UInt8(ascii: "M"), 0): .enter
    case (UInt8(ascii: "~"), 3): .delete
    case (UInt8(ascii: "~"), 5): .pageUp
    case (UInt8(ascii: "~"), 6): .pageDown
    case _: .unknown
    }
  }
}
