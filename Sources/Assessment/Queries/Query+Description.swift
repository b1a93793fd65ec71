// A query as it was understood: dates in full, names as written, ready to be read again.

import Forecasting

extension Query: CustomStringConvertible {
  /// The query as it was understood, with every date in full; reading it again gives the same query.
  /// Empty if it asks for everything.
  public var description: String { expression.text }
}

extension QueryExpression {
  fileprivate var text: String {
    switch self {
    case .all: ""
    case .test(let test): test.text
    case .not(let part): "not " + part.operand
    case .and(let parts): parts.map(\.operandOfAnd).joined(separator: " and ")
    case .or(let parts): parts.map(\.text).joined(separator: " or ")
    }
  }

  private var operand: String {
    switch self {
    case .all, .test, .not: text
    case .and, .or: "(\(text))"
    }
  }

  private var operandOfAnd: String {
    switch self {
    case .all, .test, .not, .and: text
    case .or: "(\(text))"
    }
  }
}

extension QueryTest {
  fileprivate var text: String {
    switch self {
    case .words(let words): bareWord(words.folded)
    case .claim(let words): "claim:\(value(words.folded))"
    case .said(let words): "said:\(value(words.folded))"
    case .name(let role, let name): "\(role):\(value(name))"
    case .source(let name, let locator):
      "source:\(value(name))" + (locator.map { ":\(value($0.folded))" } ?? "")
    case .status(let status): "status:\(status.rawValue)"
    case .type(let type): "type:\(type.rawValue)"
    case .day(let role, let days):
      "\(role.field.rawValue):\(range(days.first?.description, days.last?.description))"
    case .probability(let shares): "p:\(range(shares.low?.description, shares.high?.description))"
    case .brier(let numbers): "brier:\(range(numbers.low?.description, numbers.high?.description))"
    case .outcome(let outcome): "outcome:\(value(outcome.text))"
    case .stale: "stale"
    }
  }
}

extension DayRole {
  fileprivate var field: QueryField {
    switch self {
    case .by: .by
    case .byLatest: .bylatest
    case .date: .date
    case .recorded: .recorded
    case .resolved: .resolved
    }
  }
}

private func range(_ low: String?, _ high: String?) -> String {
  if let low, low == high { return low }
  return "\(low ?? "")..\(high ?? "")"
}

/// A word without quotation marks where it needs none.
private func bareWord(_ word: String) -> String {
  let hasMeaning = isOperator(word) || ["overdue", "stale"].contains(word)
  return hasMeaning ? quoted(word) : value(word)
}

/// What stands after a field, without quotation marks where it needs none.
private func value(_ text: String) -> String {
  let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./%+".contains($0) }
  return isPlain ? text : quoted(text)
}
