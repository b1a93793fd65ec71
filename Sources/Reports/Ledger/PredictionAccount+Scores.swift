// How the forecasts of one prediction turned out.

import Assessment
import Documents
import Forecasting

extension PredictionAccount {
  /// Each forecaster's score of the prediction, where its deadline was moved under the first one too;
  /// empty where nothing is scored.
  func scores(_ terms: ScoringTerms) -> [Block] {
    let first = prediction.underFirstDeadline
    let isVague = prediction.deadline?.isVague == true
    let hasReadings = isVague || first != nil
    var rows = rows(
      of: prediction, terms,
      readings: isVague
        ? [(.early, "early"), (.late, "late")] : [(.early, hasReadings ? "moved deadline" : nil)])
    if let first {
      rows += self.rows(
        of: first, terms,
        readings: first.deadline?.isVague == true
          ? [(.early, "first deadline, early"), (.late, "first deadline, late")]
          : [(.early, "first deadline")])
    }
    guard !rows.isEmpty else { return [] }
    var columns: [Table.Column] = [
      .init("Forecaster", namesRow: true), .init("Number used", .trailing), .init("Happened"),
      .init(prediction.type.measure, .trailing),
      .init("Coverage", .trailing, whenNarrow: .drop(rank: 1)),
    ]
    if hasReadings { columns.append(.init("Reading")) }
    var remark = "Lower is better, 0 is perfect; rule \(terms.rule.description)."
    if first != nil { remark += " Both deadlines take the same outcome." }
    return [
      .table(Table(columns: columns, rows: rows)), .paragraph(.toned(remark, .dim)),
    ]
  }

  /// A row for each reading and forecaster with a score, and the reading's name where it has one.
  private func rows(
    of prediction: PredictionRecord, _ terms: ScoringTerms,
    readings: [(reading: Reading, name: String?)]
  ) -> [Table.Row] {
    guard let place = record.predictions.firstIndex(where: { $0.id == prediction.id }) else {
      return []
    }
    let forecasters = record.names.sorted(Set(prediction.forecasts.map(\.forecaster)))
    return readings.flatMap { reading, name in
      var terms = terms
      terms.reading = reading
      return forecasters.compactMap { forecaster -> Table.Row? in
        guard
          let score = PredictionScore(of: prediction, at: place, by: forecaster, terms: terms)
        else { return nil }
        let used = score.scored.rows.map(\.forecast)
        let cells: [RichText] = [
          RichText(record.names[forecaster]),
          .number(wording.used(used, of: prediction.declaration)),
          RichText(wording.outcome(score.scored.outcome, of: prediction.declaration)),
          .number(FigureText.score(score.value)),
          .number(FigureText.percent(score.coverage?.share)),
        ]
        return .init(cells + (name.map { [RichText($0)] } ?? []))
      }
    }
  }
}

extension PredictionType {
  /// The measure by which a prediction of the type is scored first.
  var measure: String {
    switch self {
    case .binary, .choice: "Brier"
    case .ordered: "Ranked probability score"
    case .numeric, .date: "Quantile score"
    }
  }
}
