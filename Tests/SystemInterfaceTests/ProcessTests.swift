// Other programs, streams, the environment and the clock.

import Glibc
import Testing

@testable import SystemInterface

@Suite struct ChildProcessTests {
  @Test func keepsWhatIsPrinted() throws {
    let captured = try ChildProcess.capture(
      "sh", arguments: ["-c", "cat; echo oops >&2; exit 3"], input: Array("in".utf8))
    #expect(captured.output == Array("in".utf8))
    #expect(captured.errors == Array("oops\n".utf8))
    #expect(captured.exit == .status(3))
    #expect(!captured.exit.isSuccess)
  }

  /// More than any pipe holds, in both directions at once.
  @Test func neitherSideWaitsForEver() throws {
    let input = [UInt8](repeating: 0x61, count: 1_000_000)
    let captured = try ChildProcess.capture("cat", arguments: [], input: input)
    #expect(captured.output == input)
    let deaf = try ChildProcess.capture("true", arguments: [], input: input)
    #expect(deaf.exit == .status(0))
  }

  @Test func saysHowItEnded() throws {
    let killed = try ChildProcess.capture("sh", arguments: ["-c", "kill -9 $$"])
    #expect(killed.exit == .signal(9))
    let error = #expect(throws: ProcessError.self) {
      try ChildProcess.capture("no-such-program", arguments: [])
    }
    #expect(error?.message == "cannot run 'no-such-program': no such file or directory")
    #expect(
      try ChildProcess.runInTerminal(shell: "no-such-program 2>/dev/null", arguments: ["x"])
        == .status(127))
  }

  @Test func editorsMayHaveOptionsAndFilesMayHaveAnyName() throws {
    let folder = try TemporaryFolder()
    let awkward = folder["a $(touch x) 'b' \"c\""]
    let exit = try ChildProcess.runInTerminal(
      shell: "cp /dev/null", arguments: [awkward])
    #expect(exit == .status(0))
    #expect(try File.read(awkward, limit: 0) == [])
    #expect(try Folder.entries(of: folder.path).count == 1)
  }

  @Test func feedsAPagerThatMayStopReading() throws {
    let folder = try TemporaryFolder()
    let many = [UInt8](repeating: 0x0A, count: 1_000_000)
    let path = folder["out"]
    #expect(try ChildProcess.feed(shell: "cat > '\(path)'", many) == .status(0))
    #expect(try File.read(path, limit: many.count) == many)
    #expect(try ChildProcess.feed(shell: "exit 0", many) == .status(0))
  }

  @Test func theClosedPipeIsNotInheritedAsIgnored() throws {
    ThisProcess.ignoreClosedPipes()
    let captured = try ChildProcess.capture(
      "sh", arguments: ["-c", "(yes; echo $? >&2) | head -n 1"])
    // 141: ended by SIGPIPE, as it should be.
    #expect(captured.output == Array("y\n".utf8))
    #expect(String(decoding: captured.errors, as: UTF8.self) == "141\n")
  }
}

@Suite struct StreamTests {
  @Test func aClosedPipeIsReported() throws {
    ThisProcess.ignoreClosedPipes()
    let ends = try PipeEnd.pair()
    let stream = OutputStream(descriptor: ends.writer.number)
    try stream.write("ä\n")
    #expect(!stream.isTerminal)
    ends.reader.close()
    #expect(throws: StreamError.closedPipe) { try stream.write("x") }
  }

  @Test func aFullDiskIsReported() throws {
    let full = FileDescriptor(owning: unsafe open("/dev/full", O_WRONLY))
    let number = full.number
    #expect(throws: StreamError.other(ErrorNumber(ENOSPC))) {
      try OutputStream(descriptor: number).write("x")
    }
  }

  @Test func inputIsReadToItsEnd() throws {
    let ends = try PipeEnd.pair()
    try OutputStream(descriptor: ends.writer.number).write("one\ntwo")
    ends.writer.close()
    let stream = InputStream(descriptor: ends.reader.number)
    #expect(try stream.readToEnd(limit: 7) == Array("one\ntwo".utf8))
    #expect(try stream.readToEnd(limit: 7) == [])
  }

  @Test func tooMuchInputIsRefused() throws {
    let ends = try PipeEnd.pair()
    try OutputStream(descriptor: ends.writer.number).write("12345678")
    ends.writer.close()
    #expect(throws: FileError.tooLarge(path: "-", limit: 7)) {
      try InputStream(descriptor: ends.reader.number).readToEnd(limit: 7)
    }
  }
}

@Suite struct EnvironmentTests {
  @Test func readsVariables() async {
    await #expect(processExitsWith: .success) {
      unsafe setenv("FORETELL_TEST", "ü", 1)
      unsafe setenv("FORETELL_EMPTY", "", 1)
      #expect(Environment.value(of: "FORETELL_TEST") == "ü")
      #expect(Environment.value(of: "FORETELL_EMPTY") == nil)
      #expect(Environment.rawValue(of: "FORETELL_EMPTY") == "")
      #expect(Environment.rawValue(of: "FORETELL_ABSENT") == nil)
    }
  }
}

@Suite struct WallClockTests {
  /// Zones written out as POSIX rules, which need no database.
  @Test func honoursTheTimeZone() async {
    await #expect(processExitsWith: .success) {
      func moment(_ zone: String, _ seconds: Int) -> [Int] {
        unsafe setenv("TZ", zone, 1)
        let m = WallClock.moment(secondsSince1970: seconds)
        return [m.year, m.month, m.day, m.hour, m.minute, m.second, m.offsetMinutes]
      }
      let newYear = 1_577_836_800  // 2020-01-01T00:00:00Z
      #expect(moment("UTC0", newYear) == [2020, 1, 1, 0, 0, 0, 0])
      #expect(moment("UTC0", newYear - 1) == [2019, 12, 31, 23, 59, 59, 0])
      #expect(moment("EST5", newYear) == [2019, 12, 31, 19, 0, 0, -300])
      #expect(moment("IST-5:30", newYear) == [2020, 1, 1, 5, 30, 0, 330])
      #expect(moment("CET-1CEST,M3.5.0,M10.5.0/3", 1_593_600_000) == [2020, 7, 1, 12, 40, 0, 120])
      #expect(moment("UTC0", -86_400) == [1969, 12, 31, 0, 0, 0, 0])
    }
  }

  @Test func tellsTheTime() {
    let now = WallClock.now()
    #expect(now.year >= 2025)
    #expect((1...12).contains(now.month) && (1...31).contains(now.day))
    #expect(abs(now.offsetMinutes) <= 14 * 60)
  }
}
