// The input of nearly everything here: forecasts of YES, what happened, and how much each counts.

/// Weighted pairs of a probability and an outcome, as columns of equal length.
///
/// A row is one forecast value of one prediction. A prediction that was scored on several values
/// has several rows, whose weights add up to its own weight (usually 1); `predictions` tells
/// which rows belong together. Nothing outside its range can be inside: the initialiser checks.
///
///     let rows = try BinaryRows(forecasts: [0.1, 0.9, 0.8, 0.3], outcomes: [0, 1, 1, 0])
///     BrierScore.mean(of: rows)                    // 0.0375
///     CORPDecomposition.brier(of: rows)            // its miscalibration, discrimination, …
///
/// The order of rows never changes a result by more than the last digit.
public struct BinaryRows: Sendable {
  /// The probability given to YES in each row, 0...1.
  public let forecasts: [Double]
  /// What happened in each row: 1 YES, 0 NO, a fraction in between for "partly".
  public let outcomes: [Double]
  /// How much each row counts; positive. Only ratios matter for means. Where a figure needs a
  /// number of cases (a standard error, a correction for bias), a weight counts as so many
  /// cases, so a weight of 2 equals the same row twice.
  public let weights: [Double]
  /// Which prediction each row belongs to; any labels.
  public let predictions: [Int]

  /// The rows grouped by the value of the forecast, in ascending order.
  let groups: ForecastGroups

  /// Rows from columns.
  ///
  /// - Parameters:
  ///   - forecasts: probabilities of YES, in 0...1.
  ///   - outcomes: 1, 0 or a fraction, in 0...1.
  ///   - weights: positive numbers; nil counts every row once.
  ///   - predictions: which prediction a row belongs to; nil makes each row a prediction.
  /// - Throws: the first `RowProblem` found.
  public init(
    forecasts: [Double], outcomes: [Double], weights: [Double]? = nil, predictions: [Int]? = nil
  ) throws(RowProblem) {
    let count = forecasts.count
    guard outcomes.count == count,
      weights.map({ $0.count == count }) ?? true,
      predictions.map({ $0.count == count }) ?? true
    else { throw .unequalLengths }
    for row in 0..<count where !(forecasts[row] >= 0 && forecasts[row] <= 1) {
      throw .forecastOutOfRange(row: row)
    }
    for row in 0..<count where !(outcomes[row] >= 0 && outcomes[row] <= 1) {
      throw .outcomeOutOfRange(row: row)
    }
    if let weights {
      for row in 0..<count where !(weights[row] > 0 && weights[row].isFinite) {
        throw .weightNotPositive(row: row)
      }
    }
    self.forecasts = forecasts
    self.outcomes = outcomes
    self.weights = weights ?? [Double](repeating: 1, count: count)
    self.predictions = predictions ?? Array(0..<count)
    groups = ForecastGroups(
      forecasts: forecasts, outcomes: outcomes, weights: self.weights)
  }

  /// The number of rows.
  public var count: Int { forecasts.count }

  /// Whether there are no rows.
  public var isEmpty: Bool { forecasts.isEmpty }

  /// The number of rows whose outcome is neither 0 nor 1.
  public var partlyCount: Int { groups.partlyCounts.reduce(0, +) }
}
