import Forecasting

/// Which predictions are drawn together: those of a group, else of a source where there are several,
/// else each by itself.
struct Clusters {
  /// The cluster of each prediction, from 0 in the order of first appearance.
  var labels: [Int] = []
  var summary: ClusterSummary

  private enum Key: Hashable { case group(Name), source(Name), prediction(Int) }

  /// The clusters of the predictions at `places` of a track record.
  init(of places: [Int], in record: TrackRecord) {
    let predictions = places.map { record.predictions[$0] }
    let severalSources =
      Set(predictions.compactMap { $0.declaration.source?.source }).count > 1
    var numbers: [Key: Int] = [:]
    for (place, prediction) in zip(places, predictions) {
      let key: Key =
        if let group = prediction.group {
          .group(group)
        } else if severalSources, let source = prediction.declaration.source?.source {
          .source(source)
        } else {
          .prediction(place)
        }
      let label = numbers[key] ?? numbers.count
      numbers[key] = label
      labels.append(label)
    }
    var groups = 0
    var sources = 0
    for key in numbers.keys {
      switch key {
      case .group: groups += 1
      case .source: sources += 1
      case .prediction: break
      }
    }
    summary = ClusterSummary(
      count: numbers.count, groups: groups, sources: sources,
      predictions: numbers.count - groups - sources)
  }
}
