// The ways in which a command ends early, and the exit status of each.

import CommandLineParsing
import Diagnostics
import LedgerStore
import SystemInterface

/// Why a command did not do what it was asked to.
enum Failure: Error {
  /// A bad argument, an unknown id or field.
  case usage(String, hint: String? = nil)
  /// A bad query; shown under its own characters.
  case query([Diagnostic])
  /// Problems of the ledger stop the command; `summary` says which command and what to do.
  case ledger([Diagnostic], summary: String)
  /// What was to be written would make the ledger invalid; nothing was written.
  case refused([Diagnostic])
  /// What was asked for was done and found wanting: the problems have been shown.
  case problemsShown
  /// A file could not be read or written.
  case file(String, hint: String? = nil)
  /// The user thought better of it; nothing was written.
  case cancelled
  /// The user ended it midway; what was written by then stays, and is summed up.
  case stopped(kept: String)
  /// Nobody reads what is printed; not an error.
  case closedPipe

  init(_ error: LedgerError) {
    switch error {
    case .outside: self = .usage(error.message, hint: error.hint)
    case .noLedger, .missing, .readOnly, .file: self = .file(error.message, hint: error.hint)
    }
  }

  init(_ error: FileError) { self = .file(error.message, hint: error.hint) }

  init(_ error: StreamError) {
    switch error {
    case .closedPipe: self = .closedPipe
    case .other(let number): self = .file("cannot write the output: \(number.message)")
    }
  }

  var exitStatus: ExitStatus {
    switch self {
    case .usage, .query, .refused: .usage
    case .ledger, .problemsShown: .problems
    case .file: .file
    case .cancelled, .stopped: .cancelled
    case .closedPipe: .done
    }
  }
}

/// What the program tells its caller. Never a count.
public enum ExitStatus: Int, Sendable {
  /// Done; there may have been warnings.
  case done = 0
  /// Problems were found in the ledger, or `verify` failed.
  case problems = 1
  /// Wrong usage.
  case usage = 2
  /// A file could not be read or written.
  case file = 3
  /// Cancelled.
  case cancelled = 4
  /// A bug in the program.
  case bug = 70
}
