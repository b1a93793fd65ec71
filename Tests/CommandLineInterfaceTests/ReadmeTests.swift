// The examples of README.md and of the documents in Ledger are run as they stand there.

import Foundation
import Testing

@Suite struct ReadmeTests {
  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The documents that may hold examples.
  static var documents: [URL] {
    let ledger = project.appending(path: "Ledger")
    let inside = (try? FileManager.default.contentsOfDirectory(atPath: ledger.path())) ?? []
    return [project.appending(path: "README.md")]
      + inside.filter { $0.hasSuffix(".md") }.sorted().map { ledger.appending(path: $0) }
  }

  @Test(arguments: documents)
  func examplesRun(_ file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path()) else { return }
    let old = try String(contentsOf: file, encoding: .utf8)
    var document = ConsoleDocument(old)
    try document.run(file: file, ledger: Self.project.appending(path: "Ledger"))
    if Recording.isOn, document.text != old {
      try document.text.write(to: file, atomically: true, encoding: .utf8)
    }
    let isUnchanged = document.text == old
    #expect(isUnchanged || Recording.isOn)
  }

  @Test func blocksAreFoundAndRun() throws {
    let sample = """
      # A sample

      ```console
      $ foretell init
      began a ledger in Ledger
      ...
      $ foretell add "It rains" -p 70% --by 2026-03-10 --id rain
      added rain at 70%, by 2026-03-10 (Tuesday)
        Ledger/main.foretell:11: 2026-03-01 predict rain 70% "It rains" by:2026-03-10
      ```

      Other blocks are left alone:

      ```sh
      $ foretell nonsense
      ```

      ```console
      $ foretell list
      error: no ledger found in '$HERE' or above it
      help: begin one with 'foretell init', or name one with --ledger PATH
      ```

      ```console continued
      $ foretell list --json --ledger ""
      error: there is no ledger at ''
      ...
      ```

      ```console with the shipped ledger
      $ foretell list --json | grep "game-changer"
            "id" : "game-changer",
      ```

      """
    var document = ConsoleDocument(sample)
    #expect(document.blocks.map(\.first) == [4, 19, 25, 31])
    #expect(document.blocks.map { $0.transcript.steps.count } == [2, 1, 1, 1])
    try document.run(
      file: URL(filePath: #filePath), ledger: Self.project.appending(path: "Ledger"))
    #expect(document.text == sample)
  }

  @Test func aDifferenceIsFound() throws {
    let sample = "```console\n$ foretell init\nbegan a tavern in Ledger\n```\n"
    var document = ConsoleDocument(sample)
    withKnownIssue(isIntermittent: Recording.isOn) {
      try document.run(file: URL(filePath: #filePath), ledger: Self.project)
    }
    #expect(document.text.hasPrefix("```console\n$ foretell init\nbegan a ledger in Ledger\n"))
  }
}

/// A Markdown document with blocks of commands, fenced by "```console".
struct ConsoleDocument {
  struct Block {
    /// The line after the opening fence, from 1.
    var first: Int
    /// Whether the block's folder holds the shipped ledger: "```console with the shipped ledger".
    var hasLedger: Bool
    /// Whether the block goes on in the folder of the one before: "```console continued".
    var isContinued: Bool
    var transcript: Transcript
    /// The lines between the fences.
    var range: Range<Int>
  }

  private(set) var lines: [String]
  private(set) var blocks: [Block] = []

  init(_ text: String) {
    lines = text.lines
    var start: Int?
    for (index, line) in lines.enumerated() {
      if let opened = start {
        guard line == "```" else { continue }
        let transcript = Transcript(
          lines[opened..<index], from: opened + 1, allowsComments: false)
        let info = lines[opened - 1]
        blocks.append(
          Block(
            first: opened + 1, hasLedger: info.contains("shipped ledger"),
            isContinued: info.contains("continued"), transcript: transcript, range: opened..<index))
        start = nil
      } else if line == "```console" || line.hasPrefix("```console ") {
        start = index + 1
      }
    }
  }

  /// The document as text.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Runs every block in a folder of its own, and puts what was printed in place of what differs.
  ///
  /// - Parameter ledger: the shipped ledger, copied for the blocks that ask for it.
  mutating func run(file: URL, ledger: URL) throws {
    var folder = try TemporaryFolder()
    var recorded: [Transcript] = []
    for block in blocks {
      if !block.isContinued { folder = try TemporaryFolder() }
      if block.hasLedger {
        try FileManager.default.copyItem(atPath: ledger.path(), toPath: folder["Ledger"])
      }
      recorded.append(try block.transcript.run(in: folder, style: .plain, file: file))
    }
    for (block, recorded) in zip(blocks, recorded).reversed() where recorded != block.transcript {
      lines.replaceSubrange(block.range, with: recorded.lines)
    }
  }
}
