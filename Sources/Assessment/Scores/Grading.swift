// From an outcome and a forecast to a number: where a prediction's words meet `Scoring`'s arrays.

public import Forecasting
import Scoring

extension Outcome {
  /// What a binary outcome is worth: 1, 0, or the share to which the claim came true.
  public var binaryValue: Double? {
    switch self {
    case .yes: 1
    case .no: 0
    case .partly(let share): share.fraction
    case .option, .quantity, .above, .below: nil
    }
  }

  /// The place of the outcome among a prediction's options.
  func optionIndex(in declaration: Declaration) -> Int? {
    switch self {
    case .option(let option): declaration.options.firstIndex { $0.name == option }
    case .yes, .no, .partly, .quantity, .above, .below: nil
    }
  }

  /// The outcome on the number line; what lies beyond the range is taken at its bound.
  func observedValue(in declaration: Declaration) -> Double? {
    switch self {
    case .quantity(let quantity): quantity.value
    case .above: declaration.range?.high.value
    case .below: declaration.range?.low.value
    case .yes, .no, .partly, .option: nil
    }
  }
}

/// The Brier score of a binary prediction: at the best points, and in the best and worst case.
public struct BinaryGrade: Hashable, Sendable {
  /// At each forecast's best point.
  public var brier: Double
  /// The least that the intervals allow.
  public var best: Double
  /// The most that they allow.
  public var worst: Double
  /// In nats; infinite for a certain miss.
  public var log: Double
  /// Whether any of the forecasts is an interval.
  public var isImprecise: Bool
}

extension ScoredForecasts {
  /// The grade of a binary prediction; nil for other types.
  public func binaryGrade() -> BinaryGrade? {
    guard let y = outcome.binaryValue else { return nil }
    func over(_ score: (Forecasting.ImpreciseProbability) -> Double) -> Double? {
      mean { value in
        switch value {
        case .probability(let probability): score(probability)
        case .options, .quantiles: nil
        }
      }
    }
    func bounds(_ probability: Forecasting.ImpreciseProbability) -> (best: Double, worst: Double) {
      let low = probability.low.fraction
      let high = probability.high.fraction
      let ends = (BrierScore.binary(low, outcome: y), BrierScore.binary(high, outcome: y))
      return (low <= y && y <= high ? 0 : min(ends.0, ends.1), max(ends.0, ends.1))
    }
    guard let brier = over({ BrierScore.binary($0.best, outcome: y) }),
      let best = over({ bounds($0).best }), let worst = over({ bounds($0).worst }),
      let log = over({ LogScore.binary($0.best, outcome: y) })
    else { return nil }
    return BinaryGrade(
      brier: brier, best: best, worst: worst, log: log,
      isImprecise: rows.contains { row in
        switch row.forecast.value {
        case .probability(let probability): probability.isImprecise
        case .options, .quantiles: false
        }
      })
  }

  /// The values of a binary prediction that are scored, each with its days.
  func binaryRows() -> [(forecast: Double, days: Int)] {
    rows.compactMap { row in
      switch row.forecast.value {
      case .probability(let probability): (probability.best, row.days)
      case .options, .quantiles: nil
      }
    }
  }
}
