// Where a ledger is. Folders, environment and the current directory are handed in, so that a test can
// play any of them.

import SystemInterface

/// Where a ledger was found.
public enum LedgerLocation: Hashable, Sendable {
  /// A folder: every journal below it.
  case folder(String)
  /// One journal.
  case file(String)
  /// Standard input, for reading only.
  case standardInput

  /// The path as the user would name it; `-` for standard input.
  public var path: String {
    switch self {
    case .folder(let path), .file(let path): path
    case .standardInput: "-"
    }
  }

  /// How a journal's name ends.
  public static let journalSuffix = ".foretell"
  /// The name that a ledger's folder has unless the user says otherwise.
  public static let standardName = "Ledger"
}

/// What a ledger is looked up by, in falling order of weight.
public struct LedgerLookup: Sendable {
  /// What `--ledger` says.
  public var option: String?
  /// What `$FORETELL_LEDGER` says.
  public var variable: String?
  /// The folder from which the nearest `Ledger` is searched upward.
  public var currentDirectory: String
  /// What `$XDG_DATA_HOME` says, or its usual place below the home folder.
  public var dataHome: String?

  /// What to look a ledger up by.
  public init(
    option: String? = nil, variable: String? = nil, currentDirectory: String,
    dataHome: String? = nil
  ) {
    self.option = option
    self.variable = variable
    self.currentDirectory = currentDirectory
    self.dataHome = dataHome
  }

  /// Where the ledger is.
  ///
  /// - Throws: `.noLedger` where nothing is named and none is found, `.missing` where what is named
  ///   is not there.
  public func find() throws(LedgerError) -> LedgerLocation {
    if let named = option ?? variable { return try location(named) }
    var folder = currentDirectory
    while true {
      let candidate = Path.join(folder, LedgerLocation.standardName)
      if holdsJournal(candidate) {
        return .folder(relative(candidate, to: currentDirectory))
      }
      let parent = Path.parent(of: folder)
      if parent == folder { break }
      folder = parent
    }
    if let dataHome {
      let candidate = Path.join(dataHome, "foretell")
      if holdsJournal(candidate) { return .folder(candidate) }
    }
    throw .noLedger(from: currentDirectory)
  }

  private func location(_ named: String) throws(LedgerError) -> LedgerLocation {
    if named == "-" { return .standardInput }
    if named.isEmpty { throw .missing(path: named) }
    var path = named
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    switch Path.kind(of: Path.join(currentDirectory, path)) {
    case .folder: return .folder(path)
    case .file, .other: return .file(path)
    case nil: throw .missing(path: named)
    }
  }

  /// Whether a folder is a ledger. One that cannot be read is taken for one, so that the user hears
  /// of it.
  private func holdsJournal(_ folder: String) -> Bool {
    guard Path.kind(of: folder) == .folder else { return false }
    do {
      let listing = try Folder.files(below: folder, suffix: LedgerLocation.journalSuffix)
      return !listing.files.isEmpty || !listing.problems.isEmpty
    } catch {
      return true
    }
  }
}
