import Assessment
import CommandLineParsing
import Forecasting
import LedgerStore
import Reports

/// `foretell` alone: which ledger, what is due, how it goes, what next.
enum Dashboard: Command {
  static let spec = CommandSpec("foretell", summary: "show what is due and how it goes")

  static func run(_ session: Session) throws(Failure) {
    let (ledger, record) = try session.openForShowing()
    let sheet = ScoreSheet(of: record, terms: ScoringTerms(session.invocation))
    let agenda = Agenda(of: record, at: Array(record.predictions.indices))
    if session.wantsJSON {
      var object = sheet.members(of: record)
      object["schema"] = "foretell/dashboard/1"
      object["ledger"] = .string(ledger.location.path)
      object["agenda"] = agenda.json(record)
      try session.print(.object(object))
      return
    }
    try session.print(
      .dashboard(sheet, agenda: agenda, in: record, ledger: ledger.location.path))
  }
}

extension Agenda {
  /// The lists by the ids of their predictions.
  func json(_ record: TrackRecord) -> JSONValue {
    func list(_ items: [Item]) -> JSONValue {
      .array(
        items.map {
          [
            "id": .string(record.names[record.predictions[$0.prediction].id]),
            "days": .integer($0.days),
          ]
        })
    }
    return [
      "overdue": list(overdue), "due": list(due), "openLateReadings": list(openLateReadings),
      "stale": list(stale), "withoutForecast": list(withoutForecast), "resolved": list(resolved),
      "lastReview": JSONValue(lastReview?.description),
    ]
  }
}
