import Glibc

/// A clock that only goes forward.
public enum SteadyClock {
  /// The time since some moment before the process began.
  public static func now() -> Duration {
    var time = timespec()
    // Every Linux has this clock; were it missing, no time would seem to pass.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
