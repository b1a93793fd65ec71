// A shell with somebody typing at it.

import CommandLineParsing
import Foundation
import Testing

/// A real interactive shell at a terminal of its own (that `script` makes), in which a stand-in
/// called `kitchen` asks for completions, and notes what it is called with.
struct InteractiveShell {
  private let folder: URL
  private let shell: Shell

  /// Whether programs are installed.
  static func hasInstalled(_ programs: String...) -> Bool {
    programs.allSatisfy { program in
      ["/bin/", "/usr/bin/", "/usr/local/bin/"].contains {
        FileManager.default.isExecutableFile(atPath: $0 + program)
      }
    }
  }

  init(_ shell: Shell) throws {
    self.shell = shell
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("interactive-shell-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try put(
      "kitchen",
      """
      #!/bin/sh
      if [ "$1" = completions ]; then
        for word; do printf '%s\\0' "$word"; done > "$KITCHEN/request"
        cat "$KITCHEN/answer"
      else
        for word; do printf '%s\\0' "$word"; done > "$KITCHEN/called"
      fi
      """)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.appendingPathComponent("kitchen").path)
    try put("completion", Kitchen.program.completionScript(for: shell))
    let load = "source \"$KITCHEN/completion\"\n"
    try put("bashrc", load + "PS1='READY> '\n")
    try put(
      ".zshrc",
      "autoload -U compinit; compinit -u -D\nunsetopt auto_remove_slash\n\(load)PS1='READY> '\n")
    try put("fish", load + "function fish_prompt; echo 'READY> '; end\n")
    try put("answer", "")
  }

  /// Removes what the shell needed.
  func close() { try? FileManager.default.removeItem(at: folder) }

  /// The words that the program is called with after somebody has typed a line, the tabulator
  /// and return.
  ///
  /// The stand-in cannot answer by itself, so the line is typed twice: once to see what the shell
  /// asks, and again when the answer to that lies ready.
  func words(afterTyping line: String) throws -> [String] {
    try put("answer", "")
    try run(line)
    let request = try #require(
      CompletionRequest(arguments: words(in: "request")), "the shell asked for completions")
    try put(
      "answer",
      Kitchen.program.answer(request) { _ in
        [
          Candidate("soup", "of the day"), Candidate("rice:fried"),
          Candidate("crème brûlée", "2 €"),
        ]
      })
    try run(line)
    return try words(in: "called")
  }

  func put(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
  }

  private func words(in name: String) throws -> [String] {
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    return data.split(separator: 0, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs the shell, types a line when it is ready, and waits for its end.
  private func run(_ line: String) throws {
    let command =
      switch shell {
      case .bash: "bash --rcfile \"$KITCHEN/bashrc\" -i"
      case .zsh: "zsh -i"
      case .fish: "fish --no-config -C 'source \"$KITCHEN/fish\"'"
      }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["timeout", "20", "script", "-qefc", command, "/dev/null"]
    var environment = ProcessInfo.processInfo.environment
    environment["KITCHEN"] = folder.path
    environment["HOME"] = folder.path
    environment["ZDOTDIR"] = folder.path
    environment["PATH"] = folder.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["TERM"] = "xterm"
    environment["LC_ALL"] = "C.UTF-8"
    process.environment = environment
    process.currentDirectoryURL = folder
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
  }
}
