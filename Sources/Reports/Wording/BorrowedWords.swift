// Whether a report is about somebody else's words, and then whose and how they were chosen.

import Documents
import Forecasting

/// The publications that forecasts were taken from by somebody other than the forecaster.
struct BorrowedWords: Sendable {
  /// The sources, in order of their dates, then of names.
  var sources: [SourceRecord]
  /// Whether every forecast of the report is taken from one of them.
  var isEverything: Bool

  init(_ record: TrackRecord, _ places: [Int]) {
    var found: Set<Name> = []
    var own = false
    for forecast in places.lazy.flatMap({ record.predictions[$0].forecasts })
    where !forecast.standing.early.isRetractedInTime {
      if forecast.forecaster != forecast.owner, let source = forecast.source?.source {
        found.insert(source)
      } else {
        own = true
      }
    }
    sources = record.names.sorted(found).compactMap { record.sources[$0] }
      .sorted { $0.moment < $1.moment }
    isEverything = !own && !sources.isEmpty
  }

  /// How many statements were examined, over the sources that say so; nil if none does.
  var examined: Int? {
    let counts = sources.compactMap(\.source.examined)
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  /// The one source that the whole report is about.
  var onlySource: SourceRecord? { isEverything && sources.count == 1 ? sources.first : nil }

  /// Whose words these are, and how many statements were examined; nil for the owner's own forecasts.
  var sentence: RichText? {
    guard !sources.isEmpty else { return nil }
    var text: RichText =
      isEverything ? "This is our reading of " : "In part, this is our reading of "
    if sources.count > 3 {
      text += "\(sources.count) publications"
    } else {
      for (place, source) in sources.enumerated() {
        if place > 0 { text += place == sources.count - 1 ? " and " : ", " }
        text += source.reference
      }
    }
    text += ", not the forecasters' own entries"
    if let examined {
      text += "; \(counted(examined, "statement")) \(examined == 1 ? "was" : "were") examined"
    }
    return text + "."
  }
}

extension SourceRecord {
  /// The title, its outlet and its date.
  var reference: RichText {
    let from = [source.outlet?.string, moment.day.description].compactMap(\.self)
    return "\(emphasis: "“\(source.title.string)”") (\(from.joined(separator: ", ")))"
  }
}
