import Assessment
import CommandLineParsing
import Forecasting
import JournalFormat

/// `retract ID`: strikes a prediction that was entered by mistake, or one forecast of it.
enum Retract: Command {
  static let entry = CommandOption<String>(
    "entry", value: "STAMP", help: "strike only the forecast with this stamp")

  static let spec = CommandSpec(
    "retract", summary: "strike what was entered by mistake; it stays visible",
    examples: [
      Example("foretell retract strike --note \"entered twice\""),
      Example("foretell retract rome --entry 2026-03-03", "one forecast only"),
    ],
    arguments: [Update.id],
    groups: [OptionGroup("Options", [entry, WritingOptions.forecaster]), WritingOptions.group],
    discussion: """
      What is struck on or after the day on which its outcome was known keeps its status and its \
      score, and the report says so.
      """)

  static func run(_ session: Session) throws(Failure) {
    let invocation = session.invocation
    try session.write { (draft: inout Drafting) throws(Failure) in
      let prediction = try draft.prediction(
        invocation[Update.id], allowsPrefix: session.allowsPrefixes)
      var retraction = RetractionEntry(
        prediction: prediction.id, why: invocation[WritingOptions.note].map { JournalText($0) })
      if let text = invocation[entry] {
        do throws(TypedDateProblem) {
          retraction.entry = try Moment(typed: text, today: session.today)
        } catch {
          throw .usage("--entry: \(error.message)", hint: error.help)
        }
        retraction.forecaster = try draft.forecaster(invocation[WritingOptions.forecaster])
      } else if invocation[WritingOptions.forecaster] != nil {
        throw .usage("--forecaster needs --entry", hint: "say which forecast to strike")
      }
      let what = retraction.entry.map { "the forecast of \($0) on " } ?? ""
      return (
        [draft.entry(.retract(retraction), for: prediction.id)],
        "struck \(what)\(draft.names[prediction.id])"
      )
    }
  }
}
