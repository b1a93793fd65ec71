extension Lexer {
  /// Takes the string whose opening quote is at `open`; returns its inside and where it ends.
  mutating func lexString(
    _ bytes: Span<UInt8>, _ open: Int, _ end: Int
  ) -> (value: Item.Value, next: Int) {
    var at = open + 1
    var isEscaped = false
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        let next = at + 1
        if next < end, bytes[next] != UInt8(ascii: " "), bytes[next] != UInt8(ascii: "\t") {
          report(.missingSpace, next..<(next + 1))
        }
        return (
          Item.Value(range: (open + 1)..<at, isString: true, isEscaped: isEscaped), next
        )
      case UInt8(ascii: "\\"):
        isEscaped = true
        at = lexEscape(bytes, at, end)
      default: at += 1
      }
    }
    report(.unterminatedString, open..<end)
    return (Item.Value(range: (open + 1)..<end, isString: true, isEscaped: isEscaped), end)
  }

  /// Checks the escape whose backslash is at `start`; returns where it ends.
  private mutating func lexEscape(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard start + 1 < end else { return end }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      var at = start + 2
      guard at < end, bytes[at] == UInt8(ascii: "{") else { break }
      at += 1
      var value: UInt32 = 0
      let digits = at
      while at < end, at - digits < 8, let digit = bytes[at].hexValue {
        value = value << 4 | UInt32(digit)
        at += 1
      }
      guard at > digits, at < end, bytes[at] == UInt8(ascii: "}") else { break }
      if Unicode.Scalar(value) == nil { report(.badEscape, start..<(at + 1)) }
      return at + 1
    default: break
    }
    report(.badEscape, start..<(start + 2))
    return start + 2
  }

  /// Takes a text in the quotes of a word processor, as if they were straight, and says so.
  mutating func lexCurlyString(
    _ bytes: Span<UInt8>, _ open: Int, _ end: Int
  ) -> (value: Item.Value, next: Int) {
    report(.curlyQuotes, open..<(open + 3))
    var at = open + 3
    while at < end {
      if bytes[at] == UInt8(ascii: "\"") {
        return (Item.Value(range: (open + 3)..<at, isString: true), at + 1)
      }
      if isCurlyQuote(bytes, at, end) {
        return (Item.Value(range: (open + 3)..<at, isString: true), at + 3)
      }
      at += 1
    }
    return (Item.Value(range: (open + 3)..<end, isString: true), end)
  }

  /// Whether “, ” or „ stands at `at`.
  func isCurlyQuote(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    at + 2 < end && bytes[at] == 0xE2 && bytes[at + 1] == 0x80
      && (0x9C...0x9E).contains(bytes[at + 2])
  }

  /// How many bytes a space that is not U+0020 takes at `at`; 0 if there is none.
  func unusualSpaceLength(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
    if at + 1 < end, bytes[at] == 0xC2, bytes[at + 1] == 0xA0 { return 2 }  // no-break space
    guard at + 2 < end else { return 0 }
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }
}
