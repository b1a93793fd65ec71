// Runs the transcripts that lie in the folder Transcripts, each in a folder of its own. With
// FORETELL_RECORD=1 in the environment they are rewritten with what was printed; look at the
// difference before you keep it.

import Foundation
import Testing

@Suite struct TranscriptTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripts")

  static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return all.filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test func thereAreTranscripts() { #expect(Self.names.count > 10) }

  @Test(arguments: names)
  func printsWhatItSays(_ name: String) throws {
    let file = Self.folder.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    var transcript = Transcript(text.lines, allowsComments: true)
    let recorded = try transcript.run(in: TemporaryFolder(), style: .marked, file: file)
    if Recording.isOn {
      try (recorded.lines.joined(separator: "\n") + "\n").write(
        to: file, atomically: true, encoding: .utf8)
    }
    transcript = recorded
    #expect(!transcript.steps.isEmpty, "a transcript has at least one command")
  }
}

/// Whether expectations are rewritten.
enum Recording {
  static var isOn: Bool { ProcessInfo.processInfo.environment["FORETELL_RECORD"] == "1" }
}

extension String {
  /// The lines of a text that ends in a line break.
  var lines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension Transcript {
  /// Runs every command; reports those that print something else, at their lines.
  ///
  /// - Returns: the transcript with what was printed in place of what was expected, where they differ.
  func run(
    in folder: TemporaryFolder, style: TranscriptRunner.Style, file: URL
  ) throws -> Transcript {
    var runner = TranscriptRunner(in: folder, style: style)
    var recorded = self
    for (index, step) in steps.enumerated() {
      let printed = try runner.run(step)
      if step.matches(printed) { continue }
      recorded.steps[index].expected = printed
      if Recording.isOn { continue }
      Issue.record(
        """
        \(file.lastPathComponent):\(step.line): $ \(step.command)
        expected:
        \(step.expected.joined(separator: "\n"))
        printed:
        \(printed.joined(separator: "\n"))
        Run with FORETELL_RECORD=1 to accept what was printed, and look at the difference.
        """,
        sourceLocation: SourceLocation(
          fileID: #fileID, filePath: file.path(), line: step.line, column: 1))
    }
    return recorded
  }
}
