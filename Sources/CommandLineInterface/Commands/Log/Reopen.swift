import CommandLineParsing
import Forecasting

/// `reopen ID`: the resolutions no longer stand.
enum Reopen: Command {
  static let spec = CommandSpec(
    "reopen", summary: "take the outcome back; the prediction is pending again",
    examples: [Example("foretell reopen gdp26 --note \"BEA revision\"")],
    arguments: [Update.id], groups: [WritingOptions.group])

  static func run(_ session: Session) throws(Failure) {
    try session.write { (draft: inout Drafting) throws(Failure) in
      let prediction = try draft.prediction(
        session.invocation[Update.id], allowsPrefix: session.allowsPrefixes)
      let entry = ReopeningEntry(
        prediction: prediction.id,
        why: session.invocation[WritingOptions.note].map { JournalText($0) })
      return (
        [draft.entry(.reopen(entry), for: prediction.id)],
        "reopened \(draft.names[prediction.id])"
      )
    }
  }
}
