// Writing: one locked append to one journal, of lines that leave the ledger no worse than before.

public import Diagnostics
public import Forecasting
import JournalFormat
import SystemInterface

/// Lines that were added to a journal.
public struct Receipt: Sendable {
  /// The journal, as the user would name it.
  public let path: String
  /// The number of the first added line, from 1.
  public let line: Int
  /// The lines, as written.
  public let lines: [String]
  /// Whether the journal is new.
  public let isNew: Bool
  /// Warnings and remarks that the lines give rise to.
  public let remarks: [Diagnostic]
}

/// Why lines were not added. Nothing was written.
public enum WriteError<Refusal: Error>: Error {
  /// Who composed the lines thought better of it.
  case composing(Refusal)
  /// The ledger would have errors that it did not have before.
  case refused([Diagnostic])
  /// The journal could not be written.
  case ledger(LedgerError)
}

/// Adds entries to the journals of a ledger.
public struct LedgerWriter: Sendable {
  /// The ledger.
  public let location: LedgerLocation
  /// The journal that takes new entries, as the user would name it.
  public let journal: String
  /// What relative paths are relative to.
  public let directory: String
  /// The view under which the ledger is checked.
  public let view: RecordView

  /// The journal that takes new entries unless one is named.
  public static let standardJournal = "main" + LedgerLocation.journalSuffix

  /// A writer for a ledger.
  ///
  /// - Parameter into: the journal for new entries: a path, or a name in the ledger's folder; nil for
  ///   `main.foretell`, or for the file that the ledger consists of.
  /// - Throws: `.readOnly` for a ledger on standard input, `.outside` for a journal that is no part
  ///   of the ledger.
  public init(
    _ location: LedgerLocation, into named: String?, relativeTo directory: String, view: RecordView
  ) throws(LedgerError) {
    self.location = location
    self.directory = directory
    self.view = view
    let place = JournalPlace(directory: directory)
    journal =
      switch location {
      case .standardInput: throw .readOnly
      case .file(let path):
        try named.map { (name) throws(LedgerError) in
          try place.journal(name, ofFile: path)
        } ?? path
      case .folder(let path):
        try place.journal(named ?? Self.standardJournal, inFolder: path)
      }
  }

  /// Appends lines under the ledger's lock, after checking them against the ledger as it is then.
  ///
  /// - Parameter compose: gives the lines for the ledger as it is under the lock.
  /// - Returns: what was written, and where.
  public func append<Refusal: Error>(
    _ compose: (Ledger) throws(Refusal) -> [String]
  ) throws(WriteError<Refusal>) -> Receipt {
    switch location {
    case .standardInput, .file:
      return try appendUnderJournalLock(compose)
    case .folder(let path):
      let lock = try lock(ofFolder: path, Refusal.self)
      defer { withExtendedLifetime(lock) {} }
      return try appendUnderJournalLock(compose)
    }
  }

  private func appendUnderJournalLock<Refusal: Error>(
    _ compose: (Ledger) throws(Refusal) -> [String]
  ) throws(WriteError<Refusal>) -> Receipt {
    var plan = Plan(lines: [], remarks: [], preamble: [])
    let appended: Appended
    do throws(AppendError<WriteError<Refusal>>) {
      appended = try File.append(to: absolute(journal)) {
        (current: [UInt8]) throws(WriteError<Refusal>) -> [UInt8] in
        plan = try self.plan(current, compose)
        return plan.preamble + plan.bytes
      }
    } catch {
      switch error {
      case .file(let problem): throw .ledger(.file(problem.shown(from: directory)))
      case .refused(let refusal): throw refusal
      }
    }
    return Receipt(
      path: journal, line: appended.line + lineCount(plan.preamble), lines: plan.lines,
      isNew: appended.created, remarks: plan.remarks)
  }

  /// What `append` would write, and where, without writing it.
  public func rehearse<Refusal: Error>(
    _ compose: (Ledger) throws(Refusal) -> [String]
  ) throws(WriteError<Refusal>) -> Receipt {
    let path = absolute(journal)
    var current: [UInt8] = []
    if Path.kind(of: path) != nil {
      do throws(FileError) {
        current = try File.read(path, limit: Ledger.journalLimit)
      } catch {
        throw .ledger(.file(error.shown(from: directory)))
      }
    }
    let plan = try plan(current, compose)
    return Receipt(
      path: journal, line: lineCount(current + plan.preamble) + 1, lines: plan.lines,
      isNew: current.isEmpty, remarks: plan.remarks)
  }

