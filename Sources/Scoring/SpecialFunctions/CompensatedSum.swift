// Summation whose result does not depend on the order of the terms, to the last digit or so.

/// Neumaier's compensated sum: the rounding error of every addition is carried along.
///
/// A report must not change because two rows changed places; with plain addition the last
/// digits would.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  init() {}

  /// Adds one term. Infinity stays infinity.
  @inline(__always)
  mutating func add(_ term: Double) {
    let total = sum + term
    if sum.magnitude >= term.magnitude {
      lost += (sum - total) + term
    } else {
      lost += (term - total) + sum
    }
    sum = total
  }

  /// The sum of everything added.
  var value: Double {
    // Once infinite, the correction is ∞ − ∞ and says nothing.
    sum.isFinite ? sum + lost : sum
  }
}

/// The sum of an array, compensated.
func compensatedSum(_ terms: [Double]) -> Double {
  var sum = CompensatedSum()
  for term in terms { sum.add(term) }
  return sum.value
}
