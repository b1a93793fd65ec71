import CommandLineParsing
import Forecasting

/// `withdraw ID`: the standing forecast ends; later days are not scored.
enum Withdraw: Command {
  static let spec = CommandSpec(
    "withdraw", summary: "end your standing forecast; the days after it are not scored",
    examples: [
      Example("foretell withdraw cpi"), Example("foretell withdraw cpi --forecaster bob"),
    ],
    arguments: [Update.id],
    groups: [OptionGroup("Options", [WritingOptions.forecaster]), WritingOptions.group])

  static func run(_ session: Session) throws(Failure) {
    try session.write { (draft: inout Drafting) throws(Failure) in
      let prediction = try draft.prediction(
        session.invocation[Update.id], allowsPrefix: session.allowsPrefixes)
      let entry = WithdrawalEntry(
        prediction: prediction.id,
        why: session.invocation[WritingOptions.note].map { JournalText($0) },
        forecaster: try draft.forecaster(session.invocation[WritingOptions.forecaster]))
      return (
        [draft.entry(.withdraw(entry), for: prediction.id)],
        "withdrew the forecast on \(draft.names[prediction.id])"
      )
    }
  }
}
