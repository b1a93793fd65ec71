// What was not scored and why, and what is still open.

import Assessment
import Documents
import Forecasting

extension AccuracyReport {
  var notScored: [Block] {
    let scoredPlaces = Set(
      sheet.forecasters.flatMap {
        $0.graded.map(\.scored.prediction) + $0.others.map(\.scored.prediction)
      }
    )
    var reasons: [(kind: String, meaning: RichText, rows: [Table.Row])] = [
      ("vague", "no test is possible; recorded, so that they are not hidden", []),
      ("unscored", "they can be resolved, but the ledger keeps them off the score", []),
      ("void", "the question fell away", []),
      ("ambiguous", "the criteria cannot decide", []),
      ("retracted", "entered by mistake and struck before the outcome was known", []),
      ("without a forecast that counts", "resolved, but no forecast was made in time", []),
    ]
    let places = sheet.places.filter { !scoredPlaces.contains($0) }.sorted {
      record.predictions[$0].ledgerOrder < record.predictions[$1].ledgerOrder
    }
    for place in places {
      let prediction = record.predictions[place]
      guard let (kind, why) = reason(prediction),
        let index = reasons.firstIndex(where: { $0.kind == kind })
      else { continue }
      let outcome = prediction.status.outcome.map {
        wording.outcome($0, of: prediction.declaration)
      }
      reasons[index].rows.append(
        .init([RichText(prediction.claim.string), why, RichText(outcome ?? "")]))
    }
    let found = reasons.filter { !$0.rows.isEmpty }
    guard !found.isEmpty else { return [] }
    return found.flatMap { reason -> [Block] in
      [
        .heading(
          Heading("\(reason.rows.count) \(reason.kind)", anchor: Anchor("left-out-\(reason.kind)"))),
        .paragraph(RichText("\(reason.meaning.plain.capitalizedFirst).")),
        .table(
          Table(
            columns: [
              .init("Claim", wraps: true, namesRow: true), .init("Why", wraps: true),
              .init("Happened", whenNarrow: .fold(rank: 1)),
            ], rows: Array(reason.rows.prefix(Self.mostClaims)), foldAfter: 25
          ).withoutEmptyColumns()),
      ] + (leftOut(reason.rows.count).map { [$0] } ?? [])
    }
  }

  /// Why a prediction without a score has none; nil while it is pending.
  private func reason(_ prediction: PredictionRecord) -> (kind: String, why: RichText)? {
    let reading = sheet.terms.reading
    switch prediction.statuses[reading] {
    case .pending: return nil
    case .vague: return ("vague", RichText(prediction.declaration.vague?.string ?? ""))
    case .void(let cause, _):
      switch cause {
      case .condition:
        let condition = prediction.declaration.condition.map { record.names[$0.prediction] }
        return ("void", "its condition \(code: condition ?? "") did not come about")
      case .resolution: return ("void", why(prediction))
      }
    case .ambiguous: return ("ambiguous", why(prediction))
    case .retracted: return ("retracted", RichText(prediction.retraction?.why?.string ?? ""))
    case .resolved:
      if let unscored = prediction.declaration.unscored, !sheet.terms.includesUnscored {
        return ("unscored", RichText(unscored.string))
      }
      return ("without a forecast that counts", RichText(noForecast(prediction)))
    }
  }

  private func why(_ prediction: PredictionRecord) -> RichText {
    RichText(prediction.standingResolution(sheet.terms.reading)?.resolution.why?.string ?? "")
  }

  private func noForecast(_ prediction: PredictionRecord) -> String {
    let standings = prediction.forecasts.map { $0.standing[sheet.terms.reading] }
      .filter { !$0.isRetractedInTime }
    if standings.isEmpty { return "nobody forecast it" }
    if standings.allSatisfy(\.isLate) { return "forecast only after the outcome or the deadline" }
    if standings.contains(where: { $0.classification == .retrospective }) {
      return "written down only after the outcome was known"
    }
    return "no forecast stood at the moment that the rule asks for"
  }

  var pending: [Block] {
    let open = sheet.places.map { record.predictions[$0] }.filter(\.status.isPending)
    guard !open.isEmpty else { return [] }
    let inTime = open.sorted {
      ($0.deadline?.early ?? .distantFuture, $0.declared, $0.entry.entry)
        < ($1.deadline?.early ?? .distantFuture, $1.declared, $1.entry.entry)
    }
    return [
      .table(
        Table(
          columns: [
            .init("By", namesRow: true), .init("Claim", wraps: true), .init("Stands", .trailing),
            .init("Status", whenNarrow: .fold(rank: 1)),
          ],
          rows: inTime.prefix(Self.mostClaims).map { prediction in
            .init([
              RichText(wording.shortDeadline(prediction.deadline)),
              RichText(prediction.claim.string),
              .number(wording.standingValues(of: prediction, asOf: record.view.asOf)),
              wording.tonedStatus(prediction),
            ])
          }, foldAfter: 25))
    ] + (leftOut(inTime.count).map { [$0] } ?? [])
  }
}

extension PredictionRecord {
  /// By the day of declaration, then as the ledger has them.
  var ledgerOrder: (Moment, Int, Int) { (declared, entry.journal, entry.entry) }
}
