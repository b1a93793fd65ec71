// A query's bytes, each with its place and whether it was quoted, and the words they make up.

/// A byte of a query: what it stands for, and where.
struct QueryLetter {
  /// The byte, after escapes.
  var byte: UInt8
  /// Whether it stood between quotation marks and so means nothing but itself.
  var isQuoted: Bool
  /// The bytes of the query that it stands at.
  var range: Range<Int>

  /// Whether it is this character and may have a meaning.
  func `is`(_ character: Unicode.Scalar) -> Bool {
    !isQuoted && character.isASCII && byte == UInt8(ascii: character)
  }
}

/// A piece of a query: a word, or a part of one.
struct QueryPiece {
  /// The bytes; between them no white space that is not quoted.
  var letters: ArraySlice<QueryLetter>
  /// The bytes of the query that it covers, quotation marks included.
  var range: Range<Int>

  /// What it says.
  var text: String { String(decoding: letters.map(\.byte), as: UTF8.self) }
  /// Whether any of it was quoted.
  var hasQuotes: Bool { letters.contains(where: \.isQuoted) || letters.count < range.count }

  /// What stands after the first `count` letters.
  func dropping(_ count: Int) -> QueryPiece {
    let rest = letters.dropFirst(count)
    let start = letters.dropFirst(count - 1).first?.range.upperBound ?? range.lowerBound
    return QueryPiece(letters: rest, range: start..<range.upperBound)
  }

  /// What stands between the unquoted places of a separator such as `,` or `..`.
  func split(_ separator: [Unicode.Scalar]) -> [QueryPiece] {
    var pieces: [QueryPiece] = []
    var start = letters.startIndex
    var from = range.lowerBound
    var place = start
    while place + separator.count <= letters.endIndex {
      if zip(letters[place...], separator).allSatisfy({ $0.is($1) }) {
        pieces.append(
          QueryPiece(
            letters: letters[start..<place], range: from..<letters[place].range.lowerBound))
        place += separator.count
        start = place
        from = letters[place - 1].range.upperBound
      } else {
        place += 1
      }
    }
    return pieces + [QueryPiece(letters: letters[start...], range: from..<range.upperBound)]
  }
}

/// What a query is made of.
enum QueryToken {
  case open(Range<Int>)
  case close(Range<Int>)
  case word(QueryPiece)
}

/// Cuts a query into parentheses and words. White space and parentheses end a word, but not between
/// quotation marks; there `\"` and `\\` stand for the mark and the stroke.
struct QueryLexer {
  private(set) var tokens: [QueryToken] = []
  private(set) var problems: [(QueryProblem, Range<Int>)] = []

  init(_ bytes: [UInt8]) {
    var place = 0
    var word: [QueryLetter] = []
    var start: Int?
    func finish(_ word: inout [QueryLetter], _ start: inout Int?) -> QueryToken? {
      defer {
        word = []
        start = nil
      }
      return start.map { .word(QueryPiece(letters: word[...], range: $0..<place)) }
    }
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        if let token = finish(&word, &start) { tokens.append(token) }
        tokens.append(
          byte == UInt8(ascii: "(") ? .open(place..<place + 1) : .close(place..<place + 1))
        place += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if let token = finish(&word, &start) { tokens.append(token) }
        place += 1
      case UInt8(ascii: "\""):
        start = start ?? place
        place = quotation(bytes, from: place, into: &word)
      default:
        start = start ?? place
        word.append(QueryLetter(byte: byte, isQuoted: false, range: place..<place + 1))
        place += 1
      }
    }
    if let token = finish(&word, &start) { tokens.append(token) }
  }

  /// Reads from an opening quotation mark to behind the closing one.
  private mutating func quotation(
    _ bytes: [UInt8], from start: Int, into word: inout [QueryLetter]
  ) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      let escapes =
        bytes[place] == UInt8(ascii: "\\") && place + 1 < bytes.count
        && [UInt8(ascii: "\""), UInt8(ascii: "\\")].contains(bytes[place + 1])
      let range = place..<place + (escapes ? 2 : 1)
      word.append(QueryLetter(byte: bytes[range.upperBound - 1], isQuoted: true, range: range))
      place = range.upperBound
    }
    guard place < bytes.count else {
      problems.append((.unclosedQuotation, start..<bytes.count))
      return place
    }
    return place + 1
  }
}
