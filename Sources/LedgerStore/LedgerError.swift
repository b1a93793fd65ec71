public import SystemInterface

/// Why a ledger could not be found, read or written.
public enum LedgerError: Error, Equatable {
  /// No ledger is named, and none is near.
  case noLedger(from: String)
  /// What was named is not there.
  case missing(path: String)
  /// Standard input cannot be written to.
  case readOnly
  /// A file could not be read or written.
  case file(FileError)

  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .noLedger(let folder): "no ledger found in '\(folder)' or above it"
    case .missing(let path): "there is no ledger at '\(path)'"
    case .readOnly: "a ledger on standard input can only be read"
    case .file(let error): error.message
    }
  }

  /// A way out, where one is known.
  public var hint: String? {
    switch self {
    case .noLedger: "begin one with 'foretell init', or name one with --ledger PATH"
    case .missing: "begin one there with 'foretell init', or check the path"
    case .readOnly: "name a folder or a file with --ledger"
    case .file: nil
    }
  }
}
