// A folder for one test, gone afterwards.

import Glibc
import SystemInterface
import Testing

/// A new empty folder, removed with all it holds when its owner goes away.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let base = Environment.value(of: "TMPDIR") ?? "/tmp"
    path = Path.join(base, "system-interface-\(UInt64.random(in: 0 ... .max))")
    try Folder.create(path)
  }

  deinit { _ = try? ChildProcess.capture("rm", arguments: ["-rf", path]) }

  subscript(name: String) -> String { Path.join(path, name) }

  /// Writes a file as another program would, making its folders.
  @discardableResult
  func put(_ name: String, _ text: String) throws -> String {
    let path = self[name]
    try Folder.create(Path.parent(of: path))
    let result = try ChildProcess.capture(
      "sh", arguments: ["-c", "cat > \"$1\"", "sh", path], input: Array(text.utf8))
    try #require(result.exit.isSuccess)
    return path
  }

  func text(_ name: String) throws -> String {
    String(decoding: try File.read(self[name], limit: 1 << 24), as: UTF8.self)
  }

  func link(_ name: String, to target: String) throws {
    try Folder.create(Path.parent(of: self[name]))
    try #require(unsafe symlink(target, self[name]) == 0)
  }

  func mode(_ name: String) throws -> UInt32 {
    var status = stat()
    try #require(unsafe stat(self[name], &status) == 0)
    return status.st_mode & 0o7777
  }
}

/// Who this test process must not be for permissions to count: the superuser may do anything, so
/// such tests become another user in a process of their own.
func becomeUnprivileged() {
  if geteuid() == 0 {
    _ = setgroups(0, nil)
    _ = setgid(65_534)
    _ = setuid(65_534)
  }
}
