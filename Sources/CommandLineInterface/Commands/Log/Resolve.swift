import CommandLineParsing
import Forecasting
import JournalFormat

/// `resolve ID OUTCOME`: what happened.
enum Resolve: Command {
  static let outcome = RequiredArgument<String>(
    "OUTCOME", help: "yes, no, 40% (partly), an option, a number, a date, void or ambiguous",
    completion: .dynamic(.outcomes))
  static let by = CommandOption<String>(
    "by", value: "DATE", help: "speak only for the reading of this deadline")
  static let evidence = RepeatableOption<String>(
    "evidence", short: "e", value: "URL", help: "a link that shows it")
  static let archive = CommandOption<String>(
    "archive", value: "URL", help: "where a copy of the evidence is kept")
  static let coder = CommandOption<String>("coder", value: "NAME", help: "who judged")

  static let spec = CommandSpec(
    "resolve", summary: "say what happened",
    examples: [
      Example("foretell resolve rome yes --evidence https://example.org/weather"),
      Example("foretell resolve gdp26 no --on 2027-02-03", "when it became known"),
      Example("foretell resolve pm kim"),
      Example("foretell resolve cpi 2.7"),
      Example("foretell resolve strike void --note \"the merger was called off\""),
      Example("foretell resolve militia yes --by 2021-01-06", "the late reading of the deadline"),
    ],
    arguments: [Update.id, outcome],
    groups: [
      OptionGroup("Options", [by, evidence, archive, coder]), WritingOptions.group,
    ],
    discussion: """
      The day of the entry is the day on which the outcome became known: today, or --on DATE. \
      Without --by the outcome holds for every reading of a vague deadline that has none of its own.
      """)

  static func run(_ session: Session) throws(Failure) {
    let invocation = session.invocation
    try session.write { (draft: inout Drafting) throws(Failure) in
      let prediction = try draft.prediction(
        invocation[Update.id], allowsPrefix: session.allowsPrefixes)
      let verdict = try draft.verdict(invocation[outcome])
      var entry = ResolutionEntry(prediction: prediction.id, verdict: verdict)
      entry.why = invocation[WritingOptions.note].map { JournalText($0) }
      entry.evidence = invocation[evidence].map { JournalText($0) }
      entry.archive = invocation[archive].map { JournalText($0) }
      entry.coder = invocation[coder].map { JournalText($0) }
      if let text = invocation[by] {
        entry.deadline = try session.deadline(text, option: "--by").late
      }
      let written = draft.entry(.resolve(entry), for: prediction.id)
      let reading = entry.deadline.map { ", under the deadline of \($0)" } ?? ""
      return (
        [written],
        "resolved \(draft.names[prediction.id]): \(invocation[outcome])\(reading), "
          + "known since \(written.stamp.day.spoken)"
      )
    }
  }
}
