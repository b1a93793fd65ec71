// How each prediction stands. A conditional waits for its condition, so conditions are settled first.

extension Folding {
  mutating func settleStatuses() {
    var settled = [Bool](repeating: false, count: record.predictions.count)
    for index in record.predictions.indices { settle(index, &settled) }
  }

  /// Settles a prediction and, before it, the chain of its conditions; walks rather than recurses, so
  /// that a chain of any length is safe.
  private mutating func settle(_ start: Int, _ settled: inout [Bool]) {
    var chain: [Int] = []
    var onChain = Set<Int>()
    var next: Int? = start
    while let index = next, !settled[index] {
      guard onChain.insert(index).inserted else {
        reportCycle(Array(chain[(chain.firstIndex(of: index) ?? 0)...]))
        break
      }
      chain.append(index)
      next = condition(of: index)?.index
    }
    for index in chain.reversed() {
      let other = condition(of: index).flatMap { settled[$0.index] ? $0 : nil }
      let known = PerReading(
        early: knownStatus(of: index, .early, condition: other),
        late: knownStatus(of: index, .late, condition: other))
      record.predictions[index].statuses = retracted(index, known) ?? known
      knownDays[index] = PerReading(early: known.early.known, late: known.late.known)
      settled[index] = true
    }
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

  private func condition(of index: Int) -> (index: Int, outcome: Outcome)? {
    guard let condition = record.predictions[index].declaration.condition,
      let other = record.places[condition.prediction],
      record.predictions[other].declaration.vague == nil
    else { return nil }
    return (other, condition.outcome)
  }

  /// How a prediction stands, but for its own retraction.
  private func knownStatus(
    of index: Int, _ reading: Reading, condition: (index: Int, outcome: Outcome)?
  ) -> Status {
    let prediction = record.predictions[index]
    if prediction.declaration.vague != nil { return .vague }
    let isOverdue = prediction.deadline.map { $0.early < record.view.asOf } ?? false
    let own = prediction.standingResolution(reading)
    guard let condition else {
      return own.map { $0.status(known: $0.moment.day) }
        ?? .pending(isOverdue: isOverdue, isHeld: false)
    }
    switch record.predictions[condition.index].status {
    case .pending, .vague:
      return .pending(isOverdue: isOverdue, isHeld: own != nil)
    case .resolved(let outcome, let known):
      // Partly is neither: a condition that came about in part decides nothing.
      guard outcome == condition.outcome, !outcome.isPartly else {
        return .void(.condition, known: known)
      }
      return own.map { $0.status(known: max($0.moment.day, known)) }
        ?? .pending(isOverdue: isOverdue, isHeld: false)
    case .void(_, let known), .ambiguous(let known), .retracted(let known):
      return .void(.condition, known: known)
    }
  }

  /// The statuses of a prediction that was struck before its outcome was known under the early
  /// reading; nil if it was not.
  private func retracted(_ index: Int, _ known: PerReading<Status>) -> PerReading<Status>? {
    guard let day = record.predictions[index].retraction?.moment.day else { return nil }
    if let outcomeKnown = known.early.known, day >= outcomeKnown { return nil }
    return PerReading(early: .retracted(on: day), late: .retracted(on: day))
  }
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
