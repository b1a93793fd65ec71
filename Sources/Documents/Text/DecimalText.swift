// Writing a number without Foundation.

/// Numbers as text.
public enum DecimalText {
  /// The number rounded to `decimals` places (0 to 15, half away from zero), always with that many; `–` where
  /// it is not finite. A number that rounds to zero has no sign.
  ///
  /// The sign is the typographic minus only where asked for, because data formats need the ASCII one.
  public static func fixed(
    _ value: Double, decimals: Int, minus: String = "-"
  ) -> String {
    guard value.isFinite else { return "–" }
    let decimals = min(15, max(0, decimals))
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    let scaled = value.magnitude * power
    guard scaled < 9e15 else { return "\(value)" }
    let units = scaled.nearest
    let scale = Int(power)
    var text = String(units / scale)
    if decimals > 0 {
      let fraction = String(units % scale)
      text += "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
    return value < 0 && units != 0 ? minus + text : text
  }

  /// The number with at most `decimals` places and no zeros at its end: what an SVG's coordinates need.
  static func short(_ value: Double, decimals: Int = 2) -> String {
    var text = fixed(value, decimals: decimals)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
