// Writing: one locked append to one journal, of lines that leave the ledger no worse than before.

public import Diagnostics
public import Forecasting
public import JournalFormat
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
  /// - Throws: `.readOnly` for a ledger on standard input.
  public init(
    _ location: LedgerLocation, into named: String?, relativeTo directory: String, view: RecordView
  ) throws(LedgerError) {
    self.location = location
    self.directory = directory
    self.view = view
    switch location {
    case .standardInput: throw .readOnly
    case .file(let path):
      journal = named ?? path
    case .folder(let path):
      let name = named.map(Self.withSuffix) ?? Self.standardJournal
      // A name alone, and a path into the ledger, mean a journal of the ledger.
      let isInside = name.hasPrefix(path + "/") || name.hasPrefix("/")
      journal = isInside ? name : Path.join(path, name)
    }
  }

  private static func withSuffix(_ name: String) -> String {
    name.hasSuffix(LedgerLocation.journalSuffix) ? name : name + LedgerLocation.journalSuffix
  }

  /// Appends lines under the journal's lock, after checking them against the ledger as it is then.
  ///
  /// - Parameter compose: gives the lines for the ledger as it is under the lock.
  /// - Returns: what was written, and where.
  public func append<Refusal: Error>(
    _ compose: (Ledger) throws(Refusal) -> [String]
  ) throws(WriteError<Refusal>) -> Receipt {
    var remarks: [Diagnostic] = []
    var lines: [String] = []
    let appended: Appended
    do {
      appended = try File.append(to: absolute(journal)) {
        (current: [UInt8]) throws(WriteError<Refusal>) -> [UInt8] in
        let ledger = try self.ledger(current)
        do { lines = try compose(ledger) } catch { throw .composing(error) }
        remarks = try check(lines, current, in: ledger)
        return preamble(current) + bytes(lines)
      }
    } catch {
      switch error {
      case .file(let problem): throw .ledger(.file(problem))
      case .refused(let refusal): throw refusal
      }
    }
    let lead = preamble(appended.created ? [] : [0]).count(where: { $0 == UInt8(ascii: "\n") })
    return Receipt(
      path: journal, line: appended.line + lead, lines: lines, isNew: appended.created,
      remarks: remarks)
  }

  /// What `append` would write, and where, without writing it.
  public func rehearse<Refusal: Error>(
    _ compose: (Ledger) throws(Refusal) -> [String]
  ) throws(WriteError<Refusal>) -> Receipt {
    let path = absolute(journal)
    var current: [UInt8] = []
    if Path.kind(of: path) != nil {
      do { current = try File.read(path, limit: Ledger.journalLimit) } catch {
        throw .ledger(.file(error))
      }
    }
    let ledger = try self.ledger(current)
    let lines: [String]
    do { lines = try compose(ledger) } catch { throw .composing(error) }
    let remarks = try check(lines, current, in: ledger)
    return Receipt(
      path: journal, line: lineCount(current + preamble(current)) + 1, lines: lines,
      isNew: current.isEmpty, remarks: remarks)
  }

  /// The ledger as it is now, with the journal's bytes as they are under the lock.
  private func ledger<Refusal: Error>(_ current: [UInt8]) throws(WriteError<Refusal>) -> Ledger {
    var ledger: Ledger
    do { ledger = try Ledger(loading: location, relativeTo: directory) } catch {
      throw .ledger(error)
    }
    ledger.replace(journal, with: current)
    return ledger
  }

  /// Refuses lines that add an error; otherwise gives back the remarks that they add.
  private func check<Refusal: Error>(
    _ lines: [String], _ current: [UInt8], in ledger: Ledger
  ) throws(WriteError<Refusal>) -> [Diagnostic] {
    var changed = ledger
    var whole = current + preamble(current)
    if let last = whole.last, last != UInt8(ascii: "\n") { whole.append(UInt8(ascii: "\n")) }
    changed.replace(journal, with: whole + bytes(lines))
    let before = Set(ledger.diagnostics(ledger.record(view)))
    let added = changed.diagnostics(changed.record(view)).filter { !before.contains($0) }
    let errors = added.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .refused(errors) }
    return added
  }

  /// What a new journal begins with.
  private func preamble(_ current: [UInt8]) -> [UInt8] {
    current.isEmpty ? Array("format 1\n".utf8) : []
  }

  private func bytes(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : Path.join(directory, path)
  }
}

/// How many lines a text has; the last need not end.
private func lineCount(_ bytes: [UInt8]) -> Int {
  let ended = bytes.count { $0 == UInt8(ascii: "\n") }
  return bytes.last == UInt8(ascii: "\n") || bytes.isEmpty ? ended : ended + 1
}

extension Ledger {
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
