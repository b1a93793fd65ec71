import Forecasting
import JournalFormat
import SystemInterface

extension Ledger {
  /// The largest journal that is read, in bytes; places in it are kept in 32 bits.
  public static let journalLimit = Int(UInt32.max)

  /// Reads every journal of a ledger. What cannot be read is reported beside what can.
  ///
  /// - Parameter directory: what relative paths are relative to.
  /// - Throws: where nothing at all can be read: the folder, the one file, standard input.
  public init(loading location: LedgerLocation, relativeTo directory: String) throws(LedgerError) {
    var names = Names()
    func absolute(_ path: String) -> String {
      path.hasPrefix("/") ? path : Path.join(directory, path)
    }
    switch location {
    case .standardInput:
      let bytes = try Ledger.read { () throws(FileError) in
        try InputStream.input.readToEnd(limit: Self.journalLimit)
      }
      let journal = parse(bytes, path: "-", names: &names)
      self.init(location: location, journals: [journal], names: names)
    case .file(let path):
      let bytes = try Ledger.read { () throws(FileError) in
        try File.read(absolute(path), limit: Self.journalLimit)
      }
      let journal = parse(bytes, path: path, names: &names)
      self.init(location: location, journals: [journal], names: names)
    case .folder(let path):
      let listing = try Ledger.read { () throws(FileError) in
        try Folder.files(below: absolute(path), suffix: LedgerLocation.journalSuffix)
      }
      let root = absolute(path)
      var journals: [ParsedJournal] = []
      var unreadable = listing.problems
      for file in listing.files {
        let shown = path + file.dropFirst(root.count)
        do throws(FileError) {
          let bytes = try File.read(file, limit: Self.journalLimit)
          journals.append(parse(bytes, path: shown, names: &names))
        } catch {
          unreadable.append(error)
        }
      }
      self.init(
        location: location, journals: journals, names: names, unreadable: unreadable,
        skipped: listing.skipped)
    }
  }

  private static func read<Value>(
    _ body: () throws(FileError) -> Value
  ) throws(LedgerError) -> Value {
    do throws(FileError) { return try body() } catch { throw .file(error) }
  }
}
