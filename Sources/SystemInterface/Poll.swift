// Waiting for descriptors.

import Glibc

/// Waiting until a descriptor can be read or written.
enum Poll {
  /// What to wait for.
  enum Readiness {
    case reading, writing
    var events: Int16 { Int16(self == .reading ? POLLIN : POLLOUT) }
  }

  /// Waits for one descriptor, until it is ready or closed, or a signal comes.
  static func wait(_ descriptor: Int32, for readiness: Readiness) {
    _ = ready([(descriptor, readiness)], milliseconds: nil)
  }

  /// Waits for any of several descriptors; returns the places of those that are ready, closed or
  /// broken, none when the time is over, and `nil` when a signal came.
  static func ready(
    _ descriptors: [(number: Int32, readiness: Readiness)], milliseconds: Int?
  ) -> [Int]? {
    var polled = descriptors.map {
      pollfd(fd: $0.number, events: $0.readiness.events, revents: 0)
    }
    let timeout = milliseconds.map { Int32(clamping: $0) } ?? -1
    if unsafe poll(&polled, nfds_t(polled.count), timeout) < 0 { return nil }
    return polled.indices.filter { polled[$0].revents != 0 }
  }
}
