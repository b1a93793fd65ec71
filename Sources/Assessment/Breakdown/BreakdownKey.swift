// By what scores can be told apart.

public import Forecasting

/// By what the scores of a sheet are told apart.
public enum BreakdownKey: String, CaseIterable, Sendable {
  /// Whose forecasts.
  case forecaster
  /// The prediction's tags; a prediction with several counts under each.
  case tag
  /// The publication that the prediction was taken from.
  case source
  /// The judgement that the prediction is a part of.
  case group
  /// The words in which the forecast was said.
  case phrase
  /// The month in which the outcome became known.
  case month
  /// How long before the deadline the forecast was made.
  case horizon
  /// What kind of answer the prediction asks for.
  case type
}

/// One value of a breakdown's key.
public enum BreakdownValue: Hashable, Sendable {
  /// A forecaster, a tag, a source or a group.
  case name(Name)
  /// Words, in lower case with single spaces.
  case phrase(String)
  /// A month (1…12) of a year.
  case month(year: Int, month: Int)
  /// How long before the deadline a forecast was made.
  case horizon(ForecastHorizon)
  /// A type of prediction.
  case type(PredictionType)
  /// No tag, no source, no group, no words, no deadline.
  case none
}

/// How long before the deadline a forecast was made, in five steps.
public enum ForecastHorizon: Int, CaseIterable, Sendable {
  /// 0 to 7 days.
  case week
  /// 8 to 30 days.
  case month
  /// 31 to 90 days.
  case quarter
  /// 91 to 365 days.
  case year
  /// More than 365 days.
  case longer

  /// The step of a forecast made so many days before the deadline.
  public init(days: Int) {
    self = Self.allCases.first { $0.lastDay.map { days <= $0 } ?? true } ?? .longer
  }

  /// The greatest number of days; nil where there is none.
  public var lastDay: Int? {
    switch self {
    case .week: 7
    case .month: 30
    case .quarter: 90
    case .year: 365
    case .longer: nil
    }
  }

  /// The least number of days.
  public var firstDay: Int {
    switch self {
    case .week: 0
    case .month: 8
    case .quarter: 31
    case .year: 91
    case .longer: 366
    }
  }
}

extension BreakdownValue {
  /// The order in which values are shown: names and words by code points, months and horizons from
  /// the nearest on, what has no value last.
  func precedes(_ other: BreakdownValue, _ names: Names) -> Bool {
    let (mine, theirs) = (order(names), other.order(names))
    if mine.rank != theirs.rank { return mine.rank < theirs.rank }
    return mine.text.unicodeScalars.lexicographicallyPrecedes(theirs.text.unicodeScalars)
  }

  private func order(_ names: Names) -> (rank: Int, text: String) {
    switch self {
    case .name(let name): (0, names[name])
    case .phrase(let words): (0, words)
    case .month(let year, let month): (year * 12 + month, "")
    case .horizon(let horizon): (horizon.rawValue, "")
    case .type(let type): (PredictionType.allCases.firstIndex(of: type) ?? 0, "")
    case .none: (.max, "")
    }
  }
}
