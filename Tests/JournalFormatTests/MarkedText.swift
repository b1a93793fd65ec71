/// A text whose spots to look at stand between ⟦ and ⟧.
struct MarkedText {
  /// The text without the marks, as bytes.
  private(set) var bytes: [UInt8] = []
  /// The bytes of each spot, from the start of its line.
  private(set) var ranges: [Range<Int>] = []

  init(_ marked: String) {
    var lineStart = 0
    var open: [Int] = []
    for character in marked {
      switch character {
      case "⟦": open.append(bytes.count - lineStart)
      case "⟧": ranges.append((open.popLast() ?? 0)..<(bytes.count - lineStart))
      default:
        bytes += String(character).utf8
        if character == "\n" || character == "\r\n" { lineStart = bytes.count }
      }
    }
  }
}
