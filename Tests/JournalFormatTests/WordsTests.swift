import Forecasting
import JournalFormat
import Testing

@Suite struct WordsTests {
  /// The problem that a reading throws.
  private func problem<Value>(_ read: () throws(UnreadableWords) -> Value) -> UnreadableWords? {
    do {
      _ = try read()
      return nil
    } catch {
      return error
    }
  }

  @Test func readsValues() throws {
    #expect(try CalendarDate(parsing: "2026-12-31").description == "2026-12-31")
    #expect(try Moment(parsing: "2026-02-01T17:40+01:00").description == "2026-02-01T17:40+01:00")
    #expect(try Deadline(parsing: "2026-06-30..2026-12-31").isVague)
    #expect(try Percentage(parsing: "62.5%").fraction == 0.625)
    #expect(try ImpreciseProbability(parsing: "60..90%").best == 0.75)
    #expect(try Quantity(parsing: "-0.5").value == -0.5)
    #expect(try QuantityRange(parsing: "-2..12").width == 14)
    #expect(try Declaration.levels(parsing: "5,50,95").map(\.value) == [5, 50, 95])
  }

  @Test func readsForecasts() throws {
    var names = Names()
    let point = try Belief(parsing: ["70%"], names: &names)
    #expect(point == .probability(try ImpreciseProbability(parsing: "70%")))
    let shares = try Belief(parsing: ["kim=60%", "lee=40%"], names: &names)
    guard case .options(let options) = shares else {
      Issue.record("no options")
      return
    }
    #expect(options.map { names[$0.option] } == ["kim", "lee"])
    let quantiles = try Belief(parsing: ["80%=1..4", "p50=2"], names: &names)
    #expect(try quantiles == Belief(parsing: ["p10=1", "p50=2", "p90=4"], names: &names))
  }

  @Test func readsOutcomesConditionsAndOptions() throws {
    var names = Names()
    #expect(try Verdict(parsing: "yes", names: &names) == .outcome(.yes))
    #expect(try Verdict(parsing: "void", names: &names) == .void)
    #expect(try Verdict(parsing: "kim", names: &names) == .outcome(.option(names.intern("kim"))))
    #expect(try Condition(parsing: "merger=no", names: &names).outcome == .no)
    let option = try PredictionOption(parsing: "kim=Kim Novak", names: &names)
    #expect(names[option.name] == "kim")
    #expect(option.label == "Kim Novak")
    #expect(try names.source(parsing: "ross-2020:10").locator == "10")
    #expect(try names.source(parsing: "ross-2020").locator == nil)
    let id = try names.id(parsing: "gdp26")
    #expect(names[id] == "gdp26")
  }

  @Test func saysWhatIsWrong() {
    var names = Names()
    let above = problem { () throws(UnreadableWords) in try Percentage(parsing: "165%") }
    #expect(above?.code == .probabilityAbove100)
    #expect(above?.message == "a probability cannot exceed 100%, but this says 165%")
    #expect(above?.help == "write 65%, or 99% if you are almost certain")
    let mixed = problem { () throws(UnreadableWords) in
      try Belief(parsing: ["70%", "80%"], names: &names)
    }
    #expect(mixed?.code == .mixedForecast)
    let spaced = problem { () throws(UnreadableWords) in
      try Belief(parsing: ["70 %"], names: &names)
    }
    #expect(spaced?.code == .badProbability)
    #expect(problem { () throws(UnreadableWords) in try Belief(parsing: [], names: &names) } != nil)
    #expect(problem { () throws(UnreadableWords) in try Percentage(parsing: "") } != nil)
    #expect(problem { () throws(UnreadableWords) in try Quantity(parsing: "") } != nil)
    #expect(
      problem { () throws(UnreadableWords) in try Verdict(parsing: "", names: &names) } != nil)
    #expect(
      problem { () throws(UnreadableWords) in try CalendarDate(parsing: "") }?.code == .badDate)
    #expect(
      problem { () throws(UnreadableWords) in try names.id(parsing: "date") }?.code == .reservedId)
    #expect(
      problem { () throws(UnreadableWords) in try names.tag(parsing: "#oil") }?.help
        == "write it without the #")
    #expect(
      problem { () throws(UnreadableWords) in try PredictionOption(parsing: "kim", names: &names) }
        != nil)
  }

  @Test func doesNotMindCertainty() throws {
    #expect(try Percentage(parsing: "100%").fraction == 1)
    var names = Names()
    #expect(try Belief(parsing: ["0%"], names: &names) != .words)
  }
}

@Suite struct NameTests {
  @Test(arguments: ["a", "gdp26", "x/y", "größe", "日本", "हिन्दी", "a٣", "e\u{301}t", "v1.2_3-4"])
  func acceptsNamesOfAnyScript(_ name: String) { #expect(isValidName(name)) }

  @Test(arguments: [
    "", "2026", "-a", "a b", "a!", "@a", "a:b", "a=b", "\u{301}a", "٣a", "a😀", "½", "a\u{A0}b",
  ])
  func refusesOthers(_ name: String) { #expect(!isValidName(name)) }
}

@Suite struct SlugTests {
  @Test(arguments: [
    ("It rains in Rome", "it-rains-in-rome"),
    ("US GDP grows more than 2% in 2026", "us-gdp-grows-more-than"),
    ("Größe zählt", "größe-zählt"),
    ("  2026: the 3rd quarter’s GDP isn't low", "the-3rd-quarters-gdp-isnt"),
    ("日本は勝つ", "日本は勝つ"),
    ("42", "prediction"),
    ("", "prediction"),
    ("Date", "date-2"),
    (
      "Internationalisation considerations notwithstanding anything",
      "internationalisation-considerations"
    ),
  ])
  func takesTheFirstWords(_ claim: String, _ expected: String) {
    #expect(slug(of: claim) { _ in false } == expected)
  }

  @Test func makesItUnique() {
    let taken: Set<String> = ["it-rains", "it-rains-2"]
    #expect(slug(of: "It rains", taken: taken.contains) == "it-rains-3")
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func isAlwaysAName(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scalars = (0..<60).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0x20...0x2FFF, using: &random))
    }
    let id = slug(of: String(String.UnicodeScalarView(scalars))) { _ in false }
    #expect(isValidName(id))
    #expect(id.count <= 40)
  }
}
