// What `--json` prints, as a value. Encoded by the toolchain; kept as a value of our own because the
// contract wants undefined keys present and null, which synthesised encoding leaves out.

import FoundationEssentials

/// A JSON value.
indirect enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A number; nil, infinities and NaN are null.
  init(_ number: Double?) {
    if let number, number.isFinite { self = .number(number) } else { self = .null }
  }

  /// A whole number, or null.
  init(_ number: Int?) { self = number.map(JSONValue.integer) ?? .null }

  /// A text, or null.
  init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// Numbers, or null.
  init(_ numbers: [Double]?) {
    self = numbers.map { .array($0.map { JSONValue($0) }) } ?? .null
  }

  /// The value as text, keys in alphabetical order, ending in a newline.
  func text() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Nothing in a value can fail to be encoded: numbers are finite, and keys are texts.
    let bytes = (try? encoder.encode(self)).map { Array($0) } ?? []
    return Self.escapingInvisible(String(decoding: bytes, as: UTF8.self)) + "\n"
  }

  /// Escapes what could steer a terminal or turn text around, which JSON may hold as it is. Such
  /// characters stand only inside of strings.
  private static func escapingInvisible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value > 0x7E && isInvisible($0) }) else {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      guard scalar.value > 0x7E, isInvisible(scalar) else {
        escaped.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return escaped
  }

  /// Whether a character is a control or a format one, such as a bidirectional override; the joiners
  /// that scripts and emoji need are not.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: true
    case .format: scalar != "\u{200D}" && scalar != "\u{200C}"
    case .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(stringLiteral value: String) { self = .string(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONValue: Encodable {
  private struct MemberName: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value): try value.encode(to: encoder)
    case .integer(let value): try value.encode(to: encoder)
    case .number(let value): try value.encode(to: encoder)
    case .string(let value): try value.encode(to: encoder)
    case .array(let values): try values.encode(to: encoder)
    case .object(let members):
      var container = encoder.container(keyedBy: MemberName.self)
      for (name, value) in members {
        try container.encode(value, forKey: MemberName(stringValue: name))
      }
    }
  }
}
