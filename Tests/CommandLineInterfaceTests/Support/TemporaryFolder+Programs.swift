import Foundation

extension TemporaryFolder {
  /// Writes a shell script that can be run by its path.
  func putProgram(_ name: String, _ script: String) throws {
    try put(name, "#!/bin/sh\n\(script)\n".utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: self[name])
  }
}
