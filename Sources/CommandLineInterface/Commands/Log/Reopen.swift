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
      guard prediction.resolutions.contains(where: { $0.reopened == nil }) else {
        throw .usage(
          "'\(draft.names[prediction.id])' is not resolved, so there is nothing to reopen",
          hint: "see how it stands with 'foretell show \(draft.names[prediction.id])'")
      }
      let written = draft.entry(.reopen(entry), for: prediction.id)
      return (
        [written], "reopened \(draft.names[prediction.id])\(draft.spokenDay(written))"
      )
    }
  }
}
