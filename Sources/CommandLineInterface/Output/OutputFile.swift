import LedgerStore
import SystemInterface

/// A file that a command writes because it was told to, with its path as the user gave it.
struct OutputFile {
  /// The path as the user gave it, for messages.
  let shown: String
  private let path: String

  /// - Parameter directory: what a relative path is relative to.
  init(_ shown: String, from directory: String) {
    self.shown = shown
    path = shown.hasPrefix("/") ? shown : Path.join(directory, shown)
  }

  private init(shown: String, path: String) {
    self.shown = shown
    self.path = path
  }

  /// Another file in the same folder.
  func beside(_ name: String) -> OutputFile {
    OutputFile(
      shown: shown.contains("/") ? Path.join(Path.parent(of: shown), name) : name,
      path: Path.join(Path.parent(of: path), name))
  }

  /// The file's name without folder and ending, in letters that a link can carry.
  var stem: String {
    let name = Path.name(of: path)
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" ? $0 : "-" })
  }

  /// - Throws: where the file could not be written for want of its folder.
  func checkFolder() throws(Failure) {
    let folder = Path.parent(of: path)
    switch Path.kind(of: folder) {
    case .folder: break
    case nil:
      throw .file(
        "the folder for '\(shown)' is missing: there is no '\(Path.parent(of: shown))'",
        hint: "make it first, or write to another folder")
    case .file, .other:
      throw .file("'\(Path.parent(of: shown))' is no folder, so '\(shown)' cannot be written")
    }
    if Path.kind(of: path) == .folder { throw Failure(FileError.isDirectory(path: shown)) }
  }

  /// - Parameter isOwn: whether a file's bytes are such as the program wrote.
  /// - Throws: where there is a file that the program did not write.
  func checkOverwriting(isOwn: ([UInt8]) -> Bool) throws(Failure) {
    guard Path.kind(of: path) != nil else { return }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try File.read(path, limit: 1 << 30)
    } catch {
      throw Failure(error.about(shown))
    }
    if !isOwn(bytes) {
      throw .usage(
        "'\(shown)' is there already, and foretell did not write it",
        hint: "overwrite it with --force, or choose another name")
    }
  }

  /// Puts a text in place of what the file holds, all of it or nothing.
  func write(_ text: String) throws(Failure) {
    do throws(FileError) {
      try File.replace(path, with: Array(text.utf8))
    } catch {
      throw Failure(error.about(shown))
    }
  }
}
