// How numbers are written in reports: always with the same number of decimals, and – where undefined.

import Documents

/// A figure as text.
enum FigureText {
  /// What stands for a figure that is undefined.
  static let undefined = "–"

  /// A score or one of its parts, with three decimals.
  static func score(_ value: Double?) -> String {
    value.map { DecimalText.fixed($0, decimals: 3, minus: "−") } ?? undefined
  }

  /// A figure whose sign matters, such as a skill or a difference, with its sign.
  static func signed(_ value: Double?, decimals: Int = 3) -> String {
    guard let value else { return undefined }
    let text = DecimalText.fixed(value, decimals: decimals, minus: "−")
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return value > 0 && !isZero ? "+" + text : text
  }

  /// A fraction in percent, with one decimal where it is not whole.
  static func percent(_ fraction: Double?) -> String {
    guard let fraction, fraction.isFinite else { return undefined }
    let tenths = DecimalText.fixed(fraction * 100, decimals: 1, minus: "−")
    return (tenths.hasSuffix(".0") ? String(tenths.dropLast(2)) : tenths) + "%"
  }

  /// A mean of fractions in whole percent.
  static func wholePercent(_ fraction: Double?) -> String {
    fraction.map { DecimalText.fixed($0 * 100, decimals: 0, minus: "−") + "%" } ?? undefined
  }

  /// The two ends of a range of scores.
  static func range(_ low: Double, _ high: Double) -> String {
    "\(score(low)) to \(score(high))"
  }

  /// A p-value: never 0.
  static func pValue(_ value: Double?) -> String {
    guard let value else { return undefined }
    return value < 0.001 ? "< 0.001" : score(value)
  }
}

/// So many things: `1 prediction`, `2 predictions`.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}

/// Words in a row: `a`, `a and b`, `a, b and c`.
func listed(_ words: [String]) -> String {
  guard let last = words.last else { return "" }
  return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
