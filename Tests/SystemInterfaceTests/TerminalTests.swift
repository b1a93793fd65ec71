// Keys and lines at a pseudo-terminal, and the terminal given back on every way out.

import Glibc
import SystemInterface
import Testing

/// Signals and the terminal's mode belong to the whole process: one of these tests at a time.
@Suite(.serialized) struct TerminalTests {
  let pseudo: PseudoTerminal
  init() throws { pseudo = try PseudoTerminal() }

  struct Failure: Error, Equatable {}

  @Test func readsKeysOneByOneAndUnseen() throws {
    let before = pseudo.mode
    let keys = try pseudo.terminal.withRawMode { reader throws(Failure) in
      #expect(pseudo.mode != before)
      pseudo.type("yé\r\u{3}\u{1B}[A")
      var keys = (0..<5).map { _ in reader.readKey() }
      pseudo.type("\u{1B}")
      keys.append(reader.readKey())
      return keys
    }
    #expect(
      keys == [.character("y"), .character("é"), .enter, .control("c"), .up, .escape])
    #expect(pseudo.mode == before)
  }

  @Test func givesTheTerminalBackAfterAnError() throws {
    let before = pseudo.mode
    #expect(throws: RawModeError<Failure>.body(Failure())) {
      try pseudo.terminal.withRawMode { _ throws(Failure) in throw Failure() }
    }
    #expect(pseudo.mode == before)
  }

  @Test func thereMustBeATerminal() throws {
    let file = unsafe open("/dev/null", O_RDONLY)
    defer { close(file) }
    let none = Terminal(input: file, output: file)
    #expect(!none.isInteractive)
    #expect(none.size == nil)
    #expect(throws: RawModeError<Failure>.unavailable(ErrorNumber(ENOTTY))) {
      try none.withRawMode { _ throws(Failure) in }
    }
    #expect(pseudo.terminal.isInteractive)
  }

  @Test func seesTheEndOfInput() throws {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    close(ends[1])
    defer { close(ends[0]) }
    // Lines can be read from anything.
    let terminal = Terminal(input: ends[0], output: pseudo.device)
    #expect(try terminal.readLine(prompt: "") == .endOfInput)
  }

  @Test func theTerminalMayGoAway() async throws {
    await #expect(processExitsWith: .success) {
      let pseudo = try PseudoTerminal()
      let key = try pseudo.terminal.withRawMode { reader throws(Failure) in
        close(pseudo.controller)
        return reader.readKey()
      }
      #expect(key == .endOfInput)
    }
  }

  @Test func knowsItsSize() throws {
    pseudo.resize(columns: 77, rows: 20)
    let size = try #require(pseudo.terminal.size)
    #expect(size == (columns: 77, rows: 20))
    if Environment.value(of: "COLUMNS") == nil { #expect(pseudo.terminal.width == 77) }
  }

  // In a process of its own: signals are the whole process's, and another test's reader may take them.
  @Test func noticesAnotherSize() async throws {
    await #expect(processExitsWith: .success) {
      let pseudo = try PseudoTerminal()
      let key = try pseudo.terminal.withRawMode { reader throws(Failure) in
        // The terminal is not this process's own: the signal is sent by hand.
        kill(getpid(), SIGWINCH)
        return reader.readKey()
      }
      #expect(key == .resized)
    }
  }

  @Test func asksForALineInBetween() throws {
    let line = try pseudo.terminal.withRawMode { reader throws(StreamError) in
      try reader.givingBackTerminal { () throws(StreamError) in
        pseudo.type("a line, ü\nrest")
        return try pseudo.terminal.readLine(prompt: "when? ")
      }
    }
    #expect(line == .line("a line, ü"))
    #expect(pseudo.seen().contains("when? "))
  }

  @Test func readsALineAndNoFurther() throws {
    pseudo.type("one\ntwo\n")
    #expect(try pseudo.terminal.readLine(prompt: "") == .line("one"))
    #expect(try pseudo.terminal.readLine(prompt: "") == .line("two"))
    pseudo.type("\u{4}")
    #expect(try pseudo.terminal.readLine(prompt: "") == .endOfInput)
  }

  @Test func aLineMayBeInterrupted() async throws {
    await #expect(processExitsWith: .exitCode(4)) { [path = pseudo.path as String] in
      let device = unsafe open(path, O_RDWR | O_NOCTTY)
      signalLater(SIGINT)
      let line = try Terminal(input: device, output: device).readLine(prompt: "? ")
      #expect(line == .interrupted)
      ThisProcess.exit(4)
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func aSignalToEndEndsTheProcessInOrder(_ number: Int32) async throws {
    let before = pseudo.mode
    // `swift test` may itself be deaf to some of them, and processes inherit that.
    await #expect(processExitsWith: .signal(number)) {
      [path = pseudo.path as String, number = number as Int32] in
      _ = signal(number, SIG_DFL)
      let device = unsafe open(path, O_RDWR | O_NOCTTY)
      try Terminal(input: device, output: device).withRawMode { reader throws(Failure) in
        signalLater(number)
        _ = reader.readKey()
      }
    }
    #expect(pseudo.mode == before)
  }

  @Test func leavingFromWithinGivesTheTerminalBack() async throws {
    let before = pseudo.mode
    await #expect(processExitsWith: .exitCode(3)) { [path = pseudo.path as String] in
      let device = unsafe open(path, O_RDWR | O_NOCTTY)
      try Terminal(input: device, output: device).withRawMode { _ throws(Failure) in
        ThisProcess.exit(3)
      }
    }
    #expect(pseudo.mode == before)
  }

  @Test func aCrashGivesTheTerminalBack() async throws {
    let before = pseudo.mode
    await #expect(processExitsWith: .failure) { [path = pseudo.path as String] in
      let device = unsafe open(path, O_RDWR | O_NOCTTY)
      try Terminal(input: device, output: device).withRawMode { _ throws(Failure) in
        fatalError("on purpose")
      }
    }
    #expect(pseudo.mode == before)
  }

  @Test func aStoppedProcessGivesTheTerminalBackUntilItGoesOn() async throws {
    let before = pseudo.mode
    await #expect(processExitsWith: .success) { [path = pseudo.path as String] in
      let device = unsafe open(path, O_RDWR | O_NOCTTY)
      let keys = try Terminal(input: device, output: device).withRawMode {
        reader throws(Failure) in
        // A helper stops this process, and wakes it up when it sees that it is stopped.
        signalLater(SIGTSTP)
        wakeUpLater()
        let first = reader.readKey()
        var settings = termios()
        _ = unsafe tcgetattr(device, &settings)
        #expect(settings.c_lflag & tcflag_t(ICANON) == 0, "raw again")
        return first
      }
      #expect(keys == .resized)
    }
    #expect(pseudo.mode == before)
  }
}

/// Sends a signal to this process in a moment.
private func signalLater(_ signal: Int32) {
  inBackground("sleep 0.2; kill -\(signal) \(getpid())")
}

/// Wakes this process up in a while.
private func wakeUpLater() {
  inBackground("sleep 0.6; kill -CONT \(getpid())")
}

private func inBackground(_ command: String) {
  let exit = try? ChildProcess.runInTerminal(
    shell: "sh -c '(\(command)) >/dev/null 2>&1 &'", arguments: [])
  #expect(exit == .status(0))
}
