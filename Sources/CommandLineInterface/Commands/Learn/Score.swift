import Assessment
import CommandLineParsing
import Forecasting
import Reports

/// `score [QUERY]`: the numbers.
enum Score: Command {
  static let spec = CommandSpec(
    "score", summary: "compute the scores",
    examples: [
      Example("foretell score"),
      Example("foretell score tag:oil --rule last"),
      Example("foretell score --json"),
    ],
    arguments: [List.query], groups: [OptionGroup("Scoring", ScoringOptions.all)])

  static func run(_ session: Session) throws(Failure) {
    let (ledger, record) = try session.openForScoring()
    let places = try session.selection(in: record, ledger).places
    let sheet = ScoreSheet(of: record, at: places, terms: ScoringTerms(session.invocation))
    if session.wantsJSON {
      try session.print(sheet.json(of: record))
      return
    }
    try session.print(.score(sheet, in: record))
  }
}
