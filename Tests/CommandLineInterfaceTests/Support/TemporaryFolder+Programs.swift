import SystemInterface
import Testing

extension TemporaryFolder {
  /// Writes a shell script that can be run by its path.
  ///
  /// Another process writes it: a program that a test's own process has open for writing cannot be
  /// run, and a child that another test starts at that moment keeps it open for a while.
  func putProgram(_ name: String, _ script: String) throws {
    let written = try ChildProcess.capture(
      "/bin/sh", arguments: ["-c", "cat > \"$1\" && chmod +x \"$1\"", "sh", self[name]],
      input: Array("#!/bin/sh\n\(script)\n".utf8))
    try #require(written.exit.isSuccess)
  }
}
