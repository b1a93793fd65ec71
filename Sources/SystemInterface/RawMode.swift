// The terminal's mode in which every key is read as it is pressed.

import Glibc
import Synchronization

/// The mode of a terminal to go back to, kept where every way out of the process finds it.
private let modeToRestore = Mutex<TerminalMode?>(nil)

/// A terminal's mode.
struct TerminalMode: Sendable {
  let descriptor: Int32
  let settings: termios

  /// The mode that a terminal is in.
  init(of descriptor: Int32) throws(ErrorNumber) {
    var settings = termios()
    if unsafe tcgetattr(descriptor, &settings) != 0 { throw .last }
    self.descriptor = descriptor
    self.settings = settings
  }

  /// The mode in which keys come one by one, unseen; what is printed still moves to the left
  /// margin with a line break.
  ///
  /// Control-C comes as a key too, so that a program can end in order.
  func enterRaw() {
    var raw = settings
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | ISTRIP | BRKINT)
    unsafe withUnsafeMutableBytes(of: &raw.c_cc) { controls in
      unsafe controls[Int(VMIN)] = 1
      unsafe controls[Int(VTIME)] = 0
    }
    modeToRestore.withLock { $0 = self }
    _ = unsafe tcsetattr(descriptor, TCSADRAIN, &raw)
  }

  /// Goes back to this mode.
  func restore() {
    var settings = settings
    _ = unsafe tcsetattr(descriptor, TCSADRAIN, &settings)
    modeToRestore.withLock { $0 = nil }
  }

  /// Goes back to the mode before raw mode, if a terminal is in it; for the end of the process,
  /// also in the middle of a crash.
  static func restoreAtEnd() {
    _ = modeToRestore.withLockIfAvailable { mode in
      guard let left = mode else { return }
      var settings = left.settings
      _ = unsafe tcsetattr(left.descriptor, TCSANOW, &settings)
      mode = nil
    }
  }
}

/// The signals by which the system ends a process that did something impossible.
private let crashSignals = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

/// Gives the terminal back when the process crashes as long as it lives.
struct CrashGuard: ~Copyable {
  private let handling: SignalHandling

  init() {
    // After the handler the fault happens once more, and then ends the process.
    handling = SignalHandling(
      of: crashSignals, by: { _ in TerminalMode.restoreAtEnd() }, once: true)
  }

  deinit { handling.restore() }
}
