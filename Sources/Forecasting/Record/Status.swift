/// How a prediction stands, under one reading of its deadline.
public enum Status: Hashable, Sendable {
  /// Nothing is known yet. `isOverdue` once the early deadline has passed; `isHeld` where its own
  /// resolution waits for its condition's.
  case pending(isOverdue: Bool, isHeld: Bool)
  /// It happened so, which became known on this day.
  case resolved(Outcome, known: CalendarDate)
  /// The question fell away, which became known on this day.
  case void(VoidCause, known: CalendarDate)
  /// The criteria cannot decide, which became known on this day.
  case ambiguous(known: CalendarDate)
  /// No test is possible.
  case vague
  /// Struck on this day, before any outcome was known.
  case retracted(on: CalendarDate)

  /// Why a question fell away.
  public enum VoidCause: Hashable, Sendable {
    /// A resolution says so.
    case resolution
    /// Its condition did not come about.
    case condition
  }

  /// The day on which the outcome became known: of void and ambiguous predictions too.
  public var known: CalendarDate? {
    switch self {
    case .resolved(_, let known), .void(_, let known), .ambiguous(let known): known
    case .pending, .vague, .retracted: nil
    }
  }

  /// What happened, where something did.
  public var outcome: Outcome? {
    switch self {
    case .resolved(let outcome, _): outcome
    case .pending, .void, .ambiguous, .vague, .retracted: nil
    }
  }

  /// Whether nothing is known yet.
  public var isPending: Bool {
    switch self {
    case .pending: true
    case .resolved, .void, .ambiguous, .vague, .retracted: false
    }
  }

  /// Whether nothing is known yet and the early deadline has passed.
  public var isOverdue: Bool {
    switch self {
    case .pending(let isOverdue, _): isOverdue
    case .resolved, .void, .ambiguous, .vague, .retracted: false
    }
  }

  /// The status in one word: pending, resolved, void, ambiguous, vague or retracted.
  public var word: String {
    switch self {
    case .pending: "pending"
    case .resolved: "resolved"
    case .void: "void"
    case .ambiguous: "ambiguous"
    case .vague: "vague"
    case .retracted: "retracted"
    }
  }
}
