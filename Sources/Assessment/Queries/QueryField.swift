import Diagnostics
import Forecasting

/// What a query can ask about by name: the word before the colon.
public enum QueryField: String, Sendable, CaseIterable {
  /// The prediction's name.
  case id
  /// Words of the claim.
  case claim
  /// How it stands, and what classes of forecasts it has.
  case status
  /// The kind of answer it asks for.
  case type
  /// A tag.
  case tag
  /// The judgement it is a part of.
  case group
  /// Somebody who made a forecast on it.
  case forecaster
  /// The publication it or a forecast was taken from.
  case source
  /// The early deadline.
  case by
  /// The late deadline.
  case bylatest
  /// When it was declared.
  case date
  /// When it was written down.
  case recorded
  /// When its outcome became known.
  case resolved
  /// What happened.
  case outcome
  /// The probability that stands.
  case p
  /// Words in which a forecast was made.
  case said
  /// A forecaster's Brier score of it.
  case brier
}

extension QueryField {
  /// What the field asks, in one line, with an example.
  public var help: String {
    switch self {
    case .id: "the prediction's id: id:gdp26, id:gdp26,cpi"
    case .claim: "words of the claim alone: claim:baghdad, claim:\"US forces\""
    case .status:
      "how it stands, or a class of its forecasts: status:pending, status:void,ambiguous"
    case .type: "the kind of answer: type:binary, type:choice,ordered"
    case .tag: "a tag: tag:oil, tag:oil,iraq"
    case .group: "the group it belongs to: group:paragraph-10"
    case .forecaster: "somebody who made a forecast on it: forecaster:ross"
    case .source:
      "where it was taken from, and the place in it: source:ross-2020, source:ross-2020:10"
    case .by: "the deadline (the early one): by:2026, by:..2026-12, by:today..+2w"
    case .bylatest: "the late deadline: bylatest:2027-01"
    case .date: "the day of its declaration: date:2020-01-06, date:-3m.."
    case .recorded: "the day on which it was written down: recorded:2026-11.."
    case .resolved: "the day on which its outcome became known: resolved:2026-Q1"
    case .outcome: "what happened: outcome:yes, outcome:no,partly, outcome:2.5..3, outcome:kim"
    case .p: "the standing probability, at its best point: p:70%.., p:..20%, p:62%"
    case .said: "words in which a forecast was made: said:\"we should expect\""
    case .brier: "a Brier score, 0 the best: brier:0.25.., brier:..0.1"
    }
  }

  /// The words that can stand after the colon, where they are few and fixed; for completions.
  public var words: [String] {
    switch self {
    case .status: StatusTest.allCases.map(\.rawValue)
    case .type: PredictionType.allCases.map(\.rawValue)
    case .outcome: OutcomeTest.Word.allCases.map(\.rawValue)
    case .by, .bylatest, .date, .recorded, .resolved: TypedDate.words
    case .id, .claim, .tag, .group, .forecaster, .source, .p, .said, .brier: []
    }
  }

  /// Whether any words can stand after the colon, commas included.
  var takesText: Bool {
    switch self {
    case .claim, .said: true
    case .id, .status, .type, .tag, .group, .forecaster, .source, .by, .bylatest, .date, .recorded,
      .resolved, .outcome, .p, .brier:
      false
    }
  }

  /// The field that was probably meant by an unknown word.
  static func near(_ word: String) -> QueryField? {
    switch word {
    case "deadline", "due", "until", "before": .by
    case "author", "who", "user": .forecaster
    case "prob", "probability", "chance": .p
    case "declared", "created", "on", "since": .date
    case "known", "closed": .resolved
    case "logged", "written": .recorded
    case "phrase": .said
    case "score": .brier
    case "is", "state": .status
    case "text", "title": .claim
    case "from": .source
    default: nearest(to: word, in: allCases.map(\.rawValue)).flatMap(QueryField.init)
    }
  }
}
