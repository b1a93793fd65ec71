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
    let here = session.surroundings.currentDirectory
    do {
      try LedgerStore.begin(at: named, relativeTo: here, today: session.today)
    } catch {
      switch error {
      case .alreadyThere(let journal):
        throw .usage(
          "'\(named)' holds a ledger already: \(journal)", hint: "add to it with 'foretell add'")
      case .file(let problem): throw Failure(problem)
      }
    }
    let isFound = isFoundByItself(named, session)
    let option = isFound ? "" : " --ledger \(named.quotedForShell)"
    try session.print(
      """
      began a ledger in \(named)
        \(Path.join(named, LedgerWriter.standardJournal))   the journal: one line is one entry
        \(Path.join(named, ".gitattributes"))   lets git merge journals line by line

      Next: foretell add "It rains tomorrow" -p 70% --by tomorrow\(option)

      """)
    if !isFound {
      try session.print(
        """
        From here another ledger, or none, is found. Name this one with --ledger, or with
          export FORETELL_LEDGER=\(Path.join(here, named).quotedForShell)

        """)
    }
  }

  /// Whether commands given here and without further ado find the new ledger.
  private static func isFoundByItself(_ named: String, _ session: Session) -> Bool {
    let here = session.surroundings.currentDirectory
    guard let found = try? session.location().path,
      let new = try? Path.resolved(Path.join(here, named))
    else { return false }
    return (try? Path.resolved(Path.join(here, found))) == new
  }
}

extension String {
  /// The word as a shell takes it, in quotation marks where it needs them.
  fileprivate var quotedForShell: String {
    let plain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "/._-+".unicodeScalars.contains($0)
    }
    return plain && !isEmpty ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
