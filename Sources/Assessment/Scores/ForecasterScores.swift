public import Forecasting
public import Scoring

/// How one forecaster's forecasts turned out. Everything but `byType` speaks of binary predictions.
///
/// Scores are averages over predictions, each of which weighs the same. Undefined values are nil.
public struct ForecasterScores: Sendable {
  /// Whose forecasts.
  public let forecaster: Name
  /// The scored predictions, in the track record's order.
  public let graded: [GradedPrediction]
  /// The scored predictions of the other types, in the track record's order.
  public let others: [GradedOther]
  /// The values that were scored, weighted so that each prediction weighs 1: what calibration is
  /// measured on. Nil where nothing is scored.
  public let rows: BinaryRows?
  /// The mean share of the days of a prediction's life on which a forecast stood, 0 to 1, over the
  /// resolved predictions that the forecaster touched. The same under every rule.
  public let coverage: Double?
  /// The mean Brier score under the late reading of every deadline.
  public let brierLateReading: Double?
  /// In how many predictions there is at least one forecast of each class.
  public let classes: [ForecastClass: Int]
  /// Scores of the other types.
  public let byType: TypeScores
  /// The bounds between which the mean Brier score lies with 95 % confidence.
  public let brierInterval: ConfidenceInterval?
  /// What was drawn anew for the interval.
  public let clusters: ClusterSummary

  /// How many binary predictions are scored.
  public var scored: Int { graded.count }
  /// The mean Brier score, 0 to 1; lower is better.
  public var brier: Double? { graded.mean(\.grade.brier) }
  /// The mean Brier score in the best and in the worst case over each interval; nil where every
  /// forecast is a point. Never to be used for ranking: a forecast of 0 to 100 % has best case 0.
  public var brierRange: (best: Double, worst: Double)? {
    guard graded.contains(where: \.grade.isImprecise), let best = graded.mean(\.grade.best),
      let worst = graded.mean(\.grade.worst)
    else { return nil }
    return (best, worst)
  }
  /// The mean Brier score where each group counts once.
  public var brierByGroup: Double? { graded.meanByGroup(\.grade.brier) }
  /// The mean log score in nats, lower is better; nil with any certain miss.
  public var logScore: Double? { logScoreInfinite > 0 ? nil : graded.mean(\.grade.log) }
  /// The predictions with a certain miss: 0 % or 100 % and wrong.
  public var logScoreInfinite: Int { graded.count { $0.grade.log == .infinity } }
  /// How much better than always saying 50 %: 1 − S ÷ mean (½−y)². Higher is better; 1 is perfect.
  public var skillVersusHalf: Double? {
    guard let brier, let half = brierOfHalf else { return nil }
    return SkillScore.skill(brier, against: half)
  }
  /// The mean Brier score that always saying 50 % would have had: mean (½−y)².
  public var brierOfHalf: Double? { graded.mean { (0.5 - $0.outcome) * (0.5 - $0.outcome) } }
  /// How much lower the Brier score is than that of always saying 50 %, with its 95 % interval, drawn
  /// over the same clusters; nil where nothing is scored.
  public var gainOverHalf: (mean: Double, interval: ConfidenceInterval?)? {
    ClusteredMean(scores: graded.map(\.gainOverHalf), clusters: graded.map(\.cluster)).map {
      ($0.estimate, $0.interval(draws: ScoreSheet.draws, level: 0.95, seed: ScoreSheet.seed))
    }
  }
  /// The share of the predictions that came true.
  public var baseRate: Double? { graded.mean(\.outcome) }
  /// The mean of the forecasts that were scored.
  public var meanForecast: Double? { rows?.meanForecast }
  /// The Brier score of the rows in three parts.
  public var decomposition: CORPDecomposition? { rows.flatMap { CORPDecomposition.brier(of: $0) } }
}

/// What the clusters of an interval were.
public struct ClusterSummary: Hashable, Sendable {
  /// How many there are.
  public let count: Int
  /// How many of them are groups, how many sources, how many single predictions.
  public let groups: Int
  /// How many of them are sources.
  public let sources: Int
  /// How many of them are single predictions.
  public let predictions: Int
}

extension Array {
  /// The mean of a figure over the elements; nil if there are none.
  func mean(_ figure: (Element) -> Double) -> Double? {
    isEmpty ? nil : reduce(0) { $0 + figure($1) } / Double(count)
  }
}
