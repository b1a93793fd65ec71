// Signals that are noted when they come and acted upon when the program is ready.

import Glibc
import Synchronization

/// The signals that came and were not acted upon yet, one bit each.
private let arrivedSignals = Atomic<UInt64>(0)
/// Where a signal's handler writes a byte, to wake up who waits; -1 when nobody does.
private let wakeDescriptor = Atomic<Int32>(-1)

/// Runs when a signal comes; does only what is allowed at any moment.
private func noteSignal(_ signal: Int32) {
  let error = errno
  arrivedSignals.bitwiseOr(1 << UInt64(signal), ordering: .sequentiallyConsistent)
  let descriptor = wakeDescriptor.load(ordering: .sequentiallyConsistent)
  if descriptor >= 0 {
    var byte: UInt8 = 0
    _ = unsafe write(descriptor, &byte, 1)
  }
  errno = error
}

/// Notes signals as long as it lives, in place of what they did before.
struct SignalWatch: ~Copyable {
  private let handling: SignalHandling
  private let outerWake: Int32
  private let wake: (reader: PipeEnd, writer: PipeEnd)

  /// Begins to note signals; those that came before are forgotten.
  init(_ signals: [Int32]) throws(ErrorNumber) {
    wake = try PipeEnd.pair()
    // A handler must never wait, and reading the bytes away must end.
    for end in [wake.reader, wake.writer] { _ = fcntl(end.number, F_SETFL, O_NONBLOCK) }
    arrivedSignals.store(0, ordering: .sequentiallyConsistent)
    outerWake = wakeDescriptor.exchange(
      wake.writer.number, ordering: .sequentiallyConsistent)
    handling = SignalHandling(of: signals, by: noteSignal)
  }

  deinit {
    handling.restore()
    wakeDescriptor.store(outerWake, ordering: .sequentiallyConsistent)
  }

  /// What waiting ended with.
  enum Event: Hashable {
    /// The descriptor can be read, or will never be again.
    case readable
    /// The time is over.
    case timedOut
    /// These signals came.
    case signals(Set<Int32>)
  }

  /// Waits until a descriptor can be read, a watched signal comes, or the time is over.
  borrowing func wait(for descriptor: Int32, milliseconds: Int? = nil) -> Event {
    while true {
      let arrived = takeArrived()
      if !arrived.isEmpty { return .signals(arrived) }
      guard
        let ready = Poll.ready(
          [(descriptor, .reading), (wake.reader.number, .reading)], milliseconds: milliseconds)
      else { continue }
      if ready.isEmpty { return .timedOut }
      if ready.contains(1) {
        var bytes: [UInt8] = Array(repeating: 0, count: 64)
        _ = unsafe read(wake.reader.number, &bytes, bytes.count)
        let arrived = takeArrived()
        if !arrived.isEmpty { return .signals(arrived) }
      }
      if ready.contains(0) { return .readable }
    }
  }

  private borrowing func takeArrived() -> Set<Int32> {
    let bits = arrivedSignals.exchange(0, ordering: .sequentiallyConsistent)
    return Set(handling.signals.filter { bits & 1 << UInt64($0) != 0 })
  }

  /// Runs something while the signals do what they did before the watch.
  borrowing func paused<Value, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    handling.restore()
    defer { _ = SignalHandling(of: handling.signals, by: noteSignal) }
    return try body()
  }

  /// Lets a signal do what it does by default to this process: end it, or stop it until it is
  /// continued.
  static func deliverByDefault(_ signal: Int32) {
    let handling = SignalHandling(of: [signal], by: SIG_DFL)
    // A thread of a pool may hold signals back.
    var unblocked = sigset_t()
    var former = sigset_t()
    _ = unsafe sigemptyset(&unblocked)
    _ = unsafe sigaddset(&unblocked, signal)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &unblocked, &former)
    raise(signal)
    _ = unsafe pthread_sigmask(SIG_SETMASK, &former, nil)
    handling.restore()
  }
}
