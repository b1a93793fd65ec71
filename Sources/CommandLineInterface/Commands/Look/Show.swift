import CommandLineParsing
import Forecasting
import LedgerStore
import Reports

/// `show ID`: everything about one prediction.
enum Show: Command {
  static let spec = CommandSpec(
    "show", summary: "show everything about one prediction",
    examples: [Example("foretell show rome"), Example("foretell show rome --json")],
    arguments: [Update.id])

  static func run(_ session: Session) throws(Failure) {
    let (ledger, record) = try session.openForShowing()
    let prediction = try record.prediction(
      spelled: session.invocation[Update.id], allowsPrefix: session.allowsPrefixes)
    if session.wantsJSON {
      var object = PredictionJSON(ledger: ledger, record: record).whole(prediction)
      object["schema"] = "foretell/show/1"
      object["asOf"] = .string(record.view.asOf.description)
      try session.print(.object(object))
      return
    }
    try session.print(.prediction(prediction, in: record, place: ledger.place))
  }
}
