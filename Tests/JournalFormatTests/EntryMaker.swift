import Forecasting

/// Makes entries of every verb from a seed.
struct EntryMaker {
  var names = Names()
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func entry() -> Entry {
    Entry(stamp: moment(), recorded: maybe { $0.moment() }, content: content())
  }

  private mutating func content() -> Entry.Content {
    switch Int.random(in: 0..<14, using: &random) {
    case 0:
      var entry = ForecasterEntry(forecaster: name(), fullName: maybe { $0.text() })
      entry.url = maybe { $0.text() }
      entry.note = maybe { $0.text() }
      return .forecaster(entry)
    case 1:
      var entry = SourceEntry(source: name(), title: text())
      entry.author = maybe { $0.name() }
      entry.url = maybe { $0.text() }
      entry.archive = maybe { $0.text() }
      entry.outlet = maybe { $0.text() }
      entry.platform = maybe { $0.text() }
      entry.examined = maybe { $0.number(0..<1000) }
      entry.note = maybe { $0.text() }
      return .source(entry)
    case 2:
      var entry = PhraseEntry(words: text(), interval: probability())
      entry.like = maybe { $0.text() }
      entry.forecaster = maybe { $0.name() }
      entry.source = maybe { $0.source() }
      entry.note = maybe { $0.text() }
      return .phrase(entry)
    case 3: return .scale(VerbalScale.allCases.randomElement(using: &random) ?? .kent)
    case 4, 5: return .predict(declaration())
    case 6: return .criteria(Annotation(prediction: name(), text: text()))
    case 7: return .note(Annotation(prediction: name(), text: text()))
    case 8:
      var entry = ForecastEntry(prediction: name(), belief: belief())
      entry.said = entry.belief == .words ? text() : maybe { $0.text() }
      entry.why = maybe { $0.text() }
      entry.forecaster = maybe { $0.name() }
      entry.source = maybe { $0.source() }
      return .forecast(entry)
    case 9:
      return .withdraw(
        WithdrawalEntry(
          prediction: name(), why: maybe { $0.text() }, forecaster: maybe { $0.name() }))
    case 10:
      var entry = ResolutionEntry(prediction: name(), verdict: verdict())
      entry.why = maybe { $0.text() }
      entry.deadline = maybe { $0.day() }
      entry.evidence = some { $0.text() }
      entry.archive = maybe { $0.text() }
      entry.coder = maybe { $0.text() }
      return .resolve(entry)
    case 11: return .reopen(ReopeningEntry(prediction: name(), why: maybe { $0.text() }))
    case 12:
      var entry = AmendmentEntry(prediction: name(), why: maybe { $0.text() })
      entry.deadline = maybe { $0.deadline() }
      entry.claim = maybe { $0.text() }
      entry.criteria = maybe { $0.text() }
      entry.group = maybe { $0.name() }
      entry.addedTags = tags()
      entry.removedTags = tags()
      return .amend(entry)
    default:
      if Bool.random(using: &random) { return .review(ReviewEntry(reviewer: maybe { $0.name() })) }
      var entry = RetractionEntry(prediction: name(), why: maybe { $0.text() })
      entry.entry = maybe { $0.moment() }
      entry.forecaster = maybe { $0.name() }
      return .retract(entry)
    }
  }

  private mutating func declaration() -> Declaration {
    let type = PredictionType.allCases.randomElement(using: &random) ?? .binary
    var entry = Declaration(id: name(), type: type, claim: text())
    entry.vague = maybe { $0.text() }
    entry.deadline = entry.vague == nil ? deadline() : maybe { $0.deadline() }
    if type == .choice || type == .ordered {
      entry.options = ["kim", "Łee", "p10"].map {
        PredictionOption(name: names.intern($0), label: text())
      }
    }
    entry.belief = maybe { $0.belief() }
    entry.said = entry.belief == .words ? text() : nil
    if entry.belief != nil { entry.forecaster = maybe { $0.name() } }
    entry.tags = tags()
    entry.source = maybe { $0.source() }
    entry.group = maybe { $0.name() }
    entry.condition = maybe { maker in
      guard case .outcome(let outcome) = maker.verdict() else { return nil }
      return Condition(prediction: maker.name(), outcome: outcome)
    }
    if type == .numeric {
      entry.unit = maybe { $0.text() }
      entry.range = maybe { maker in
        let low = maker.number(-100..<100)
        return QuantityRange(
          low: .number(DecimalNumber(low)), high: .number(DecimalNumber(low + 5)))
      }
      entry.levels = maybe { _ in [DecimalNumber(5), DecimalNumber(50), DecimalNumber(95)] }
    }
    entry.unscored = maybe { $0.text() }
    entry.criteria = maybe { $0.text() }
    entry.note = maybe { $0.text() }
    return entry
  }

