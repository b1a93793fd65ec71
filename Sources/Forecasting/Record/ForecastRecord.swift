/// A forecast in a track record: what was believed, in numbers, and what is to be thought of it.
public struct ForecastRecord: Sendable {
  /// When it was made.
  public var moment: Moment
  /// When it was written down, where that is said.
  public var recorded: Moment?
  /// Whose it is.
  public var forecaster: Name
  /// The owner of the journal that it stands in.
  public var owner: Name
  /// The line.
  public var entry: EntryReference
  /// The belief in numbers.
  public var value: ForecastValue
  /// The words in which it was said.
  public var said: JournalText?
  /// The phrase that gave the words their number; nil if the number was written or a scale gave it.
  public var phrase: PhraseRecord?
  /// Why.
  public var why: JournalText?
  /// The publication it was taken from.
  public var source: SourceReference?
  /// When it was struck.
  public var retraction: Moment?
  /// What is to be thought of it under the early and under the late reading.
  public var standing: PerReading<ForecastStanding>

  /// The day on which it was written down.
  public var recordedDay: CalendarDate { (recorded ?? moment).day }
}

/// A belief in numbers, ready to be scored.
public enum ForecastValue: Hashable, Sendable {
  /// The probability that the claim comes true.
  case probability(ImpreciseProbability)
  /// A probability for each of the prediction's options, in its order.
  case options([Percentage])
  /// Quantiles at the prediction's levels, ascending.
  case quantiles([Belief.Quantile])
}

/// What is to be thought of a forecast under one reading.
public struct ForecastStanding: Hashable, Sendable {
  /// Its class; nil for an ordinary forecast.
  public var classification: ForecastClass?
  /// Whether it was struck before the outcome was known, and so counts nowhere.
  public var isRetractedInTime = false
  /// Whether it was struck on or after the day on which the outcome was known, and so still counts.
  public var isRetractedAfterOutcome = false
  /// Whether it was made on the day on which the outcome became known, and is not late.
  public var isSameDay = false

  /// Whether it was made after the outcome or the deadline, and so is never scored.
  public var isLate: Bool { classification == .late }
}

/// The class of a forecast that is not an ordinary one.
public enum ForecastClass: String, Sendable, CaseIterable {
  /// Stamped after the outcome or the deadline.
  case late
  /// Written down on a later day than the outcome became known.
  case retrospective
  /// Likewise, but the words of somebody other than the owner, taken from a source that is dated
  /// before the outcome became known and can be looked up.
  case transcribed
  /// From a platform whose records date it.
  case imported
}

/// A value for the early and one for the late reading.
public struct PerReading<Value: Sendable>: Sendable {
  /// Under the early reading.
  public var early: Value
  /// Under the late reading.
  public var late: Value

  /// A value for each reading.
  public init(early: Value, late: Value) {
    self.early = early
    self.late = late
  }

  /// The value under a reading.
  public subscript(reading: Reading) -> Value {
    get {
      switch reading {
      case .early: early
      case .late: late
      }
    }
    set {
      switch reading {
      case .early: early = newValue
      case .late: late = newValue
      }
    }
  }
}

extension PerReading: Equatable where Value: Equatable {}
extension PerReading: Hashable where Value: Hashable {}
