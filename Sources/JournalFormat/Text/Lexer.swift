// A line cut into items. The lexer knows quotes, comments, marks and spaces, and no verb: any bytes give
// some items, and what cannot be one is a finding.

/// Cuts lines into items; used again for every line, so that its memory is.
struct Lexer {
  /// The items of the line last cut.
  private(set) var items: [Item] = []
  /// What was wrong with it.
  var findings: [Finding] = []

  /// Cuts the bytes `line` of `bytes`, a line without its ending, into items.
  mutating func lex(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    items.empty()
    findings.empty()
    var at = line.lowerBound
    while true {
      let gap = at
      at = skipSpaces(bytes, at, line.upperBound)
      guard at < line.upperBound else { return }
      if bytes[at] == UInt8(ascii: ";") {
        if !items.isEmpty, at - gap < 2 { report(.commentSpacing, at..<(at + 1)) }
        return
      }
      at = lexItem(bytes, at, line.upperBound)
    }
  }

  mutating func report(_ problem: TextProblem, _ range: Range<Int>) {
    findings.append(Finding(problem: problem, range: range))
  }

  private mutating func skipSpaces(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: " "): at += 1
      case UInt8(ascii: "\t"):
        report(.tab, at..<(at + 1))
        at += 1
      case 0xC2...0xE3:
        let length = unusualSpaceLength(bytes, at, end)
        guard length > 0 else { return at }
        report(.unusualSpace, at..<(at + length))
        at += length
      default: return at
      }
    }
    return at
  }

  /// Takes the item that begins at `start`, and returns where it ends: at least one byte further.
  private mutating func lexItem(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let kind = Item.Kind(firstByte: bytes[start])
    let nameStart = kind == .word ? start : start + 1
    var at = nameStart
    var sign: Int?
    if kind == .string {
      let (value, next) = lexString(bytes, start, end)
      items.append(Item(kind: .string, range: start..<next, name: start..<start, value: value))
      return next
    }
    scan: while at < end {
      let byte = bytes[at]
      if byte.isASCIILetter || byte.isDigit {
        at += 1
        continue
      }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break scan
      case UInt8(ascii: ":"), UInt8(ascii: "="):
        if sign == nil, at > nameStart, kind.takes(sign: byte, after: bytes[start]) { sign = at }
      case UInt8(ascii: "\""):
        if let sign, sign == at - 1 {
          let (value, next) = lexString(bytes, at, end)
          return append(kind, bytes, start..<next, sign, value)
        }
        report(.missingSpace, at..<(at + 1))
        break scan
      case 1..<0x20, 0x7F: report(.controlCharacter(byte), at..<(at + 1))
      case 0xC2...0xE3:
        if unusualSpaceLength(bytes, at, end) > 0 { break scan }
        if at == start || sign == at - 1, isCurlyQuote(bytes, at, end) {
          let (value, next) = lexCurlyString(bytes, at, end)
          guard let sign else {
            items.append(
              Item(kind: .string, range: start..<next, name: start..<start, value: value))
            return next
          }
          return append(kind, bytes, start..<next, sign, value)
        }
      default: break
      }
      at += 1
    }
    let value = sign.flatMap { $0 + 1 < at ? Item.Value(range: ($0 + 1)..<at) : nil }
    return append(kind, bytes, start..<at, sign, value)
  }

  private mutating func append(
    _ kind: Item.Kind, _ bytes: Span<UInt8>, _ range: Range<Int>, _ sign: Int?, _ value: Item.Value?
  ) -> Int {
    let start = range.lowerBound
    var item = Item(kind: kind, range: range, name: start..<start, value: value)
    switch kind {
    case .forecaster, .tag, .source: item.name = (start + 1)..<(sign ?? range.upperBound)
    case .word, .string, .key, .equality:
      if let sign {
        item.kind = bytes[sign] == UInt8(ascii: ":") ? .key : .equality
        item.name = start..<sign
      } else {
        item.value = Item.Value(range: range)
      }
    }
    if let sign, item.value == nil, kind == .source {
      // `^ross:` names a place and does not say which.
      report(.missingLocator, sign..<(sign + 1))
    }
    items.append(item)
    return range.upperBound
  }
}

extension Item.Kind {
  /// What an item is by its first byte; keys and equalities are words until their sign is seen.
  fileprivate init(firstByte: UInt8) {
    switch firstByte {
    case UInt8(ascii: "\""): self = .string
    case UInt8(ascii: "@"): self = .forecaster
    case UInt8(ascii: "#"): self = .tag
    case UInt8(ascii: "^"): self = .source
    default: self = .word
    }
  }

  /// Whether a `:` or `=` divides an item of this kind that begins with `first`.
  fileprivate func takes(sign: UInt8, after first: UInt8) -> Bool {
    switch self {
    case .source: sign == UInt8(ascii: ":")
    case .word: sign == UInt8(ascii: "=") || !first.isNumberStart  // `17:40` is no key.
    case .string, .forecaster, .tag, .key, .equality: false
    }
  }
}

extension Array {
  /// Removes the elements and keeps the memory; nothing to do where there are none, as mostly.
  mutating func empty() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}
