// Logistic recalibration: intercept and slope, fitted together, and what had to be left out.

/// Logistic recalibration of the forecasts.
///
///     logit P(YES) = a + b · logit p
///
/// - Intercept a, slope b: 0 and 1 are perfect. b < 1 means overconfident (forecasts too far
///   out), b > 1 underconfident; with b near 1, a > 0 means that things happened more often than
///   forecast.
/// - Rows with a forecast of 0 % or 100 % have no log-odds, rows with a fractional outcome no
///   class: both are left out and counted.
/// - The line is nil where no finite fit exists: all outcomes equal, all forecasts equal, or
///   outcomes that a threshold on the forecast separates.
/// - Standard errors and the test take each unit of weight as one independent case; rows of one
///   prediction or of one cluster are not independent, and then they are too small.
/// - Source: Cox (1958), Two further applications of a model for binary regression, *Biometrika*
///   45, 562–565.
public struct CalibrationFit: Hashable, Sendable {
  /// Intercept and slope, with their standard errors.
  public struct Line: Hashable, Sendable {
    /// a, in log-odds.
    public let intercept: Double
    /// b, without unit.
    public let slope: Double
    /// The standard error of a.
    public let interceptError: Double
    /// The standard error of b.
    public let slopeError: Double
    /// Twice the log-likelihood that the line gains over the diagonal (a = 0, b = 1).
    public let likelihoodRatio: Double
    /// The chance of a gain that large if the diagonal were true: χ² with two degrees of freedom.
    public var pValue: Double { exponential(-max(0, likelihoodRatio) / 2) }
  }

  /// Calibration in the large as a shift of all log-odds: a with b fixed at 1.
  public struct Offset: Hashable, Sendable {
    /// The shift, in log-odds; 0 is perfect, above 0 things happened more often than forecast.
    public let intercept: Double
    /// Its standard error.
    public let error: Double
  }

  /// The line; nil where none exists.
  public let line: Line?
  /// The shift; nil where all outcomes are equal.
  public let offset: Offset?
  /// The number of rows used.
  public let rowsUsed: Int
  /// The number of rows left out because their forecast is 0 % or 100 %.
  public let leftOutCertain: Int
  /// The number of other rows left out because their outcome is neither YES nor NO.
  public let leftOutPartly: Int

  /// The fit of some rows.
  public init(_ rows: BinaryRows) {
    let groups = rows.groups
    var data = LogisticData()
    var certain = 0
    var partly = 0
    for group in 0..<groups.count {
      let forecast = groups.values[group]
      if forecast == 0 || forecast == 1 {
        certain += groups.counts[group]
      } else {
        partly += groups.partlyCounts[group]
        data.add(
          logOdds: Logistic.logOdds(of: forecast), yes: groups.plainYes[group],
          no: groups.plainNo[group])
      }
    }
    leftOutCertain = certain
    leftOutPartly = partly
    rowsUsed = rows.count - certain - partly
    line = data.line()
    offset = data.offset()
  }
}
