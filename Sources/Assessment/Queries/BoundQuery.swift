public import Forecasting

/// A query made ready for one track record: names are looked up, so that each prediction is asked
/// with as little work as possible.
public struct BoundQuery: Sendable {
  private let root: Node
  private let names: Names
  private let asOf: CalendarDate
  private let context: QueryContext

  init(_ query: Query, _ record: TrackRecord, _ context: QueryContext) {
    var resolver = NameResolver(record)
    root = Node(query.expression, &resolver)
    names = record.names
    asOf = record.view.asOf
    self.context = context
  }

  /// Whether a prediction of the track record is one that the query asks for.
  public func matches(_ prediction: PredictionRecord) -> Bool { holds(root, prediction) }

  private indirect enum Node: Sendable {
    case all
    case test(QueryTest)
    /// The prediction has to do with one of these names.
    case names(NameRole, [Name])
    /// It comes from one of these sources, at this place.
    case sources([Name], locator: SearchText?)
    case not(Node)
    case and([Node])
    case or([Node])

    init(_ expression: QueryExpression, _ resolver: inout NameResolver) {
      switch expression {
      case .all: self = .all
      case .test(.name(let role, let spelling)):
        self = .names(role, resolver.names(spelling, role))
      case .test(.source(let spelling, let locator)):
        self = .sources(resolver.names(spelling, .source), locator: locator)
      case .test(let test): self = .test(test)
      case .not(let part): self = .not(Node(part, &resolver))
      case .and(let parts): self = .and(parts.map { Node($0, &resolver) })
      case .or(let parts): self = .or(parts.map { Node($0, &resolver) })
      }
    }
  }

  private func holds(_ node: Node, _ prediction: PredictionRecord) -> Bool {
    switch node {
    case .all: true
    case .test(let test): holds(test, prediction)
    case .names(let role, let names): holds(role, names, prediction)
    case .sources(let sources, let locator): isFrom(sources, locator, prediction)
    case .not(let part): !holds(part, prediction)
    case .and(let parts): parts.allSatisfy { holds($0, prediction) }
    case .or(let parts): parts.contains { holds($0, prediction) }
    }
  }

  private func holds(_ test: QueryTest, _ prediction: PredictionRecord) -> Bool {
    switch test {
    case .words(let words): stands(words, in: prediction)
    case .claim(let words): words.occurs(in: prediction.claim)
    case .said(let words):
      prediction.forecasts.contains { $0.said.map(words.occurs(in:)) ?? false }
    case .status(let status): status.holds(for: prediction)
    case .type(let type): prediction.type == type
    case .day(let role, let range): day(role, of: prediction).map(range.contains) ?? false
    case .probability(let range):
      prediction.standingProbabilities.contains { range.contains($0) }
    case .brier(let range): context.scores(prediction).contains { range.contains($0) }
    case .outcome(let outcome): outcome.holds(for: prediction.status, names)
    case .stale: prediction.isStale(asOf: asOf, threshold: context.staleAfter)
    // Names and sources were looked up when the query was bound.
    case .name, .source: false
    }
  }

  private func holds(_ role: NameRole, _ names: [Name], _ prediction: PredictionRecord) -> Bool {
    switch role {
    case .id: names.contains(prediction.id)
    case .tag: prediction.tags.contains(where: names.contains)
    case .group: prediction.group.map(names.contains) ?? false
    case .forecaster: prediction.forecasts.contains { names.contains($0.forecaster) }
    case .source: isFrom(names, nil, prediction)
    }
  }

  private func isFrom(
    _ sources: [Name], _ locator: SearchText?, _ prediction: PredictionRecord
  ) -> Bool {
    func fits(_ reference: SourceReference?) -> Bool {
      guard let reference, sources.contains(reference.source) else { return false }
      guard let locator else { return true }
      return reference.locator.map { locator.equals($0.string) } ?? false
    }
    return fits(prediction.declaration.source) || prediction.forecasts.contains { fits($0.source) }
  }

  private func day(_ role: DayRole, of prediction: PredictionRecord) -> CalendarDate? {
    switch role {
    case .by: prediction.deadline?.early
    case .byLatest: prediction.deadline?.late
    case .date: prediction.declared.day
    case .recorded: context.recordedDay(of: prediction)
    case .resolved: prediction.status.known
    }
  }

  private func stands(_ words: SearchText, in prediction: PredictionRecord) -> Bool {
    func stands(in name: Name) -> Bool { words.occurs(in: names[name]) }
    func stands(in text: JournalText?) -> Bool { text.map(words.occurs(in:)) ?? false }
    return words.occurs(in: prediction.claim) || stands(in: prediction.id)
      || prediction.tags.contains(where: stands) || prediction.group.map(stands) ?? false
      || stands(in: prediction.criteria) || stands(in: prediction.declaration.note)
      || prediction.annotations.contains { words.occurs(in: $0.text) }
      || prediction.declaration.options.contains { stands(in: $0.label) }
  }
}
