// A small ledger, built by hand, that has one prediction for every question a query can ask.

import Assessment
import Diagnostics
import Forecasting
import Testing

/// The ledger that queries are tried on, as of 2026-02-04, a Wednesday.
struct QueryLedger {
  let record: TrackRecord
  let context: QueryContext

  static let today = CalendarDate.distantPast.adding(days: 739_650)

  /// The ids of the predictions that a query finds, in order of declaration and id.
  func ids(_ query: Query) -> [String] {
    let bound = query.bound(to: record, context: context)
    return record.predictions.filter { bound.matches($0) }.map { record.names[$0.id] }.sorted()
  }

  func ids(_ text: String) throws -> [String] {
    ids(try Query(text: text, today: Self.today))
  }

  static func day(_ text: String) throws -> CalendarDate {
    let typed = try TypedDate(parsing: text, today: today)
    try #require(typed.isOneDay)
    return typed.first
  }

  init(staleAfter: Int = QueryContext.standardStaleness) throws {
    var draft = LedgerDraft()
    try draft.fill()
    let journals = [Journal(owner: draft.names.intern("alice"), entries: draft.entries)]
    record = TrackRecord(
      folding: journals, names: draft.names, view: RecordView(today: Self.today))
    #expect(record.conflicts.filter(\.isError).isEmpty)
    let names = draft.names
    context = QueryContext(journals: journals, staleAfter: staleAfter) { prediction in
      switch names[prediction.id] {
      case "oil-strikes": [0.09]
      case "leaders": [0.0441, 0.36]
      default: []
      }
    }
  }
}

/// Entries in the making.
struct LedgerDraft {
  var names = Names()
  var entries: [Entry] = []

  mutating func fill() throws {
    try source("ross-2020", on: "2020-01-06")
    // Vague deadline, in a group, from a place in a source, retrospective in its recording.
    try predict(
      "militia-pressure", "Shia militias press Baghdad to order US forces out", on: "2020-01-06",
      by: Deadline(early: day("2020-07-06"), late: day("2021-01-06")), recorded: "2025-11-23"
    ) {
      $0.tags = [$1.intern("iraq")]
      $0.source = SourceReference(source: $1.intern("ross-2020"), locator: "10")
      $0.group = $1.intern("paragraph-10")
      $0.criteria = "YES if a party publicly demands the withdrawal"
    }
    try forecast(
      "militia-pressure", 75, on: "2020-01-06", by: "ross", said: "We  should EXPECT",
      recorded: "2025-11-23")
    try resolve("militia-pressure", .outcome(.yes), on: "2020-01-24")
    try predict(
      "oil-strikes", "Strikes on oil facilities in the Gulf", on: "2020-01-06",
      by: Deadline(day("2021-01-06")), recorded: "2025-11-24"
    ) {
      $0.tags = [$1.intern("oil"), $1.intern("Iran")]
      $0.source = SourceReference(source: $1.intern("ross-2020"), locator: "p. 12")
    }
    try forecast("oil-strikes", 30, on: "2020-01-06", by: "ross", recorded: "2025-11-24")
    try resolve("oil-strikes", .outcome(.no), on: "2021-01-07")
    try predict("game-changer", "The killing changes the game", on: "2020-01-06", by: nil) {
      _ = $1
      $0.vague = "the term is not defined"
      $0.note = "Café society disagrees"
    }
    // Pending, with two forecasters and a note.
    try predict("gdp26", "US GDP grows more than 2% in 2026", on: "2026-01-05", by: "2026-12-31") {
      $0.tags = [$1.intern("econ")]
    }
    try forecast("gdp26", 62, on: "2026-02-01", by: nil)
    try forecast("gdp26", 80, on: "2026-01-05", by: "bob")
    try note("gdp26", "advance estimate: the Straße rule", on: "2026-01-06")
    // Pending and stale: its life is 361 days, so 36 days without a forecast are stale.
    try predict("ceasefire", "A cease-fire in the Gulf holds", on: "2025-12-01", by: "2026-11-27") {
      _ = $1
      $0.unscored = "a question asked"
    }
    try forecast("ceasefire", 50, on: "2025-12-30", by: nil)
    try forecast("ceasefire", 40, on: "2025-12-20", by: "bob")
    try withdraw("ceasefire", on: "2025-12-21", by: "bob")
    // Overdue.
    try predict(
      "merger", "The merger is signed and/or voted on", on: "2025-06-01", by: "2026-01-31")
    try forecast("merger", 60, on: "2025-06-01", by: nil)
    try forecast("merger", 95, on: "2026-02-02", by: nil)  // late
    // Held: its condition is open.
    try predict("strike", "Strike within 90 days", on: "2026-01-02", by: "2026-05-01") {
      $0.condition = Condition(prediction: $1.intern("merger"), outcome: .yes)
    }
    try resolve("strike", .outcome(.yes), on: "2026-01-20")
    // Other types and ends.
    try predict("leaders", "Next prime minister?", .choice, on: "2025-09-01", by: "2025-12-01") {
      $0.options = [
        PredictionOption(name: $1.intern("kim"), label: "Kim, the incumbent"),
        PredictionOption(name: $1.intern("lee"), label: "Lee"),
      ]
    }
    try resolve("leaders", .outcome(.option(name("kim"))), on: "2025-11-30")
    try predict("cpi", "CPI, y/y", .numeric, on: "2025-09-02", by: "2025-12-15")
    try resolve("cpi", .outcome(.quantity(.number(DecimalNumber(2)))), on: "2025-12-15")
    try predict("landing", "Crewed landing", .date, on: "2025-09-03", by: "2025-12-16")
    try resolve("landing", .outcome(.quantity(.date(day("2025-10-10")))), on: "2025-10-10")
    try predict("half", "Half of the seats fall", on: "2025-09-04", by: "2025-12-17")
    try resolve("half", .outcome(.partly(try percent(40))), on: "2025-12-17")
    try predict("vote", "The vote is held", on: "2025-09-05", by: "2025-12-18")
    try resolve("vote", .void, on: "2025-12-01")
    try predict("quarrel", "A quarrel", on: "2025-09-06", by: "2025-12-19")
    try resolve("quarrel", .ambiguous, on: "2025-12-02")
    try predict("mistake", "Entered twice", on: "2025-09-07", by: "2025-12-20")
    add(
      .retract(RetractionEntry(prediction: name("mistake"))), on: try day("2025-09-08"))
  }

