// The completion scripts in the real shells, and the manual in a real checker.

import CommandLineParsing
import Foundation
import Testing

@Suite struct ShellTests {
  /// What is typed before the tabulator, and the words that the program is then called with.
  struct Case: Sendable {
    var typed: String
    var words: [String]
    init(_ typed: String, _ words: [String]) {
      self.typed = typed
      self.words = words
    }
  }

  static let cases = [
    Case("kitchen co", ["cook"]),
    Case("kitchen cook so", ["cook", "soup"]),
    Case("kitchen cook --mi", ["cook", "--minutes"]),
    Case("kitchen cook --heat me", ["cook", "--heat", "medium"]),
    Case("kitchen cook --heat=me", ["cook", "--heat=medium"]),
    Case("kitchen cook -s 'two words' -s saf", ["cook", "-s", "two words", "-s", "saffron"]),
    Case("kitchen --book 'a b' cook so", ["--book", "a b", "cook", "soup"]),
    // Readline splits words at ":"; candidates may hold it, and blanks.
    Case("kitchen cook rice:f", ["cook", "rice:fried"]),
    Case("kitchen cook ric", ["cook", "rice:fried"]),
    Case("kitchen cook cr", ["cook", "crème brûlée"]),
    Case("kitchen cook -s sta", ["cook", "-s", "star anise"]),
    Case("kitchen cook --spice=sta", ["cook", "--spice=star anise"]),
    // Files are the shell's own affair.
    Case("kitchen --book coo", ["--book", "cookbook one"]),
    Case("kitchen cook --book=coo", ["cook", "--book=cookbook one"]),
    Case("kitchen cook --into po", ["cook", "--into", "pots/"]),
    // Nothing to offer: the line stays.
    Case("kitchen cook soup 2", ["cook", "soup", "2"]),
  ]

  private func complete(_ expected: Case, in shell: Shell) throws {
    let session = try InteractiveShell(shell)
    defer { session.close() }
    try session.put("cookbook one", "")
    try session.put("pots.txt", "")
    try session.makeFolder("pots")
    #expect(try session.words(afterTyping: expected.typed) == expected.words)
  }

  @Test(
    .enabled(if: InteractiveShell.hasInstalled("bash", "script"), "needs bash"), arguments: cases)
  func completesInBash(_ expected: Case) throws { try complete(expected, in: .bash) }

  @Test(.enabled(if: InteractiveShell.hasInstalled("zsh", "script"), "needs zsh"), arguments: cases)
  func completesInZsh(_ expected: Case) throws { try complete(expected, in: .zsh) }

  @Test(
    .enabled(if: InteractiveShell.hasInstalled("fish", "script"), "needs fish"), arguments: cases)
  func completesInFish(_ expected: Case) throws { try complete(expected, in: .fish) }

  @Test(.enabled(if: InteractiveShell.hasInstalled("mandoc"), "needs mandoc"))
  func theManualHasNothingToComplainAbout() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["mandoc", "-Tlint", "-Wstyle"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let page = Kitchen.program.manualPage(version: "1.0", date: "2026-01-31")
    try input.fileHandleForWriting.write(contentsOf: Data(page.utf8))
    try input.fileHandleForWriting.close()
    let complaints = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: complaints, as: UTF8.self) == "")
  }
}
