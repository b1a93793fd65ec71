public import Forecasting
public import SystemInterface

/// Why no ledger was begun.
public enum BeginningError: Error, Equatable {
  /// The folder holds a journal already.
  case alreadyThere(journal: String)
  /// A file or a folder could not be made.
  case file(FileError)
}

/// Begins a ledger in a folder, which is made if it is not there: a starter journal, and what lets git
/// merge journals line by line.
///
/// - Parameter directory: what a relative path is relative to.
public func begin(
  at named: String, relativeTo directory: String, today: CalendarDate
) throws(BeginningError) {
  let folder = Path.join(directory, named)
  do {
    if Path.kind(of: folder) != nil {
      let listing = try Folder.files(below: folder, suffix: LedgerLocation.journalSuffix)
      if let journal = listing.files.first {
        throw BeginningError.alreadyThere(journal: relative(journal, to: directory))
      }
    }
    try Folder.create(folder)
    try addAttributes(in: folder)
    try File.replace(
      Path.join(folder, LedgerWriter.standardJournal), with: Array(starter(today: today).utf8))
  } catch let error as FileError {
    throw .file(error.shown(from: directory))
  } catch let error as BeginningError {
    throw error
  } catch {
    // Typed throws cannot say that the two above are all there is.
    throw .file(.notFound(path: folder))
  }
}

/// Adds what lets git merge journals to the folder's attributes, and keeps what stands there.
private func addAttributes(in folder: String) throws(FileError) {
  let path = Path.join(folder, ".gitattributes")
  var bytes: [UInt8] = []
  if Path.kind(of: path) != nil { bytes = try File.read(path, limit: 1 << 20) }
  let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  if lines.contains(where: { $0.hasPrefix("*.foretell ") && $0.contains("merge=union") }) { return }
  if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  try File.replace(path, with: bytes + Array(gitAttributes.utf8))
}

private let gitAttributes = """
  # Two branches that both appended to a journal merge by keeping the lines of both.
  *.foretell merge=union text eol=lf

  """

private func starter(today: CalendarDate) -> String {
  """
  ; A ledger of predictions. One line is one entry; a line that begins with ; is a comment.
  ; Write with 'foretell add', 'update' and 'resolve', or in an editor and then 'foretell check'.
  format 1
  ; owner alice "Alice N."  ; whose forecasts these are: put your name and remove the first ;

  ; What entries look like:
  ;   \(today) predict rome 70% "It rains in Rome" by:\(today.adding(days: 9)) #weather
  ;   \(today.adding(days: 2)) forecast rome 80% "clouds from the west"
  ;   \(today.adding(days: 4)) resolve rome yes evidence:"https://example.org/weather"


  """
}
