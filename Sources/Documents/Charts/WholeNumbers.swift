// From a number to whole ones near it. The standard library's rounding calls the C library's, which this target
// does not link; layout needs no more than this.

extension Double {
  /// The nearest whole number, halves away from zero; numbers beyond ±9 × 10¹⁵ are brought there, what is not a
  /// number becomes 0.
  var nearest: Int {
    let whole = towardZero
    let rest = self - Double(whole)
    if rest >= 0.5 { return whole + 1 }
    return rest <= -0.5 ? whole - 1 : whole
  }

  /// The greatest whole number that is not greater.
  var floored: Int {
    let whole = towardZero
    return Double(whole) > self ? whole - 1 : whole
  }

  /// The least whole number that is not less.
  var ceiled: Int {
    let whole = towardZero
    return Double(whole) < self ? whole + 1 : whole
  }

  private var towardZero: Int {
    guard self == self else { return 0 }
    return Int(Swift.min(9e15, Swift.max(-9e15, self)))
  }
}
