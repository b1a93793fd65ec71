// How much the headline depends on choices that could have been made otherwise.

public import Forecasting

/// The mean Brier score of each forecaster's binary predictions, under one choice after the other,
/// everything else being as in the headline.
public struct Sensitivity: Sendable {
  /// The rows; the first is the headline.
  public let rows: [Row]

  /// A choice that could have been made otherwise.
  public enum Choice: Hashable, Sendable {
    /// As in the headline.
    case headline
    /// Another rule over time.
    case rule(ScoringRule)
    /// Another reading of the deadlines.
    case reading(Reading)
    /// Each group counts once.
    case eachGroupOnce
    /// With the predictions that the ledger keeps off the score.
    case withUnscored
    /// With forecasts recorded after the outcome was known, or without them if the headline has them.
    case retrospective(isIncluded: Bool)
    /// The predictions whose words this scale can express, with its numbers.
    case scale(VerbalScale)
    /// The same predictions with the ledger's own numbers.
    case ownNumbers(VerbalScale)
  }

  /// What one choice does.
  public struct Row: Sendable {
    /// The choice.
    public var choice: Choice
    /// Whose forecasts.
    public var forecaster: Name
    /// How many predictions are scored under it.
    public var scored: Int
    /// The mean Brier score; nil where nothing is scored.
    public var brier: Double?
    /// The mean Brier score of always saying 50 % on the same predictions, under the same rule.
    public var half: Double?
  }

  /// Scores the predictions at `places` under each choice.
  ///
  /// - Parameters:
  ///   - terms: those of the headline.
  ///   - lead: the days before the deadline of the `lead` rule.
  public init(
    of record: TrackRecord, at places: [Int], terms: ScoringTerms = ScoringTerms(), lead: Int = 30
  ) {
    let headline = BrierSheet(record, places, terms)
    var rows: [Row] = []
    func add(_ choice: Choice, _ sheet: BrierSheet) {
      for (forecaster, graded) in sheet.graded {
        rows.append(Row(choice, forecaster, graded))
      }
    }
    func addChanged(_ choice: Choice, _ change: (inout ScoringTerms) -> Void) {
      var changed = terms
      change(&changed)
      guard changed != terms else { return }
      add(choice, BrierSheet(record, places, changed, forecasters: headline.graded.map(\.0)))
    }
    add(.headline, headline)
    for rule in [ScoringRule.daily, .last, .first, .lead(days: lead), .horizon] {
      addChanged(.rule(rule)) { $0.rule = rule }
    }
    if places.contains(where: { record.predictions[$0].deadline?.isVague == true }) {
      for reading in Reading.allCases { addChanged(.reading(reading)) { $0.reading = reading } }
    }
    if places.contains(where: { record.predictions[$0].group != nil }) {
      for (forecaster, graded) in headline.graded {
        var row = Row(.eachGroupOnce, forecaster, graded)
        row.brier = graded.meanByGroup(\.grade.brier)
        row.half = graded.meanByGroup(\.brierOfHalf)
        rows.append(row)
      }
    }
    if places.contains(where: { record.predictions[$0].declaration.unscored != nil }) {
      addChanged(.withUnscored) { $0.includesUnscored = true }
    }
    let hasRetrospective = places.contains {
      record.predictions[$0].forecasts.contains {
        $0.standing[terms.reading].classification == .retrospective
      }
    }
    if hasRetrospective {
      let isIncluded = !terms.includesRetrospective
      addChanged(.retrospective(isIncluded: isIncluded)) { $0.includesRetrospective = isIncluded }
    }
    for scale in VerbalScale.allCases {
      for (forecaster, graded) in headline.graded {
        let expressed = graded.compactMap { graded in
          graded.brier(under: scale).map { (graded, $0) }
        }
        guard graded.contains(where: \.isVerbal) else { continue }
        var own = Row(.ownNumbers(scale), forecaster, expressed.map(\.0))
        own.choice = .ownNumbers(scale)
        var row = own
        row.choice = .scale(scale)
        row.brier = expressed.mean(\.1)
        rows += [row, own]
      }
    }
    self.rows = rows
  }
}

extension Sensitivity.Row {
  fileprivate init(
    _ choice: Sensitivity.Choice, _ forecaster: Name, _ graded: [GradedPrediction]
  ) {
    self.init(
      choice: choice, forecaster: forecaster, scored: graded.count,
      brier: graded.mean(\.grade.brier),
      half: graded.mean(\.brierOfHalf))
  }
}

/// The graded binary predictions of each forecaster under some terms, and nothing that takes draws.
private struct BrierSheet {
  var graded: [(Name, [GradedPrediction])] = []

  init(
    _ record: TrackRecord, _ places: [Int], _ terms: ScoringTerms, forecasters: [Name] = []
  ) {
    var found: [Name: [GradedPrediction]] = [:]
    for forecaster in forecasters { found[forecaster] = [] }
    for place in places where record.predictions[place].type == .binary {
      let prediction = record.predictions[place]
      for forecaster in Set(prediction.forecasts.map(\.forecaster)) {
        if let graded = GradedPrediction(prediction, at: place, by: forecaster, terms: terms) {
          found[forecaster, default: []].append(graded)
        }
      }
    }
    graded = record.names.sorted(found.keys).map { ($0, found[$0] ?? []) }
  }
}

extension GradedPrediction {
  /// What saying 50 % on the scored days would have scored under the same rule.
  fileprivate var brierOfHalf: Double {
    (0.5 - outcome) * (0.5 - outcome) * Double(scored.days) / Double(scored.divisor)
  }

  /// Whether every scored forecast was said in words.
  fileprivate var isVerbal: Bool { scored.rows.allSatisfy { $0.forecast.said != nil } }

  /// The Brier score with the numbers of a scale: the middle of the interval of the term that the
  /// phrase is like or, where no phrase gave the number, that the words themselves are. Nil where a
  /// scored forecast was not said in words, or in words that the scale cannot express.
  fileprivate func brier(under scale: VerbalScale) -> Double? {
    var sum = 0.0
    for row in scored.rows {
      guard let words = row.forecast.said?.string else { return nil }
      let likeness = row.forecast.phrase.map { $0.phrase.like?.string } ?? words
      guard let term = likeness.flatMap(scale.term(like:)) else { return nil }
      let forecast = Double(term.low + term.high) / 200
      sum += (forecast - outcome) * (forecast - outcome) * Double(row.days)
    }
    return sum / Double(scored.divisor)
  }
}
