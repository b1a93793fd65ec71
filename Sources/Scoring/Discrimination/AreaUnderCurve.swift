// How well forecasts rank the cases that happened above those that did not.

/// The area under the ROC curve: the chance that a case that happened had been given a higher
/// probability than one that did not, ties counting half.
///
///     AUC = (R₁ − n₁(n₁ + 1)/2) / (n₁n₀), R₁ the midranks of the cases that happened
///
/// - Orientation: higher is better; ½ is no discrimination, 1 perfect. No unit.
/// - Blind to calibration: halving every forecast leaves it unchanged.
/// - Rows with a fractional outcome are left out and counted.
/// - Source: DeLong, DeLong, Clarke-Pearson (1988), *Biometrics* 44, 837–845; the components of
///   the rows of one prediction are averaged first, as in Obuchowski (1997), *Biometrics* 53.
public struct AreaUnderCurve: Hashable, Sendable {
  /// The area.
  public let value: Double
  /// DeLong's variance of the area, predictions being independent; nil where one of the classes
  /// weighs no more than one case.
  public let variance: Double?
  /// The number of rows left out because their outcome is neither YES nor NO.
  public let leftOutPartly: Int

  /// The area for some rows; nil unless both outcomes occur.
  public init?(_ rows: BinaryRows) {
    guard let components = PlacementValues(rows) else { return nil }
    value = components.area
    variance = components.variance(components.values, around: components.area)
    leftOutPartly = rows.partlyCount
  }

  /// DeLong's test of two sets of forecasts for the same cases.
  ///
  ///     Z = (AUC_a − AUC_b) / √var(AUC_a − AUC_b)
  ///
  /// - Parameters:
  ///   - first: rows with one set of forecasts.
  ///   - second: the same rows in the same order with the other.
  /// - Returns: the difference, Z and its two-sided p; nil where the rows differ in outcome,
  ///   weight or prediction, or the variance is undefined or 0.
  public static func compare(_ first: BinaryRows, _ second: BinaryRows) -> PairedTest? {
    guard first.outcomes == second.outcomes, first.weights == second.weights,
      first.predictions == second.predictions,
      let a = PlacementValues(first), let b = PlacementValues(second)
    else { return nil }
    let difference = a.area - b.area
    let values = zip(a.values, b.values).map { $0 - $1 }
    guard let variance = a.variance(values, around: difference), variance > 0 else { return nil }
    let z = difference / variance.squareRoot()
    return PairedTest(difference: difference, statistic: z, pValue: Normal.twoSided(z))
  }
}

/// For each row, the share of the other class that its forecast beats, ties counting half.
struct PlacementValues {
  /// One for each row; 0 for rows that are left out.
  let values: [Double]
  /// The area under the curve.
  let area: Double
  private let rows: BinaryRows
  private let yesTotal: Double
  private let noTotal: Double

  init?(_ rows: BinaryRows) {
    let groups = rows.groups
    let yesTotal = compensatedSum(groups.plainYes)
    let noTotal = compensatedSum(groups.plainNo)
    guard yesTotal > 0, noTotal > 0 else { return nil }
    var placeOfYes = [Double](repeating: 0, count: groups.count)
    var placeOfNo = placeOfYes
    var noBelow = CompensatedSum()
    var yesBelow = CompensatedSum()
    var won = CompensatedSum()
    for group in 0..<groups.count {
      let yes = groups.plainYes[group]
      let no = groups.plainNo[group]
      placeOfYes[group] = (noBelow.value + no / 2) / noTotal
      placeOfNo[group] = (yesTotal - yesBelow.value - yes / 2) / yesTotal
      won.add(yes * (noBelow.value + no / 2))
      noBelow.add(no)
      yesBelow.add(yes)
    }
    values = rows.outcomes.indices.map { row in
      let group = Int(groups.groupOfRow[row])
      let outcome = rows.outcomes[row]
      return outcome == 1 ? placeOfYes[group] : outcome == 0 ? placeOfNo[group] : 0
    }
    area = won.value / yesTotal / noTotal
    self.rows = rows
    self.yesTotal = yesTotal
    self.noTotal = noTotal
  }

  /// The variance of a mean of row components, each class on its own, predictions being the units.
  func variance(_ components: [Double], around mean: Double) -> Double? {
    guard yesTotal > 1, noTotal > 1 else { return nil }
    let index = PredictionIndex(labels: rows.predictions)
    var squares = (yes: CompensatedSum(), no: CompensatedSum())
    for prediction in 0..<index.count {
      var yes = (weight: 0.0, sum: 0.0)
      var no = (weight: 0.0, sum: 0.0)
      for place in index.places(of: prediction) {
        let row = Int(index.rows[place])
        let weight = rows.weights[row]
        if rows.outcomes[row] == 1 {
          yes.weight += weight
          yes.sum += weight * components[row]
        } else if rows.outcomes[row] == 0 {
          no.weight += weight
          no.sum += weight * components[row]
        }
      }
      if yes.weight > 0 {
        let apart = yes.sum / yes.weight - mean
        squares.yes.add(yes.weight * apart * apart)
      }
      if no.weight > 0 {
        let apart = no.sum / no.weight - mean
        squares.no.add(no.weight * apart * apart)
      }
    }
    return squares.yes.value / (yesTotal - 1) / yesTotal
      + squares.no.value / (noTotal - 1) / noTotal
  }
}
