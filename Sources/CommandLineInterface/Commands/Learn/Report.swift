import Assessment
import CommandLineParsing
import Forecasting
import LedgerStore
import Reports

/// `report [QUERY]`: the accuracy report.
enum Report: Command {
  static let spec = CommandSpec(
    "report", summary: "write the accuracy report",
    examples: [
      Example("foretell report"),
      Example("foretell report tag:oil"),
    ],
    arguments: [List.query], groups: [OptionGroup("Scoring", ScoringOptions.all)])

  static func run(_ session: Session) throws(Failure) {
    let (ledger, record) = try session.openForScoring()
    let places = try session.selection(in: record, ledger).places
    let sheet = ScoreSheet(of: record, at: places, terms: ScoringTerms(session.invocation))
    try session.print(.score(sheet, in: record))
  }
}
