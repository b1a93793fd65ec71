// The day and time where the user is.

import Glibc

/// A moment as a calendar and a clock on the wall show it.
public struct LocalMoment: Hashable, Sendable {
  /// The year of the Gregorian calendar.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 60 (a leap second).
  public let second: Int
  /// How far local time is ahead of UTC, in minutes; negative west of Greenwich.
  public let offsetMinutes: Int
}

/// The system's clock in the user's time zone (`TZ`, else the system's).
public enum WallClock {
  /// This moment.
  public static func now() -> LocalMoment { moment(secondsSince1970: Int(time(nil))) }

  /// The moment that is so many seconds after 1970-01-01 00:00:00 UTC.
  static func moment(secondsSince1970 seconds: Int) -> LocalMoment {
    var seconds = time_t(seconds)
    var parts = unsafe tm()
    // localtime_r need not look at TZ by itself.
    tzset()
    _ = unsafe localtime_r(&seconds, &parts)
    return unsafe LocalMoment(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: Int(parts.tm_sec),
      offsetMinutes: parts.tm_gmtoff / 60)
  }
}
