import Forecasting

/// Finds the names of a track record that a query's spellings mean: as spelled, else whatever the
/// case. The names of a role are gathered once, and only if they are asked for.
struct NameResolver {
  private let record: TrackRecord
  private var gathered: [NameRole: [Name]] = [:]

  init(_ record: TrackRecord) { self.record = record }

  /// The names that a spelling means; none if the record has no such name in this role.
  mutating func names(_ spelling: String, _ role: NameRole) -> [Name] {
    let exact = record.names.find(spelling)
    if role == .id, let exact, record.prediction(exact) != nil { return [exact] }
    let names = names(of: role)
    if let exact, names.contains(exact) { return [exact] }
    guard let wanted = SearchText(spelling) else { return [] }
    return names.filter { wanted.equals(record.names[$0]) }
  }

  /// How the names of a role are spelled.
  mutating func spellings(of role: NameRole) -> [String] {
    names(of: role).map { record.names[$0] }
  }

  private mutating func names(of role: NameRole) -> [Name] {
    if let known = gathered[role] { return known }
    var seen = [Bool](repeating: false, count: record.names.count)
    var names: [Name] = []
    func add(_ name: Name?) {
      guard let name, !seen[Int(name.index)] else { return }
      seen[Int(name.index)] = true
      names.append(name)
    }
    if role == .source { record.sources.keys.forEach(add) }
    for place in record.predictions.indices {
      switch role {
      case .id: add(record.predictions[place].id)
      case .tag: record.predictions[place].tags.forEach(add)
      case .group: add(record.predictions[place].group)
      case .forecaster: record.predictions[place].forecasts.forEach { add($0.forecaster) }
      case .source:
        add(record.predictions[place].declaration.source?.source)
        record.predictions[place].forecasts.forEach { add($0.source?.source) }
      }
    }
    gathered[role] = names
    return names
  }
}
