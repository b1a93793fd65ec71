// Predictions that stand only if another one comes out as it must.

import Forecasting
import Testing

@Suite("Conditionals") struct ConditionalTests {
  private static let declared = """
    2026-01-01 predict o by:2026-06-30
    2026-01-01 predict q 50% by:2026-06-30 if:o=yes

    """

  struct Case: Sendable, CustomTestStringConvertible {
    let lines: String
    let status: Status
    var testDescription: String { lines }
    init(_ lines: String, _ status: Status) {
      self.lines = lines
      self.status = status
    }
  }

  @Test(arguments: [
    Case("", pending),
    Case("2026-02-01 resolve o yes", pending),
    Case("2026-02-01 resolve o no", .void(.condition, known: "2026-02-01")),
    Case("2026-02-01 resolve o void \"x\"", .void(.condition, known: "2026-02-01")),
    Case("2026-02-01 resolve o ambiguous \"x\"", .void(.condition, known: "2026-02-01")),
    Case("2026-02-01 resolve o 40%", .void(.condition, known: "2026-02-01")),
    Case("2026-02-01 resolve o 100%", .void(.condition, known: "2026-02-01")),
    Case("2026-02-01 retract o", .void(.condition, known: "2026-02-01")),
    // Held until the other is known, and known on the later day.
    Case("2026-02-01 resolve q yes", held),
    Case("2026-02-01 resolve q void \"x\"", held),
    Case(
      "2026-02-01 resolve q yes\n2026-03-01 resolve o yes", .resolved(.yes, known: "2026-03-01")),
    Case("2026-03-01 resolve q no\n2026-02-01 resolve o yes", .resolved(.no, known: "2026-03-01")),
    Case(
      "2026-02-01 resolve q ambiguous \"x\"\n2026-03-01 resolve o yes",
      .ambiguous(known: "2026-03-01")),
    Case(
      "2026-02-01 resolve q void \"x\"\n2026-03-01 resolve o yes",
      .void(.resolution, known: "2026-03-01")),
    // Void by itself, whatever its own resolution says and whenever.
    Case(
      "2026-02-01 resolve q yes\n2026-03-01 resolve o no", .void(.condition, known: "2026-03-01")),
    Case(
      "2026-02-01 resolve o no\n2026-03-01 resolve q yes", .void(.condition, known: "2026-02-01")),
    // Reopening the other opens it again.
    Case("2026-02-01 resolve o no\n2026-03-01 reopen o", pending),
    Case("2026-01-20 resolve q yes\n2026-02-01 resolve o yes\n2026-03-01 reopen o", held),
    Case(
      "2026-02-01 resolve q yes\n2026-02-02 resolve o yes\n2026-03-01 reopen o\n"
        + "2026-03-05 resolve o no", .void(.condition, known: "2026-03-05")),
    // Retracted after its outcome was known, the other keeps its outcome.
    Case(
      "2026-02-01 resolve o yes\n2026-02-02 retract o\n2026-02-03 resolve q yes",
      .resolved(.yes, known: "2026-02-03")),
    // Struck before its outcome would have been known.
    Case("2026-02-01 retract q\n2026-03-01 resolve o no", .retracted(on: "2026-02-01")),
    Case("2026-03-01 resolve o no\n2026-03-02 retract q", .void(.condition, known: "2026-03-01")),
  ])
  func standsAsItsConditionAllows(_ story: Case) throws {
    let fold = try fold(Self.declared + story.lines, asOf: "2026-04-01")
    #expect(try fold.status("q") == story.status)
    #expect(fold.conflicts.isEmpty)
  }

  // A condition that came about in part decides nothing, even if that is what it asks for.
  @Test func aConditionIsNeverMetInPart() throws {
    let fold = try fold(
      """
      2026-01-01 predict o by:2026-06-30
      2026-01-01 predict q by:2026-06-30 if:o=40%
      2026-02-01 resolve o 40%
      2026-02-02 resolve q yes
      """)
    #expect(try fold.status("q") == .void(.condition, known: "2026-02-01"))
  }

  @Test func aHeldResolutionPastItsDeadlineIsOverdue() throws {
    let fold = try fold(Self.declared + "2026-02-01 resolve q yes", asOf: "2026-07-01")
    #expect(try fold.status("q") == .pending(isOverdue: true, isHeld: true))
  }

