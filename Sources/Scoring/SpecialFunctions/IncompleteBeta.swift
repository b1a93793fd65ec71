// The regularised incomplete beta function, needed for Student's t.

/// The regularised incomplete beta function I_x(a, b).
enum IncompleteBeta {
  /// I_x(a, b), by Lentz's evaluation of its continued fraction.
  ///
  /// `complement` is 1 − x, handed in so that neither end loses its digits.
  static func regularized(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if complement <= 0 { return 1 }
    // Of x and 1 − x the smaller has the digits; the logarithm of the other comes from it.
    let logX = complement < 0.5 ? ln1p(-complement) : ln(x)
    let logComplement = x < 0.5 ? ln1p(-x) : ln(complement)
    let logFront = a * logX + b * logComplement - logBeta(a, b)
    let front = exponential(logFront)
    if x < (a + 1) / (a + b + 2) {
      return front * fraction(x, a, b) / a
    }
    return 1 - front * fraction(complement, b, a) / b
  }

  /// ln B(a, b).
  static func logBeta(_ a: Double, _ b: Double) -> Double {
    // For large a, ln Γ(a) − ln Γ(a + b) cancels; Stirling's correction terms do not.
    let large = max(a, b)
    let small = min(a, b)
    guard large > 10 else { return logGamma(a) + logGamma(b) - logGamma(a + b) }
    let ratio = small / large
    return logGamma(small) + stirlingCorrection(large) - stirlingCorrection(large + small)
      + small - small * ln(large + small) - (large - 0.5) * ln1p(ratio)
  }

  /// ln Γ(x) for x > 0: the recurrence up to 10, then Stirling's series.
  static func logGamma(_ x: Double) -> Double {
    var shifted = x
    var product = 1.0
    while shifted < 10 {
      product *= shifted
      shifted += 1
    }
    let halfLogTwoPi = 0.918_938_533_204_672_7
    return (shifted - 0.5) * ln(shifted) - shifted + halfLogTwoPi
      + stirlingCorrection(shifted) - ln(product)
  }

  /// ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], for x ≥ 10.
  private static func stirlingCorrection(_ x: Double) -> Double {
    let r = 1 / (x * x)
    let tail = -1.0 / 1680 + r * (1.0 / 1188 - r * 691.0 / 360_360)
    return (1.0 / 12 + r * (-1.0 / 360 + r * (1.0 / 1260 + r * tail))) / x
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    if d.magnitude < tiny { d = tiny }
    d = 1 / d
    var value = d
    for step in 1...100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 + even * d
      if d.magnitude < tiny { d = tiny }
      c = 1 + even / c
      if c.magnitude < tiny { c = tiny }
      d = 1 / d
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + odd * d
      if d.magnitude < tiny { d = tiny }
      c = 1 + odd / c
      if c.magnitude < tiny { c = tiny }
      d = 1 / d
      let change = d * c
      value *= change
      if (change - 1).magnitude < 1e-16 { break }
    }
    return value
  }
}
