import CommandLineParsing
import LedgerStore
import SystemInterface

/// `init [DIR]`: a new ledger.
enum Initialize: Command {
  static let folder = OptionalArgument<String>(
    "DIR", help: "the folder; Ledger if not named", completion: .folders)

  static let spec = CommandSpec(
    "init", summary: "begin a new ledger",
    examples: [
      Example("foretell init", "a folder Ledger, with a starter journal"),
      Example("foretell init ~/predictions"),
    ],
    arguments: [folder])

  static func run(_ session: Session) throws(Failure) {
    let named = session.invocation[folder] ?? LedgerLocation.standardName
    let path =
      named.hasPrefix("/") ? named : Path.join(session.surroundings.currentDirectory, named)
    do {
      try LedgerStore.begin(at: path, today: session.today)
    } catch {
      switch error {
      case .alreadyThere(let journal):
        throw .usage(
          "'\(named)' holds a ledger already: \(journal)", hint: "add to it with 'foretell add'")
      case .file(let problem): throw Failure(problem)
      }
    }
    try session.print(
      """
      began a ledger in \(named)
        \(Path.join(named, LedgerWriter.standardJournal))   the journal: one line is one entry
        \(Path.join(named, ".gitattributes"))   lets git merge journals line by line

      Next: foretell add "It rains tomorrow" -p 70% --by tomorrow

      """)
  }
}
