public import SystemInterface

/// Why a ledger could not be found, read or written.
public enum LedgerError: Error, Equatable {
  /// No ledger is named, and none is near.
  case noLedger(from: String)
  /// What was named is not there.
  case missing(path: String)
  /// Standard input cannot be written to.
  case readOnly
  /// The journal named for new entries is none that the ledger reads.
  case outside(journal: String, ledger: String)
  /// A file could not be read or written.
  case file(FileError)

  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .noLedger(let folder): "no ledger found in '\(folder)' or above it"
    case .missing(let path): "there is no ledger at '\(path)'"
    case .readOnly: "a ledger on standard input can only be read"
    case .outside(let journal, let ledger):
      "'\(journal)' is no journal of the ledger '\(ledger)', so nobody would read what is written there"
    case .file(let error): error.message
    }
  }

  /// A way out, where one is known.
  public var hint: String? {
    switch self {
    case .noLedger: "begin one with 'foretell init', or name one with --ledger PATH"
    case .missing: "check the path, or begin a ledger with 'foretell init FOLDER'"
    case .readOnly: "name a folder or a file with --ledger"
    case .outside:
      "name a journal of it, such as --into 2026, or another ledger with --ledger"
    case .file(let error): error.hint
    }
  }
}

extension FileError {
  /// A way out, where one is known.
  public var hint: String? {
    switch self {
    case .changed, .locked: "nothing was written; run the command again"
    case .noSpace: "make room and run the command again"
    case .permissionDenied: "see who may read and write it with 'ls -l'"
    case .readOnly: "choose another ledger with --ledger"
    case .tooLarge: "split it into several files of one folder"
    case .unreadableName: "rename the file"
    case .notReadBack: "check the disk, and the last lines of the file, before going on"
    case .notFound, .isDirectory, .notADirectory, .notARegularFile, .other: nil
    }
  }
}
