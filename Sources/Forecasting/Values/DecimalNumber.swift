/// A number kept exactly as it was written in decimal: `significand` / 10^`scale`.
///
/// At most 18 digits count, so that sums of two never overflow; trailing zeros after the point are
/// not kept.
public struct DecimalNumber: Sendable {
  /// The digits as a whole number, with the sign.
  public let significand: Int64
  /// How many of the digits stand behind the point: 0 … 18.
  public let scale: Int8

  /// The most digits a number may have.
  public static let maximumDigits = 18

  /// The number `significand` / 10^`scale`, or nil beyond 18 digits before or behind the point.
  public init?(significand: Int64, scale: Int = 0) {
    var digits = significand
    var places = scale
    while places > 0, digits.isMultiple(of: 10) {
      digits /= 10
      places -= 1
    }
    guard (0...Self.maximumDigits).contains(places),
      digits.magnitude < powerOf10(Self.maximumDigits)
    else { return nil }
    self.significand = digits
    self.scale = Int8(places)
  }

  /// A whole number of at most 18 digits; larger ones are held at the bound.
  public init(_ whole: Int) {
    let bound = Int64(powerOf10(Self.maximumDigits)) - 1
    significand = min(max(Int64(whole), -bound), bound)
    scale = 0
  }

  /// The number that `text` writes: digits, at most one point with digits on both sides, a sign.
  /// Nil for anything else, and beyond 18 digits.
  public init?(_ text: some StringProtocol) {
    var digits: Int64 = 0
    var places: Int?
    var count = 0
    var isNegative = false
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-") where isFirst: isNegative = true
      case UInt8(ascii: "+") where isFirst: break
      case UInt8(ascii: ".") where places == nil && count > 0: places = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, overflowed) = digits.multipliedReportingOverflow(by: 10)
        let (sum, exceeded) = product.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
        guard !overflowed, !exceeded else { return nil }
        digits = sum
        count += 1
        places = places.map { $0 + 1 }
      default: return nil
      }
      isFirst = false
    }
    guard count > 0, places != 0 else { return nil }
    self.init(significand: isNegative ? -digits : digits, scale: places ?? 0)
  }

  /// The nearest double-precision number.
  public var value: Double { shifted(by: 0) }

  /// The nearest double-precision number to this one divided by 10^`places`.
  ///
  /// A quotient of two numbers that doubles hold exactly is rounded once and so is the nearest;
  /// longer numbers go through the standard library's reader of decimals, which is exact too.
  func shifted(by places: Int) -> Double {
    let divisor = Int(scale) + places
    if significand.magnitude < 1 << 53, divisor <= 22 {
      return Double(significand) / doublePowers[divisor]
    }
    return Double("\(significand)e-\(divisor)") ?? .nan
  }

  /// The sum, or nil beyond 18 digits.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let places = max(scale, other.scale)
    let sum = aligned(to: places) + other.aligned(to: places)
    return Int64(exactly: sum).flatMap { DecimalNumber(significand: $0, scale: Int(places)) }
  }

  /// The difference, or nil beyond 18 digits.
  public func subtracting(_ other: DecimalNumber) -> DecimalNumber? {
    DecimalNumber(significand: -other.significand, scale: Int(other.scale)).flatMap(adding)
  }

  /// Half of the number, or nil beyond 18 digits.
  public var half: DecimalNumber? {
    Int64(exactly: Int128(significand) * 5)
      .flatMap { DecimalNumber(significand: $0, scale: Int(scale) + 1) }
  }

  fileprivate func aligned(to places: Int8) -> Int128 {
    Int128(significand) * Int128(powerOf10(Int(places - scale)))
  }
}

extension DecimalNumber: Comparable, Hashable, CustomStringConvertible {
  /// Numbers are ordered by what they are worth.
  public static func < (one: DecimalNumber, other: DecimalNumber) -> Bool {
    let places = max(one.scale, other.scale)
    return one.aligned(to: places) < other.aligned(to: places)
  }

  /// The number in plain decimal digits: `-0.5`, `62`, `99.97`.
  public var description: String {
    let digits = String(significand.magnitude)
    let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.count)) + digits
    let whole = padded.dropLast(Int(scale))
    let sign = significand < 0 ? "-" : ""
    return scale == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(padded.suffix(Int(scale)))"
  }
}

private func powerOf10(_ exponent: Int) -> UInt64 {
  (0..<exponent).reduce(1) { power, _ in power * 10 }
}

private let doublePowers: [Double] = (0...22).map { exponent in
  (0..<exponent).reduce(1.0) { power, _ in power * 10 }
}
