// What signals do to this process, changed for a while.

import Glibc

/// Signals whose handling was changed, and how they were handled before.
struct SignalHandling {
  let signals: [Int32]
  private let former: [sigaction]

  /// Changes what signals do.
  ///
  /// - Parameter once: whether a signal does what it does by default after its first time.
  init(of signals: [Int32], by handler: __sighandler_t?, once: Bool = false) {
    self.signals = signals
    former = signals.map { signal in
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = handler
      if once { action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) }
      var old = sigaction()
      _ = unsafe sigaction(signal, &action, &old)
      return old
    }
  }

  /// Handles the signals as before.
  func restore() {
    for (position, signal) in signals.enumerated() {
      var old = former[position]
      _ = unsafe sigaction(signal, &old, nil)
    }
  }

  /// Runs something while signals do nothing to this process, as `system(3)` does while a child
  /// process has the terminal.
  static func ignoring<Value>(_ signals: [Int32], _ body: () -> Value) -> Value {
    let handling = SignalHandling(of: signals, by: SIG_IGN)
    defer { handling.restore() }
    return body()
  }
}