  mutating func name(_ spelling: String) -> Name { names.intern(spelling) }

  func day(_ text: String) throws -> CalendarDate { try QueryLedger.day(text) }

  func percent(_ number: Int) throws -> Percentage {
    try #require(Percentage(DecimalNumber(number)))
  }

  mutating func add(_ content: Entry.Content, on day: CalendarDate, recorded: CalendarDate? = nil) {
    entries.append(
      Entry(stamp: Moment(day), recorded: recorded.map { Moment($0) }, content: content))
  }

  mutating func source(_ id: String, on stamp: String) throws {
    add(.source(SourceEntry(source: name(id), title: "Fears of What's next")), on: try day(stamp))
  }

  mutating func predict(
    _ id: String, _ claim: JournalText, _ type: PredictionType = .binary, on stamp: String,
    by deadline: String, _ change: (inout Declaration, inout Names) throws -> Void = { _, _ in }
  ) throws {
    try predict(id, claim, type, on: stamp, by: Deadline(day(deadline)), change)
  }

  mutating func predict(
    _ id: String, _ claim: JournalText, _ type: PredictionType = .binary, on stamp: String,
    by deadline: Deadline?, recorded: String? = nil,
    _ change: (inout Declaration, inout Names) throws -> Void
  ) throws {
    var declaration = Declaration(id: name(id), type: type, claim: claim, deadline: deadline)
    try change(&declaration, &names)
    add(.predict(declaration), on: try day(stamp), recorded: try recorded.map(day))
  }

  mutating func forecast(
    _ id: String, _ percent: Int, on stamp: String, by forecaster: String?,
    said: JournalText? = nil, recorded: String? = nil
  ) throws {
    let probability = ImpreciseProbability(try self.percent(percent))
    var forecast = ForecastEntry(prediction: name(id), belief: .probability(probability))
    forecast.forecaster = forecaster.map { names.intern($0) }
    forecast.said = said
    add(.forecast(forecast), on: try day(stamp), recorded: try recorded.map(day))
  }

  mutating func withdraw(_ id: String, on stamp: String, by forecaster: String) throws {
    add(
      .withdraw(WithdrawalEntry(prediction: name(id), forecaster: name(forecaster))),
      on: try day(stamp))
  }

  mutating func resolve(_ id: String, _ verdict: Verdict, on stamp: String) throws {
    add(.resolve(ResolutionEntry(prediction: name(id), verdict: verdict)), on: try day(stamp))
  }

  mutating func note(_ id: String, _ text: JournalText, on stamp: String) throws {
    add(.note(Annotation(prediction: name(id), text: text)), on: try day(stamp))
  }
}