  @Test func mayAskForNoOrForAnOption() throws {
    let fold = try fold(
      """
      2026-01-01 predict o by:2026-06-30
      2026-01-01 predict c choice kim="Kim" lee="Lee" by:2026-06-30
      2026-01-01 predict q by:2026-06-30 if:o=no
      2026-01-01 predict r by:2026-06-30 if:c=kim
      2026-01-01 predict s by:2026-06-30 if:c=lee
      2026-02-01 resolve o no
      2026-02-01 resolve c kim
      2026-03-01 resolve q yes
      2026-03-01 resolve r yes
      """)
    #expect(try fold.status("q") == .resolved(.yes, known: "2026-03-01"))
    #expect(try fold.status("r") == .resolved(.yes, known: "2026-03-01"))
    #expect(try fold.status("s") == .void(.condition, known: "2026-02-01"))
    #expect(fold.conflicts.isEmpty)
  }

  @Test func theEarlyReadingOfTheOtherDecidesForBoth() throws {
    let fold = try fold(
      """
      2026-01-01 predict o by:2026-02-28..2026-06-30
      2026-01-01 predict q by:2026-03-31..2026-07-31 if:o=yes
      2026-03-01 resolve o no by:2026-02-28
      2026-03-10 resolve o yes by:2026-06-30
      2026-03-20 resolve q yes
      """)
    #expect(try fold["q"].statuses.early == .void(.condition, known: "2026-03-01"))
    #expect(try fold["q"].statuses.late == .void(.condition, known: "2026-03-01"))
  }

  @Test func lateOnlyAfterTheDeadlineWhileTheConditionIsOpen() throws {
    let fold = try fold(
      Self.declared + """
        2026-02-01 resolve q yes
        2026-02-10 forecast q 60%
        2026-07-01 forecast q 70%
        """)
    #expect(try fold.classes("q") == "- - late")
  }

