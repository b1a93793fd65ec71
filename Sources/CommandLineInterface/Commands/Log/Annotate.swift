import CommandLineParsing
import Forecasting

/// `note ID TEXT`: a remark on a prediction.
enum Annotate: Command {
  static let text = RequiredArgument<String>("TEXT", help: "the remark")
  static let isCriteria = CommandFlag(
    "criteria", help: "the text is the test that decides the prediction")

  static let spec = CommandSpec(
    "note", summary: "add a remark, or the test that decides a prediction",
    examples: [
      Example("foretell note gdp26 \"the revision was 0.3 points\""),
      Example("foretell note gdp26 --criteria \"YES if the BEA's third estimate is above 2%\""),
    ],
    arguments: [Update.id, text],
    groups: [
      OptionGroup("Options", [isCriteria]),
      OptionGroup("Writing", [WritingOptions.on, WritingOptions.into, WritingOptions.dryRun]),
    ])

  static func run(_ session: Session) throws(Failure) {
    try session.write { (draft: inout Drafting) throws(Failure) in
      let prediction = try draft.prediction(
        session.invocation[Update.id], allowsPrefix: session.allowsPrefixes)
      let annotation = Annotation(
        prediction: prediction.id, text: JournalText(session.invocation[text]))
      let isCriteria = session.invocation[isCriteria]
      return (
        [draft.entry(isCriteria ? .criteria(annotation) : .note(annotation), for: prediction.id)],
        "added \(isCriteria ? "criteria" : "a note") to \(draft.names[prediction.id])"
      )
    }
  }
}
