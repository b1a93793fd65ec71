// Why a file or folder could not be read or written, with its path.

import Glibc

/// Why a file or folder could not be read or written.
public enum FileError: Error, Hashable, Sendable {
  /// There is nothing at the path, or it is a symbolic link to nothing.
  case notFound(path: String)
  /// A folder stands where a file should be.
  case isDirectory(path: String)
  /// A file stands where a folder should be.
  case notADirectory(path: String)
  /// Something that holds no text stands where a file should be: a device, a socket.
  case notARegularFile(path: String)
  /// The permissions do not allow it.
  case permissionDenied(path: String)
  /// The file has more bytes than the limit.
  case tooLarge(path: String, limit: Int)
  /// The disk, or the user's share of it, is full.
  case noSpace(path: String)
  /// The file system may only be read.
  case readOnly(path: String)
  /// Another program changed the file in the meantime.
  case changed(path: String)
  /// Another program holds the lock and did not let go of it in time.
  case locked(path: String)
  /// What was written does not read back as it was written.
  case notReadBack(path: String)
  /// A name in this folder is not in UTF-8, so it cannot be shown or opened.
  case unreadableName(folder: String)
  /// Anything else: what was tried and what the system says.
  case other(path: String, operation: String, ErrorNumber)

  /// Names the failure of an operation ("open", "write") on a path.
  init(_ number: ErrorNumber, path: String, operation: String) {
    switch number.rawValue {
    case ENOENT: self = .notFound(path: path)
    case EISDIR: self = .isDirectory(path: path)
    case ENOTDIR: self = .notADirectory(path: path)
    case EACCES, EPERM: self = .permissionDenied(path: path)
    case ENOSPC, EDQUOT: self = .noSpace(path: path)
    case EROFS: self = .readOnly(path: path)
    case _: self = .other(path: path, operation: operation, number)
    }
  }

  /// The file or folder it is about.
  public var path: String {
    switch self {
    case .notFound(let path), .isDirectory(let path), .notADirectory(let path),
      .notARegularFile(let path), .permissionDenied(let path), .tooLarge(let path, _),
      .noSpace(let path), .readOnly(let path), .changed(let path), .locked(let path),
      .notReadBack(let path), .unreadableName(let path), .other(let path, _, _):
      path
    }
  }

  /// What is wrong, in one sentence with the path and without a full stop.
  public var message: String {
    switch self {
    case .notFound: "there is no '\(path)'"
    case .isDirectory: "'\(path)' is a folder, not a file"
    case .notADirectory: "'\(path)' is a file where a folder should be, or lies below one"
    case .notARegularFile: "'\(path)' is not a regular file"
    case .permissionDenied: "no permission for '\(path)'"
    case .tooLarge(_, let limit): "'\(path)' has more than \(limit) bytes, which is the limit"
    case .noSpace: "no space left for '\(path)'; nothing was written"
    case .readOnly: "'\(path)' is on a file system that can only be read"
    case .changed: "another program changed '\(path)' at the same time"
    case .locked: "another program is writing to '\(path)' and does not finish"
    case .notReadBack: "what was written to '\(path)' does not read back"
    case .unreadableName: "a name in the folder '\(path)' is not UTF-8"
    case .other(_, let operation, let number): "cannot \(operation) '\(path)': \(number.message)"
    }
  }
}
