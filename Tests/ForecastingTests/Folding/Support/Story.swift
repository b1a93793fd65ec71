// Small ledgers for the tests of folding, told in lines like a journal's and folded as of a day.

public import Forecasting
import Testing

/// A ledger in a few lines. A line `owner NAME` begins a new journal; lines count from 1.
struct Story {
  private(set) var journals: [Journal] = []
  private(set) var names = Names()
  private var lines: [EntryReference: Int] = [:]

  init(_ text: String) throws {
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = StoryLine(String(line))
      guard let first = words.items.first else { continue }
      if first == "owner" || journals.isEmpty { journals.append(Journal()) }
      let journal = journals.count - 1
      if first == "owner" {
        journals[journal].owner = names.intern(words.items.last ?? "")
        continue
      }
      lines[EntryReference(journal: journal, entry: journals[journal].entries.count)] = place + 1
      journals[journal].entries.append(try words.entry(names: &names))
    }
  }

  /// What the ledger amounts to.
  func folded(
    today: CalendarDate = "2026-12-31", asOf: CalendarDate? = nil, recordedAsOf: CalendarDate? = nil
  ) -> FoldedStory {
    let view = RecordView(today: today, asOf: asOf, recordedAsOf: recordedAsOf)
    return FoldedStory(
      record: TrackRecord(folding: journals, names: names, view: view), lines: lines)
  }
}

/// Folds a ledger told in lines.
func fold(
  _ text: String, today: CalendarDate = "2026-12-31", asOf: CalendarDate? = nil,
  recordedAsOf: CalendarDate? = nil
) throws -> FoldedStory {
  try Story(text).folded(today: today, asOf: asOf, recordedAsOf: recordedAsOf)
}

/// The track record of a story, and what tests ask of it.
struct FoldedStory {
  let record: TrackRecord
  let lines: [EntryReference: Int]

  /// A conflict by the lines of the story.
  struct Found: Equatable {
    let line: Int
    let kind: Conflict.Kind
    let other: Int?

    init(_ line: Int, _ kind: Conflict.Kind, with other: Int? = nil) {
      self.line = line
      self.kind = kind
      self.other = other
    }
  }

  /// The conflicts in the order of the lines.
  var conflicts: [Found] {
    record.conflicts
      .map { Found(line($0.entry), $0.kind, with: $0.other.map(line)) }
      .sorted { ($0.line, $0.other ?? 0) < ($1.line, $1.other ?? 0) }
  }

  func line(_ entry: EntryReference) -> Int { lines[entry] ?? 0 }

  func name(_ spelling: String) throws -> Name { try #require(record.names.find(spelling)) }

  subscript(id: String) -> PredictionRecord {
    get throws {
      try #require(record.prediction(try name(id)), "no prediction is called \(id)")
    }
  }

  func status(_ id: String, _ reading: Reading = .early) throws -> Status {
    try self[id].statuses[reading]
  }

  /// One word for each forecast of a prediction, in order: its class, `-` for an ordinary one,
  /// `struck` for one that was retracted in time.
  func classes(_ id: String, _ reading: Reading = .early) throws -> String {
    try self[id].forecasts.map { forecast in
      let standing = forecast.standing[reading]
      return standing.isRetractedInTime ? "struck" : standing.classification?.rawValue ?? "-"
    }.joined(separator: " ")
  }

  /// The forecasts of a prediction as percentages, with whose they are.
  func beliefs(_ id: String) throws -> String {
    try self[id].forecasts.map { forecast in
      let value =
        switch forecast.value {
        case .probability(let probability): probability.description
        case .options(let shares): shares.map(\.description).joined(separator: "/")
        case .quantiles(let quantiles): quantiles.map(\.value.description).joined(separator: "/")
        }
      return "\(record.names[forecast.forecaster]) \(value)"
    }.joined(separator: ", ")
  }
}

/// Nothing is known yet.
let pending = Status.pending(isOverdue: false, isHeld: false)
/// Nothing is known, and the deadline has passed.
let overdue = Status.pending(isOverdue: true, isHeld: false)
/// The prediction's own resolution waits for its condition's.
let held = Status.pending(isOverdue: false, isHeld: true)

extension CalendarDate: ExpressibleByStringLiteral {
  /// A day of a test.
  public init(stringLiteral text: String) {
    guard let day = CalendarDate(written: text) else { preconditionFailure("no day: \(text)") }
    self = day
  }

  /// The day written `YYYY-MM-DD`.
  init?(written text: some StringProtocol) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
