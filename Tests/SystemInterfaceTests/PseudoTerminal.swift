// A terminal with a test in place of a person.

import Glibc
import SystemInterface
import Testing

/// A pseudo-terminal: the test types and sees at one side, the code under test has the other.
final class PseudoTerminal: Sendable {
  /// The test's side.
  let controller: Int32
  /// The side that looks like a terminal.
  let device: Int32
  /// The path of that side, for another process.
  let path: String

  init() throws {
    // Linux's own way, because the C library's functions for it are not imported.
    let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
    let getNumber: UInt = 0x8004_5430  // TIOCGPTN
    controller = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(controller >= 0)
    var locked: Int32 = 0
    var number: Int32 = 0
    try #require(unsafe ioctl(controller, unlock, &locked) == 0)
    try #require(unsafe ioctl(controller, getNumber, &number) == 0)
    path = "/dev/pts/\(number)"
    device = unsafe open(path, O_RDWR | O_NOCTTY)
    try #require(device >= 0)
  }

  deinit {
    close(device)
    close(controller)
  }

  var terminal: Terminal { Terminal(input: device, output: device) }

  func type(_ bytes: [UInt8]) {
    let written = unsafe write(controller, bytes, bytes.count)
    #expect(written == bytes.count)
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  /// What is to be seen so far.
  func seen() -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let got = unsafe read(controller, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(got, 0)), as: UTF8.self)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    #expect(unsafe ioctl(controller, UInt(TIOCSWINSZ), &size) == 0)
  }

  /// The flags that raw mode changes: of input and of editing.
  var mode: [UInt32] {
    var settings = termios()
    #expect(unsafe tcgetattr(device, &settings) == 0)
    return [settings.c_iflag, settings.c_lflag]
  }
}
