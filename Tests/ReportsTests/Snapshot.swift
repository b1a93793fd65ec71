// Snapshots: files beside the tests that hold what a report said when somebody looked at it last.

import Foundation
import Testing

/// Compares with, or with `FORETELL_RECORD=1` in the environment rewrites, a snapshot.
enum Snapshot {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["FORETELL_RECORD"] == "1"
  }

  /// Expects `text` to be what the file `name` holds.
  static func expect(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if isRecording { try Data(text.utf8).write(to: file) }
    let stored = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    guard stored != text else { return }
    let (old, new) = (stored.split(separator: "\n"), text.split(separator: "\n"))
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs from what was rendered, first in line \((line?.offset ?? min(old.count, new.count)) + 1):
      stored:   \(line.map { String($0.element.0) } ?? "(end)")
      rendered: \(line.map { String($0.element.1) } ?? "(end)")
      Run with FORETELL_RECORD=1 to accept the new text after looking at it.
      """, sourceLocation: sourceLocation)
  }
}
