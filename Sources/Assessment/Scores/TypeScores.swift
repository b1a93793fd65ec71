import Forecasting

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
  init(of graded: [GradedOther]) {
    choice = Choice(of: graded)
    ordered = Ordered(of: graded)
    numeric = Quantities(of: graded.filter { $0.type == .numeric })
    date = Quantities(of: graded.filter { $0.type == .date })
  }
}

extension TypeScores.Choice {
  fileprivate init?(of graded: [GradedOther]) {
    let scores = graded.compactMap { item -> (brier: Double, log: Double)? in
      switch item.grade {
      case .choice(let brier, let log): (brier, log)
      case .ordered, .quantiles: nil
      }
    }
    guard let brier = scores.mean(\.brier) else { return nil }
    let infinite = scores.count { $0.log == .infinity }
    self.init(
      scored: scores.count, brier: brier, logScore: infinite > 0 ? nil : scores.mean(\.log),
      logScoreInfinite: infinite)
  }
}

extension TypeScores.Ordered {
  fileprivate init?(of graded: [GradedOther]) {
    let scores = graded.compactMap { item -> Double? in
      switch item.grade {
      case .ordered(let rps): rps
      case .choice, .quantiles: nil
      }
    }
    guard let rps = scores.mean(\.self) else { return nil }
    self.init(scored: scores.count, rps: rps)
  }
}

extension TypeScores.Quantities {
  fileprivate init?(of graded: [GradedOther]) {
    let grades = graded.compactMap { item -> QuantileGrade? in
      switch item.grade {
      case .quantiles(let grade): grade
      case .choice, .ordered: nil
      }
    }
    guard let levels = grades.first?.levels else { return nil }
    self.init(
      scored: grades.count, quantileScore: nil, interval: nil, intervalCoverage: nil,
      beyondRange: grades.count(where: \.isBeyondRange))
    guard grades.allSatisfy({ $0.levels == levels }) else { return }
    let scores = grades.compactMap(\.score)
    if scores.count == grades.count { quantileScore = scores.mean(\.self) }
    guard levels.count > 1, let low = levels.first, let high = levels.last else { return }
    interval = [low.value, high.value]
    intervalCoverage = grades.mean(\.covered)
  }
}
