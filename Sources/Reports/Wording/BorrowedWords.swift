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
}
