public import Forecasting

extension ListOrder {
  /// Predictions of a track record in this order, those of one rank by id. What has no value (no
  /// deadline, no probability, no score) comes last, in the opposite order too.
  public func sorted(
    _ predictions: [PredictionRecord], in record: TrackRecord, context: QueryContext,
    reversed: Bool = false
  ) -> [PredictionRecord] {
    let ids = predictions.indices.map { record.names[predictions[$0].id] }
    // A key once for each prediction; only places, which are cheap to move, are sorted.
    let order: [Int]
    switch self {
    case .id:
      order = places(by: ids.map(Optional.some), reversed: reversed, thenBy: ids)
    case .claim:
      let claims: [String?] = predictions.indices.map {
        SearchText.fold(predictions[$0].claim.string)
      }
      order = places(by: claims, reversed: reversed, thenBy: ids)
    case .forecaster:
      let first = predictions.indices.map { place in
        predictions[place].forecasts.lazy.map { record.names[$0.forecaster] }.min()
      }
      order = places(by: first, reversed: reversed, thenBy: ids)
    case .by:
      order = places(
        by: predictions.indices.map { value(of: predictions[$0].deadline?.early) },
        reversed: reversed, thenBy: ids)
    case .date:
      order = places(
        by: predictions.indices.map { value(of: predictions[$0].declared.day) },
        reversed: reversed, thenBy: ids)
    case .resolved:
      order = places(
        by: predictions.indices.map { value(of: predictions[$0].status.known) },
        reversed: reversed, thenBy: ids)
    case .status:
      order = places(
        by: predictions.indices.map { predictions[$0].status.rank }, reversed: reversed,
        thenBy: ids)
    case .p:
      order = places(
        by: predictions.indices.map { mean(predictions[$0].standingProbabilities) },
        reversed: reversed, thenBy: ids)
    case .brier:
      order = places(
        by: predictions.indices.map { mean(context.scores(predictions[$0])) }, reversed: reversed,
        thenBy: ids)
    }
    return order.map { predictions[$0] }
  }
}

/// The places of texts in their order; of numbers likewise. No text and no number come last.
private func places(by texts: [String?], reversed: Bool, thenBy ids: [String]) -> [Int] {
  ids.indices.sorted { one, other in
    switch (texts[one], texts[other]) {
    case (.some(let mine), .some(let theirs)) where mine != theirs:
      (mine < theirs) != reversed
    case (.some, .none): true
    case (.none, .some): false
    case (.some, .some), (.none, .none): ids[one] < ids[other]
    }
  }
}

private func places(by numbers: [Double?], reversed: Bool, thenBy ids: [String]) -> [Int] {
  // Numbers turned round and a bound for what has none leave one comparison to be made.
  let keys = numbers.map { number in number.map { reversed ? -$0 : $0 } ?? .infinity }
  return keys.indices.sorted { one, other in
    keys[one] != keys[other] ? keys[one] < keys[other] : ids[one] < ids[other]
  }
}

private func value(of day: CalendarDate?) -> Double? { day.map { Double($0.daysSinceEpoch) } }

private func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

extension Status {
  fileprivate var rank: Double? {
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
