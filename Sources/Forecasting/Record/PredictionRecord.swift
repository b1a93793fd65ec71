/// Everything that a ledger says about one prediction, as of a day.
public struct PredictionRecord: Sendable {
  /// The prediction's name.
  public var id: Name
  /// What was declared, before any amendment.
  public var declaration: Declaration
  /// The `predict` line.
  public var entry: EntryReference
  /// When it was declared.
  public var declared: Moment
  /// The owner of the journal that declares it.
  public var owner: Name

  /// The claim as amended.
  public var claim: JournalText
  /// The test that decides it, as amended.
  public var criteria: JournalText?
  /// The judgement it is a part of, as amended.
  public var group: Name?
  /// The tags as amended, in the order in which they came.
  public var tags: [Name]
  /// The deadline as amended.
  public var deadline: Deadline?
  /// The `criteria` lines and the `note` lines, in order of their stamps.
  public var annotations: [AnnotationRecord] = []
  /// The amendments, in order.
  public var amendments: [AmendmentRecord] = []
  /// The forecasts, in order.
  public var forecasts: [ForecastRecord] = []
  /// The withdrawals, in order.
  public var withdrawals: [WithdrawalRecord] = []
  /// The resolutions, in order; the reopened ones too.
  public var resolutions: [ResolutionRecord] = []
  /// When and where the whole prediction was struck.
  public var retraction: RetractionRecord?
  /// How it stands under each reading.
  public var statuses = PerReading<Status>(
    early: .pending(isOverdue: false, isHeld: false),
    late: .pending(isOverdue: false, isHeld: false))
  /// Every entry about it, in order of the stamps.
  public var history: [EntryReference] = []

  /// How it stands: under the early reading.
  public var status: Status { statuses.early }
  /// What kind of answer it asks for.
  public var type: PredictionType { declaration.type }
  /// The deadline before it was ever moved.
  public var firstDeadline: Deadline? { declaration.deadline }
  /// Whether it was struck although its outcome was known, and so keeps its status and its score.
  public var isRetractedAfterOutcome: Bool {
    guard retraction != nil else { return false }
    switch status {
    case .retracted: return false
    case .pending, .resolved, .void, .ambiguous, .vague: return true
    }
  }

  init(_ declaration: Declaration, entry: EntryReference, declared: Moment, owner: Name) {
    id = declaration.id
    self.declaration = declaration
    self.entry = entry
    self.declared = declared
    self.owner = owner
    claim = declaration.claim
    criteria = declaration.criteria
    group = declaration.group
    tags = declaration.tags
    deadline = declaration.deadline
  }

  /// The resolution that stands under a reading: one that speaks for it alone, else one for all.
  public func standingResolution(_ reading: Reading) -> ResolutionRecord? {
    resolutions.last { $0.reopened == nil && $0.readings?.contains(reading) == true }
      ?? resolutions.last { $0.reopened == nil && $0.readings == nil }
  }
}

/// A `criteria` or a `note` line about a prediction.
public struct AnnotationRecord: Sendable {
  /// When it was said.
  public var moment: Moment
  /// The line.
  public var entry: EntryReference
  /// The text.
  public var text: JournalText
  /// Whether it is the test that decides the prediction; otherwise a remark.
  public var isCriteria: Bool
}

/// An amendment that took effect.
public struct AmendmentRecord: Sendable {
  /// From when on it holds.
  public var moment: Moment
  /// The line.
  public var entry: EntryReference
  /// What changed.
  public var change: AmendmentEntry
  /// The deadline before it.
  public var deadlineBefore: Deadline?
}

/// The end of a forecaster's standing forecast.
public struct WithdrawalRecord: Sendable {
  /// When.
  public var moment: Moment
  /// The line.
  public var entry: EntryReference
  /// Whose forecast.
  public var forecaster: Name
  /// Why.
  public var why: JournalText?
}

/// A resolution, and whether it was reopened.
public struct ResolutionRecord: Sendable {
  /// When the outcome became known.
  public var moment: Moment
  /// When it was written down, where that is said.
  public var recorded: Moment?
  /// The line.
  public var entry: EntryReference
  /// What it says.
  public var resolution: ResolutionEntry
  /// The readings it alone speaks for; nil if it speaks for every reading not resolved by itself.
  public var readings: [Reading]?
  /// When it was reopened.
  public var reopened: Moment?
}

/// The striking of a whole prediction.
public struct RetractionRecord: Sendable {
  /// When.
  public var moment: Moment
  /// The line.
  public var entry: EntryReference
  /// Why.
  public var why: JournalText?
}

extension PredictionRecord {
  /// What an amendment may change, as it stood just before a moment.
  public func asAmended(
    before moment: Moment
  ) -> (claim: JournalText, criteria: JournalText?, group: Name?, tags: [Name], deadline: Deadline?)
  {
    var state = (
      claim: declaration.claim, criteria: declaration.criteria, group: declaration.group,
      tags: declaration.tags, deadline: declaration.deadline
    )
    for amendment in amendments where amendment.moment < moment {
      let change = amendment.change
      state.claim = change.claim ?? state.claim
      state.criteria = change.criteria ?? state.criteria
      state.group = change.group ?? state.group
      state.deadline = change.deadline ?? state.deadline
      for tag in change.addedTags where !state.tags.contains(tag) { state.tags.append(tag) }
      state.tags.removeAll { change.removedTags.contains($0) }
    }
    return state
  }
}

extension PredictionRecord {
  /// The test that decides it, as it stands: the last `criteria` line, unless an amendment is later;
  /// else what the declaration says.
  public var standingCriteria: JournalText? {
    guard let line = annotations.last(where: \.isCriteria) else { return criteria }
    let amended = amendments.last { $0.change.criteria != nil }
    return amended.map { $0.moment > line.moment } ?? false ? criteria : line.text
  }
}
