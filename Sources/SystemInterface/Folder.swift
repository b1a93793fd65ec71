// Folders: making them and reading what is in them.

import Glibc

/// Making folders and reading their names.
public enum Folder {
  /// Makes a folder and those it lies in; one that exists is fine.
  public static func create(_ path: String) throws(FileError) {
    if path.utf8.contains(0) || path.isEmpty { throw .notFound(path: path) }
    if unsafe mkdir(path, 0o755) == 0 { return }
    let error = ErrorNumber.last
    switch (error.rawValue, Path.kind(of: path)) {
    case (_, .folder?): return
    case (_, .file?), (_, .other?): throw .notADirectory(path: path)
    case (ENOENT, nil) where Path.kind(of: Path.parent(of: path)) == nil:
      try create(Path.parent(of: path))
      if unsafe mkdir(path, 0o755) != 0, Path.kind(of: path) != .folder {
        throw FileError(.last, path: path, operation: "make the folder")
      }
    case (_, nil): throw FileError(error, path: path, operation: "make the folder")
    }
  }

  /// The names of what is in a folder, without `.` and `..`, in the order of their bytes.
  ///
  /// Names that are not UTF-8 are left out; `files(below:suffix:)` reports them.
  public static func entries(of path: String) throws(FileError) -> [String] {
    try names(in: path).readable
  }

  /// The names in a folder, and whether there are some that are not UTF-8.
  static func names(
    in path: String
  ) throws(FileError) -> (readable: [String], hasUnreadable: Bool) {
    if path.utf8.contains(0) { throw .notFound(path: path) }
    guard let folder = unsafe opendir(path) else {
      throw FileError(.last, path: path, operation: "read the folder")
    }
    defer { unsafe closedir(folder) }
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return ([], true) }
    var names: [String] = []
    var hasUnreadable = false
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else {
        if errno != 0 { throw FileError(.last, path: path, operation: "read the folder") }
        break
      }
      // The name is read where it stands: an entry is shorter than its type says.
      let start = unsafe UnsafeRawPointer(entry).advanced(by: offset)
      let name = unsafe String(validatingCString: start.assumingMemoryBound(to: CChar.self))
      switch name {
      case "."?, ".."?: continue
      case let name?: names.append(name)
      case nil: hasUnreadable = true
      }
    }
    return (names.sorted(by: precedesInBytes), hasUnreadable)
  }

  /// The order of two texts by their bytes, which is the same everywhere.
  static func precedesInBytes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}
