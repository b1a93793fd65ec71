// Paths: what is at them, where they lead, and their parts.

import Glibc

/// Questions about paths. Nothing here opens a file.
public enum Path {
  /// What can be at a path.
  public enum Kind: Hashable, Sendable {
    /// A file with bytes of its own.
    case file
    /// A folder.
    case folder
    /// A device, a pipe, a socket.
    case other
  }

  /// What is at a path, symbolic links followed; `nil` where there is nothing or it cannot be
  /// seen.
  public static func kind(of path: String) -> Kind? {
    try? FileStatus(of: path).kind
  }

  /// The path without symbolic links, `.` and `..`, beginning at the root.
  public static func resolved(_ path: String) throws(FileError) -> String {
    if path.utf8.contains(0) { throw .notFound(path: path) }
    guard let resolved = unsafe realpath(path, nil) else {
      throw FileError(.last, path: path, operation: "find")
    }
    defer { unsafe free(resolved) }
    guard let text = unsafe String(validatingCString: resolved) else {
      throw .unreadableName(folder: parent(of: path))
    }
    return text
  }

  /// The folder that relative paths begin at.
  public static func current() throws(FileError) -> String { try resolved(".") }

  /// Changes the folder that relative paths begin at, for the whole process.
  public static func makeCurrent(_ path: String) throws(FileError) {
    if path.utf8.contains(0) { throw .notFound(path: path) }
    if unsafe chdir(path) != 0 {
      throw FileError(.last, path: path, operation: "enter")
    }
  }

  /// A path below a folder; an absolute one stays as it is.
  public static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// What a path's last part lies in: `/a` for `/a/b`, `.` for `b`, `/` for `/b` and `/`.
  public static func parent(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : withoutTrailingSlashes(trimmed[..<slash])
  }

  /// A path's last part: `b` for `/a/b` and `/a/b/`.
  public static func name(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path)
    guard trimmed != "/", let slash = trimmed.lastIndex(of: "/") else { return trimmed }
    return String(trimmed[trimmed.index(after: slash)...])
  }

  private static func withoutTrailingSlashes(_ path: some StringProtocol) -> String {
    var path = Substring(path)
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }
}
