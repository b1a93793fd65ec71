import CommandLineParsing
import Reports

/// `phrases`: what words stand for, in the ledger and on the built-in scales.
enum Phrases: Command {
  static let spec = CommandSpec(
    "phrases", summary: "list what words of probability stand for",
    examples: [Example("foretell phrases"), Example("foretell phrases --json")])

  static func run(_ session: Session) throws(Failure) {
    let (ledger, record) = try session.openForShowing()
    if session.wantsJSON {
      try session.print(phrasesJSON(ledger, record))
      return
    }
    try session.print(.phrases(of: record))
  }
}
