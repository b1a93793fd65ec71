// An open file that closes itself.

import Glibc

/// An open file of the operating system, closed when its owner goes away.
struct FileDescriptor: ~Copyable {
  let number: Int32

  /// Takes over an open file.
  init(owning number: Int32) { self.number = number }

  /// Opens a file; child processes do not inherit it.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(ErrorNumber) {
    // The system would read the path only up to a NUL, and open another file.
    if path.utf8.contains(0) { throw ErrorNumber(ENOENT) }
    while true {
      let number = unsafe open(path, flags | O_CLOEXEC, mode)
      if number >= 0 {
        self.number = number
        return
      }
      if errno != EINTR { throw .last }
    }
  }

  deinit { close(number) }

  /// What the system knows of the open file.
  borrowing func status() throws(ErrorNumber) -> FileStatus {
    var status = stat()
    if unsafe fstat(number, &status) != 0 { throw .last }
    return FileStatus(status)
  }

  /// Everything from the current position to the end, or `nil` when that is more than `limit`
  /// bytes.
  ///
  /// - Parameter size: how much is expected; right for a file that does not grow meanwhile.
  borrowing func readToEnd(expecting size: Int, limit: Int) throws(ErrorNumber) -> [UInt8]? {
    // One byte more, so that the end is seen without another buffer.
    var bytes = try readChunk(upTo: min(size, limit) + 1)
    var filled = bytes.count == min(size, limit) + 1
    while filled {
      if bytes.count > limit { return nil }
      let wanted = max(bytes.count, 65_536)
      let chunk = try readChunk(upTo: wanted)
      bytes += chunk
      filled = chunk.count == wanted
    }
    return bytes.count > limit ? nil : bytes
  }

  /// The next bytes, fewer than `count` only at the end.
  private borrowing func readChunk(upTo count: Int) throws(ErrorNumber) -> [UInt8] {
    var failure: ErrorNumber?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = unsafe read(
          number, UnsafeMutableBufferPointer(rebasing: buffer[filled...]).baseAddress,
          count - filled)
        if got > 0 {
          filled += got
        } else if got == 0 {
          return
        } else if errno == EAGAIN {
          Poll.wait(number, for: .reading)
        } else if errno != EINTR {
          failure = .last
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes bytes in one call of the system; returns how many it took.
  borrowing func writeOnce(_ bytes: ArraySlice<UInt8>) throws(ErrorNumber) -> Int {
    try Self.writeOnce(bytes, to: number)
  }

  /// Writes bytes in one call of the system to a descriptor that somebody else owns.
  static func writeOnce(
    _ bytes: ArraySlice<UInt8>, to number: Int32
  ) throws(ErrorNumber) -> Int {
    while true {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(number, buffer.baseAddress, buffer.count)
      }
      if written >= 0 { return written }
      if errno != EINTR { throw .last }
    }
  }

  /// Waits until what was written is on the disk.
  borrowing func synchronise() throws(ErrorNumber) {
    while fsync(number) != 0 {
      switch errno {
      case EINTR: continue
      // Some file systems cannot do this for folders, and need not.
      case EINVAL, ENOTSUP: return
      case _: throw .last
      }
    }
  }
}

/// What the system knows of a file: its kind, size, identity and mode.
struct FileStatus {
  let kind: Path.Kind
  let isSymbolicLink: Bool
  let size: Int
  let identity: FileIdentity
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t

  init(_ status: stat) {
    let format = status.st_mode & S_IFMT
    kind = format == S_IFREG ? .file : format == S_IFDIR ? .folder : .other
    isSymbolicLink = format == S_IFLNK
    size = Int(status.st_size)
    identity = FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }

  /// The status of what is at a path; of a symbolic link itself where `followingLinks` is false.
  init(of path: String, followingLinks: Bool = true) throws(ErrorNumber) {
    if path.utf8.contains(0) { throw ErrorNumber(ENOENT) }
    var status = stat()
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    if result != 0 { throw .last }
    self.init(status)
  }
}

/// What makes two paths the same file: device and inode.
struct FileIdentity: Hashable {
  let device: UInt64
  let number: UInt64
}
