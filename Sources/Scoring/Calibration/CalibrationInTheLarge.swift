// Whether things happened as often as forecast, on the whole.

/// Calibration in the large: the mean outcome less the mean forecast.
public enum CalibrationInTheLarge {
  /// ȳ − p̄: above 0, things happened more often than forecast. Nil without rows.
  ///
  /// All rows count, 0 % and 100 % and fractional outcomes too; the same question on the scale of
  /// log-odds is `CalibrationFit.offset`, which has to leave those out.
  public static func difference(_ rows: BinaryRows) -> Double? {
    rows.mean { row in rows.outcomes[row] - rows.forecasts[row] }
  }
}
