// The penalty at every threshold of action: whom a forecast serves, and whom not.

/// The Murphy diagram: the mean elementary score at each threshold θ.
///
///     S_θ(p, y) = θ       if p > θ and y = 0   (acted in vain)
///                 1 − θ   if p ≤ θ and y = 1   (failed to act)
///                 0       otherwise
///
/// - Orientation: lower is better. A forecaster whose curve lies below another's everywhere is
///   better under every proper score.
/// - At θ equal to a forecast, the forecast counts as *not above* θ; `scoreBefore` gives the limit
///   from the left, where it still counts as above. Packages differ here.
/// - Brier = 2∫S_θ dθ for plain outcomes. A fractional outcome y counts as y of a YES and 1 − y of
///   a NO, and then the area exceeds the Brier score by the mean of y(1 − y).
/// - Source: Ehm, Gneiting, Jordan, Krüger (2016), Of quantiles and expectiles, *J. R. Stat. Soc.
///   B* 78, 505–562.
public struct MurphyDiagram: Hashable, Sendable {
  /// The distinct forecasts, ascending: the curve is a straight line between neighbours, and may
  /// jump at each.
  public let thresholds: [Double]
  /// For each number of forecasts from below, their share of weight times YES.
  private let yesBelow: [Double]
  /// For each number of forecasts from below, the share of weight times NO of all the others.
  private let noAbove: [Double]

  /// The diagram of some rows; nil without rows.
  public init?(_ rows: BinaryRows) {
    guard !rows.isEmpty else { return nil }
    let groups = rows.groups
    let total = compensatedSum(groups.weights)
    let noTotal = total - compensatedSum(groups.yes)
    var yes = CompensatedSum()
    var no = CompensatedSum()
    var yesBelow = [0.0]
    var noAbove = [max(0, noTotal / total)]
    for group in 0..<groups.count {
      yes.add(groups.yes[group])
      no.add(groups.weights[group] - groups.yes[group])
      yesBelow.append(yes.value / total)
      noAbove.append(max(0, (noTotal - no.value) / total))
    }
    thresholds = groups.values
    self.yesBelow = yesBelow
    self.noAbove = noAbove
  }

  /// S_θ, forecasts equal to θ counting as not above it.
  public func score(at threshold: Double) -> Double {
    score(threshold, below: firstIndex { $0 > threshold })
  }

  /// The limit of S_θ from the left: forecasts equal to θ counting as above it.
  public func scoreBefore(_ threshold: Double) -> Double {
    score(threshold, below: firstIndex { $0 >= threshold })
  }

  /// 2∫S_θ dθ from 0 to 1: the Brier score, where all outcomes are plain.
  public var doubleArea: Double {
    var sum = CompensatedSum()
    var from = 0.0
    for below in yesBelow.indices {
      let to = below < thresholds.count ? thresholds[below] : 1
      sum.add(yesBelow[below] * ((1 - from) * (1 - from) - (1 - to) * (1 - to)))
      sum.add(noAbove[below] * (to * to - from * from))
      from = to
    }
    return sum.value
  }

  private func score(_ threshold: Double, below: Int) -> Double {
    noAbove[below] * threshold + yesBelow[below] * (1 - threshold)
  }

  /// The first place whose threshold fits, by bisection.
  private func firstIndex(where fits: (Double) -> Bool) -> Int {
    var low = 0
    var high = thresholds.count
    while low < high {
      let middle = (low + high) / 2
      if fits(thresholds[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
