// Forecasts and outcomes as a person types them: the review shows what it takes.

import Forecasting

extension ForecastValue {
  /// The words that write it: `62%`, `kim=50%`, `p10=1.9`.
  func spelled(_ declaration: Declaration, _ names: Names) -> [String] {
    switch self {
    case .probability(let probability): [probability.description]
    case .options(let shares):
      zip(declaration.options, shares).map { "\(names[$0.name])=\($1)" }
    case .quantiles(let quantiles): quantiles.map { "p\($0.level)=\($0.value)" }
    }
  }
}

extension Outcome {
  /// The word that writes it: `yes`, `40%`, `kim`, `2.7`.
  func spelled(_ names: Names) -> String {
    switch self {
    case .yes: ReviewVerdict.yes
    case .no: ReviewVerdict.no
    case .partly(let share): share.description
    case .option(let option): names[option]
    case .quantity(let quantity): quantity.description
    case .above: "above"
    case .below: "below"
    }
  }
}

extension Status {
  /// How it stands, in a word or two: `no, known 2026-12-31`.
  func spoken(_ names: Names) -> String {
    switch self {
    case .pending(let isOverdue, let isHeld):
      isHeld ? "answered, waits for its condition" : isOverdue ? "overdue" : "pending"
    case .resolved(let outcome, let known): "\(outcome.spelled(names)), known \(known)"
    case .void(.resolution, let known): "void since \(known)"
    case .void(.condition, let known): "void since \(known): its condition did not come about"
    case .ambiguous(let known): "ambiguous since \(known)"
    case .vague: "vague"
    case .retracted(let day): "retracted on \(day)"
    }
  }
}
