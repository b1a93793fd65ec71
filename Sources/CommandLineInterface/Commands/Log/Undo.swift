import CommandLineParsing
import Forecasting
import JournalFormat
import LedgerStore

/// `undo`: takes back what the last command wrote, by an entry of its own.
enum Undo: Command {
  static let spec = CommandSpec(
    "undo", summary: "retract, reopen or restore what the last command did",
    examples: [Example("foretell undo"), Example("foretell undo --dry-run")],
    groups: [
      OptionGroup(
        "Writing", [WritingOptions.into, WritingOptions.note, WritingOptions.dryRun])
    ],
    discussion: """
      Nothing is erased: a prediction or a forecast is retracted, a resolution reopened, an \
      amendment amended back, a withdrawn forecast given again. Looks at the last entry of the \
      journal that new entries go to.

      A resolution is reopened as of its own day, so that it counts for no day at all.
      """)

  static func run(_ session: Session) throws(Failure) {
    let journal = try session.writer().journal
    try session.write { (draft: inout Drafting) throws(Failure) in
      let entries = draft.ledger.journals.first { $0.path == journal }?.journal.entries ?? []
      guard let last = entries.max(by: { $0.line < $1.line }) else {
        throw .usage(
          "there is nothing to undo in \(journal)",
          hint: "name the journal of the last command with --into")
      }
      let why = session.invocation[WritingOptions.note].map { JournalText($0) } ?? "undone"
      let (entry, summary) = try draft.takingBack(last, in: journal, why: why)
      return ([entry], summary)
    }
  }
}
