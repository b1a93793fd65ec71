import Assessment
import Forecasting
import Testing

/// What each field and each kind of word finds.
@Suite struct QueryFieldTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var query: String
    var found: [String]
    var testDescription: String { query }
    init(_ query: String, _ found: String...) {
      self.query = query
      self.found = found
    }
  }

  static let all = [
    "ceasefire", "cpi", "game-changer", "gdp26", "half", "landing", "leaders", "merger",
    "militia-pressure", "mistake", "oil-strikes", "quarrel", "strike", "vote",
  ]

  @Test(arguments: [
    Case("baghdad", "militia-pressure"),
    Case("BAGHDAD", "militia-pressure"),
    Case("agh", "militia-pressure"),
    Case("gulf", "ceasefire", "oil-strikes"),
    Case("\"US forces\"", "militia-pressure"),
    Case("\"US  forces\"", "militia-pressure"),
    Case("\"forces US\""),
    Case("forces us baghdad", "militia-pressure"),
    Case("gdp26", "gdp26"),
    Case("iraq", "militia-pressure"),
    Case("iran", "oil-strikes"),
    Case("paragraph-10", "militia-pressure"),
    Case("withdrawal", "militia-pressure"),
    Case("incumbent", "leaders"),
    Case("advance", "gdp26"),
    Case("strasse", "gdp26"),
    Case("STRASSE", "gdp26"),
    Case("café", "game-changer"),
    Case("CAFE\u{301}", "game-changer"),
    Case("cafe"),
    Case("\"and/or\"", "merger"),
    Case("and/or", "merger"),
    Case("2%", "gdp26"),
    Case("-2"),
    Case("nowhere"),
  ])
  func words(_ c: Case) throws { try check(c) }

  @Test(arguments: [
    Case("id:gdp26", "gdp26"),
    Case("id:GDP26", "gdp26"),
    Case("id:gdp26,cpi", "cpi", "gdp26"),
    Case("id:gdp"),
    Case("claim:iraq"),
    Case("claim:baghdad", "militia-pressure"),
    Case("claim:\"2% in\"", "gdp26"),
    Case("claim:CPI,", "cpi"),
    Case("tag:oil", "oil-strikes"),
    Case("tag:iran", "oil-strikes"),
    Case("tag:IRAN", "oil-strikes"),
    Case("tag:oil,iraq", "militia-pressure", "oil-strikes"),
    Case("tag:baghdad"),
    Case("tag:gdp26"),
    Case("#econ", "gdp26"),
    Case("#econ,oil", "gdp26", "oil-strikes"),
    Case("group:paragraph-10", "militia-pressure"),
    Case("group:Paragraph-10", "militia-pressure"),
    Case("forecaster:ross", "militia-pressure", "oil-strikes"),
    Case("forecaster:Ross", "militia-pressure", "oil-strikes"),
    Case("forecaster:alice", "ceasefire", "gdp26", "merger"),
    Case("@bob", "ceasefire", "gdp26"),
    Case("@bob,ross", "ceasefire", "gdp26", "militia-pressure", "oil-strikes"),
    Case("source:ross-2020", "militia-pressure", "oil-strikes"),
    Case("source:ross-2020:10", "militia-pressure"),
    Case("source:ross-2020:\"P. 12\"", "oil-strikes"),
    Case("source:ross-2020:1"),
    Case("^ross-2020", "militia-pressure", "oil-strikes"),
    Case("^ross-2020:10", "militia-pressure"),
    Case("TAG:oil", "oil-strikes"),
    Case("tag:\"oil\"", "oil-strikes"),
  ])
  func names(_ c: Case) throws { try check(c) }

  @Test(arguments: [
    Case("status:pending", "ceasefire", "gdp26", "merger", "strike"),
    Case("status:Pending", "ceasefire", "gdp26", "merger", "strike"),
    Case("status:overdue", "merger"),
    Case("overdue", "merger"),
    Case("OVERDUE", "merger"),
    Case("\"overdue\""),
    Case("status:held", "strike"),
    Case("status:conditional", "strike"),
    Case("status:resolved", "cpi", "half", "landing", "leaders", "militia-pressure", "oil-strikes"),
    Case("status:void", "vote"),
    Case("status:ambiguous", "quarrel"),
    Case("status:void,ambiguous", "quarrel", "vote"),
    Case("status:vague", "game-changer"),
    Case("status:vague-deadline", "militia-pressure"),
    Case("status:retracted", "mistake"),
    Case("status:retracted-after-outcome"),
    Case("status:unscored", "ceasefire"),
    Case("status:late", "merger"),
    Case("status:retrospective", "militia-pressure", "oil-strikes"),
    Case("status:transcribed"),
    Case("status:imported"),
    Case("status:same-day"),
    Case("status:unforecast and status:pending", "strike"),
    Case("stale", "ceasefire"),
    Case("status:stale", "ceasefire"),
    Case("\"stale\""),
    Case("type:binary and status:void", "vote"),
    Case("type:numeric", "cpi"),
    Case("type:numeric,Date", "cpi", "landing"),
    Case("type:choice", "leaders"),
    Case("type:ordered"),
  ])
  func standing(_ c: Case) throws { try check(c) }

  @Test(arguments: [
    Case("by:2026-12-31", "gdp26"),
    Case("by:2026-12", "gdp26"),
    Case("by:2026-Q4", "ceasefire", "gdp26"),
    Case("by:2026", "ceasefire", "gdp26", "merger", "strike"),
    Case("by:2026-01-31..2026-05-01", "merger", "strike"),
    Case("by:2026-02-01..2026-04-30"),
    Case("by:..2021", "militia-pressure", "oil-strikes"),
    Case("by:..2020-07-05"),
    Case("by:..2020-07-06", "militia-pressure"),
    Case("by:2026-11..", "ceasefire", "gdp26"),
    Case("by:today..+3m", "strike"),
    Case("by:2020-07,2026-12", "gdp26", "militia-pressure"),
    Case("bylatest:2021-01-06", "militia-pressure", "oil-strikes"),
    Case("date:2020-01-06", "game-changer", "militia-pressure", "oil-strikes"),
    Case("date:2026", "gdp26", "strike"),
    Case("date:-5w..", "gdp26", "strike"),
    Case("recorded:2025-11-23", "militia-pressure"),
    Case("recorded:2025-11", "militia-pressure", "oil-strikes"),
    Case("recorded:2020", "game-changer"),
    Case("resolved:..2020", "militia-pressure"),
    Case("resolved:2021", "oil-strikes"),
    Case("resolved:2025-12", "cpi", "half", "quarrel", "vote"),
    Case("resolved:2025-12-02..2025-12-15", "cpi", "quarrel"),
  ])
  func days(_ c: Case) throws { try check(c) }

  @Test(arguments: [
    Case("p:62%", "gdp26"),
    Case("p:80%", "gdp26"),
    Case("p:80%..", "gdp26"),
    Case("p:70%..", "gdp26", "militia-pressure"),
    Case("p:..30%", "oil-strikes"),
    Case("p:..29.99%"),
    Case("p:30..50%", "ceasefire", "oil-strikes"),
    Case("p:30%..50%", "ceasefire", "oil-strikes"),
    Case("p:40%"),  // withdrawn
    Case("p:95%"),  // late
    Case("p:60%", "merger"),
    Case("p:62%,30%", "gdp26", "oil-strikes"),
    Case("brier:0.09", "oil-strikes"),
    Case("brier:0.044", "leaders"),
    Case("brier:0.0441", "leaders"),
    Case("brier:0.045"),
    Case("brier:0.0442"),
    Case("brier:0.3..", "leaders"),
    Case("brier:..0.1", "leaders", "oil-strikes"),
    Case("brier:0.1..0.2"),
    Case("said:\"we should expect\"", "militia-pressure"),
    Case("said:expect", "militia-pressure"),
    Case("said:\"should we\""),
    Case("outcome:yes", "militia-pressure"),
    Case("outcome:NO", "oil-strikes"),
    Case("outcome:yes,no", "militia-pressure", "oil-strikes"),
    Case("outcome:partly", "half"),
    Case("outcome:40%", "half"),
    Case("outcome:50%.."),
    Case("outcome:30..50%", "half"),
    Case("outcome:kim", "leaders"),
    Case("outcome:Kim", "leaders"),
    Case("outcome:lee"),
    Case("outcome:2", "cpi"),
    Case("outcome:1.5..3", "cpi"),
    Case("outcome:..-1"),
    Case("outcome:2025-10", "landing"),
    Case("outcome:2025", "landing"),
    Case("outcome:2025-10-11.."),
    Case("outcome:void", "vote"),
    Case("outcome:ambiguous", "quarrel"),
    Case("outcome:above"),
    Case("outcome:below"),
  ])
  func valuesAndOutcomes(_ c: Case) throws { try check(c) }

  private func check(_ c: Case) throws {
    let ledger = try QueryLedger()
    #expect(try ledger.ids(c.query) == c.found)
    // And what a query is understood as asks the same.
    let query = try Query(text: c.query, today: QueryLedger.today)
    let again = try Query(text: query.description, today: QueryLedger.today)
    #expect(again == query, "\(query)")
    #expect(try ledger.ids("not (\(c.query))") == Self.all.filter { !c.found.contains($0) })
  }

  @Test func noWordsAskForEverything() throws {
    let ledger = try QueryLedger()
    for words in [[], [""], [" ", "\t"]] {
      let query = try Query(parsing: words, today: QueryLedger.today)
      #expect(query.isEverything)
      #expect(query == .everything)
      #expect(query.description == "")
      #expect(ledger.ids(query) == Self.all)
    }
    #expect(!(try Query(text: "x", today: QueryLedger.today)).isEverything)
  }

  @Test func staleFollowsTheThreshold() throws {
    #expect(try QueryLedger(staleAfter: 36).ids("stale") == ["ceasefire"])
    #expect(try QueryLedger(staleAfter: 37).ids("stale") == [])
    // A shorter threshold does not make a long-lived prediction stale sooner.
    #expect(try QueryLedger(staleAfter: 3).ids("stale") == ["ceasefire"])
  }

  @Test func asksForScoresOnlyWhereNeeded() throws {
    func uses(_ text: String) throws -> Bool {
      try Query(text: text, today: QueryLedger.today).usesScores
    }
    #expect(try uses("a or not (b brier:0.1..)"))
    #expect(try !uses("a or not (b p:10%..)"))
  }

  @Test func onePredictionCanBeAsked() throws {
    let ledger = try QueryLedger()
    let query = try Query(text: "tag:oil", today: QueryLedger.today)
    let found = ledger.record.predictions.filter {
      query.matches($0, in: ledger.record, context: ledger.context)
    }
    #expect(found.map { ledger.record.names[$0.id] } == ["oil-strikes"])
  }

  @Test func fieldsAreDocumented() {
    #expect(Query.fields.map(\.rawValue).count == Set(Query.fields.map(\.rawValue)).count)
    for field in Query.fields {
      #expect(field.help.contains("\(field.rawValue):"))
      for word in field.words {
        #expect(throws: Never.self) {
          try Query(text: "\(field.rawValue):\(word)", today: QueryLedger.today)
        }
      }
    }
  }
}
