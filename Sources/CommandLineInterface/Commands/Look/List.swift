import Assessment
import CommandLineParsing
import Forecasting
import Reports

/// `list [QUERY]`: predictions, in a table.
enum List: Command {
  static let query = RepeatingArgument<String>(
    "QUERY", help: "words, status:, tag:, forecaster:, by: and more; all of them must fit",
    completion: .dynamic(.queries))

  static let sort = CommandOption<ListOrder>(
    "sort", value: "FIELD", help: "id, by, date, p, brier, status, resolved, claim or forecaster",
    oneOf: ListOrder.self)
  static let reverse = CommandFlag("reverse", help: "in the opposite order")
  static let limit = CommandOption<Int>(
    "limit", short: "n", value: "N", help: "at most so many predictions", parse: count)

  static let spec = CommandSpec(
    "list", summary: "find predictions",
    examples: [
      Example("foretell list"),
      Example("foretell list status:pending by:..2026-12-31", "what is due this year"),
      Example("foretell list iraq tag:oil"),
      Example("foretell list 'forecaster:ross and not (status:resolved or vague)'"),
    ],
    arguments: [query], options: [sort, reverse, limit])

  static func run(_ session: Session) throws(Failure) {
    let (ledger, record) = try session.openForShowing()
    let selection = try session.selection(in: record, ledger)
    var predictions = selection.places.map { record.predictions[$0] }
    if let order = session.invocation[sort] {
      predictions = order.sorted(
        predictions, in: record, context: selection.context,
        reversed: session.invocation[reverse])
    } else if session.invocation[reverse] {
      predictions.reverse()
    }
    if let limit = session.invocation[limit] { predictions = Array(predictions.prefix(limit)) }
    if session.wantsJSON {
      let json = PredictionJSON(ledger: ledger, record: record)
      try session.print([
        "schema": "foretell/list/1", "asOf": .string(record.view.asOf.description),
        "predictions": .array(predictions.map(json.object)),
      ])
      return
    }
    let query = selection.query.isEverything ? nil : selection.query.description
    try session.print(.list(predictions, in: record, query: query), ofAnyWidth: true)
  }

  private static func count(_ text: String) throws(InvalidValue) -> Int {
    guard let count = Int(text), count >= 0 else {
      throw InvalidValue("is no number of predictions")
    }
    return count
  }
}
