// How each prediction stands. A conditional waits for its condition, so conditions are settled first.

extension Folding {
  mutating func settleStatuses() {
    var settled = [Bool](repeating: false, count: record.predictions.count)
    for index in record.predictions.indices {
      if record.predictions[index].declaration.condition == nil {
        settle(index)
        settled[index] = true
      }
    }
    for index in record.predictions.indices { settleChain(from: index, &settled) }
  }

  /// Settles a prediction and, before it, the chain of its conditions; walks rather than recurses, so
  /// that a chain of any length is safe.
  private mutating func settleChain(from start: Int, _ settled: inout [Bool]) {
    var chain: [Int] = []
    var onChain = Set<Int>()
    var next: Int? = start
    while let index = next, !settled[index] {
      guard onChain.insert(index).inserted else {
        let cycle = Array(chain[(chain.firstIndex(of: index) ?? 0)...])
        cyclic.formUnion(cycle)
        reportCycle(cycle)
        break
      }
      chain.append(index)
      next = record.predictions[index].declaration.condition.flatMap {
        record.places[$0.prediction]
      }
    }
    for index in chain.reversed() {
      settle(index)
      settled[index] = true
    }
  }

  private mutating func settle(_ index: Int) {
    let early = finding(of: index, .early)
    let late = finding(of: index, .late)
    record.predictions[index].statuses =
      retracted(index, known: early.known)
      ?? PerReading(early: early.status, late: late.status)
    known[index] = PerReading(early: early.known, late: late.known)
  }

  private mutating func reportCycle(_ cycle: [Int]) {
    // Begin with the prediction whose id comes first, so that a cycle is told in one way.
    let ids = cycle.map { record.predictions[$0].id }
    guard let first = record.names.sorted(ids).first, let shift = ids.firstIndex(of: first) else {
      return
    }
    let turned = Array(ids[shift...] + ids[..<shift])
    report(.conditionCycle(turned), at: record.predictions[cycle[shift]].entry)
  }

  /// How a prediction stands and when that became known, but for its own retraction.
  private func finding(
    of index: Int, _ reading: Reading
  ) -> (status: Status, known: Moment?) {
    if record.predictions[index].declaration.vague != nil { return (.vague, nil) }
    let isOverdue =
      record.predictions[index].deadline.map { $0.early < record.view.asOf } ?? false
    let own = record.predictions[index].standingResolution(reading)
    func pending(isHeld: Bool) -> (Status, Moment?) {
      (.pending(isOverdue: isOverdue, isHeld: isHeld), nil)
    }
    switch conditionState(of: index) {
    case .open: return pending(isHeld: own != nil)
    case .failed(let moment): return (.void(.condition, known: moment.day), moment)
    case .met(let moment):
      guard let own else { return pending(isHeld: false) }
      let later = max(own.moment, moment)
      return (own.status(known: later.day), later)
    case nil:
      guard let own else { return pending(isHeld: false) }
      return (own.status(known: own.moment.day), own.moment)
    }
  }

  /// How a prediction's condition stands today; nil without one. One that cannot be decided, because
  /// the other prediction is not seen, is vague or waits for this one, stays open.
  func conditionState(of index: Int) -> ConditionState? {
    guard let condition = record.predictions[index].declaration.condition else { return nil }
    // A condition that breaks a rule decides nothing.
    guard let place = record.places[condition.prediction], !cyclic.contains(index),
      record.predictions[place].declaration.problem(with: condition.outcome) == nil
    else { return .open }
    switch record.predictions[place].status {
    case .pending, .vague: return .open
    case .resolved(let outcome, let day):
      let moment = known[place].early ?? Moment(day)
      // Partly is neither: a condition that came about in part decides nothing.
      return outcome == condition.outcome && !outcome.isPartly ? .met(moment) : .failed(moment)
    case .void(_, let day), .ambiguous(let day):
      return .failed(known[place].early ?? Moment(day))
    case .retracted(let day):
      return .failed(record.predictions[place].retraction?.moment ?? Moment(day))
    }
  }

  /// The statuses of a prediction that was struck before its outcome was known under the early
  /// reading; nil if it was not.
  private func retracted(_ index: Int, known: Moment?) -> PerReading<Status>? {
    guard let day = record.predictions[index].retraction?.moment.day else { return nil }
    if let known, day >= known.day { return nil }
    return PerReading(early: .retracted(on: day), late: .retracted(on: day))
  }
}

/// How the condition of a prediction stands, and since when that is known.
enum ConditionState {
  /// Nothing is known yet.
  case open
  /// The other prediction came out as it must.
  case met(Moment)
  /// It came out otherwise, or will not come out at all.
  case failed(Moment)
}

extension ResolutionRecord {
  fileprivate func status(known: CalendarDate) -> Status {
    switch resolution.verdict {
    case .outcome(let outcome): .resolved(outcome, known: known)
    case .void: .void(.resolution, known: known)
    case .ambiguous: .ambiguous(known: known)
    }
  }
}

extension Outcome {
  var isPartly: Bool {
    switch self {
    case .partly: true
    case .yes, .no, .option, .quantity, .above, .below: false
    }
  }
}
