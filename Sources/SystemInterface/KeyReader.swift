// Keys as they are pressed.

import Glibc

/// Why keys could not be read, or what reading them ended with.
public enum RawModeError<Failure: Error>: Error {
  /// There is no terminal, or it cannot be set up.
  case unavailable(ErrorNumber)
  /// The body's own error.
  case body(Failure)
}

extension RawModeError: Equatable where Failure: Equatable {}

extension Terminal {
  /// Reads keys one by one, unseen, as long as a body runs.
  ///
  /// The terminal is given back on every way out: when the body returns or throws, when the
  /// process ends by `ThisProcess.exit` or by a crash, and when it is told to end (SIGINT,
  /// SIGTERM, SIGHUP, SIGQUIT), which it then does. When it is stopped (control-Z, SIGTSTP) the
  /// terminal is given back until it is continued; the next key is then `.resized`.
  public func withRawMode<Value, Failure: Error>(
    _ body: (borrowing KeyReader) throws(Failure) -> Value
  ) throws(RawModeError<Failure>) -> Value {
    let mode: TerminalMode
    do {
      mode = try TerminalMode(of: input)
    } catch {
      throw .unavailable(error)
    }
    let watch = try RawModeError<Failure>.watching()
    let crashes = CrashGuard()
    defer { withExtendedLifetime(crashes) {} }
    let reader = KeyReader(descriptor: input, mode: mode, watch: watch)
    mode.enterRaw()
    defer { mode.restore() }
    do {
      return try body(reader)
    } catch {
      throw .body(error)
    }
  }
}

extension RawModeError {
  fileprivate static func watching() throws(RawModeError) -> SignalWatch {
    do {
      return try SignalWatch([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])
    } catch {
      throw .unavailable(error)
    }
  }
}

/// Reads keys from a terminal in raw mode.
public struct KeyReader: ~Copyable {
  private let descriptor: Int32
  private let mode: TerminalMode
  private let watch: SignalWatch
  private let pending = PendingBytes()

  init(descriptor: Int32, mode: TerminalMode, watch: consuming SignalWatch) {
    self.descriptor = descriptor
    self.mode = mode
    self.watch = watch
  }

  /// How long the rest of an escape sequence may take to come, in milliseconds; a person does
  /// not press two keys so fast.
  private static let escapeDelay = 40

  /// Waits for the next key.
  public borrowing func readKey() -> Key {
    var isWhole = false
    while true {
      switch KeyDecoder.decode(pending.bytes[...], isWhole: isWhole) {
      case .key(let key, let length):
        pending.bytes.removeFirst(length)
        if key == .control("z") {
          suspend()
          return .resized
        }
        return key
      case .incomplete: break
      }
      let isBegun = !pending.bytes.isEmpty
      switch watch.wait(for: descriptor, milliseconds: isBegun ? Self.escapeDelay : nil) {
      case .timedOut: isWhole = true
      case .signals(let signals): if let key = act(on: signals) { return key }
      case .readable: if !readMore() { return .endOfInput }
      }
    }
  }

  /// Gives the terminal back as long as a body runs: to ask for a line, or to run an editor.
  public borrowing func givingBackTerminal<Value, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    mode.restore()
    defer { mode.enterRaw() }
    return try watch.paused(body)
  }

  /// Reads what has been typed; false at the end.
  private borrowing func readMore() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 256)
    let got = unsafe read(descriptor, &bytes, bytes.count)
    if got > 0 {
      pending.bytes += bytes.prefix(got)
      return true
    }
    return got < 0 && (errno == EINTR || errno == EAGAIN)
  }

  /// Does what signals ask for; the key that stands for it, if any.
  private borrowing func act(on signals: Set<Int32>) -> Key? {
    for signal in [SIGHUP, SIGTERM, SIGQUIT, SIGINT] where signals.contains(signal) {
      mode.restore()
      SignalWatch.deliverByDefault(signal)
      // Whoever started the process may have made it deaf to the signal.
      return .endOfInput
    }
    if signals.contains(SIGTSTP) {
      suspend()
      return .resized
    }
    if signals.contains(SIGCONT) { mode.enterRaw() }
    return .resized
  }

  /// Stops the process until it is continued.
  private borrowing func suspend() {
    mode.restore()
    SignalWatch.deliverByDefault(SIGTSTP)
    mode.enterRaw()
  }
}

/// Bytes that were typed and not yet read as keys.
private final class PendingBytes {
  var bytes: [UInt8] = []
}
