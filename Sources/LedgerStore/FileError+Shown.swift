// Paths in messages: as the user knows them, who is in a folder of his own and knows of no locks.

public import SystemInterface

extension FileError {
  /// The same error with the path as it is seen from `directory`. What befell a lock is said of the
  /// folder that it lies in.
  func shown(from directory: String) -> FileError {
    var path = path
    let name = Path.name(of: path)
    if name.hasPrefix("."), name.hasSuffix(".lock") { path = Path.parent(of: path) }
    return about(relative(path, to: directory))
  }

  /// The same error about another path.
  public func about(_ path: String) -> FileError {
    switch self {
    case .notFound: .notFound(path: path)
    case .isDirectory: .isDirectory(path: path)
    case .notADirectory: .notADirectory(path: path)
    case .notARegularFile: .notARegularFile(path: path)
    case .permissionDenied: .permissionDenied(path: path)
    case .tooLarge(_, let limit): .tooLarge(path: path, limit: limit)
    case .noSpace: .noSpace(path: path)
    case .readOnly: .readOnly(path: path)
    case .changed: .changed(path: path)
    case .locked: .locked(path: path)
    case .notReadBack: .notReadBack(path: path)
    case .unreadableName: .unreadableName(folder: path)
    case .other(_, let operation, let number):
      .other(path: path, operation: operation, number)
    }
  }
}

/// A path as seen from a folder, where it lies in it; `.` for the folder itself.
func relative(_ path: String, to directory: String) -> String {
  if path == directory { return "." }
  let prefix = directory.hasSuffix("/") ? directory : directory + "/"
  return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
}
