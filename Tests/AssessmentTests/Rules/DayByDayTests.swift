// Thousands of random timelines, scored a second time by walking from day to day.

import Assessment
import Forecasting
import Scoring
import Testing

@Suite("Day by day") struct DayByDayTests {
  @Test(arguments: 0..<20)
  func agreesWithAWalkOverTheDays(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let timelines = (0..<150).map { RandomTimeline(id: "q\($0)", random: &random) }
    let ledger = try TextLedger(timelines.flatMap(\.lines).joined(separator: "\n"))
    let record = ledger.record(RecordView(today: RandomTimeline.epoch.adding(days: 400)))
    #expect(record.conflicts.allSatisfy { !$0.isError })
    let rules: [ScoringRule] = [
      .daily, .horizon, .last, .first, .lead(days: 0), .lead(days: 3), .lead(days: 12),
    ]
    for timeline in timelines {
      let name = try #require(ledger.names.find(timeline.id))
      let place = try #require(record.predictions.firstIndex { $0.id == name })
      let prediction = record.predictions[place]
      for forecaster in record.forecasters {
        let walk = DayWalk(timeline, by: ledger.names[forecaster])
        for rule in rules {
          let scored = ScoredForecasts(
            prediction, at: place, by: forecaster, terms: ScoringTerms(rule: rule))
          let brier = scored?.binaryGrade()?.brier
          #expect(
            isClose(brier, walk.score(rule)),
            "\(rule): \(String(describing: brier)), not \(String(describing: walk.score(rule)))\n\(timeline.lines.joined(separator: "\n"))"
          )
        }
        let coverage = Coverage(of: prediction, by: forecaster, terms: ScoringTerms())
        #expect(isClose(coverage?.share, walk.coverage), "\(timeline.lines)")
      }
    }
  }
}

/// A prediction with forecasts, withdrawals and an outcome at random moments.
private struct RandomTimeline {
  static let epoch = CalendarDate.distantPast.adding(days: 739_000)
  static let forecasters = ["alice", "bob"]

  /// Days since the epoch, and minutes since midnight where there is a time.
  struct Instant: Hashable, Comparable {
    var day: Int
    var minute: Int?

    static func < (one: Instant, other: Instant) -> Bool {
      (one.day, one.minute ?? -1) < (other.day, other.minute ?? -1)
    }

    /// Whether it is after another for sure: a bare day is not after anything on its day.
    func isAfter(_ other: Instant) -> Bool {
      if day != other.day { return day > other.day }
      guard let minute, let theirs = other.minute else { return false }
      return minute > theirs
    }
  }

  struct Event {
    var instant: Instant
    var forecaster: String
    /// In percent; nil for a withdrawal.
    var percent: Int?
    /// Days after the stamp's day, where that is said.
    var recordedAfter: Int?
  }

  let id: String
  let declared: Int
  let deadline: Int
  let known: Instant
  let isTrue: Bool
  private(set) var events: [Event] = []

  init(id: String, random: inout SplitMix64) {
    self.id = id
    declared = random.index(below: 6)
    deadline = declared + random.index(below: 25)
    known = Instant(
      day: declared + random.index(below: 30),
      minute: random.index(below: 2) == 0 ? nil : random.index(below: 4))
    isTrue = random.index(below: 2) == 0
    var taken: Set<[Int]> = []
    for _ in 0..<random.index(below: 9) {
      let person = random.index(below: 2)
      let instant = Instant(
        day: max(0, declared - 2 + random.index(below: 30)),
        minute: random.index(below: 2) == 0 ? nil : random.index(below: 4))
      guard taken.insert([person, instant.day, instant.minute ?? -1]).inserted else { continue }
      events.append(
        Event(
          instant: instant, forecaster: Self.forecasters[person],
          percent: random.index(below: 4) == 0 ? nil : random.index(below: 101),
          recordedAfter: random.index(below: 5) == 0 ? random.index(below: 20) : nil))
    }
    events.sort { $0.instant < $1.instant }
  }

  var lines: [String] {
    let day = { (number: Int) in Self.epoch.adding(days: number).description }
    let stamp = { (instant: Instant) in
      day(instant.day) + (instant.minute.map { "T00:0\($0)Z" } ?? "")
    }
    let told = events.map { event in
      let what = event.percent.map { "forecast \(id) \($0)%" } ?? "withdraw \(id)"
      let recorded = event.recordedAfter.map { " recorded:" + day(event.instant.day + $0) } ?? ""
      return "\(stamp(event.instant)) \(what) @\(event.forecaster)\(recorded)"
    }
    return ["\(day(declared)) predict \(id) \"q\" by:\(day(deadline))"] + told
      + ["\(stamp(known)) resolve \(id) \(isTrue ? "yes" : "no")"]
  }
}

/// One forecaster's way through a timeline: each day is looked at by itself.
private struct DayWalk {
  private let timeline: RandomTimeline
  private let touched: [RandomTimeline.Event]
  private let eligible: [RandomTimeline.Event]
  private let withdrawals: [RandomTimeline.Event]
  /// The first day that is not scored.
  private let end: Int

  init(_ timeline: RandomTimeline, by forecaster: String) {
    self.timeline = timeline
    end = min(timeline.known.day, timeline.deadline)
    let mine = timeline.events.filter { $0.forecaster == forecaster }
    withdrawals = mine.filter { $0.percent == nil }
    touched = mine.filter { $0.percent != nil }
    eligible = touched.filter { event in
      let isLate = event.instant.isAfter(timeline.known) || event.instant.day > timeline.deadline
      let isRetrospective =
        event.instant.day + (event.recordedAfter ?? 0) > timeline.known.day
      return !isLate && !isRetrospective
    }
  }

  private func brier(_ event: RandomTimeline.Event) -> Double {
    let p = Double(event.percent ?? 0) / 100
    return (p - (timeline.isTrue ? 1 : 0)) * (p - (timeline.isTrue ? 1 : 0))
  }

  /// The last event up to the end of a day; nil if it is a withdrawal.
  private func standing(on day: Int) -> RandomTimeline.Event? {
    let last = (eligible + withdrawals).filter { $0.instant.day <= day }
      .max { $0.instant < $1.instant }
    return last?.percent == nil ? nil : last
  }

  func score(_ rule: ScoringRule) -> Double? {
    guard let first = eligible.first, let last = eligible.last else { return nil }
    let days = first.instant.day < end ? Array(first.instant.day..<end) : []
    switch rule {
    case .first: return brier(first)
    case .last: return brier(last)
    case .lead(let lead): return standing(on: timeline.deadline - lead).map(brier)
    case .daily:
      let scores = days.compactMap { standing(on: $0) }.map(brier)
      return scores.isEmpty ? brier(last) : scores.reduce(0, +) / Double(scores.count)
    case .horizon:
      let scores = days.compactMap { day in eligible.last { $0.instant.day <= day } }.map(brier)
      return scores.isEmpty
        ? brier(last) : scores.reduce(0, +) / Double(timeline.deadline - first.instant.day)
    }
  }

  var coverage: Double? {
    guard let first = touched.first else { return nil }
    let open = min(timeline.declared, first.instant.day)..<max(end, timeline.declared)
    guard min(timeline.declared, first.instant.day) < end else { return nil }
    let start = eligible.first?.instant.day ?? end
    return Double((start..<max(start, end)).count { standing(on: $0) != nil })
      / Double(end - open.lowerBound)
  }
}
