// Drawing equal cases with replacement, without drawing each.

/// A multinomial draw, one cell after the other: how many of the draws that are left fall on it.
struct MultinomialShare {
  private var drawsLeft: Int
  private var casesLeft: Int

  /// As many draws, with replacement, as there are cases.
  init(cases: Int) {
    drawsLeft = cases
    casesLeft = cases
  }

  /// How many draws fall on the next cell, which holds `size` of the cases.
  mutating func next(size: Int, _ generator: inout SplitMix64) -> Int {
    let drawn = generator.binomial(
      count: drawsLeft, chance: Double(size) / Double(casesLeft))
    drawsLeft -= drawn
    casesLeft -= size
    return drawn
  }
}
