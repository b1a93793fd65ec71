import Forecasting

// `forecast` and `withdraw`: what somebody believes from a moment on, and that they no longer do.

extension EntryReader {
  /// `forecast ID FORECAST ["why"]`
  mutating func readForecast() -> Entry.Content? {
    let id = prediction()
    let probabilityRange = wordIfAny()
    let why = stringIfAny()
    finishItems()
    let said = text(of: .said)
    if probabilityRange == nil, equalities.isEmpty, value(of: .said) == nil {
      report(LineProblem.missingItem("a forecast", of: verb), at: verbRange)
    }
    let belief = self.belief(probabilityRange, equalities, said: said)
    let forecaster = self.forecaster()
    let source = self.source()
    guard let id, let belief else { return nil }
    var entry = ForecastEntry(prediction: id, belief: belief)
    entry.said = said
    entry.why = why
    entry.forecaster = forecaster
    entry.source = source
    return .forecast(entry)
  }

  /// `withdraw ID ["why"]`
  mutating func readWithdraw() -> Entry.Content? {
    let id = prediction()
    let why = stringIfAny()
    finishItems()
    let forecaster = self.forecaster()
    return id.map {
      .withdraw(WithdrawalEntry(prediction: $0, why: why, forecaster: forecaster))
    }
  }
}
