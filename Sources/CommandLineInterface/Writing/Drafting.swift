// A write in the making: the ledger as it is under the lock, and what new entries need to know of it.

import Forecasting
import JournalFormat
import LedgerStore

/// What an entry is drafted against.
struct Drafting {
  /// The ledger as it is.
  let ledger: Ledger
  /// What it amounts to today.
  let record: TrackRecord
  /// The ledger's names, and those that the draft brings in.
  var names: Names
  /// The owner of the journal that takes the entries.
  let owner: Name
  private let now: Moment
  private let on: Moment

  init(_ ledger: Ledger, journal: String, view: RecordView, now: Moment, on: Moment) {
    self.ledger = ledger
    record = ledger.record(view)
    var names = record.names
    let existing = ledger.journals.first { $0.path == journal && !$0.lines.isEmpty }
    owner =
      (existing.map(\.journal.owner) ?? ledger.owner(ofNew: journal))
      ?? names.intern(Journal.defaultOwner)
    self.names = names
    self.now = now
    self.on = on
  }

  /// Whether a prediction has this id, be it one of a day to come.
  func isDeclared(_ id: Name) -> Bool {
    record.prediction(id) != nil
      || ledger.journals.contains { journal in
        journal.journal.entries.contains { $0.content.declaredID == id }
      }
  }

  /// The stamp for an entry on a prediction: a bare day, or a time too where that day already holds an
  /// entry of the same prediction. The clock is moved on by seconds where two entries would fall on
  /// one moment.
  ///
  /// - Parameter latest: the day of the stamp, if that is earlier than the day that was asked for.
  func stamp(for prediction: Name?, notAfter latest: CalendarDate? = nil) -> Moment {
    let on = latest.map { $0 < self.on.day ? Moment($0) : self.on } ?? self.on
    guard on.time == nil, let prediction else { return on }
    // Not the track record's history, which does not see days to come.
    let sameDay = ledger.journals.flatMap(\.journal.entries).filter {
      $0.stamp.day == on.day && $0.content.prediction == prediction
    }
    guard let last = sameDay.map(\.stamp).max() else { return on }
    let timed = Moment(on.day, now.time)
    return timed > last ? timed : last.nextSecond ?? timed
  }

  /// The day of an entry that was not so today: `, on 2026-03-05 (Thursday)`; otherwise nothing.
  func spokenDay(_ entry: Entry) -> String {
    entry.stamp.day == now.day ? "" : ", on \(entry.stamp.day.spoken)"
  }

  /// An entry stamped as above, and with the day of recording where that is another.
  func entry(
    _ content: Entry.Content, for prediction: Name?, notAfter latest: CalendarDate? = nil
  ) -> Entry {
    let stamp = stamp(for: prediction, notAfter: latest)
    return Entry(
      stamp: stamp, recorded: stamp.day == now.day ? nil : Moment(now.day), content: content)
  }

  /// The entry of a review done now; with a time where that day already saw one, so that two reviews
  /// of a day are two lines.
  func review() -> Entry {
    let last = record.reviews.last { $0.day == on.day }
    let timed = Moment(on.day, now.time)
    let stamp = last.map { timed > $0 ? timed : $0.nextSecond ?? timed } ?? on
    return Entry(stamp: stamp, content: .review(ReviewEntry()))
  }
}

extension Entry.Content {
  /// The id that a `predict` line declares.
  fileprivate var declaredID: Name? {
    switch self {
    case .predict(let declaration): declaration.id
    case .forecaster, .source, .phrase, .scale, .criteria, .note, .forecast, .withdraw, .resolve,
      .reopen, .amend, .retract, .review:
      nil
    }
  }
}
