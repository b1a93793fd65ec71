// A terminal with a test in place of a person: the program runs in this process at one side, the test
// types and reads at the other.

import CommandLineInterface
import Forecasting
import Foundation
import Glibc
import JournalFormat
import Synchronization
import SystemInterface
import Testing

/// A pseudo-terminal, and all that was seen on it.
final class PseudoTerminal: Sendable {
  private let controller: Int32
  private let device: Int32
  private let seenBytes = Mutex<[UInt8]>([])

  init(columns: UInt16 = 80, rows: UInt16 = 50) throws {
    // Linux's own way, because the C library's functions for it are not imported.
    let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
    let getNumber: UInt = 0x8004_5430  // TIOCGPTN
    controller = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(controller >= 0)
    var locked: Int32 = 0
    var number: Int32 = 0
    try #require(unsafe ioctl(controller, unlock, &locked) == 0)
    try #require(unsafe ioctl(controller, getNumber, &number) == 0)
    device = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(device >= 0)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(device)
    close(controller)
  }

  var terminal: Terminal { Terminal(input: device, output: device) }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    let written = unsafe write(controller, bytes, bytes.count)
    #expect(written == bytes.count)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    #expect(unsafe ioctl(controller, UInt(TIOCSWINSZ), &size) == 0)
  }

  /// Everything that has been seen.
  var screen: String { seenBytes.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Reads until `text` is seen after `start`, or for five seconds.
  ///
  /// - Returns: the place behind what was seen, for the next wait.
  func wait(for text: String, after start: Int = 0) throws -> Int {
    for _ in 0..<500 {
      readMore()
      let bytes = seenBytes.withLock { Array($0.dropFirst(start)) }
      let wanted = Array(text.utf8)
      if let place = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) {
        return start + place + wanted.count
      }
    }
    throw NotSeen(text: text, screen: String(screen.suffix(2000)))
  }

  struct NotSeen: Error, CustomStringConvertible {
    var text: String
    var screen: String
    var description: String { "not seen: \(text)\non the screen:\n\(screen)" }
  }

  /// Takes what has been printed, waiting for a hundredth of a second if there is nothing.
  func readMore() {
    var poll = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard unsafe Glibc.poll(&poll, 1, 10) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let got = unsafe read(controller, &bytes, bytes.count)
    if got > 0 { seenBytes.withLock { $0 += bytes.prefix(got) } }
  }
}

/// The program, running at a pseudo-terminal.
final class TerminalSession: Sendable {
  let pseudo: PseudoTerminal
  private let status = Mutex<Int?>(nil)
  private let seen = Mutex(0)

  init(
    _ arguments: [String], in folder: TemporaryFolder, clock: String = "2026-11-23T09:30:00+01:00",
    environment: [String: String] = [:], rows: UInt16 = 50
  ) throws {
    let pseudo = try PseudoTerminal(rows: rows)
    self.pseudo = pseudo
    let moment = try Moment(parsing: clock)
    let environment = ["TERM": "xterm", "NO_COLOR": "1"].merging(environment) { $1 }
    let stream = Surroundings.Stream(isTerminal: true, width: 80) { (text) throws(StreamError) in
      try pseudo.terminal.write(text)
    }
    let surroundings = Surroundings(
      arguments: arguments,
      environment: { name in environment[name].flatMap { $0.isEmpty ? nil : $0 } },
      currentDirectory: folder.path, now: { moment },
      input: { (_: Int) throws(FileError) in [] }, output: stream, errors: stream,
      terminal: pseudo.terminal)
    // A thread of its own: the program waits for keys, and tests have few threads to share.
    let thread = Thread { [self] in
      let ended = Program.run(surroundings).rawValue
      status.withLock { $0 = ended }
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Waits until a text is seen after what was waited for before.
  func see(_ text: String) throws {
    let start = seen.withLock { $0 }
    let end = try pseudo.wait(for: text, after: start)
    seen.withLock { $0 = end }
  }

  /// Waits for a prompt, then types.
  func answer(_ prompt: String, _ text: String) throws {
    try see(prompt)
    pseudo.type(text)
  }

  /// The exit status, once the program has ended.
  func end() throws -> Int {
    for _ in 0..<500 {
      pseudo.readMore()
      if let ended = status.withLock({ $0 }) {
        pseudo.readMore()
        return ended
      }
    }
    throw PseudoTerminal.NotSeen(text: "the end", screen: String(pseudo.screen.suffix(2000)))
  }
}
