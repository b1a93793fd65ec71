// The CORP reliability curve: how often things happened that were given each probability.

/// One distinct forecast and the frequency that isotonic regression gives it.
public struct CalibrationPoint: Hashable, Sendable {
  /// The forecast, 0...1.
  public let forecast: Double
  /// The recalibrated probability: how often such forecasts came true, made non-decreasing.
  public let recalibrated: Double
  /// The weight of the rows with this forecast.
  public let weight: Double
  /// The number of rows with this forecast.
  public let count: Int
}

/// One step of the curve: neighbouring forecasts with the same recalibrated probability.
public struct CalibrationStep: Hashable, Sendable {
  /// The lowest and the highest forecast on the step.
  public let forecasts: ClosedRange<Double>
  /// The weighted mean forecast on the step.
  public let meanForecast: Double
  /// The recalibrated probability: the weighted mean outcome on the step.
  public let recalibrated: Double
  /// The weight of the rows on the step.
  public let weight: Double
  /// The number of rows on the step.
  public let count: Int
}

/// The CORP reliability curve: isotonic regression of the outcome on the forecast.
///
/// Tied forecasts are pooled first, so the order of rows cannot matter, and no bins have to be
/// chosen. A well-calibrated forecaster's curve lies near the diagonal; how near, for so few
/// rows, `ConsistencyBand` tells.
///
/// - Source: Dimitriadis, Gneiting, Jordan (2021), Stable reliability diagrams for probabilistic
///   classifiers, *PNAS* 118(8).
public struct CalibrationCurve: Hashable, Sendable {
  /// Each distinct forecast, ascending.
  public let points: [CalibrationPoint]
  /// The steps of the curve, ascending.
  public let steps: [CalibrationStep]

  /// The curve of some rows; nil without rows.
  public init?(_ rows: BinaryRows) {
    guard !rows.isEmpty else { return nil }
    let groups = rows.groups
    var fit = IsotonicFit()
    fit.fit(weights: groups.weights, sums: groups.yes)
    var points: [CalibrationPoint] = []
    var steps: [CalibrationStep] = []
    points.reserveCapacity(groups.count)
    for block in fit.starts.indices {
      let members = fit.members(block, of: groups.count)
      let value = fit.value(block)
      var forecastSum = 0.0
      var count = 0
      for group in members {
        forecastSum += groups.weights[group] * groups.values[group]
        count += groups.counts[group]
        points.append(
          CalibrationPoint(
            forecast: groups.values[group], recalibrated: value,
            weight: groups.weights[group], count: groups.counts[group]))
      }
      steps.append(
        CalibrationStep(
          forecasts: groups.values[members.lowerBound]...groups.values[members.upperBound - 1],
          meanForecast: forecastSum / fit.weights[block], recalibrated: value,
          weight: fit.weights[block], count: count))
    }
    self.points = points
    self.steps = steps
  }
}

extension IsotonicFit {
  /// The groups of a block.
  func members(_ block: Int, of groupCount: Int) -> Range<Int> {
    starts[block]..<(block + 1 < starts.count ? starts[block + 1] : groupCount)
  }
}
