import CommandLineParsing
import Reports

/// `phrases`: what words stand for, in the ledger and on the built-in scales.
enum Phrases: Command {
  static let spec = CommandSpec(
    "phrases", summary: "list what words of probability stand for",
    examples: [Example("foretell phrases")])

  static func run(_ session: Session) throws(Failure) {
    let (_, record) = try session.openForShowing()
    try session.print(.phrases(of: record))
  }
}
