public import Forecasting

extension ListOrder {
  /// Predictions of a track record in this order, those of one rank by id. What has no value (no
  /// deadline, no probability, no score) comes last, in the opposite order too.
  public func sorted(
    _ predictions: [PredictionRecord], in record: TrackRecord, context: QueryContext,
    reversed: Bool = false
  ) -> [PredictionRecord] {
    let names = record.names
    // Keys once for each prediction; indices, which are cheap to move, are sorted.
    let keys = predictions.map { key(of: $0, names, context) }
    let order = predictions.indices.sorted { one, other in
      switch keys[one].compared(to: keys[other], reversed: reversed) {
      case .before: true
      case .after: false
      case .same:
        reversed && self == .id
          ? precedes(names[predictions[other].id], names[predictions[one].id])
          : precedes(names[predictions[one].id], names[predictions[other].id])
      }
    }
    return order.map { predictions[$0] }
  }

  private func key(
    of prediction: PredictionRecord, _ names: Names, _ context: QueryContext
  ) -> SortKey {
    switch self {
    // The ids decide among equals anyway.
    case .id: .none
    case .by: SortKey(prediction.deadline?.early)
    case .date: SortKey(prediction.declared.day)
    case .p: SortKey(meanOf: prediction.standingProbabilities)
    case .brier: SortKey(meanOf: context.scores(prediction))
    case .status: .number(prediction.status.rank)
    case .resolved: SortKey(prediction.status.known)
    case .claim: .text(SearchText.fold(prediction.claim.string))
    case .forecaster:
      names.sorted(Set(prediction.forecasts.map(\.forecaster))).first.map { .text(names[$0]) }
        ?? .none
    }
  }
}

/// What one prediction is sorted by.
private enum SortKey {
  case none
  case number(Double)
  case text(String)

  enum Order {
    case before, same, after
  }

  init(_ day: CalendarDate?) {
    self = day.map { .number(Double($0.daysSinceEpoch)) } ?? .none
  }

  init(meanOf values: [Double]) {
    self = values.isEmpty ? .none : .number(values.reduce(0, +) / Double(values.count))
  }

  func compared(to other: SortKey, reversed: Bool) -> Order {
    switch (self, other) {
    case (.number(let one), .number(let other)):
      if one == other { return .same }
      return (one < other) != reversed ? .before : .after
    case (.text(let one), .text(let other)):
      if precedes(one, other) { return reversed ? .after : .before }
      if precedes(other, one) { return reversed ? .before : .after }
      return .same
    case (.none, .none): return .same
    case (.none, _): return .after
    case (_, .none): return .before
    // One order makes keys of one kind.
    case (.number, .text): return .before
    case (.text, .number): return .after
    }
  }
}

/// Whether a text comes first in code-point order, which is the order of UTF-8's bytes.
private func precedes(_ one: String, _ other: String) -> Bool {
  one.utf8.lexicographicallyPrecedes(other.utf8)
}

extension Status {
  fileprivate var rank: Double {
    switch self {
    case .pending(isOverdue: true, _): 0
    case .pending(isOverdue: false, _): 1
    case .resolved: 2
    case .void: 3
    case .ambiguous: 4
    case .vague: 5
    case .retracted: 6
    }
  }
}
