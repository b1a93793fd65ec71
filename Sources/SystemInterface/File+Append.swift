// Adding to the end of a file so that nothing is lost, whoever else writes.

import Glibc

/// Why nothing was appended.
public enum AppendError<Refusal: Error>: Error {
  /// The file could not be read or written; it is as it was.
  case file(FileError)
  /// The caller, seeing what the file holds, refused.
  case refused(Refusal)
}

extension AppendError: Equatable where Refusal: Equatable {}

extension AppendError {
  /// Does something to files whose failure is a reason for appending nothing.
  fileprivate static func wrapping<Value: ~Copyable>(
    _ body: () throws(FileError) -> Value
  ) throws(AppendError) -> Value {
    do {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}

/// What was appended, and where.
public struct Appended: Hashable, Sendable {
  /// Where the appended bytes begin, in bytes from the beginning of the file.
  public let offset: Int
  /// The line that they begin on, the first being 1.
  public let line: Int
  /// The appended bytes, which end in a line break.
  public let bytes: [UInt8]
  /// Whether the file did not exist before.
  public let created: Bool
}

extension File {
  /// Appends lines to a file, durably, and to nothing but what the caller has seen.
  ///
  /// Under a lock beside the file (`FileLock`) it reads the file, asks for the bytes to append,
  /// writes them in one call at the end, preceded by a line break where the last line has none,
  /// waits until they are on the disk, reads them back and compares. When a step fails, the file
  /// is cut back to its former length, or removed if it was new. A symbolic link is followed.
  ///
  /// - Parameters:
  ///   - path: the file; it is created where it does not exist, its folder is not.
  ///   - limit: the most bytes that the file may hold before.
  ///   - patience: how long to wait for the lock.
  ///   - compose: given what the file holds, returns what to append (a last line break is added
  ///     where it lacks one; nothing means that nothing is written) or refuses.
  public static func append<Refusal: Error>(
    to path: String, limit: Int = .max - 1, patience: Patience = .standard,
    _ compose: (_ current: [UInt8]) throws(Refusal) -> [UInt8]
  ) throws(AppendError<Refusal>) -> Appended {
    let target = try AppendError<Refusal>.wrapping { () throws(FileError) in
      try writeTarget(of: path)
    }
    let lock = try AppendError<Refusal>.wrapping { () throws(FileError) in
      try FileLock.acquire(besides: target, patience: patience)
    }
    defer { withExtendedLifetime(lock) {} }
    let exists = Path.kind(of: target) != nil
    let before = try AppendError<Refusal>.wrapping { () throws(FileError) in
      exists ? try read(target, limit: limit) : []
    }

    var bytes: [UInt8]
    do {
      bytes = try compose(before)
    } catch {
      throw .refused(error)
    }
    let newline = UInt8(ascii: "\n")
    let lines = before.count(where: { $0 == newline })
    let isOpen = before.last.map { $0 != newline } ?? false
    let line = lines + (isOpen ? 2 : 1)
    if bytes.isEmpty {
      return Appended(offset: before.count, line: line, bytes: [], created: false)
    }
    if bytes.last != newline { bytes.append(newline) }
    let addition = (isOpen ? [newline] : []) + bytes
    try AppendError<Refusal>.wrapping { () throws(FileError) in
      try write(addition, toEndOf: target, length: before.count, isNew: !exists)
    }
    return Appended(
      offset: before.count + (isOpen ? 1 : 0), line: line, bytes: bytes, created: !exists)
  }

  /// Writes bytes at the end of a file of a known length, or leaves it as it was.
  private static func write(
    _ bytes: [UInt8], toEndOf path: String, length: Int, isNew: Bool
  ) throws(FileError) {
    let file = try openForAppending(path, length: length, isNew: isNew)
    var written = 0
    do throws(ErrorNumber) {
      written = try file.writeOnce(bytes[...])
      // The system takes less than all of it only where there is no space for the rest.
      if written < bytes.count { throw ErrorNumber(ENOSPC) }
      try file.synchronise()
      if isNew { try synchroniseFolder(of: path) }
    } catch {
      takeBack(file, path: path, length: length, written: written, isNew: isNew)
      throw FileError(error, path: path, operation: "write to")
    }
    // With O_APPEND, the position is now behind what was written, wherever the end was.
    let end = Int(lseek(file.number, 0, SEEK_CUR))
    if end != length + bytes.count { throw .changed(path: path) }
    if readBack(file, from: length, count: bytes.count) != bytes {
      takeBack(file, path: path, length: length, written: written, isNew: isNew)
      throw .notReadBack(path: path)
    }
  }

  /// Opens a file that still has its length, or creates one that still does not exist: any other
  /// is one that the caller has not seen.
  private static func openForAppending(
    _ path: String, length: Int, isNew: Bool
  ) throws(FileError) -> FileDescriptor {
    do throws(ErrorNumber) {
      let creation = isNew ? O_CREAT | O_EXCL : 0
      let file = try FileDescriptor(opening: path, O_RDWR | O_APPEND | creation, mode: 0o644)
      if try file.status().size == length { return file }
    } catch {
      if error.rawValue != EEXIST { throw FileError(error, path: path, operation: "open") }
    }
    throw .changed(path: path)
  }

  /// Cuts a file back to its former length, unless another program has written behind it.
  private static func takeBack(
    _ file: borrowing FileDescriptor, path: String, length: Int, written: Int, isNew: Bool
  ) {
    guard let size = try? file.status().size, size == length + written else { return }
    if isNew {
      _ = unsafe unlink(path)
    } else if written > 0 {
      _ = ftruncate(file.number, off_t(length))
      try? file.synchronise()
    }
  }

  /// The bytes that stand at a place; fewer where the file ends.
  private static func readBack(
    _ file: borrowing FileDescriptor, from offset: Int, count: Int
  ) -> [UInt8] {
    let number = file.number
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = unsafe pread(
          number, UnsafeMutableBufferPointer(rebasing: buffer[filled...]).baseAddress,
          count - filled, off_t(offset + filled))
        if got > 0 {
          filled += got
        } else if got == 0 || errno != EINTR {
          return
        }
      }
    }
  }

  /// The file that a path leads to, so that every name of a file has the same lock.
  static func writeTarget(of path: String) throws(FileError) -> String {
    let kind: Path.Kind
    do throws(ErrorNumber) {
      kind = try FileStatus(of: path).kind
    } catch {
      // Only a link that leads nowhere is in the way; the file itself may have come into being since.
      let isLink = (try? FileStatus(of: path, followingLinks: false))?.isSymbolicLink ?? false
      if error.rawValue != ENOENT || isLink || path.isEmpty || path.hasSuffix("/") {
        throw FileError(error, path: path, operation: "find")
      }
      return Path.join(try Path.resolved(Path.parent(of: path)), Path.name(of: path))
    }
    switch kind {
    case .file: return try Path.resolved(path)
    case .folder: throw .isDirectory(path: path)
    case .other: throw .notARegularFile(path: path)
    }
  }

  /// Waits until a file's name is on the disk.
  static func synchroniseFolder(of path: String) throws(ErrorNumber) {
    let folder = try FileDescriptor(opening: Path.parent(of: path), O_RDONLY | O_DIRECTORY)
    try folder.synchronise()
  }
}
