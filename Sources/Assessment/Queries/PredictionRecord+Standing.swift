public import Forecasting

extension PredictionRecord {
  /// The best points, 0 … 1, of the forecasts that stand: of each forecaster the last one, unless it
  /// was withdrawn. Late forecasts and those struck in time never stand. Binary predictions only.
  var standingProbabilities: [Double] {
    var found: [(forecaster: Name, best: Double)] = []
    for forecast in forecasts.reversed() {
      guard case .probability(let probability) = forecast.value, forecast.canStand,
        !found.contains(where: { $0.forecaster == forecast.forecaster })
      else { continue }
      // A withdrawn forecast is kept out of the result only at the end, so that it hides older ones.
      let isWithdrawn = withdrawals.contains {
        $0.forecaster == forecast.forecaster && $0.moment > forecast.moment
      }
      found.append((forecast.forecaster, isWithdrawn ? .nan : probability.best))
    }
    return found.map(\.best).filter { !$0.isNaN }
  }

  /// Whether it waits for a new forecast: it is pending and not yet due, and for some days nobody
  /// made one. How many days is in proportion to its life: a tenth of the days from its declaration
  /// to its deadline, but at least `threshold`.
  ///
  /// Where nobody made a forecast, the days count from the declaration. Overdue predictions and those
  /// whose resolution is held wait for something else.
  public func isStale(asOf today: CalendarDate, threshold: Int) -> Bool {
    guard status == .pending(isOverdue: false, isHeld: false) else { return false }
    let life = deadline.map { $0.early.days(since: declared.day) } ?? 0
    let last = forecasts.last { $0.retraction == nil }?.moment.day ?? declared.day
    return today.days(since: max(last, declared.day)) >= max(threshold, life / 10)
  }
}

extension ForecastRecord {
  /// Whether it can be anybody's standing forecast.
  fileprivate var canStand: Bool { !standing.early.isRetractedInTime && !standing.early.isLate }
}
