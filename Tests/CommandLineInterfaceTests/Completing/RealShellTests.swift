// The program in real interactive shells, with somebody typing and pressing the tabulator.

import Foundation
import Testing

/// A shell at a terminal of its own (that `script` makes), with the real program on its path.
struct CompletingShell {
  let folder: TemporaryFolder
  let shell: String

  /// The program that was built beside these tests, if it was.
  static var program: String? {
    let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "foretell").path()
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  static func canRun(_ shell: String) -> Bool {
    program != nil
      && [shell, "script"].allSatisfy { name in
        ["/bin/", "/usr/bin/", "/usr/local/bin/"].contains {
          FileManager.default.isExecutableFile(atPath: $0 + name)
        }
      }
  }

  init(_ shell: String) throws {
    folder = try TemporaryFolder()
    self.shell = shell
    let program = try #require(Self.program)
    try folder.put(
      "Ledger/main.foretell",
      """
      format 1
      2026-01-01 predict rome-rain 70% "It rains in Rome" by:2026-12-31 #weather
      2026-01-01 predict pm choice "Who is prime minister?" kim="Kim" lee="Lee" by:2026-12-31

      """.utf8)
    // Questions go to the real program; any other command line is only noted.
    try folder.putProgram(
      "foretell",
      """
      if [ "$1" = completions ]; then exec '\(program)' "$@"; fi
      for word; do printf '%s\\0' "$word"; done > '\(folder["called"])'
      """)
    let load = "source <(foretell completions \(shell))\n"
    try folder.put("bashrc", "\(load)PS1='READY> '\n".utf8)
    try folder.put(
      ".zshrc", "autoload -U compinit; compinit -u -D\n\(load)PS1='READY> '\n".utf8)
  }

  /// The words that the program is called with after a line, the tabulator and return.
  func words(afterTyping line: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let command = shell == "bash" ? "bash --rcfile \(folder["bashrc"]) -i" : "\(shell) -i"
    process.arguments = ["timeout", "20", "script", "-qefc", command, "/dev/null"]
    var environment = ProcessInfo.processInfo.environment
    environment["HOME"] = folder.path
    environment["ZDOTDIR"] = folder.path
    environment["PATH"] = folder.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["TERM"] = "xterm"
    environment["LC_ALL"] = "C.UTF-8"
    environment["FORETELL_TODAY"] = "2026-03-01"
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: folder.path)
    let keyboard = Pipe()
    let screen = Pipe()
    process.standardInput = keyboard
    process.standardOutput = screen
    process.standardError = screen
    try process.run()
    var seen = Data()
    while !String(decoding: seen, as: UTF8.self).contains("READY> ") {
      let more = screen.fileHandleForReading.availableData
      if more.isEmpty { break }
      seen += more
    }
    try keyboard.fileHandleForWriting.write(contentsOf: Data("\(line)\t\rexit\r".utf8))
    _ = try screen.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    try keyboard.fileHandleForWriting.close()
    return try folder.bytes("called").split(separator: 0, omittingEmptySubsequences: false)
      .dropLast().map { String(decoding: $0, as: UTF8.self) }
  }
}

@Suite(.serialized) struct RealShellTests {
  static let cases: [(String, [String])] = [
    ("foretell resolve ro", ["resolve", "rome-rain"]),
    ("foretell resolve pm k", ["resolve", "pm", "kim"]),
    ("foretell list tag:w", ["list", "tag:weather"]),
    ("foretell list status:pe", ["list", "status:pending"]),
    ("foretell add x --tag=we", ["add", "x", "--tag=weather"]),
    ("foretell rev", ["review"]),
  ]

  @Test(
    .enabled(if: CompletingShell.canRun("bash"), "needs bash, script and the built program"),
    arguments: cases)
  func completesInBash(_ line: String, _ words: [String]) throws {
    #expect(try CompletingShell("bash").words(afterTyping: line) == words)
  }

  @Test(
    .enabled(if: CompletingShell.canRun("zsh"), "needs zsh, script and the built program"),
    arguments: cases)
  func completesInZsh(_ line: String, _ words: [String]) throws {
    #expect(try CompletingShell("zsh").words(afterTyping: line) == words)
  }
}