  private mutating func belief() -> Belief {
    switch number(0..<4) {
    case 0: return .probability(probability())
    case 1:
      let first = number(0..<101)
      return .options(
        [("kim", first), ("lee", 100 - first)].compactMap { option, percent in
          Percentage(DecimalNumber(percent)).map {
            Belief.OptionShare(option: names.intern(option), share: $0)
          }
        })
    case 2:
      let isDate = Bool.random(using: &random)
      let values = (0..<3).map { _ in number(0..<1000) }.sorted()
      return .quantiles(
        zip([10, 50, 90], values).map { level, value in
          Belief.Quantile(
            level: DecimalNumber(level),
            value: isDate
              ? .date(CalendarDate.distantPast.adding(days: 700_000 + value))
              : .number(decimal(value)))
        })
    default: return .words
    }
  }

  private mutating func verdict() -> Verdict {
    switch number(0..<9) {
    case 0: .outcome(.yes)
    case 1: .outcome(.no)
    case 2: .outcome(.partly(percentage()))
    case 3: .outcome(.option(name()))
    case 4: .outcome(.quantity(.number(decimal(number(-1000..<1000)))))
    case 5: .outcome(.quantity(.date(day())))
    case 6: .outcome(Bool.random(using: &random) ? .above : .below)
    case 7: .void
    default: .ambiguous
    }
  }

  private mutating func probability() -> ImpreciseProbability {
    let points = (0..<3).map { _ in percentage() }.sorted()
    switch number(0..<3) {
    case 0: return ImpreciseProbability(points[0])
    case 1:
      return ImpreciseProbability(low: points[0], high: points[2])
        ?? ImpreciseProbability(points[0])
    default:
      return ImpreciseProbability(low: points[0], best: points[1], high: points[2])
        ?? ImpreciseProbability(points[0])
    }
  }

  private mutating func percentage() -> Percentage {
    let places = number(0..<3)
    let scale = [1, 10, 100][places]
    return DecimalNumber(significand: Int64(number(0..<(100 * scale + 1))), scale: places)
      .flatMap(Percentage.init) ?? Percentage(DecimalNumber(0)) ?? percentage()
  }

  private mutating func decimal(_ value: Int) -> DecimalNumber {
    DecimalNumber(significand: Int64(value), scale: 2) ?? DecimalNumber(value)
  }

  private mutating func moment() -> Moment {
    Moment(
      day(),
      maybe { maker in
        TimeOfDay(
          hour: maker.number(0..<24), minute: maker.number(0..<60),
          second: maker.number(0..<2) * maker.number(0..<60),
          offsetMinutes: maker.number(-720..<720))
      })
  }

  private mutating func day() -> CalendarDate {
    CalendarDate.distantPast.adding(days: number(0..<3_652_059))
  }

  private mutating func deadline() -> Deadline {
    let first = day()
    return maybe { Deadline(early: first, late: first.adding(days: 1 + $0.number(0..<400))) }
      ?? Deadline(first)
  }

  private mutating func source() -> SourceReference {
    SourceReference(source: name(), locator: maybe { $0.text() })
  }

  private mutating func tags() -> [Name] { Array(Set(some { $0.name() })) }

  private mutating func name() -> Name {
    let spellings = [
      "gdp26", "a", "militia-pressure", "x/y", "größe", "日本", "שלום", "i\u{307}d", "v1.2_3",
      "yes-1",
      "हिन्दी",
    ]
    return names.intern(spellings.randomElement(using: &random) ?? "a")
  }

  private mutating func text() -> JournalText {
    let texts = [
      "word", "two words", "a \"quote\"", "back\\slash", "\\", "tab\there", "line\nbreak",
      "; comment",
      "key:value", "70%", "é “curly” 😀", "\u{0}\u{1B}[31m", "\u{202E}txt",
      "https://example.org/?a=b;c",
      "\u{FEFF}x", "#tag", "@name", "10", "trailing ", " leading", "\\u{41}", "\u{A0}",
      "2026-01-01",
    ]
    return JournalText(texts.randomElement(using: &random) ?? "word")
  }

  private mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func maybe<Value>(_ make: (inout EntryMaker) -> Value?) -> Value? {
    Bool.random(using: &random) ? make(&self) : nil
  }

  private mutating func some<Value>(_ make: (inout EntryMaker) -> Value) -> [Value] {
    let count = number(0..<3)
    return (0..<count).map { _ in make(&self) }
  }
}
