import Forecasting

/// Puts a line together: items with a space between them.
struct LineWriter {
  /// The line so far.
  private(set) var line = ""
  /// Spells the names.
  let names: Names

  init(names: Names) { self.names = names }

  /// A word as it is.
  mutating func word(_ word: String) {
    if !line.isEmpty { line += " " }
    line += word
  }

  /// A name.
  mutating func name(_ name: Name) { word(names[name]) }

  /// A text in quotes, if there is one.
  mutating func text(_ text: JournalText?) {
    if let text { word(quotedText(text.string)) }
  }

  /// `@name`, if there is one.
  mutating func forecaster(_ name: Name?) {
    if let name { word("@" + names[name]) }
  }

  /// `#name` for each.
  mutating func tags(_ tags: [Name]) {
    for tag in tags { word("#" + names[tag]) }
  }

  /// `^name`, with its locator where there is one.
  mutating func source(_ source: SourceReference?) {
    guard let source else { return }
    let locator = source.locator.map { ":" + wordOrText($0.string) } ?? ""
    word("^" + names[source.source] + locator)
  }

  /// `key:value`, where there is a value that needs no quotes.
  mutating func key(_ key: Key, _ value: (some CustomStringConvertible)?) {
    if let value { word("\(key.rawValue):\(value)") }
  }

  /// `key:"…"`, where there is a text: prose and links always stand in quotes.
  mutating func key(_ key: Key, prose text: JournalText?) {
    if let text { word("\(key.rawValue):\(quotedText(text.string))") }
  }

  /// `key:word`, where there is a label: in quotes only if it must be.
  mutating func key(_ key: Key, label text: String?) {
    if let text { word("\(key.rawValue):\(wordOrText(text))") }
  }
}

/// A text as a word if it can be one, else in quotes.
func wordOrText(_ text: String) -> String {
  let isWord = text.unicodeScalars.allSatisfy { scalar in
    scalar.isNamePart || "%:+,&?~()*$€£°".unicodeScalars.contains(scalar)
  }
  return isWord && !text.isEmpty ? text : quotedText(text)
}

/// A text in quotes, with escapes for quotes, backslashes and what does not show.
func quotedText(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    default:
      if scalar.isInvisible {
        quoted += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
  }
  return quoted + "\""
}

extension Unicode.Scalar {
  /// Whether the scalar steers a terminal or the direction of text instead of showing.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true  // control characters
    case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction of text
    case 0x2028...0x2029, 0xFEFF: true  // separators of lines and paragraphs, byte-order mark
    default: false
    }
  }
}
