// A prediction's deadlines as events of a calendar.

import Forecasting

extension CalendarEvent {
  /// The events of a prediction: one for its deadline, or one for each reading of a vague one.
  ///
  /// - Parameter pendingOnly: whether readings whose outcome is known are left out.
  static func events(
    of prediction: PredictionRecord, in record: TrackRecord, pendingOnly: Bool
  ) -> [CalendarEvent] {
    guard let deadline = prediction.deadline else { return [] }
    let readings: [Reading] = deadline.isVague ? [.early, .late] : [.early]
    return readings.filter { !pendingOnly || prediction.statuses[$0].isPending }.map { reading in
      CalendarEvent(prediction, reading, deadline, record)
    }
  }

  private init(
    _ prediction: PredictionRecord, _ reading: Reading, _ deadline: Deadline,
    _ record: TrackRecord
  ) {
    let names = record.names
    let id = names[prediction.id]
    let status = prediction.statuses[reading]
    // A plus is no part of a name, so no other prediction can have this uid.
    uid = reading == .late ? "\(id)+late" : id
    stamped = prediction.declared.universalStamp
    day = deadline[reading].compact
    nextDay = deadline[reading].adding(days: 1).compact
    sequence = prediction.amendments.count
    let claim = prediction.claim.string
    summary =
      !deadline.isVague
      ? claim : "\(claim) (\(reading == .early ? "early" : "late") reading of the deadline)"
    description = [
      prediction.criteria?.string,
      Self.forecasts(of: prediction, names),
      "\(status.spoken(names)) · foretell show \(id)",
    ].compactMap(\.self).joined(separator: "\n")
    categories = prediction.tags.map { names[$0] }
    url = prediction.declaration.source.flatMap { record.sources[$0.source]?.source.url?.string }
    self.status =
      switch status {
      case .pending, .resolved, .ambiguous, .vague: .confirmed
      case .void, .retracted: .cancelled
      }
  }

  /// The forecasts that stand: `alice 62%, bob 70%`.
  private static func forecasts(of prediction: PredictionRecord, _ names: Names) -> String? {
    let forecasters = names.sorted(Set(prediction.forecasts.map(\.forecaster)))
    let standing = forecasters.compactMap { forecaster in
      prediction.standingForecast(of: forecaster).map {
        let words = $0.value.spelled(prediction.declaration, names).joined(separator: " ")
        return "\(names[forecaster]) \(words)"
      }
    }
    return standing.isEmpty ? nil : standing.joined(separator: ", ")
  }
}

extension CalendarDate {
  /// `20261231`
  fileprivate var compact: String { description.filter { $0 != "-" } }
}

extension Moment {
  /// The moment in UTC as `20261231T235959Z`; a bare day at its beginning.
  fileprivate var universalStamp: String {
    guard let time else { return "\(day.compact)T000000Z" }
    let seconds = Int(time.seconds) - Int(time.offsetMinutes) * 60
    let days = seconds >= 0 ? seconds / 86_400 : -1
    let rest = seconds - days * 86_400
    let parts = [rest / 3600, rest / 60 % 60, rest % 60]
    let clock = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return "\(day.adding(days: days).compact)T\(clock)Z"
  }
}
