import Assessment
import CommandLineParsing
import Forecasting
import JournalFormat

/// `amend ID …`: what was declared changes from now on; what stood before stays visible.
enum Amend: Command {
  static let by = CommandOption<String>(
    "by", value: "DATE", help: "the new deadline, or A..B",
    completion: .values(TypedDate.words))
  static let claim = CommandOption<String>("claim", value: "TEXT", help: "the new claim")
  static let criteria = CommandOption<String>("criteria", value: "TEXT", help: "the new test")
  static let group = CommandOption<String>("group", value: "NAME", help: "the new group")
  static let tag = RepeatableOption<String>(
    "tag", short: "t", value: "TAG", help: "a tag to add", completion: .dynamic(.tags))
  static let untag = RepeatableOption<String>(
    "untag", value: "TAG", help: "a tag to remove", completion: .dynamic(.tags))

  static let spec = CommandSpec(
    "amend", summary: "change the deadline, the claim, the criteria, the group or the tags",
    examples: [
      Example("foretell amend gdp26 --by 2027-01-31 --note \"first release moved to January\""),
      Example("foretell amend rome --tag weather --untag misc"),
    ],
    arguments: [Update.id],
    groups: [
      OptionGroup("Options", [by, claim, criteria, group, tag, untag]), WritingOptions.group,
    ],
    discussion: """
      A deadline can be moved only before it has passed and before the outcome is known; the score \
      under the first deadline is shown beside the other.
      """)

  static func run(_ session: Session) throws(Failure) {
    let invocation = session.invocation
    try session.write { (draft: inout Drafting) throws(Failure) in
      let prediction = try draft.prediction(
        invocation[Update.id], allowsPrefix: session.allowsPrefixes)
      var entry = AmendmentEntry(
        prediction: prediction.id, why: invocation[WritingOptions.note].map { JournalText($0) })
      if let text = invocation[by] { entry.deadline = try session.deadline(text, option: "--by") }
      entry.claim = invocation[claim].map { JournalText($0) }
      entry.criteria = invocation[criteria].map { JournalText($0) }
      entry.group = invocation[group].map { draft.names.intern($0) }
      entry.addedTags = try draft.tags(invocation[tag])
      entry.removedTags = try draft.tags(invocation[untag])
      guard
        entry.deadline != nil || entry.claim != nil || entry.criteria != nil || entry.group != nil
          || !entry.addedTags.isEmpty || !entry.removedTags.isEmpty
      else {
        throw .usage(
          "nothing to amend",
          hint: "give --by, --claim, --criteria, --group, --tag or --untag")
      }
      let deadline = entry.deadline.map { ", now by \($0.spoken)" } ?? ""
      let written = draft.entry(.amend(entry), for: prediction.id)
      return (
        [written], "amended \(draft.names[prediction.id])\(deadline)\(draft.spokenDay(written))"
      )
    }
  }
}
