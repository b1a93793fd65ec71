// The standard normal distribution: density, distribution function, quantile.

/// The standard normal distribution.
public enum Normal {
  /// The density φ(z) = e^(−z²/2) / √(2π).
  public static func density(_ z: Double) -> Double {
    exponential(-0.5 * z * z) * 0.398_942_280_401_432_7
  }

  /// The distribution function Φ(z), accurate in both tails.
  public static func cumulative(_ z: Double) -> Double {
    0.5 * complementaryError(-z * 0.707_106_781_186_547_5)
  }

  /// The probability of a value at least as far from 0 as `z`, on either side.
  public static func twoSided(_ z: Double) -> Double {
    complementaryError(z.magnitude * 0.707_106_781_186_547_5)
  }

  /// The value below which a share `probability` of the distribution lies; ±∞ at 1 and 0.
  ///
  /// Acklam's rational approximation (relative error 1.2e-9), refined by one step of Halley's
  /// method against `cumulative`, which makes it exact to rounding.
  ///
  /// - Returns: nil outside 0...1.
  public static func quantile(_ probability: Double) -> Double? {
    guard probability >= 0, probability <= 1 else { return nil }
    if probability == 0 { return -.infinity }
    if probability == 1 { return .infinity }
    let rough = roughQuantile(probability)
    // The upper half is refined on its mirror image, where 1 − Φ keeps its digits.
    let mirrored = rough > 0
    let z = mirrored ? -rough : rough
    let target = mirrored ? 1 - probability : probability
    let error = (cumulative(z) - target) / density(z)
    let refined = z - error / (1 + z * error / 2)
    return mirrored ? -refined : refined
  }

  private static func roughQuantile(_ p: Double) -> Double {
    let tail = 0.02425
    if p < tail { return roughTail((-2 * ln(p)).squareRoot()) }
    if p > 1 - tail { return -roughTail((-2 * ln1p(-p)).squareRoot()) }
    let q = p - 0.5
    let r = q * q
    let above = polynomial(
      r,
      [
        -39.696_830_286_653_76, 220.946_098_424_520_5, -275.928_510_446_968_7,
        138.357_751_867_269, -30.664_798_066_147_16, 2.506_628_277_459_239,
      ])
    let below = polynomial(
      r,
      [
        -54.476_098_798_224_06, 161.585_836_858_040_9, -155.698_979_859_886_6,
        66.801_311_887_719_72, -13.280_681_552_885_72, 1,
      ])
    return q * above / below
  }

  private static func roughTail(_ q: Double) -> Double {
    let above = polynomial(
      q,
      [
        -0.007_784_894_002_430_293, -0.322_396_458_041_136_5, -2.400_758_277_161_838,
        -2.549_732_539_343_734, 4.374_664_141_464_968, 2.938_163_982_698_783,
      ])
    let below = polynomial(
      q,
      [
        0.007_784_695_709_041_462, 0.322_467_129_070_039_8, 2.445_134_137_142_996,
        3.754_408_661_907_416, 1,
      ])
    return above / below
  }

  private static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }
}
