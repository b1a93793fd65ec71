public import Forecasting

/// Which of a forecaster's successive forecasts of a prediction are scored, and with what weight.
public enum ScoringRule: Hashable, Sendable {
  /// Each day takes the forecast standing at its end; the score is the mean over the scored days.
  ///
  /// Made for tracking. Not proper where an event can end a question early.
  case daily
  /// The last forecast that is not late.
  case last
  /// The first forecast.
  case first
  /// The forecast standing at the end of the day so many days before the deadline, also where the
  /// outcome came earlier.
  case lead(days: Int)
  /// The sum of the daily scores divided by the days from the first forecast to the deadline; nothing
  /// is added after an early outcome. Proper also where an event can end a question early.
  case horizon

  /// The rule that a user names: `daily`, `last`, `first`, `lead:30d` or `horizon`.
  public init?(_ text: String) {
    switch text {
    case "daily": self = .daily
    case "last": self = .last
    case "first": self = .first
    case "horizon": self = .horizon
    default:
      guard text.hasPrefix("lead:"), text.hasSuffix("d"),
        let days = Int(text.dropFirst(5).dropLast()), (0...1_000_000).contains(days)
      else { return nil }
      self = .lead(days: days)
    }
  }

  /// Whether a prediction has one scored value under the rule, rather than one for each day.
  public var takesOneValue: Bool {
    switch self {
    case .last, .first, .lead: true
    case .daily, .horizon: false
    }
  }
}

extension ScoringRule: CustomStringConvertible {
  /// As a user names it.
  public var description: String {
    switch self {
    case .daily: "daily"
    case .last: "last"
    case .first: "first"
    case .lead(let days): "lead:\(days)d"
    case .horizon: "horizon"
    }
  }
}

/// Everything that decides which forecasts are scored and how.
public struct ScoringTerms: Hashable, Sendable {
  /// The rule over time.
  public var rule: ScoringRule
  /// The reading of vague deadlines.
  public var reading: Reading
  /// Whether forecasts recorded after the outcome was known are taken in.
  public var includesRetrospective: Bool
  /// Whether predictions are taken in that their ledger leaves out of the score.
  public var includesUnscored: Bool
  /// The only forecaster whose forecasts are scored; nil for everybody's.
  public var forecaster: Name?

  /// The terms of the headline unless said otherwise.
  public init(
    rule: ScoringRule = .daily, reading: Reading = .early, includesRetrospective: Bool = false,
    includesUnscored: Bool = false, forecaster: Name? = nil
  ) {
    self.rule = rule
    self.reading = reading
    self.includesRetrospective = includesRetrospective
    self.includesUnscored = includesUnscored
    self.forecaster = forecaster
  }
}
