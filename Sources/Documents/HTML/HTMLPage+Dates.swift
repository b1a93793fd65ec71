// Dates in running text, which browsers would break at their hyphens.

extension HTMLPage {
  /// Keeps every date as in `2026-03-01` on one line. A date inside a longer word, such as an address, is
  /// left alone.
  static func keepingDatesWhole(_ markup: String) -> String {
    let bytes = Array(markup.utf8)
    guard bytes.count >= dateLength, bytes.contains(UInt8(ascii: "-")) else { return markup }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if isDate(bytes, at: index) {
        result += "<span class=\"n\">".utf8
        result += bytes[index..<index + dateLength]
        result += "</span>".utf8
        index += dateLength
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let dateLength = 10

  private static func isDate(_ bytes: [UInt8], at start: Int) -> Bool {
    let end = start + dateLength
    guard end <= bytes.count else { return false }
    for offset in 0..<dateLength {
      let byte = bytes[start + offset]
      let fits =
        offset == 4 || offset == 7
        ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if !fits { return false }
    }
    return (start == 0 || !belongsToWord(bytes[start - 1]))
      && (end == bytes.count || !belongsToWord(bytes[end]))
  }

  private static func belongsToWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
