// Binomial numbers: how many of many equal cases come true, without drawing each.

extension SplitMix64 {
  /// How many of `count` independent cases come true, each with the same chance.
  ///
  /// Exact in distribution: inversion where few are expected, else transformed rejection.
  ///
  /// - Source: Hörmann (1993), The generation of binomial random variates, *J. Stat. Comput.
  ///   Simul.* 46, algorithm BTRS.
  mutating func binomial(count: Int, chance: Double) -> Int {
    if count <= 0 || chance <= 0 { return 0 }
    if chance >= 1 { return count }
    if count == 1 { return unit() < chance ? 1 : 0 }
    if chance > 0.5 { return count - binomial(count: count, chance: 1 - chance) }
    return Double(count) * chance < 10
      ? inverted(count: count, chance: chance) : rejected(count: count, chance: chance)
  }

  /// Walks up the distribution function until it passes a uniform number.
  private mutating func inverted(count: Int, chance: Double) -> Int {
    let ratio = chance / (1 - chance)
    let none = exponential(Double(count) * ln1p(-chance))
    while true {
      var left = unit()
      var mass = none
      var value = 0
      while left > mass, value < count {
        left -= mass
        value += 1
        mass *= (Double(count + 1) / Double(value) - 1) * ratio
      }
      // Rounding may leave a sliver beyond the last value; then the draw is repeated.
      if left <= mass { return value }
    }
  }

  private mutating func rejected(count: Int, chance: Double) -> Int {
    let n = Double(count)
    let spread = (n * chance * (1 - chance)).squareRoot()
    let b = 1.15 + 2.53 * spread
    let a = -0.0873 + 0.0248 * b + 0.01 * chance
    let centre = n * chance + 0.5
    let scale = (2.83 + 5.1 / b) * spread
    let logRatio = ln(chance / (1 - chance))
    let mode = ((n + 1) * chance).rounded(.down)
    let logModeWays = IncompleteBeta.logGamma(mode + 1) + IncompleteBeta.logGamma(n - mode + 1)
    while true {
      let u = unit() - 0.5
      let v = unit()
      let edge = 0.5 - u.magnitude
      let value = ((2 * a / edge + b) * u + centre).rounded(.down)
      if edge >= 0.07, v <= 0.92 - 4.2 / b { return Int(value) }
      guard value >= 0, value <= n else { continue }
      let logWays =
        logModeWays - IncompleteBeta.logGamma(value + 1) - IncompleteBeta.logGamma(n - value + 1)
      if ln(v * scale / (a / (edge * edge) + b)) <= logWays + (value - mode) * logRatio {
        return Int(value)
      }
    }
  }
}
