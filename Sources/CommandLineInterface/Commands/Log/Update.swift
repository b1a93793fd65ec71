import CommandLineParsing
import Forecasting
import JournalFormat

/// `update ID FORECAST…`: a new forecast that stands from now on.
enum Update: Command {
  static let id = RequiredArgument<String>(
    "ID", help: "the prediction", completion: .dynamic(.ids))
  static let forecast = RepeatingArgument<String>(
    "FORECAST", help: "70%, 60..90%, kim=50% lee=50%, or p10=1 p50=2 p90=4")
  static let said = CommandOption<String>(
    "said", value: "WORDS", help: "the words; a phrase of the ledger gives them their number",
    completion: .dynamic(.phrases))
  static let source = CommandOption<String>(
    "source", value: "NAME", help: "the publication it is taken from",
    completion: .dynamic(.sources))

  static let spec = CommandSpec(
    "update", summary: "give a new forecast, which stands until the next one",
    examples: [
      Example("foretell update rome 80%"),
      Example("foretell update gdp26 62% --note \"weak payrolls\""),
      Example("foretell update cpi p10=1.9 p50=2.6 p90=3.8", "quantiles of a number"),
      Example("foretell update pm kim=50% lee=30% other=20%", "each option of a choice"),
      Example("foretell update merger --said \"very likely\" --forecaster bob"),
    ],
    arguments: [id, forecast],
    groups: [
      OptionGroup("Options", [said, source, WritingOptions.forecaster]), WritingOptions.group,
    ])

  static func run(_ session: Session) throws(Failure) {
    let invocation = session.invocation
    try session.write { (draft: inout Drafting) throws(Failure) in
      let prediction = try draft.prediction(
        invocation[id], allowsPrefix: session.allowsPrefixes)
      let words = invocation[forecast].flatMap { $0.split(separator: " ").map(String.init) }
      let belief = try draft.belief(words, said: invocation[said])
      var entry = ForecastEntry(prediction: prediction.id, belief: belief)
      entry.said = invocation[said].map { JournalText($0) }
      entry.why = invocation[WritingOptions.note].map { JournalText($0) }
      entry.forecaster = try draft.forecaster(invocation[WritingOptions.forecaster])
      entry.source = try draft.source(invocation[source])
      let shown = (words + (invocation[said].map { ["\"\($0)\""] } ?? [])).joined(separator: " ")
      let written = draft.entry(.forecast(entry), for: prediction.id)
      return (
        [written], "updated \(draft.names[prediction.id]) to \(shown)\(draft.spokenDay(written))"
      )
    }
  }
}
