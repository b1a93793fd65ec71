// The distance between the forecasts for what happened and for what did not.

/// The discrimination slope: the mean forecast where the outcome was YES, less that where NO.
///
/// - Orientation: higher is better; 1 is perfect, 0 no discrimination. No unit.
/// - Source: Yates (1982), External correspondence: decompositions of the mean probability
///   score, *Organ. Behav. Hum. Perform.* 30, 132–156.
public enum DiscriminationSlope {
  /// The slope; nil unless both outcomes occur. Rows with a fractional outcome are left out.
  public static func value(_ rows: BinaryRows) -> Double? {
    let groups = rows.groups
    var yes = CompensatedSum()
    var no = CompensatedSum()
    for group in 0..<groups.count {
      yes.add(groups.plainYes[group] * groups.values[group])
      no.add(groups.plainNo[group] * groups.values[group])
    }
    let yesTotal = compensatedSum(groups.plainYes)
    let noTotal = compensatedSum(groups.plainNo)
    guard yesTotal > 0, noTotal > 0 else { return nil }
    return yes.value / yesTotal - no.value / noTotal
  }
}
