// Which of a prediction's scored rows fall under which value of a key.

import Forecasting

extension ScoredForecasts {
  /// The scored rows by the key's values. Rows of one prediction part only where the key speaks of the
  /// forecast: by its words, and by how long before the deadline it was made.
  func split(
    by key: BreakdownKey, of prediction: PredictionRecord, terms: ScoringTerms
  ) -> [(value: BreakdownValue, rows: [Row])] {
    func whole(_ value: BreakdownValue) -> [(value: BreakdownValue, rows: [Row])] {
      [(value, rows)]
    }
    func named(_ name: Name?) -> BreakdownValue { name.map(BreakdownValue.name) ?? .none }
    switch key {
    case .forecaster: return whole(.name(forecaster))
    case .tag:
      return prediction.tags.isEmpty
        ? whole(.none) : prediction.tags.flatMap { whole(.name($0)) }
    case .source: return whole(named(prediction.declaration.source?.source))
    case .group: return whole(named(prediction.group))
    case .month:
      let (year, month, _) = known.components
      return whole(.month(year: year, month: month))
    case .type: return whole(.type(prediction.type))
    case .phrase:
      return parted { row in
        row.forecast.said.map { .phrase(VerbalScale.comparable($0.string)) } ?? .none
      }
    case .horizon:
      let deadline = prediction.deadline?[terms.reading]
      return parted { row in
        deadline.map { .horizon(ForecastHorizon(days: $0.days(since: row.forecast.moment.day))) }
          ?? .none
      }
    }
  }

  private func parted(
    _ value: (Row) -> BreakdownValue
  ) -> [(value: BreakdownValue, rows: [Row])] {
    Dictionary(grouping: rows, by: value).map { ($0.key, $0.value) }
  }
}
