import Forecasting

/// What a list of predictions can be sorted by.
public enum ListOrder: String, Sendable, CaseIterable {
  /// The id, in code-point order.
  case id
  /// The early deadline, the soonest first.
  case by
  /// The day of the declaration, the oldest first.
  case date
  /// The mean of the standing probabilities, the lowest first.
  case p
  /// The mean of the Brier scores, the best first.
  case brier
  /// How it stands: overdue, pending, resolved, void, ambiguous, vague, retracted.
  case status
  /// The day on which the outcome became known, the earliest first.
  case resolved
  /// The claim, whatever its case.
  case claim
  /// The first of its forecasters' names, in code-point order.
  case forecaster
}

/// A word that names no order.
public struct UnknownListOrder: Error, Hashable, Sendable {
  /// The word.
  public let written: String
  /// The order that was probably meant.
  public let near: ListOrder?

  /// What is wrong, in one sentence without a full stop.
  public var message: String { "a list cannot be sorted by '\(written)'" }

  /// A way out.
  public var help: String {
    if let near { return "did you mean '\(near.rawValue)'?" }
    return "it can be sorted by \(ListOrder.allCases.map(\.rawValue).joined(separator: ", "))"
  }
}

extension ListOrder {
  /// The order that a word names.
  public init(parsing text: String) throws(UnknownListOrder) {
    guard let order = ListOrder(rawValue: text.lowercased()) else {
      let near = nearWord(to: text, in: Self.allCases.map(\.rawValue)).flatMap(ListOrder.init)
      throw UnknownListOrder(written: text, near: near)
    }
    self = order
  }

  /// What the list is sorted by, in one line.
  public var help: String {
    switch self {
    case .id: "id"
    case .by: "deadline, the soonest first"
    case .date: "day of the declaration, the oldest first"
    case .p: "standing probability, the lowest first"
    case .brier: "Brier score, the best first"
    case .status: "overdue, pending, resolved, void, ambiguous, vague, retracted"
    case .resolved: "day on which the outcome became known, the earliest first"
    case .claim: "claim, in alphabetical order"
    case .forecaster: "the first of the forecasters' names"
    }
  }
}
