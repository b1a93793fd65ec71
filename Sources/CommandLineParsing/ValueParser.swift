// How the text of a value becomes the value.

import Diagnostics

/// Reads a value from the word that was written for it, or says why it cannot.
public typealias ValueParser<Value> = @Sendable (String) throws(InvalidValue) -> Value

/// Reads one of the words that a closed set of values is written as.
///
/// A word that is none of them is refused with the nearest one, or with all of them.
func choiceParser<Value: CaseIterable & RawRepresentable & Sendable>(
  of _: Value.Type
) -> ValueParser<Value> where Value.RawValue == String {
  { text throws(InvalidValue) in
    if let value = Value(rawValue: text) { return value }
    let words = Value.allCases.map(\.rawValue)
    let hint: String
    if let near = nearest(to: text, in: words) {
      hint = "did you mean '\(near)'?"
    } else {
      hint = "write \(words.joinedAsAlternatives())"
    }
    throw InvalidValue("is not one of its values", hint: hint)
  }
}

extension [String] {
  /// The words as a person lists alternatives: `a, b or c`.
  func joinedAsAlternatives() -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
