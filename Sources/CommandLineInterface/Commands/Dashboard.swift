import Assessment
import CommandLineParsing
import LedgerStore
import Reports

/// `foretell` alone: which ledger, what is due, how it goes, what next.
enum Dashboard: Command {
  static let spec = CommandSpec(
    "foretell", summary: "a ledger for predictions",
    groups: [OptionGroup("Scoring", ScoringOptions.all)])

  static func run(_ session: Session) throws(Failure) {
    let (_, record) = try session.openForShowing()
    let sheet = ScoreSheet(of: record, terms: ScoringTerms(session.invocation))
    try session.print(.score(sheet, in: record))
  }
}
