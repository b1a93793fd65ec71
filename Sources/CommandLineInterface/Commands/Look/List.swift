import Assessment
import CommandLineParsing
import Forecasting
import Reports

/// `list [QUERY]`: predictions, in a table.
enum List: Command {
  static let query = RepeatingArgument<String>(
    "QUERY", help: "words, status:, tag:, forecaster:, by: and more; all of them must fit")

  static let spec = CommandSpec(
    "list", summary: "find predictions",
    examples: [
      Example("foretell list"),
      Example("foretell list status:pending by:..2026-12-31", "what is due this year"),
      Example("foretell list iraq tag:oil"),
      Example("foretell list 'forecaster:ross and not (status:resolved or vague)'"),
    ],
    arguments: [query])

  static func run(_ session: Session) throws(Failure) {
    let (ledger, record) = try session.openForShowing()
    let places = try session.matches(in: record, ledger)
    if session.wantsJSON {
      let json = PredictionJSON(ledger: ledger, record: record)
      try session.print([
        "schema": "foretell/list/1", "asOf": .string(record.view.asOf.description),
        "predictions": .array(places.map { json.object(record.predictions[$0]) }),
      ])
      return
    }
    try session.print(listDocument(record, places: places))
  }
}
