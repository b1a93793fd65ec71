import Assessment
import Diagnostics
import Forecasting
import Testing

/// Operators, precedence, shell words, and laws that hold for every query.
@Suite struct QueryLogicTests {
  @Test(arguments: [
    ("a b", "a and b"), ("a and b", "a and b"), ("a AND b", "a and b"), ("a b c", "(a b) and c"),
    ("a or b c", "a or (b and c)"), ("a b or c", "(a and b) or c"),
    ("a and b or c and d", "(a and b) or (c and d)"), ("not a b", "(not a) and b"),
    ("not a or b", "(not a) or b"), ("not not a", "a"), ("not not not a", "not a"),
    ("not (not a)", "a"), ("(a or b)c", "(a or b) and c"), ("(a)or(b)", "a or b"),
    ("not(a)", "not a"), ("((a))", "a"), ("a and not b", "a and (not b)"),
    ("a or not b and c", "a or ((not b) and c)"), ("tag:x,y", "tag:x or tag:y"),
    ("#x", "tag:x"), ("@x", "forecaster:x"), ("^x:1", "source:x:1"), ("overdue", "status:overdue"),
    ("status:stale", "stale"), ("BY:2026-Q1", "by:2026-01-01..2026-03-31"),
    ("p:60..80%", "p:60%..80%"),
    ("\"a\"", "a"), ("a\"b c\"", "\"ab c\""), ("\"A  B\"", "\"a b\""),
    ("claim:A,b", "claim:\"a,b\""),
    ("by:2026-01..2026-02", "by:2026-01-01..2026-02-28"), ("\"a\\\"b\"", "\"a\\\"b\""),
  ])
  func meansTheSame(_ one: String, _ other: String) throws {
    #expect(
      try Query(text: one, today: QueryLedger.today)
        == Query(text: other, today: QueryLedger.today))
  }

  @Test(arguments: [
    ("a b", "a or b"), ("not a b", "not (a b)"), ("\"or\"", "or-"), ("\"not\" a", "not a"),
    ("\"stale\"", "stale"), ("\"tag:x\"", "tag:x"), ("\"#x\"", "#x"), ("a,b", "a b"),
    ("-a", "not a"), ("tag:\"x,y\"", "tag:x,y"),
  ])
  func meansSomethingElse(_ one: String, _ other: String) throws {
    #expect(
      try Query(text: one, today: QueryLedger.today)
        != Query(text: other, today: QueryLedger.today))
  }

  @Test(arguments: [
    (["iraq", "status:pending"], "iraq status:pending"),
    (["Shia militias"], "\"Shia militias\""),
    (["Shia militias", "tag:oil"], "\"Shia militias\" tag:oil"),
    (["\"Shia militias\""], "\"Shia militias\""),
    (["claim:US forces"], "claim:\"US forces\""),
    (["said:we should expect", "or", "p:70%.."], "said:\"we should expect\" or p:70%.."),
    (["(iraq or oil)", "status:pending"], "(iraq or oil) and status:pending"),
    (["(iraq", "or", "oil)"], "iraq or oil"),
    (["iraq or oil"], "iraq or oil"),
    (["iraq status:pending"], "iraq and status:pending"),
    (["tag:oil iraq"], "tag:oil and iraq"),
    (["iraq #oil"], "iraq and tag:oil"),
    (["not tag:oil"], "not tag:oil"),
    (["Iran: what next"], "\"Iran: what next\""),
    (["see https://example.org now"], "\"see https://example.org now\""),
    (["https://example.org"], "\"https://example.org\""),
    (["C:\\x y"], "\"C:\\\\x y\""),
    (["-2"], "\"-2\""),
    (["", "iraq", " "], "iraq"),
  ])
  func shellWordsAreJoined(_ words: [String], _ text: String) throws {
    #expect(
      try Query(parsing: words, today: QueryLedger.today)
        == Query(text: text, today: QueryLedger.today))
  }

  @Test func datesAreToldInFull() throws {
    let query = try Query(
      text: "by:today..+2w or date:friday.. not (x or \"not\")", today: QueryLedger.today)
    #expect(
      query.description
        == "by:2026-02-04..2026-02-18 or date:2026-01-30.. and not (x or \"not\")")
  }

  @Test func theLawsOfLogicHold() throws {
    let ledger = try QueryLedger()
    var generator = QueryGenerator(seed: 1)
    for _ in 0..<300 {
      let (a, b, c) = (generator.query(2), generator.query(2), generator.query(1))
      let found = try ledger.ids(a)
      #expect(try ledger.ids("not not \(a)") == found)
      #expect(try ledger.ids("not (\(a))") == QueryFieldTests.all.filter { !found.contains($0) })
      #expect(try ledger.ids("not (\(a) and \(b))") == ledger.ids("(not \(a)) or not \(b)"))
      #expect(try ledger.ids("not (\(a) or \(b))") == ledger.ids("not \(a) not \(b)"))
      #expect(
        try ledger.ids("\(a) and (\(b) or \(c))") == ledger.ids("\(a) \(b) or \(a) \(c)"))
      #expect(try ledger.ids("\(a) or \(b)") == ledger.ids("\(b) or \(a)"))
      #expect(try ledger.ids("\(a) or not \(a)") == QueryFieldTests.all)
      #expect(try ledger.ids("\(a) not \(a)") == [])
    }
  }

  @Test func queriesReadBackAsTheyAreTold() throws {
    var generator = QueryGenerator(seed: 2)
    for _ in 0..<500 {
      let query = try Query(text: generator.query(4), today: QueryLedger.today)
      #expect(try Query(parsing: [query.description], today: QueryLedger.today) == query)
    }
  }

  @Test func aRangeIsBothOfItsHalves() throws {
    let ledger = try QueryLedger()
    var generator = QueryGenerator(seed: 3)
    for _ in 0..<200 {
      let days = [generator.below(3_000), generator.below(3_000)].sorted()
        .map { QueryLedger.today.adding(days: $0 - 2_500) }
      for field in ["by", "date", "resolved", "recorded"] {
        #expect(
          try ledger.ids("\(field):\(days[0])..\(days[1])")
            == ledger.ids("\(field):\(days[0]).. \(field):..\(days[1])"))
      }
      let share = generator.below(101)
      // Predictions with one standing forecast lie on one side or are the share itself.
      #expect(
        try ledger.ids("p:..\(share)% p:\(share)%.. not id:gdp26")
          == ledger.ids("p:\(share)% not id:gdp26"))
    }
  }

  @Test func unusedNamesAreRemarkedOn() throws {
    let ledger = try QueryLedger()
    let marked = MarkedQuery("tag:⟦oli⟧ or #oil or @⟦rss⟧ or source:⟦nowhere⟧:3 or id:⟦gdp27⟧,cpi")
    let remarks = try Query(text: marked.text, today: QueryLedger.today)
      .remarks(in: ledger.record)
    #expect(remarks.map(\.range) == marked.ranges)
    #expect(
      remarks.map(\.help)
        == ["did you mean 'oil'?", "did you mean 'ross'?", nil, "did you mean 'gdp26'?"])
    #expect(remarks.first?.message == "nothing here has the tag 'oli'")
  }
}

/// Random queries, the same for the same seed.
struct QueryGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to below `bound`; SplitMix64 (Steele, Lea and Flood 2014).
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// A query that can stand as an operand.
  mutating func query(_ depth: Int) -> String {
    guard depth > 0, below(4) > 0 else {
      return Self.terms[below(Self.terms.count)]
    }
    switch below(4) {
    case 0: return "not " + query(depth - 1)
    case 1: return "(\(query(depth - 1)) \(query(depth - 1)))"
    case 2: return "(\(query(depth - 1)) and \(query(depth - 1)))"
    default: return "(\(query(depth - 1)) or \(query(depth - 1)))"
    }
  }

  private static let terms = [
    "gulf", "\"the gulf\"", "strike", "tag:oil", "#iraq,econ", "@bob", "forecaster:ross",
    "source:ross-2020:10", "group:paragraph-10", "status:pending", "overdue", "stale",
    "status:resolved,void", "by:2026", "by:..2025", "date:2020..", "resolved:2025-12",
    "recorded:2025-11", "p:50%..", "p:..62%", "brier:..0.1", "outcome:yes", "outcome:2025",
    "type:binary", "said:expect", "id:gdp26", "claim:the", "bylatest:2021", "\"not\"", "\"a:b\"",
  ]
}
