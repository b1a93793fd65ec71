/// What can be wrong with the bytes of a journal, before any word is understood.
enum TextProblem: JournalProblem {
  case fileTooLong(bytes: Int, limit: Int)
  case lineTooLong(bytes: Int, limit: Int)
  case byteOrderMark
  case invalidUTF8
  case nulByte
  case controlCharacter(UInt8)
  case tab
  case unusualSpace
  case curlyQuotes
  case unterminatedString
  case badEscape
  case missingSpace
  case missingLocator
  case commentSpacing
  case indentedEntry
  case conflictMarker

  var code: DiagnosticCode {
    switch self {
    case .fileTooLong: .fileTooLong
    case .lineTooLong: .lineTooLong
    case .byteOrderMark: .byteOrderMark
    case .invalidUTF8: .invalidUTF8
    case .nulByte: .nulByte
    case .controlCharacter: .controlCharacter
    case .tab: .tab
    case .unusualSpace: .unusualSpace
    case .curlyQuotes: .curlyQuotes
    case .unterminatedString: .unterminatedString
    case .badEscape: .badEscape
    case .missingSpace: .missingSpace
    case .missingLocator: .missingValue
    case .commentSpacing: .commentSpacing
    case .indentedEntry: .indentedEntry
    case .conflictMarker: .conflictMarker
    }
  }

  var message: String {
    switch self {
    case .fileTooLong(let bytes, let limit):
      "a journal has less than \(limit) bytes (4 GiB), but this one has \(bytes)"
    case .lineTooLong(let bytes, let limit):
      "a line has at most \(limit) bytes (1 MiB), but this one has \(bytes)"
    case .byteOrderMark: "the journal begins with a byte-order mark"
    case .invalidUTF8: "these bytes are not UTF-8 text"
    case .nulByte: "a journal holds no NUL bytes"
    case .controlCharacter(let byte):
      "a control character (U+00\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))) "
        + "stands outside a string"
    case .tab: "items are separated by spaces, not by tabs"
    case .unusualSpace: "items are separated by plain spaces, and this is another kind of space"
    case .curlyQuotes: "a text stands in straight quotes"
    case .unterminatedString: "this text has no closing quote"
    case .badEscape: "this is no escape that a text knows"
    case .missingSpace: "a space is missing between two items"
    case .missingLocator: "the place in the source is missing after the colon"
    case .commentSpacing: "a comment after an entry begins with two spaces"
    case .indentedEntry: "an entry begins at the start of its line"
    case .conflictMarker: "this is a conflict marker that git left behind"
    }
  }

  var help: String? {
    switch self {
    case .fileTooLong: "move some years into a journal of their own"
    case .lineTooLong: "give long texts lines of their own: criteria, note"
    case .byteOrderMark: "save the file as UTF-8 without a byte-order mark"
    case .invalidUTF8: "save the file as UTF-8"
    case .nulByte: "save the file as UTF-8; NUL bytes come from UTF-16 or from a damaged disk"
    case .controlCharacter: "strike it, or write it inside a text as \\u{…}"
    case .tab: "put a space here; inside a text a tab is written \\t"
    case .unusualSpace: "type a plain space here"
    case .curlyQuotes: "type \" at both ends"
    case .unterminatedString: "close it with \" on the same line; a quote inside is written \\\""
    case .badEscape: "the escapes are \\\" \\\\ \\n \\t and \\u{…} with a Unicode number"
    case .missingSpace: "put a space here; a quote inside a text is written \\\""
    case .missingLocator: "write ^source:10, or the source alone"
    case .commentSpacing: "put one more space before the semicolon"
    case .indentedEntry: "strike the spaces before it; one entry is one line, without continuation"
    case .conflictMarker:
      "keep every entry of both sides and strike the lines with markers; "
        + "`*.foretell merge=union` in .gitattributes avoids them"
    }
  }
}
