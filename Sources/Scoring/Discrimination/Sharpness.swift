// How far forecasts depart from saying the same always; a property of the forecasts alone.

/// Sharpness: how bold the forecasts are, whatever happened.
///
/// Good only together with calibration; boldness alone is easy.
public enum Sharpness {
  /// The weighted variance of the forecasts (divided by the total weight); nil without rows.
  public static func variance(_ rows: BinaryRows) -> Double? {
    guard let mean = rows.meanForecast else { return nil }
    return rows.mean { row in
      let apart = rows.forecasts[row] - mean
      return apart * apart
    }
  }

  /// The weighted mean of |p − ½|: 0 for always 50 %, ½ for always 0 % or 100 %. Nil without rows.
  public static func meanDistanceFromHalf(_ rows: BinaryRows) -> Double? {
    rows.mean { row in (rows.forecasts[row] - 0.5).magnitude }
  }
}
