/// The last day on which a claim can come true; where the source was vague, two such days.
public struct Deadline: Hashable, Sendable, CustomStringConvertible {
  /// The day of the early reading, which is the primary one.
  public let early: CalendarDate
  /// The day of the late reading; the same day where the deadline is not vague.
  public let late: CalendarDate

  /// One day.
  public init(_ day: CalendarDate) {
    early = day
    late = day
  }

  /// Two readings, or nil unless early < late.
  public init?(early: CalendarDate, late: CalendarDate) {
    guard early < late else { return nil }
    self.early = early
    self.late = late
  }

  /// Whether the two readings differ.
  public var isVague: Bool { early != late }

  /// The day of a reading.
  public subscript(reading: Reading) -> CalendarDate {
    switch reading {
    case .early: early
    case .late: late
    }
  }

  /// As written in a journal.
  public var description: String { isVague ? "\(early)..\(late)" : early.description }
}

/// One of the two ways to read a vague deadline.
public enum Reading: Sendable, CaseIterable, Hashable {
  /// By the first of its days: the primary reading, and a prediction's status.
  case early
  /// By the second of its days.
  case late
}
