// What happened to a prediction, entry by entry.

import Documents
import Forecasting

extension PredictionAccount {
  /// Something that happened to the prediction.
  private struct Event {
    var moment: Moment
    var text: RichText
    var entry: EntryReference?
  }

  /// Everything that was entered about the prediction, oldest first; nothing is ever erased.
  func history(_ place: EntryPlace) -> Table {
    let events = events.enumerated().sorted {
      ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
    }
    return Table(
      columns: [
        .init("Date", namesRow: true), .init("What was entered", wraps: true),
        .init("Where", whenNarrow: .fold(rank: 1)),
      ],
      rows: events.map { _, event in
        let line = event.entry.map(place)
        return .init([
          RichText(event.moment.description), event.text,
          .code(line.map { "\($0.path):\($0.line)" } ?? ""),
        ])
      })
  }

  private var events: [Event] {
    [Event(moment: prediction.declared, text: "declared", entry: prediction.entry)]
      + forecastEvents + outcomeEvents + annotationEvents
  }

  private var forecastEvents: [Event] {
    var events = prediction.forecasts.map { forecast in
      Event(
        moment: forecast.moment,
        text: """
          \(record.names[forecast.forecaster]): \
          \(number: wording.value(forecast.value, of: prediction.declaration))\
          \(said(forecast.said, forecast.why))
          """,
        entry: forecast.entry)
    }
    for forecast in prediction.forecasts {
      if let moment = forecast.retraction {
        events.append(
          Event(
            moment: moment,
            text: """
              forecast of \(forecast.moment.description) by \(record.names[forecast.forecaster]) struck
              """))
      }
    }
    events += prediction.withdrawals.map {
      Event(
        moment: $0.moment, text: "\(record.names[$0.forecaster]): withdrawn\(said(nil, $0.why))",
        entry: $0.entry)
    }
    return events
  }

  private var outcomeEvents: [Event] {
    var events: [Event] = []
    var reopened: Set<Moment> = []
    for resolution in prediction.resolutions {
      var text: RichText = "resolved: "
      switch resolution.resolution.verdict {
      case .outcome(let outcome):
        text += RichText(wording.outcome(outcome, of: prediction.declaration))
      case .void: text += "void"
      case .ambiguous: text += "ambiguous"
      }
      if let deadline = resolution.resolution.deadline {
        text += " by \(deadline.description)"
      }
      text += said(nil, resolution.resolution.why)
      if let coder = resolution.resolution.coder?.string { text += ", judged by \(coder)" }
      events.append(Event(moment: resolution.moment, text: text, entry: resolution.entry))
      if let moment = resolution.reopened, reopened.insert(moment).inserted {
        events.append(Event(moment: moment, text: "reopened"))
      }
    }
    if let retraction = prediction.retraction {
      events.append(
        Event(
          moment: retraction.moment, text: "struck\(said(nil, retraction.why))",
          entry: retraction.entry))
    }
    return events
  }

  private var annotationEvents: [Event] {
    prediction.annotations.map {
      Event(
        moment: $0.moment, text: "\($0.isCriteria ? "criteria" : "note"): \($0.text.string)",
        entry: $0.entry)
    }
      + prediction.amendments.map { amendment in
        var changes: [String] = []
        if let deadline = amendment.change.deadline {
          let before = wording.deadline(amendment.deadlineBefore)
          changes.append("deadline from \(before) to \(wording.deadline(deadline))")
        }
        if let claim = amendment.change.claim { changes.append("claim: “\(claim.string)”") }
        if let criteria = amendment.change.criteria {
          changes.append("criteria: \(criteria.string)")
        }
        if let group = amendment.change.group { changes.append("group \(record.names[group])") }
        changes += amendment.change.addedTags.map { "tag \(record.names[$0]) added" }
        changes += amendment.change.removedTags.map { "tag \(record.names[$0]) removed" }
        return Event(
          moment: amendment.moment,
          text: """
            amended: \(changes.joined(separator: "; "))\(said(nil, amendment.change.why))
            """,
          entry: amendment.entry)
      }
  }

  /// The words in which something was said, and the reason given for it.
  private func said(_ words: JournalText?, _ why: JournalText?) -> RichText {
    var text = RichText()
    if let words { text += ", said “\(words.string)”" }
    if let why { text += " – \(why.string)" }
    return text
  }
}
