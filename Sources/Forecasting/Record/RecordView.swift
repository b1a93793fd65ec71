/// What of a ledger is looked at: the day as of which, and what had been written down by then.
///
/// A track record under a view is free of hindsight: it is the same as if every entry that the view
/// does not see had been deleted.
public struct RecordView: Sendable, Hashable {
  /// The clock's day. Stamps after it are remarked on.
  public var today: CalendarDate
  /// Entries stamped after this day are not seen; deadlines before it have passed.
  public var asOf: CalendarDate
  /// Entries written down after this day are not seen; nil for no such limit.
  public var recordedAsOf: CalendarDate?

  /// A view from `today`, or from another day.
  public init(
    today: CalendarDate, asOf: CalendarDate? = nil, recordedAsOf: CalendarDate? = nil
  ) {
    self.today = today
    self.asOf = asOf ?? today
    self.recordedAsOf = recordedAsOf
  }

  /// Whether an entry is seen.
  public func sees(_ entry: Entry) -> Bool {
    sees(entry.stamp, recordedOn: entry.recordedDay)
  }

  /// Whether an entry with this stamp that was written down on that day is seen.
  func sees(_ stamp: Moment, recordedOn day: CalendarDate) -> Bool {
    guard stamp.day <= asOf else { return false }
    return recordedAsOf.map { day <= $0 } ?? true
  }

  /// Whether later entries may exist that this view does not see, so that what they would declare
  /// cannot be missed.
  var isPartial: Bool { asOf < today || recordedAsOf != nil }
}
