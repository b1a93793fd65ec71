/// A time of day with its offset from UTC, as written in a stamp.
public struct TimeOfDay: Sendable {
  /// Seconds since midnight, as written: 0 ..< 86 400.
  public let seconds: Int32
  /// Minutes east of UTC.
  public let offsetMinutes: Int16
  /// Whether the seconds are written, even if they are zero.
  let writesSeconds: Bool
  /// Whether an offset of zero is written as `Z`.
  let writesZulu: Bool

  /// A time of day, or nil if the hour, minute, second or offset is out of range.
  ///
  /// - Parameters:
  ///   - second: nil for a time that is written without seconds.
  ///   - isZulu: whether an offset of zero is written as `Z` rather than `+00:00`.
  public init?(
    hour: Int, minute: Int, second: Int? = nil, offsetMinutes: Int, isZulu: Bool = true
  ) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second ?? 0),
      abs(offsetMinutes) < 24 * 60
    else { return nil }
    seconds = Int32(hour * 3600 + minute * 60 + (second ?? 0))
    self.offsetMinutes = Int16(offsetMinutes)
    writesSeconds = second != nil
    writesZulu = isZulu
  }
}

/// When something was so: a day, or a day and a time with its offset.
///
/// Moments are ordered by the day as written, then bare days before times, then the instant.
/// Two moments are equal if neither comes before the other.
public struct Moment: Sendable {
  /// The day as written.
  public let day: CalendarDate
  /// The time as written, or nil for a bare day.
  public let time: TimeOfDay?

  /// A moment on a day, at a time if one is known.
  public init(_ day: CalendarDate, _ time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }

  /// Seconds from the written day's midnight UTC to the instant; nil for a bare day.
  private var instant: Int32? { time.map { $0.seconds - Int32($0.offsetMinutes) * 60 } }

  /// One number to compare by: the day, then nothing or the instant, which is within two days of it.
  private var order: Int64 {
    Int64(day.daysSinceEpoch) << 32 + Int64(instant.map { $0 + 1 << 20 } ?? 0)
  }
}

extension Moment: Comparable, Hashable {
  /// By the day as written, bare days before times, then the instant.
  public static func < (one: Moment, other: Moment) -> Bool {
    one.order < other.order
  }

  /// Whether both are the same day and, if timed, the same instant.
  public static func == (one: Moment, other: Moment) -> Bool {
    one.order == other.order
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(order) }

  /// Whether this moment is known to come after `other`: on a later day, or at a later time of the
  /// same day where both have times. A bare day does not come after anything else on that day.
  public func isCertainlyAfter(_ other: Moment) -> Bool {
    if day != other.day { return day > other.day }
    guard let mine = instant, let theirs = other.instant else { return false }
    return mine > theirs
  }
}

extension Moment: CustomStringConvertible {
  /// The moment as a stamp, as it was written: `2026-02-01`, `2026-02-01T17:40+01:00`, `2026-02-01T17:40:05Z`.
  public var description: String {
    guard let time else { return day.description }
    let seconds = Int(time.seconds)
    var text =
      "\(day)T\(zeroPadded(seconds / 3600, to: 2)):\(zeroPadded(seconds / 60 % 60, to: 2))"
    if time.writesSeconds { text += ":\(zeroPadded(seconds % 60, to: 2))" }
    if time.offsetMinutes == 0, time.writesZulu { return text + "Z" }
    let offset = abs(Int(time.offsetMinutes))
    return text + (time.offsetMinutes < 0 ? "-" : "+")
      + "\(zeroPadded(offset / 60, to: 2)):\(zeroPadded(offset % 60, to: 2))"
  }
}

extension Moment {
  /// The same time of day a second later, within the written day; nil for a bare day and at its end.
  public var nextSecond: Moment? {
    guard let time, time.seconds + 1 < 86_400 else { return nil }
    let seconds = Int(time.seconds) + 1
    return Moment(
      day,
      TimeOfDay(
        hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60,
        offsetMinutes: Int(time.offsetMinutes)))
  }
}