  @Test func lateOnceTheConditionFailed() throws {
    let fold = try fold(
      Self.declared + """
        2026-01-10 resolve q yes
        2026-01-15 forecast q 55%
        2026-02-01 resolve o no
        2026-02-01 forecast q 60%
        2026-02-02 forecast q 70%
        """)
    #expect(try fold.classes("q") == "- - - late")
    #expect(fold.conflicts == [.init(7, .late(.outcome("2026-02-01")))])
    #expect(
      try fold["q"].forecasts.map(\.standing.early.isSameDay) == [false, false, true, false])
  }

  @Test func theTimeOfTheLaterMomentDecides() throws {
    let fold = try fold(
      Self.declared + """
        2026-02-01T10:00Z resolve o yes
        2026-02-01T12:00Z resolve q yes
        2026-02-01T11:00Z forecast q 60%
        2026-02-01T13:00Z forecast q 70%
        """)
    #expect(try fold.status("q") == .resolved(.yes, known: "2026-02-01"))
    #expect(try fold.classes("q") == "- - late")
  }

  @Test func aChainOfTenThousandIsSettledAtOnce() throws {
    let length = 10_000
    var names = Names()
    let ids = (0..<length).map { names.intern("p\($0)") }
    let deadline = Deadline("2026-06-30")
    // The last of the chain is declared first, so that settling starts at its far end.
    var entries = ids.indices.reversed().map { place in
      var declaration = Declaration(id: ids[place], claim: "claim", deadline: deadline)
      if place > 0 { declaration.condition = Condition(prediction: ids[place - 1], outcome: .yes) }
      let day = CalendarDate("2026-01-01").adding(days: place == 0 ? 1 : 0)
      return Entry(stamp: Moment(day), content: .predict(declaration))
    }
    for id in ids {
      entries.append(
        Entry(
          stamp: Moment("2026-02-01"),
          content: .resolve(ResolutionEntry(prediction: id, verdict: .outcome(.yes)))))
    }
    let view = RecordView(today: "2026-12-31")
    let met = TrackRecord(folding: [Journal(entries: entries)], names: names, view: view)
    #expect(met.conflicts.isEmpty)
    #expect(met.predictions.allSatisfy { $0.status == .resolved(.yes, known: "2026-02-01") })

    entries[length] = Entry(
      stamp: Moment("2026-02-01"),
      content: .resolve(ResolutionEntry(prediction: ids[0], verdict: .outcome(.no))))
    let failed = TrackRecord(folding: [Journal(entries: entries)], names: names, view: view)
    // Each falls away with the one before it, all on the day of the first.
    #expect(
      failed.predictions.count { $0.status == .void(.condition, known: "2026-02-01") }
        == length - 1)
  }

  @Test func aCycleOfTenThousandIsReportedOnce() {
    let length = 10_000
    var names = Names()
    let ids = (0..<length).map { names.intern("p\($0)") }
    let entries = ids.indices.map { place in
      var declaration = Declaration(
        id: ids[place], claim: "claim", deadline: Deadline("2026-06-30"))
      declaration.condition = Condition(prediction: ids[(place + 1) % length], outcome: .yes)
      return Entry(stamp: Moment("2026-01-01"), content: .predict(declaration))
    }
    let record = TrackRecord(
      folding: [Journal(entries: entries)], names: names,
      view: RecordView(today: "2026-02-01"))
    #expect(record.conflicts.count == 1)
    #expect(record.predictions.allSatisfy { $0.status == pending })
  }

  @Test func theConditionsOfACycleStayOpen() throws {
    let fold = try fold(
      """
      2026-01-01 predict a 50% by:2026-06-30 if:b=yes
      2026-01-02 predict b 50% by:2026-06-30 if:c=yes
      2026-01-03 predict c 50% by:2026-06-30 if:a=yes
      2026-01-04 predict d 50% by:2026-06-30 if:a=yes
      2026-02-01 resolve a yes
      2026-02-01 resolve b no
      2026-02-01 resolve d yes
      2026-02-02 forecast a 60%
      2026-02-02 forecast b 60%
      """, asOf: "2026-03-01")
    let names = try ["a", "b", "c"].map { try fold.name($0) }
    #expect(fold.conflicts == [.init(1, .conditionCycle(names))])
    #expect(try ["a", "b", "c", "d"].map { try fold.status($0) } == [held, held, pending, held])
    #expect(try fold.classes("a") == "- -")
    #expect(try fold.classes("b") == "- -")
  }

  // The cycle is told from the id that comes first, wherever it is entered.
  @Test func aCycleIsToldInOneWay() throws {
    let fold = try fold(
      """
      2026-01-01 predict outside by:2026-06-30 if:c=yes
      2026-01-02 predict c by:2026-06-30 if:b=yes
      2026-01-03 predict b by:2026-06-30 if:a=yes
      2026-01-04 predict a by:2026-06-30 if:c=yes
      """, asOf: "2026-03-01")
    let names = try ["a", "c", "b"].map { try fold.name($0) }
    #expect(fold.conflicts == [.init(4, .conditionCycle(names))])
  }

  @Test func aVagueConditionIsAnErrorAndStaysOpen() throws {
    let fold = try fold(
      """
      2026-01-01 predict o vague:"undefined"
      2026-01-01 predict q 50% by:2026-06-30 if:o=yes
      2026-02-01 resolve q yes
      """, asOf: "2026-03-01")
    #expect(fold.conflicts == [.init(2, .vagueCondition(try fold.name("o")))])
    #expect(try fold.status("q") == held)
  }

  @Test func aPredictionCannotDependOnItself() throws {
    let fold = try fold("2026-01-01 predict q 50% by:2026-06-30 if:q=yes", asOf: "2026-02-01")
    #expect(fold.conflicts == [.init(1, .conditionCycle([try fold.name("q")]))])
    #expect(try fold.status("q") == pending)
  }

  // A condition that is not declared yet as of a day can decide nothing.
  @Test func aConditionThatIsNotSeenIsOpen() throws {
    let story = try Story(
      """
      2026-01-01 predict q 50% by:2026-06-30 if:o=yes
      2026-01-10 resolve q yes
      2026-01-15 forecast q 60%
      2026-02-01 predict o by:2026-06-30
      2026-02-05 resolve o yes
      """)
    #expect(try story.folded(asOf: "2026-01-20").status("q") == held)
    #expect(try story.folded(asOf: "2026-01-20").classes("q") == "- -")
    #expect(try story.folded(asOf: "2026-02-04").status("q") == held)
    #expect(
      try story.folded(asOf: "2026-02-05").status("q") == .resolved(.yes, known: "2026-02-05"))
  }
}
