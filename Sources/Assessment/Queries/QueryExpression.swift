import Forecasting

/// A query as a tree. Built by the functions below alone, which keep it flat: no negation of a
/// negation, no conjunction directly inside another.
indirect enum QueryExpression: Hashable, Sendable {
  /// Everything.
  case all
  /// One question.
  case test(QueryTest)
  /// The predictions for which the expression does not hold.
  case not(QueryExpression)
  /// At least two expressions that all hold.
  case and([QueryExpression])
  /// At least two expressions of which one holds.
  case or([QueryExpression])

  /// The opposite.
  var negated: QueryExpression {
    switch self {
    case .not(let expression): expression
    case .all, .test, .and, .or: .not(self)
    }
  }

  /// All of them together.
  static func conjunction(_ parts: [QueryExpression]) -> QueryExpression {
    let flat = parts.flatMap { part -> [QueryExpression] in
      switch part {
      case .and(let inner): inner
      case .all: []
      case .test, .not, .or: [part]
      }
    }
    guard let first = flat.first else { return .all }
    return flat.count == 1 ? first : .and(flat)
  }

  /// Any of them; there is at least one.
  static func disjunction(_ parts: [QueryExpression]) -> QueryExpression {
    let flat = parts.flatMap { part -> [QueryExpression] in
      switch part {
      case .or(let inner): inner
      case .all, .test, .not, .and: [part]
      }
    }
    guard let first = flat.first else { return .all }
    return flat.count == 1 ? first : .or(flat)
  }
}

/// One question of a query, as far as it can be understood without a ledger.
enum QueryTest: Hashable, Sendable {
  /// The words stand in the id, the claim, an option, the criteria, a note, a tag or the group.
  case words(SearchText)
  /// The words stand in the claim.
  case claim(SearchText)
  /// The words stand among those of a forecast.
  case said(SearchText)
  /// The prediction has to do with something of this name.
  case name(NameRole, String)
  /// The prediction or a forecast comes from this source, at this place of it.
  case source(String, locator: SearchText?)
  /// How it stands.
  case status(StatusTest)
  /// What kind of answer it asks for.
  case type(PredictionType)
  /// A day in a range; without an end that is nil.
  case day(DayRole, DayRange)
  /// The standing probability, in a range.
  case probability(ShareRange)
  /// A score in a range.
  case brier(NumberRange)
  /// What happened.
  case outcome(OutcomeTest)
  /// No new forecast for a while.
  case stale
}

/// What a name in a query is the name of.
enum NameRole: Sendable, Hashable, CaseIterable {
  case id, tag, group, forecaster, source
}

/// Which of a prediction's days.
enum DayRole: Sendable, Hashable {
  case by, byLatest, date, recorded, resolved
}
