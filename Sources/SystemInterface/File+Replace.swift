// Replacing a file so that there is always a whole one.

import Glibc

extension File {
  /// Puts other bytes in place of a file's, or creates it; at every moment the file holds all of
  /// the old or all of the new.
  ///
  /// Under the lock beside the file, a temporary file in the same folder is written, brought to
  /// the disk and renamed. The mode stays, and the owner where that is allowed; of a symbolic
  /// link, the file it leads to is replaced.
  ///
  /// - Parameter expected: what the file must hold now; where it holds something else (or does
  ///   not exist), it is left alone and `FileError.changed` is thrown. `nil` expects nothing.
  public static func replace(
    _ path: String, with bytes: [UInt8], expecting expected: [UInt8]? = nil,
    patience: Patience = .standard
  ) throws(FileError) {
    let target = try writeTarget(of: path)
    let lock = try FileLock.acquire(besides: target, patience: patience)
    defer { withExtendedLifetime(lock) {} }
    let old = try? FileStatus(of: target)
    if let expected {
      guard let old, old.size == expected.count,
        try read(target, limit: expected.count) == expected
      else { throw .changed(path: path) }
    }
    let temporary = Path.join(
      Path.parent(of: target),
      ".\(Path.name(of: target)).\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp")
    do throws(ErrorNumber) {
      try create(temporary, bytes, like: old)
      if unsafe rename(temporary, target) != 0 { throw .last }
    } catch {
      _ = unsafe unlink(temporary)
      throw FileError(error, path: path, operation: "replace")
    }
    do {
      try synchroniseFolder(of: target)
    } catch {
      throw FileError(error, path: path, operation: "bring to the disk")
    }
  }

  /// Creates a file with the mode and the owner of another.
  private static func create(
    _ path: String, _ bytes: [UInt8], like old: FileStatus?
  ) throws(ErrorNumber) {
    let file = try FileDescriptor(
      opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
    if let old {
      // Not every user may give a file away; the mode comes after, for giving it away clears it.
      _ = fchown(file.number, old.owner, old.group)
      if fchmod(file.number, old.permissions) != 0 { throw .last }
    }
    var rest = bytes[...]
    while !rest.isEmpty { rest = rest.dropFirst(try file.writeOnce(rest)) }
    try file.synchronise()
  }
}
