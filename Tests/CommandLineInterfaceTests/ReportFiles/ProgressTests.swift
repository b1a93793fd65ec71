// What is said while a command works for long: on a terminal only, and erased.

import CommandLineInterface
import Forecasting
import Synchronization
import SystemInterface
import Testing

@Suite struct ProgressTests {
  /// Runs a report, every look at the clock being so much later than the one before.
  private func errors(
    eachLookTaking step: Duration, isTerminal: Bool, terminalKind: String = "xterm"
  ) throws -> String {
    let folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", "format 1\nowner me\n".utf8)
    let printed = Mutex("")
    let clock = Mutex(Duration.zero)
    return withExtendedLifetime(folder) {
      let surroundings = Surroundings(
        arguments: ["report"], environment: { $0 == "TERM" ? terminalKind : nil },
        currentDirectory: folder.path, now: { Moment(.distantFuture) },
        uptime: {
          clock.withLock { time in
            time += step
            return time
          }
        },
        input: { (_: Int) throws(FileError) in [] },
        output: Surroundings.Stream { (_) throws(StreamError) in },
        errors: Surroundings.Stream(isTerminal: isTerminal) { (text) throws(StreamError) in
          printed.withLock { $0 += text }
        })
      #expect(Program.run(surroundings) == .done)
      return printed.withLock { $0 }
    }
  }

  @Test func namesTheStageAndErasesIt() throws {
    let erase = "\r\u{1B}[K"
    let text = try errors(eachLookTaking: .seconds(2), isTerminal: true)
    #expect(text.hasPrefix("\(erase)scoring…\(erase)"))
    #expect(text.hasSuffix("\(erase)writing the report…\(erase)"))
  }

  @Test func isSilentWithinASecond() throws {
    #expect(try errors(eachLookTaking: .milliseconds(100), isTerminal: true) == "")
  }

  @Test func isSilentWhereNobodyLooks() throws {
    #expect(try errors(eachLookTaking: .seconds(2), isTerminal: false) == "")
    #expect(try errors(eachLookTaking: .seconds(2), isTerminal: true, terminalKind: "dumb") == "")
  }
}
