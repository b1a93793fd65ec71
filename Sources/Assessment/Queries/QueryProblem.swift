public import Diagnostics
import Forecasting

/// Why some words are no query: every problem at once, each pointing at its place.
public struct QueryProblems: Error, Hashable, Sendable {
  /// The problems in order of their places; at least one. The path of their line is `query`, and the
  /// line is the whole query.
  public let diagnostics: [Diagnostic]
}

/// What can be wrong at one place of a query.
enum QueryProblem {
  case unknownField(String, near: QueryField?)
  case missingValue(String)
  case unclosedQuotation
  case emptyQuotation
  case unclosedParenthesis
  case unopenedParenthesis
  case emptyParentheses
  case missingOperand(String, isBefore: Bool)
  case tooDeep(limit: Int)
  case unknownStatus(String, near: String?)
  case unknownType(String, near: String?)
  case badDate(TypedDateProblem)
  case badProbability(String)
  case missingPercent(String)
  case probabilityAbove100(String)
  case probabilityBelow0(String)
  case badNumber(String)
  case badBrier(String)
  case badOutcome(String)
  case endlessRange
  case tooManyEnds
  case backwardRange(low: String, high: String, help: String)
}

extension QueryProblem {
  /// A stable name for the kind of problem.
  var code: String {
    switch self {
    case .unknownField: "query-unknown-field"
    case .missingValue: "query-missing-value"
    case .unclosedQuotation: "query-unclosed-quotation"
    case .emptyQuotation: "query-empty-quotation"
    case .unclosedParenthesis: "query-unclosed-parenthesis"
    case .unopenedParenthesis: "query-unopened-parenthesis"
    case .emptyParentheses: "query-empty-parentheses"
    case .missingOperand: "query-missing-operand"
    case .tooDeep: "query-too-deep"
    case .unknownStatus: "query-unknown-status"
    case .unknownType: "query-unknown-type"
    case .badDate: "query-date"
    case .badProbability, .missingPercent: "query-probability"
    case .probabilityAbove100: "probability-above-100"
    case .probabilityBelow0: "probability-below-0"
    case .badNumber, .badBrier: "query-number"
    case .badOutcome: "query-outcome"
    case .endlessRange, .tooManyEnds, .backwardRange: "query-range"
    }
  }

  /// What is wrong.
  var message: String {
    switch self {
    case .unknownField(let word, _): "there is no field '\(word)'"
    case .missingValue(let field): "nothing stands after '\(field)'"
    case .unclosedQuotation: "the quotation mark is not closed"
    case .emptyQuotation: "there are no words between the quotation marks"
    case .unclosedParenthesis: "the parenthesis is not closed"
    case .unopenedParenthesis: "the parenthesis was not opened"
    case .emptyParentheses: "there is nothing between the parentheses"
    case .missingOperand(let word, let isBefore):
      "nothing stands \(isBefore ? "before" : "after") '\(word)'"
    case .tooDeep(let limit): "parentheses are nested more than \(limit) deep"
    case .unknownStatus(let word, _): "there is no status '\(word)'"
    case .unknownType(let word, _): "there is no type '\(word)'"
    case .badDate(let problem): problem.message
    case .badProbability(let text): "'\(text)' is no probability"
    case .missingPercent(let text): "the probability '\(text)' has no percent sign"
    case .probabilityAbove100(let text):
      "a probability cannot exceed 100%, but this says \(text)"
    case .probabilityBelow0(let text): "a probability cannot be below 0%, but this says \(text)"
    case .badNumber(let text): "'\(text)' is no number"
    case .badBrier(let text): "a Brier score is between 0 and 1, but this says \(text)"
    case .badOutcome(let text): "'\(text)' is no outcome"
    case .endlessRange: "the range has no end"
    case .tooManyEnds: "the range has more than two ends"
    case .backwardRange(let low, let high, _):
      "the range ends at \(high), before it begins at \(low)"
    }
  }

  /// A way out.
  var help: String? {
    switch self {
    case .unknownField(_, near: .some(let field)):
      "did you mean '\(field.rawValue):'?"
    case .unknownField(let word, near: nil):
      "the fields are \(QueryField.allCases.map(\.rawValue).joined(separator: ", ")); "
        + "a word with a colon is written \"\(word):…\""
    case .missingValue(let field): QueryField(rawValue: String(field.dropLast())).map(\.help)
    case .unclosedQuotation: "write \" at the end of the phrase; in a shell, put '…' around it all"
    case .emptyQuotation: "leave them out to find everything"
    case .unclosedParenthesis: "write ) where the group ends"
    case .unopenedParenthesis: "write ( where the group begins, or leave this one out"
    case .emptyParentheses: "leave them out to find everything"
    case .missingOperand(let word, _): "to look for the word itself, write \"\(word)\""
    case .tooDeep: nil
    case .unknownStatus(_, near: .some(let word)), .unknownType(_, near: .some(let word)):
      "did you mean '\(word)'?"
    case .unknownStatus(_, near: nil):
      "it can be \(StatusTest.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unknownType(_, near: nil):
      "it can be \(PredictionType.allCases.map(\.rawValue).joined(separator: ", "))"
    case .badDate(let problem): problem.help
    case .badProbability: "write p:70%.., p:..20%, p:60..80% or p:62%"
    case .missingPercent(let text): Self.percentHelp(text)
    case .probabilityAbove100, .probabilityBelow0: "probabilities are 0% to 100%"
    case .badNumber, .badBrier: "write brier:0.25.., brier:..0.1 or brier:0.1..0.2"
    case .badOutcome:
      "write yes, no, partly, 40%, a number, a date, an option's name, above, below, void or "
        + "ambiguous"
    case .endlessRange: "write a.., ..b or a..b"
    case .tooManyEnds: "write a..b"
    case .backwardRange(_, _, let help): "write \(help)"
    }
  }

  /// `0.7` was probably meant as 70 %, `70` too.
  private static func percentHelp(_ text: String) -> String {
    guard let number = DecimalNumber(text) else { return "write it as 70%" }
    let isFraction = number <= DecimalNumber(1) && number.scale > 0
    guard isFraction,
      let percent = DecimalNumber(
        significand: number.significand * (number.scale > 1 ? 1 : 10),
        scale: max(Int(number.scale) - 2, 0))
    else { return "write \(text)%" }
    return "write \(percent)%"
  }

  /// The problem as a person reads it.
  func diagnostic(at range: Range<Int>, in line: SourceLine) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: message, line: line, range: range, help: help)
  }
}
