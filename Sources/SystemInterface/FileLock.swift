// A lock that keeps writers of one file apart.

import Glibc

/// How long to wait for another program's lock.
public struct Patience: Sendable {
  /// After how many milliseconds waiting ends with `FileError.locked`.
  public let milliseconds: Int
  /// Called once when waiting begins, to say so.
  public let onWait: @Sendable () -> Void

  /// Makes a patience of a time and of what is done when waiting begins.
  public init(milliseconds: Int, onWait: @escaping @Sendable () -> Void = {}) {
    self.milliseconds = milliseconds
    self.onWait = onWait
  }

  /// Ten seconds, silently.
  public static let standard = Patience(milliseconds: 10_000)
}

/// An exclusive lock beside a file, held until its owner goes away.
///
/// The lock is a file `.NAME.lock` in the same folder, locked with `flock(2)`; the system lets go
/// of it when the process ends, however it ends. It is a file of its own because the one it
/// guards may be replaced. The holder removes it before letting go; who gets a lock on a file
/// that was removed meanwhile sees that and tries again.
public struct FileLock: ~Copyable {
  private let path: String
  private let descriptor: FileDescriptor

  private init(path: String, descriptor: consuming FileDescriptor) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { _ = unsafe unlink(path) }

  /// Locks a file, which need not exist, though its folder must.
  public static func acquire(
    besides guarded: String, patience: Patience = .standard
  ) throws(FileError) -> FileLock {
    let path = Path.join(Path.parent(of: guarded), ".\(Path.name(of: guarded)).lock")
    var waited = 0
    while true {
      do throws(ErrorNumber) {
        let descriptor = try FileDescriptor(
          opening: path, O_RDONLY | O_CREAT | O_NOFOLLOW, mode: 0o644)
        if flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 {
          let held = try descriptor.status().identity
          if (try? FileStatus(of: path, followingLinks: false).identity) == held {
            return FileLock(path: path, descriptor: descriptor)
          }
          continue
        }
        if errno == EINTR { continue }
        if errno != EWOULDBLOCK { throw ErrorNumber.last }
      } catch {
        throw FileError(error, path: path, operation: "lock")
      }
      if waited >= patience.milliseconds { throw .locked(path: guarded) }
      if waited == 0 { patience.onWait() }
      usleep(5_000)
      waited += 5
    }
  }
}
