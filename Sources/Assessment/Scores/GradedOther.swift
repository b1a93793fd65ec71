// The grade of one prediction that is not binary.

public import Forecasting
import Scoring

/// One prediction of another type than binary, and how a forecaster's forecasts of it turned out.
public struct GradedOther: Sendable {
  /// What was scored.
  public let scored: ScoredForecasts
  /// What kind of answer the prediction asks for.
  public let type: PredictionType
  /// The score.
  public let grade: TypeGrade
}

/// The score of one prediction, by its type. Lower is better throughout.
public enum TypeGrade: Hashable, Sendable {
  /// Σₖ(pₖ−yₖ)²/2, 0 to 1, and the log score in nats, infinite for a certain miss.
  case choice(brier: Double, log: Double)
  /// Σ(Fₖ−Oₖ)²/(K−1), 0 to 1.
  case ordered(rps: Double)
  /// Of a number or a day.
  case quantiles(QuantileGrade)
}

/// The score of a forecast by quantiles.
public struct QuantileGrade: Hashable, Sendable {
  /// The levels, in percent.
  public let levels: [DecimalNumber]
  /// Twice the mean pinball loss, as a share of the range's width; nil without a range.
  public let score: Double?
  /// The share of the scored days on which the widest interval held the outcome.
  public let covered: Double
  /// Whether the outcome lay beyond the range and was scored at its bound, which flatters.
  public let isBeyondRange: Bool
}

extension ScoredForecasts {
  /// The grade of a prediction that is not binary; nil for a binary one, and where the outcome is not
  /// one that the prediction can have.
  func typeGrade(_ declaration: Declaration) -> TypeGrade? {
    switch declaration.type {
    case .binary: return nil
    case .choice:
      guard let index = outcome.optionIndex(in: declaration),
        let brier = mean({ $0.shares.flatMap { BrierScore.halfChoice($0, outcome: index) } }),
        let log = mean({ $0.shares.flatMap { LogScore.choice($0, outcome: index) } })
      else { return nil }
      return .choice(brier: brier, log: log)
    case .ordered:
      guard let index = outcome.optionIndex(in: declaration),
        let rps = mean({
          $0.shares.flatMap { RankedProbabilityScore.normalized($0, outcome: index) }
        })
      else { return nil }
      return .ordered(rps: rps)
    case .numeric, .date:
      let levels = declaration.levels ?? Declaration.standardLevels
      guard let observed = outcome.observedValue(in: declaration) else { return nil }
      return .quantiles(
        QuantileGrade(
          levels: levels, score: quantileScore(observed, levels, declaration),
          covered: covered(observed), isBeyondRange: outcome.isBeyondRange))
    }
  }

  private func quantileScore(
    _ observed: Double, _ levels: [DecimalNumber], _ declaration: Declaration
  ) -> Double? {
    guard let width = declaration.range?.width else { return nil }
    let shares = levels.map { $0.value / 100 }
    return mean { value in
      value.quantiles.flatMap {
        QuantileScore.score(quantiles: $0.map(\.value.value), levels: shares, observed: observed)
      }
    }.map { $0 / width }
  }

  /// The share of the scored days on which the widest interval held the outcome.
  private func covered(_ observed: Double) -> Double {
    let inside = rows.reduce(0) { sum, row in
      guard let quantiles = row.forecast.value.quantiles, let low = quantiles.first?.value.value,
        let high = quantiles.last?.value.value, low <= observed, observed <= high
      else { return sum }
      return sum + row.days
    }
    return Double(inside) / Double(days)
  }
}

extension Outcome {
  /// Whether it lies outside the prediction's range.
  fileprivate var isBeyondRange: Bool {
    switch self {
    case .above, .below: true
    case .yes, .no, .partly, .option, .quantity: false
    }
  }
}

extension ForecastValue {
  fileprivate var shares: [Double]? {
    switch self {
    case .options(let options): options.map(\.fraction)
    case .probability, .quantiles: nil
    }
  }

  fileprivate var quantiles: [Belief.Quantile]? {
    switch self {
    case .quantiles(let quantiles): quantiles
    case .probability, .options: nil
    }
  }
}