  /// What is to be written.
  private struct Plan {
    var lines: [String]
    var remarks: [Diagnostic]
    /// What a new journal begins with.
    var preamble: [UInt8]
    var bytes: [UInt8] { lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] } }
  }

  /// Composes lines for the ledger with the journal's bytes as they are under the lock; refuses lines
  /// that add an error.
  private func plan<Refusal: Error>(
    _ current: [UInt8], _ compose: (Ledger) throws(Refusal) -> [String]
  ) throws(WriteError<Refusal>) -> Plan {
    var ledger: Ledger
    do throws(LedgerError) {
      ledger = try Ledger(loading: location, relativeTo: directory)
    } catch {
      throw .ledger(error)
    }
    // What cannot be read cannot be checked against: it may declare the very id.
    if let problem = ledger.unreadable.first { throw .ledger(.file(problem)) }
    ledger.replace(journal, with: current)
    var plan = Plan(
      lines: [], remarks: [],
      preamble: current.isEmpty ? Array(ledger.header(ofNew: journal).utf8) : [])
    do throws(Refusal) { plan.lines = try compose(ledger) } catch { throw .composing(error) }

    var whole = current + plan.preamble
    if let last = whole.last, last != UInt8(ascii: "\n") { whole.append(UInt8(ascii: "\n")) }
    var changed = ledger
    changed.replace(journal, with: whole + plan.bytes)
    // Entries stamped after today count, too: what contradicts them would be an error tomorrow.
    let errors = problems(
      in: changed, butNot: ledger, RecordView(today: view.today, asOf: .distantFuture)
    )
    .filter { $0.severity == .error }
    guard errors.isEmpty else { throw .refused(errors) }
    let added = problems(in: changed, butNot: ledger, view)
    guard added.allSatisfy({ $0.severity != .error }) else {
      throw .refused(added.filter { $0.severity == .error })
    }
    plan.remarks = added
    return plan
  }

  /// What is wrong in a ledger and was not in another.
  private func problems(
    in changed: Ledger, butNot ledger: Ledger, _ view: RecordView
  ) -> [Diagnostic] {
    let before = Set(ledger.diagnostics(ledger.record(view)).map { Finding($0) })
    return changed.diagnostics(changed.record(view)).filter { !before.contains(Finding($0)) }
  }

  /// A lock on the whole of a ledger that is a folder: two writers of two journals must not both
  /// declare one id.
  private func lock<Refusal: Error>(
    ofFolder path: String, _: Refusal.Type
  ) throws(WriteError<Refusal>) -> FileLock {
    do {
      return try FileLock.acquire(besides: Path.join(absolute(path), "ledger"))
    } catch {
      throw .ledger(.file(error.about(path)))
    }
  }

  private func absolute(_ path: String) -> String { Path.join(directory, path) }
}

/// What a diagnostic finds, and where; help may be worded anew when lines follow.
private struct Finding: Hashable {
  let code: String
  let message: String
  let path: String
  let line: Int
  let range: Range<Int>

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code
    message = diagnostic.message
    path = diagnostic.line.path
    line = diagnostic.line.number
    range = diagnostic.range
  }
}

/// How many lines a text has; the last need not end.
private func lineCount(_ bytes: [UInt8]) -> Int {
  let ended = bytes.count { $0 == UInt8(ascii: "\n") }
  return bytes.last == UInt8(ascii: "\n") || bytes.isEmpty ? ended : ended + 1
}

extension Ledger {
  /// Whose forecasts a new journal at this path would hold: the owner of all other journals, where they
  /// name one and the same; nil otherwise.
  public func owner(ofNew path: String) -> Name? {
    let others = journals.filter { $0.path != path }.map(\.journal.owner)
    guard let owner = others.first, Set(others).count == 1 else { return nil }
    return owner
  }

  /// What a new journal begins with.
  fileprivate func header(ofNew path: String) -> String {
    guard let owner = owner(ofNew: path) else { return "format 1\n" }
    return journalHeader(
      owner: names[owner],
      fullName: journals.lazy.compactMap(\.journal.ownerFullName).first?.string)
  }

  /// Puts a journal's new text in place of the old one, or adds the journal.
  mutating func replace(_ path: String, with bytes: [UInt8]) {
    let journal = parse(bytes, path: path, names: &names)
    if let place = journals.firstIndex(where: { $0.path == path }) {
      journals[place] = journal
    } else if !bytes.isEmpty {
      let place = journals.firstIndex { path < $0.path } ?? journals.endIndex
      journals.insert(journal, at: place)
    }
  }
}
