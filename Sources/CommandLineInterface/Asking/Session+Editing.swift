// Editing a journal by hand, and looking at what came of it.

import Diagnostics
import Forecasting
import JournalFormat
import LedgerStore
import SystemInterface

/// What an edit did to the ledger.
enum EditResult {
  /// Not a byte of the journal changed.
  case unchanged
  /// The ledger has no errors that it did not have before; warnings and remarks that are new.
  case sound([Diagnostic])
  /// It has errors that it did not have before.
  case broken([Diagnostic])
}

/// One edit of one journal: what there was before, and what there is after.
struct JournalEdit {
  let session: Session
  let location: LedgerLocation
  /// The journal as the ledger names it.
  let path: String
  private let before: Ledger
  private let knownProblems: Set<Diagnostic>

  /// Takes note of the ledger as it is before the edit.
  init(_ session: Session, _ ledger: Ledger, path: String) {
    self.session = session
    location = ledger.location
    self.path = path
    before = ledger
    knownProblems = Set(ledger.diagnostics(ledger.record(RecordView(today: session.today))))
  }

  /// Opens the editor at a line, counted from 1, and reads the ledger once it is closed: whole, so that
  /// a journal that was left broken is told from a sound one before anything is made of it.
  func run(line: Int) throws(Failure) -> EditResult {
    let directory = session.surroundings.currentDirectory
    let file = path.hasPrefix("/") ? path : Path.join(directory, path)
    try Editor(environment: session.surroundings.environment).open(file, line: line)
    let after: Ledger
    do throws(LedgerError) {
      after = try Ledger(loading: location, relativeTo: directory)
    } catch {
      throw Failure(error)
    }
    guard bytes(of: after) != bytes(of: before) else { return .unchanged }
    let problems = after.diagnostics(after.record(RecordView(today: session.today)))
      .filter { !knownProblems.contains($0) }
    let errors = problems.filter { $0.severity == .error && !isMoved($0) }
    return errors.isEmpty ? .sound(problems.filter { !isMoved($0) }) : .broken(errors)
  }

  private func bytes(of ledger: Ledger) -> [UInt8]? {
    ledger.journals.first { $0.path == path }.map { $0.printed() }
  }

  /// Whether the problem was there before and only its line has another number now.
  private func isMoved(_ problem: Diagnostic) -> Bool {
    knownProblems.contains {
      $0.code == problem.code && $0.line.path == problem.line.path
        && $0.line.bytes == problem.line.bytes
    }
  }
}
