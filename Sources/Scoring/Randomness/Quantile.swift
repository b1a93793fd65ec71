// Sample quantiles.

/// Sample quantiles.
public enum Quantile {
  /// The sample quantile of type 7: linear between the order statistics.
  ///
  ///     h = (n − 1)·share;  x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋+1₎ − x₍⌊h⌋₎)   (counting from 0)
  ///
  /// - Parameters:
  ///   - sorted: the sample, in ascending order.
  ///   - share: the level, in 0...1.
  /// - Returns: nil for an empty sample or a level outside 0...1.
  /// - Source: Hyndman and Fan (1996), Sample quantiles in statistical packages; the default of
  ///   R and of NumPy.
  public static func type7(ofSorted sorted: [Double], share: Double) -> Double? {
    guard !sorted.isEmpty, share >= 0, share <= 1 else { return nil }
    let place = Double(sorted.count - 1) * share
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    let fraction = place - Double(below)
    if fraction == 0 || sorted[above] == sorted[below] { return sorted[below] }
    return sorted[below] + fraction * (sorted[above] - sorted[below])
  }
}
