import Forecasting
import Scoring

/// Scores of predictions that are not binary. Types are never mixed into one figure.
public struct TypeScores: Hashable, Sendable {
  /// Predictions that choose among options without an order; nil if none is scored.
  public var choice: Choice?
  /// Predictions that choose among options in their order; nil if none is scored.
  public var ordered: Ordered?
  /// Numbers; nil if none is scored.
  public var numeric: Quantities?
  /// Days; nil if none is scored.
  public var date: Quantities?

  /// Scores of choices.
  public struct Choice: Hashable, Sendable {
    /// How many predictions.
    public var scored: Int
    /// Σₖ(pₖ−yₖ)²/2, 0 to 1; lower is better.
    public var brier: Double
    /// In nats, lower is better; nil with any certain miss.
    public var logScore: Double?
    /// The predictions with a certain miss.
    public var logScoreInfinite: Int
  }

  /// Scores of ordered options.
  public struct Ordered: Hashable, Sendable {
    /// How many predictions.
    public var scored: Int
    /// The ranked probability score Σ(Fₖ−Oₖ)²/(K−1), 0 to 1; lower is better.
    public var rps: Double
  }

  /// Scores of numbers or of days.
  public struct Quantities: Hashable, Sendable {
    /// How many predictions.
    public var scored: Int
    /// Twice the mean pinball loss, as a share of the range's width; lower is better. Nil where the
    /// level sets differ or a range is missing.
    public var quantileScore: Double?
    /// The levels of the widest interval, in percent; nil where the level sets differ.
    public var interval: [Double]?
    /// The share of outcomes inside the widest interval.
    public var intervalCoverage: Double?
    /// How many outcomes lay beyond the range and were scored at its bound, which flatters.
    public var beyondRange: Int
  }
}

extension TypeScores {
  init(of scored: [(forecasts: ScoredForecasts, declaration: Declaration)]) {
    choice = Choice(of: scored.filter { $0.declaration.type == .choice })
    ordered = Ordered(of: scored.filter { $0.declaration.type == .ordered })
    numeric = Quantities(of: scored.filter { $0.declaration.type == .numeric })
    date = Quantities(of: scored.filter { $0.declaration.type == .date })
  }
}

private typealias Scored = (forecasts: ScoredForecasts, declaration: Declaration)

extension ForecastValue {
  fileprivate var shares: [Double]? {
    switch self {
    case .options(let options): options.map(\.fraction)
    case .probability, .quantiles: nil
    }
  }

  fileprivate var levels: [Belief.Quantile]? {
    switch self {
    case .quantiles(let quantiles): quantiles
    case .probability, .options: nil
    }
  }
}

extension TypeScores.Choice {
  fileprivate init?(of scored: [Scored]) {
    let scores = scored.compactMap { item -> (brier: Double, log: Double)? in
      guard let index = item.forecasts.outcome.optionIndex(in: item.declaration),
        let brier = item.forecasts.mean({
          $0.shares.flatMap { BrierScore.halfChoice($0, outcome: index) }
        }),
        let log = item.forecasts.mean({ $0.shares.flatMap { LogScore.choice($0, outcome: index) } })
      else { return nil }
      return (brier, log)
    }
    guard let brier = scores.mean(\.brier) else { return nil }
    let infinite = scores.count { $0.log == .infinity }
    self.init(
      scored: scores.count, brier: brier, logScore: infinite > 0 ? nil : scores.mean(\.log),
      logScoreInfinite: infinite)
  }
}

extension TypeScores.Ordered {
  fileprivate init?(of scored: [Scored]) {
    let scores = scored.compactMap { item -> Double? in
      guard let index = item.forecasts.outcome.optionIndex(in: item.declaration) else { return nil }
      return item.forecasts.mean {
        $0.shares.flatMap { RankedProbabilityScore.normalized($0, outcome: index) }
      }
    }
    guard let rps = scores.mean(\.self) else { return nil }
    self.init(scored: scores.count, rps: rps)
  }
}

extension TypeScores.Quantities {
  fileprivate init?(of scored: [Scored]) {
    guard let first = scored.first else { return nil }
    self.init(
      scored: scored.count, quantileScore: nil, interval: nil, intervalCoverage: nil,
      beyondRange: scored.count { item in
        switch item.forecasts.outcome {
        case .above, .below: true
        case .yes, .no, .partly, .option, .quantity: false
        }
      })
    let levels = first.declaration.levels ?? Declaration.standardLevels
    guard scored.allSatisfy({ ($0.declaration.levels ?? Declaration.standardLevels) == levels })
    else { return }
    let shares = levels.map { $0.value / 100 }
    quantileScore = Self.pooled(scored, levels: shares)
    guard levels.count > 1, let low = levels.first, let high = levels.last else { return }
    interval = [low.value, high.value]
    intervalCoverage = scored.map { item -> Double in
      guard let observed = item.forecasts.outcome.observedValue(in: item.declaration) else {
        return 0
      }
      return item.forecasts.covered(observed)
    }.mean(\.self)
  }

  private static func pooled(_ scored: [Scored], levels: [Double]) -> Double? {
    var scores: [Double] = []
    for item in scored {
      guard let width = item.declaration.range?.width,
        let observed = item.forecasts.outcome.observedValue(in: item.declaration),
        let score = item.forecasts.mean({ value in
          value.levels.flatMap {
            QuantileScore.score(
              quantiles: $0.map(\.value.value), levels: levels, observed: observed)
          }
        })
      else { return nil }
      scores.append(score / width)
    }
    return scores.mean(\.self)
  }
}

extension ScoredForecasts {
  /// The share of the scored days on which the widest interval held the outcome.
  fileprivate func covered(_ observed: Double) -> Double {
    let inside = rows.reduce(0) { sum, row in
      guard let quantiles = row.forecast.value.levels, let low = quantiles.first?.value.value,
        let high = quantiles.last?.value.value, low <= observed, observed <= high
      else { return sum }
      return sum + row.days
    }
    return Double(inside) / Double(days)
  }
}
