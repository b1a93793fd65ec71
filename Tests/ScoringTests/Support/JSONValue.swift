// Reading golden files: JSON with "Infinity" for ∞ and null for undefined.

import Foundation

/// A JSON value, as far as golden files need it.
enum JSONValue {
  case null
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(_ raw: Any) {
    switch raw {
    case let text as String: self = text == "Infinity" ? .number(.infinity) : .text(text)
    case let number as NSNumber: self = .number(number.doubleValue)
    case let list as [Any]: self = .list(list.map(JSONValue.init))
    case let object as [String: Any]: self = .object(object.mapValues(JSONValue.init))
    default: self = .null
    }
  }

  var number: Double? {
    if case .number(let number) = self { return number }
    return nil
  }

  var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// The elements of a list; of anything else but null the thing itself, as R writes lists of one.
  var list: [JSONValue] {
    switch self {
    case .list(let list): list
    case .null: []
    case .number, .text, .object: [self]
    }
  }

  var numbers: [Double] { list.compactMap(\.number) }

  var object: [String: JSONValue] {
    if case .object(let object) = self { return object }
    return [:]
  }

  subscript(key: String) -> JSONValue { object[key] ?? .null }
}
