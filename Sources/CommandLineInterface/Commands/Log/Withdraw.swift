import CommandLineParsing
import Forecasting

extension PredictionRecord {
  /// The forecast of a forecaster that stands at a moment: the last one, unless it was struck or
  /// withdrawn.
  fileprivate func standingForecast(of forecaster: Name, at moment: Moment) -> ForecastRecord? {
    let last = forecasts.last {
      $0.forecaster == forecaster && $0.moment <= moment && $0.retraction == nil
    }
    guard let last else { return nil }
    let isWithdrawn = withdrawals.contains {
      $0.forecaster == forecaster && last.moment < $0.moment && $0.moment <= moment
    }
    return isWithdrawn ? nil : last
  }
}

/// `withdraw ID`: the standing forecast ends; later days are not scored.
enum Withdraw: Command {
  static let spec = CommandSpec(
    "withdraw", summary: "end your standing forecast; the days after it are not scored",
    examples: [
      Example("foretell withdraw cpi"), Example("foretell withdraw cpi --forecaster bob"),
    ],
    arguments: [Update.id],
    groups: [OptionGroup("Options", [WritingOptions.forecaster]), WritingOptions.group])

  static func run(_ session: Session) throws(Failure) {
    try session.write { (draft: inout Drafting) throws(Failure) in
      let prediction = try draft.prediction(
        session.invocation[Update.id], allowsPrefix: session.allowsPrefixes)
      let entry = WithdrawalEntry(
        prediction: prediction.id,
        why: session.invocation[WritingOptions.note].map { JournalText($0) },
        forecaster: try draft.forecaster(session.invocation[WritingOptions.forecaster]))
      let written = draft.entry(.withdraw(entry), for: prediction.id)
      let forecaster = entry.forecaster ?? draft.owner
      let id = draft.names[prediction.id]
      guard prediction.standingForecast(of: forecaster, at: written.stamp) != nil else {
        throw .usage(
          "no forecast on '\(id)' by \(draft.names[forecaster]) stands, so there is none to withdraw",
          hint: "see who forecast what with 'foretell show \(id)'")
      }
      return (
        [written], "withdrew the forecast on \(id)\(draft.spokenDay(written))"
      )
    }
  }
}
