// Amendments change what their keys name, from their stamp on. A deadline moves only while it is open.

extension Folding {
  mutating func foldAmendments(of index: Int) {
    let amendments = record.predictions[index].amendments
    guard !amendments.isEmpty else { return }
    record.predictions[index].amendments = []
    for amendment in amendments {
      if let rival = record.predictions[index].amendments.last(where: {
        $0.moment == amendment.moment && $0.change.contradicts(amendment.change)
      }) {
        report(.sameMomentAmendments, at: amendment.entry, with: rival.entry)
        continue
      }
      apply(amendment, to: index)
    }
  }

  private mutating func apply(_ amendment: AmendmentRecord, to index: Int) {
    var amendment = amendment
    let change = amendment.change
    amendment.deadlineBefore = record.predictions[index].deadline
    if let deadline = change.deadline {
      guard deadlineIsOpen(index, at: amendment) else { return }
      record.predictions[index].deadline = deadline
    }
    if let claim = change.claim { record.predictions[index].claim = claim }
    if let criteria = change.criteria { record.predictions[index].criteria = criteria }
    if let group = change.group { record.predictions[index].group = group }
    for tag in change.addedTags where !record.predictions[index].tags.contains(tag) {
      record.predictions[index].tags.append(tag)
    }
    for tag in change.removedTags {
      if let place = record.predictions[index].tags.firstIndex(of: tag) {
        record.predictions[index].tags.remove(at: place)
      } else {
        report(.untagsNothing(tag), at: amendment.entry)
      }
    }
    record.predictions[index].amendments.append(amendment)
  }

  /// Whether a deadline may still be moved: before it has passed, and while no outcome is known.
  private mutating func deadlineIsOpen(_ index: Int, at amendment: AmendmentRecord) -> Bool {
    if let early = record.predictions[index].deadline?.early, amendment.moment.day > early {
      report(.deadlineMovedAfterPassing(early), at: amendment.entry)
      return false
    }
    // The latest reopening before the amendment sets the resolutions before it aside.
    let reopened = reopenings[index]?.last { $0.stamp <= amendment.moment }?.stamp
    if let known = record.predictions[index].resolutions.first(where: { resolution in
      resolution.moment < amendment.moment
        && reopened.map { resolution.moment >= $0 } ?? true
        && record.predictions[index].declaration.problem(with: resolution.resolution.verdict)
          == nil
    }) {
      report(.deadlineMovedAfterOutcome, at: amendment.entry, with: known.entry)
      return false
    }
    return true
  }
}

extension AmendmentEntry {
  /// Whether both set one key, and to different values.
  fileprivate func contradicts(_ other: AmendmentEntry) -> Bool {
    func differ<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
      guard let one, let other else { return false }
      return one != other
    }
    return differ(deadline, other.deadline) || differ(claim, other.claim)
      || differ(criteria, other.criteria) || differ(group, other.group)
      || !Set(addedTags).isDisjoint(with: other.removedTags)
      || !Set(removedTags).isDisjoint(with: other.addedTags)
  }
}
