import Forecasting
import JournalFormat
public import SystemInterface

extension Ledger {
  /// The largest journal that is read, in bytes; places in it are kept in 32 bits.
  public static let journalLimit = Int(UInt32.max)

  /// Reads every journal of a ledger. What cannot be read is reported beside what can.
  ///
  /// - Parameters:
  ///   - directory: what relative paths are relative to.
  ///   - input: reads standard input up to a limit in bytes.
  /// - Throws: where nothing at all can be read: the folder, the one file, standard input.
  public init(
    loading location: LedgerLocation, relativeTo directory: String,
    input: (_ limit: Int) throws(FileError) -> [UInt8] = InputStream.input.readToEnd
  ) throws(LedgerError) {
    var names = Names()
    func read<Value>(_ body: () throws(FileError) -> Value) throws(LedgerError) -> Value {
      do throws(FileError) { return try body() } catch {
        throw .file(error.shown(from: directory))
      }
    }
    switch location {
    case .standardInput:
      let bytes = try read { () throws(FileError) in
        try input(Self.journalLimit)
      }
      let journal = parse(bytes, path: "-", names: &names)
      self.init(location: location, journals: [journal], names: names)
    case .file(let path):
      let bytes = try read { () throws(FileError) in
        try File.read(Path.join(directory, path), limit: Self.journalLimit)
      }
      let journal = parse(bytes, path: path, names: &names)
      self.init(location: location, journals: [journal], names: names)
    case .folder(let path):
      let listing = try read { () throws(FileError) in
        try Folder.files(below: Path.join(directory, path), suffix: LedgerLocation.journalSuffix)
      }
      let root = Path.join(directory, path)
      var journals: [ParsedJournal] = []
      var unreadable = listing.problems.map { $0.shown(from: directory) }
      for file in listing.files {
        let shown = path + file.dropFirst(root.count)
        do throws(FileError) {
          let bytes = try File.read(file, limit: Self.journalLimit)
          journals.append(parse(bytes, path: shown, names: &names))
        } catch {
          unreadable.append(error.shown(from: directory))
        }
      }
      self.init(
        location: location, journals: journals, names: names, unreadable: unreadable,
        skipped: listing.skipped)
    }
  }
}
