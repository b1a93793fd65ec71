// The scores of a sheet, split by a key.

public import Forecasting
public import Scoring

/// Scores told apart by forecaster and one key.
public struct Breakdown: Sendable {
  /// The key.
  public let key: BreakdownKey
  /// The rows: forecasters in code-point order of names, then the values in theirs. Never a row
  /// without a scored prediction.
  public let rows: [Row]

  /// What one forecaster's forecasts under one value scored.
  public struct Row: Sendable {
    /// Whose forecasts.
    public var forecaster: Name
    /// The key's value.
    public var value: BreakdownValue
    /// How many predictions. One whose forecasts fall under several values counts under each.
    public var scored: Int
    /// The mean score, lower is better: Brier for binary predictions, by type each type's own measure;
    /// nil where it is undefined.
    public var score: Double?
    /// The 95 % interval of the score, over the sheet's own clusters; nil below two.
    public var interval: ConfidenceInterval?
    /// The mean log score in nats; nil with any certain miss, and for types that have none.
    public var logScore: Double?
    /// The predictions with a certain miss.
    public var certainMisses: Int
    /// The share of the claims that came true; nil for other types than binary.
    public var baseRate: Double?
    /// The mean of the forecasts, each prediction weighing 1; nil for other types than binary.
    public var meanForecast: Double?
    /// 1 − S ÷ mean (½−y)²; nil for other types than binary.
    public var skillVersusHalf: Double?
  }

  /// Splits the scores of a sheet. Only `type` speaks of other predictions than binary ones.
  public init(of sheet: ScoreSheet, in record: TrackRecord, by key: BreakdownKey) {
    self.key = key
    rows = sheet.forecasters.flatMap { scores -> [Row] in
      var parts: [BreakdownValue: [GradedPart]] = [:]
      for graded in scores.graded {
        let prediction = record.predictions[graded.scored.prediction]
        for (value, rows) in graded.scored.split(by: key, of: prediction, terms: sheet.terms) {
          guard let part = GradedPart(graded, rows) else { continue }
          parts[value, default: []].append(part)
        }
      }
      let binary = parts.keys.sorted { $0.precedes($1, record.names) }
        .map { Row(scores.forecaster, $0, parts[$0] ?? []) }
      return key == .type ? binary + scores.byType.rows(of: scores.forecaster) : binary
    }
  }
}

/// The rows of one prediction that fall under one value, and their score.
struct GradedPart {
  var grade: BinaryGrade
  var outcome: Double
  var meanForecast: Double
  var cluster: Int

  /// Grades some of a prediction's rows. Where the prediction's sum is divided by more than its days
  /// (`horizon`), so is the part's, in proportion.
  init?(_ graded: GradedPrediction, _ rows: [ScoredForecasts.Row]) {
    let whole = graded.scored
    let days = rows.reduce(0) { $0 + $1.days }
    let part = ScoredForecasts(
      prediction: whole.prediction, forecaster: whole.forecaster, outcome: whole.outcome,
      known: whole.known, rows: rows, divisor: days)
    guard days > 0, var grade = part.binaryGrade() else { return nil }
    let share = Double(whole.days) / Double(whole.divisor)
    grade.brier *= share
    grade.best *= share
    grade.worst *= share
    grade.log *= share
    self.grade = grade
    outcome = graded.outcome
    let sum = part.binaryRows().reduce(0) { $0 + $1.forecast * Double($1.days) }
    meanForecast = sum / Double(days)
    cluster = graded.cluster
  }
}

extension Breakdown.Row {
  init(_ forecaster: Name, _ value: BreakdownValue, _ parts: [GradedPart]) {
    let infinite = parts.count { $0.grade.log == .infinity }
    let half = parts.mean { (0.5 - $0.outcome) * (0.5 - $0.outcome) }
    let brier = parts.mean(\.grade.brier)
    self.init(
      forecaster: forecaster, value: value, scored: parts.count, score: brier,
      interval: ClusteredMean(scores: parts.map(\.grade.brier), clusters: parts.map(\.cluster))?
        .interval(draws: ScoreSheet.draws, level: 0.95, seed: ScoreSheet.seed),
      logScore: infinite > 0 ? nil : parts.mean(\.grade.log), certainMisses: infinite,
      baseRate: parts.mean(\.outcome), meanForecast: parts.mean(\.meanForecast),
      skillVersusHalf: brier.flatMap { brier in
        half.flatMap { SkillScore.skill(brier, against: $0) }
      })
  }
}

extension TypeScores {
  /// A row for each type other than binary.
  fileprivate func rows(of forecaster: Name) -> [Breakdown.Row] {
    func row(_ type: PredictionType, _ scored: Int, _ score: Double?) -> Breakdown.Row {
      Breakdown.Row(
        forecaster: forecaster, value: .type(type), scored: scored, score: score,
        certainMisses: 0)
    }
    var rows: [Breakdown.Row] = []
    if let choice {
      var row = row(.choice, choice.scored, choice.brier)
      row.logScore = choice.logScore
      row.certainMisses = choice.logScoreInfinite
      rows.append(row)
    }
    if let ordered { rows.append(row(.ordered, ordered.scored, ordered.rps)) }
    if let numeric { rows.append(row(.numeric, numeric.scored, numeric.quantileScore)) }
    if let date { rows.append(row(.date, date.scored, date.quantileScore)) }
    return rows
  }
}
