// Student's t distribution, through the regularised incomplete beta function.

/// Student's t distribution.
public enum StudentT {
  /// The probability of a value at least as far from 0 as `t`, on either side.
  ///
  ///     P(|T| ≥ |t|) = I_x(ν/2, ½),  x = ν / (ν + t²)
  ///
  /// - Returns: nil unless `degreesOfFreedom` is positive and `t` is a number.
  public static func twoSided(_ t: Double, degreesOfFreedom: Double) -> Double? {
    guard degreesOfFreedom > 0, !t.isNaN else { return nil }
    if t.isInfinite { return 0 }
    let square = t * t
    let whole = degreesOfFreedom + square
    return IncompleteBeta.regularized(
      degreesOfFreedom / whole, complement: square / whole, degreesOfFreedom / 2, 0.5)
  }

  /// The value exceeded in size, on either side together, with probability `tail`.
  ///
  /// Found by bisection on `twoSided`, to the last digit that a `Double` holds.
  ///
  /// - Returns: nil unless 0 < `tail` < 1 and `degreesOfFreedom` is positive.
  public static func twoSidedQuantile(_ tail: Double, degreesOfFreedom: Double) -> Double? {
    guard tail > 0, tail < 1, degreesOfFreedom > 0 else { return nil }
    var low = 0.0
    var high = 1.0
    while let beyond = twoSided(high, degreesOfFreedom: degreesOfFreedom), beyond > tail {
      low = high
      high *= 2
      if high.isInfinite { return nil }
    }
    while true {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { return middle }
      guard let beyond = twoSided(middle, degreesOfFreedom: degreesOfFreedom) else { return nil }
      if beyond > tail { low = middle } else { high = middle }
    }
  }
}
