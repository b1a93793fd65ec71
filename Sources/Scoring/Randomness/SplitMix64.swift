// The random numbers of this library: seeded, reproducible, and splittable into streams.

/// SplitMix64, a small and fast generator with 64 bits of state.
///
/// Equal seeds give equal numbers on every machine. `init(seed:stream:)` gives each piece of a
/// computation (each draw of a bootstrap, say) numbers of its own, so that the result is the
/// same whether the pieces run one after the other or on many threads.
///
/// - Source: Steele, Lea, Flood (2014), Fast splittable pseudorandom number generators.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// The generator of a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// One of the many generators of a seed.
  public init(seed: UInt64, stream: Int) {
    var mixer = SplitMix64(seed: seed)
    let start = mixer.next()
    var number = SplitMix64(seed: UInt64(bitPattern: Int64(stream)) ^ 0xD1B5_4A32_D192_ED03)
    state = start ^ number.next()
  }

  /// The next 64 random bits.
  @inline(__always)
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, but not including, 1; one of 2⁵³ equally likely ones.
  @inline(__always)
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number from 0 up to, but not including, `count`, which must be positive.
  ///
  /// By multiplication; its departure from equal chances is below `count` / 2⁶⁴.
  @inline(__always)
  public mutating func index(below count: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
  }
}
