// How the forecasts of one prediction turned out.

import Assessment
import Documents
import Forecasting

extension PredictionAccount {
  /// Each forecaster's score of the prediction; empty where nothing is scored.
  func scores(_ terms: ScoringTerms) -> [Block] {
    let readings: [Reading] = prediction.deadline?.isVague == true ? [.early, .late] : [.early]
    var rows: [Table.Row] = []
    for reading in readings {
      var terms = terms
      terms.reading = reading
      let sheet = ScoreSheet(of: record, at: places, terms: terms)
      for scores in sheet.forecasters {
        guard let scored = (scores.graded.first?.scored ?? scores.others.first?.scored) else {
          continue
        }
        let cells: [RichText] = [
          RichText(record.names[scores.forecaster]),
          .number(wording.used(scored.rows.map(\.forecast), of: prediction.declaration)),
          RichText(wording.outcome(scored.outcome, of: prediction.declaration)),
          .number(scores.singleScore),
          .number(
            FigureText.percent(
              Coverage(of: prediction, by: scores.forecaster, terms: terms)?.share)),
        ]
        let name = reading == .early ? "early" : "late"
        rows.append(.init(cells + (readings.count > 1 ? [RichText(name)] : [])))
      }
    }
    guard !rows.isEmpty else { return [] }
    var columns: [Table.Column] = [
      .init("Forecaster", namesRow: true), .init("Number used", .trailing), .init("Happened"),
      .init(measure, .trailing), .init("Coverage", .trailing, whenNarrow: .drop(rank: 1)),
    ]
    if readings.count > 1 { columns.append(.init("Reading")) }
    return [
      .table(Table(columns: columns, rows: rows)),
      .paragraph(.toned("Lower is better, 0 is perfect; rule \(terms.rule.description).", .dim)),
    ]
  }

  private var places: [Int] {
    record.predictions.firstIndex { $0.id == prediction.id }.map { [$0] } ?? []
  }

  private var measure: String {
    switch prediction.type {
    case .binary, .choice: "Brier"
    case .ordered: "Ranked probability score"
    case .numeric, .date: "Quantile score"
    }
  }
}

extension ForecasterScores {
  /// The score of the only prediction on a sheet.
  fileprivate var singleScore: String {
    if let brier { return FigureText.score(brier) }
    return others.first.map { FigureText.score($0.grade.score) } ?? FigureText.undefined
  }
}

extension TypeGrade {
  /// The score by the type's first measure; nil where it is undefined.
  var score: Double? {
    switch self {
    case .choice(let brier, _): brier
    case .ordered(let rps): rps
    case .quantiles(let grade): grade.score
    }
  }
}
