// Entries at random, most of them contradicting each other: folding never traps, and what it gives is
// in order whatever order the entries come in.

import Forecasting
import Testing

@Suite("Random entries") struct RandomEntriesTests {
  @Test(arguments: 0..<40)
  func foldingNeverTraps(_ seed: Int) {
    var random = RandomEntries(seed: UInt64(seed))
    for _ in 0..<25 {
      let journals = random.journals()
      let view = random.view()
      let record = TrackRecord(folding: journals, names: random.names, view: view)
      for conflict in record.conflicts {
        let journal = journals[conflict.entry.journal]
        #expect(journal.entries.indices.contains(conflict.entry.entry))
      }
      for prediction in record.predictions {
        check(prediction, view)
      }
      #expect(record.predictions.map(\.declared) == record.predictions.map(\.declared).sorted())
    }
  }

  private func check(_ prediction: PredictionRecord, _ view: RecordView) {
    #expect(prediction.declared.day <= view.asOf)
    #expect(prediction.forecasts.map(\.moment) == prediction.forecasts.map(\.moment).sorted())
    #expect(prediction.withdrawals.map(\.moment) == prediction.withdrawals.map(\.moment).sorted())
    for reading in Reading.allCases {
      // At most one resolution speaks for a reading by itself and one for all.
      let standing = prediction.resolutions.filter { $0.reopened == nil }
      #expect(standing.count { $0.readings == nil } <= 1)
      #expect(standing.count { $0.readings?.contains(reading) == true } <= 1)
      let status = prediction.statuses[reading]
      #expect(status.known.map { $0 <= view.asOf } ?? true)
      for forecast in prediction.forecasts {
        let standing = forecast.standing[reading]
        #expect(!(standing.isRetractedInTime && standing.isRetractedAfterOutcome))
        #expect(!(standing.isSameDay && standing.isLate))
        #expect(
          (forecast.retraction != nil)
            == (standing.isRetractedInTime || standing.isRetractedAfterOutcome))
        if standing.isSameDay, case .retracted = status { continue }
        if standing.isSameDay { #expect(status.known == forecast.moment.day) }
      }
    }
    if prediction.declaration.condition == nil, prediction.retraction == nil {
      #expect(
        prediction.status.isPending == (prediction.standingResolution(.early) == nil)
          || prediction.status == .vague)
    }
  }
}

/// Journals of entries drawn from a few names, days and values, so that they meet often.
struct RandomEntries {
  private var generator: Generator
  private(set) var names = Names()
  private let ids: [Name]
  private let people: [Name]
  private let sources: [Name]
  private let tags: [Name]
  private let options: [Name]

  init(seed: UInt64) {
    generator = Generator(state: seed)
    var names = Names()
    ids = ["a", "b", "c", "d"].map { names.intern($0) }
    people = ["alice", "bob", "me"].map { names.intern($0) }
    sources = ["s", "t"].map { names.intern($0) }
    tags = ["x", "y"].map { names.intern($0) }
    options = ["kim", "lee", "mo"].map { names.intern($0) }
    self.names = names
  }

  mutating func journals() -> [Journal] {
    (0..<count(1...3)).map { _ in
      Journal(owner: maybe(people), entries: (0..<count(0...30)).map { _ in entry() })
    }
  }

  mutating func view() -> RecordView {
    RecordView(
      today: day(), asOf: chance(3) ? day() : nil, recordedAsOf: chance(3) ? day() : nil)
  }

  private mutating func entry() -> Entry {
    Entry(
      stamp: moment(), recorded: chance(4) ? moment() : nil, content: content(),
      text: JournalText("line \(count(0...9))"))
  }

  private mutating func content() -> Entry.Content {
    switch count(0...20) {
    case 0: return .forecaster(ForecasterEntry(forecaster: pick(people)))
    case 1:
      var source = SourceEntry(source: pick(sources), title: "title")
      source.author = maybe(people)
      source.url = chance(2) ? "x" : nil
      source.platform = chance(4) ? "p" : nil
      return .source(source)
    case 2:
      var phrase = PhraseEntry(words: pick(["expect", "Expect", "hope"]), interval: interval())
      phrase.forecaster = maybe(people)
      phrase.source = maybe(sources).map { SourceReference(source: $0) }
      phrase.like = chance(2) ? pick(["likely", "nonsense"]) : nil
      return .phrase(phrase)
    case 3: return .scale(pick(VerbalScale.allCases))
    case 4...7: return .predict(declaration())
    case 8: return .criteria(Annotation(prediction: pick(ids), text: "text"))
    case 9: return .note(Annotation(prediction: pick(ids), text: "text"))
    case 10...13:
      var forecast = ForecastEntry(prediction: pick(ids), belief: belief())
      forecast.said = chance(2) ? pick(["expect", "HOPE", "likely", "never"]) : nil
      forecast.forecaster = maybe(people)
      forecast.source = maybe(sources).map { SourceReference(source: $0) }
      return .forecast(forecast)
    case 14: return .withdraw(WithdrawalEntry(prediction: pick(ids), forecaster: maybe(people)))
    case 15, 16:
      var resolution = ResolutionEntry(
        prediction: pick(ids), verdict: pick([.void, .ambiguous, .outcome(outcome())]))
      resolution.deadline = chance(3) ? day() : nil
      return .resolve(resolution)
    case 17: return .reopen(ReopeningEntry(prediction: pick(ids)))
    case 18:
      var amendment = AmendmentEntry(prediction: pick(ids))
      amendment.deadline = chance(2) ? deadline() : nil
      amendment.claim = chance(3) ? "other" : nil
      amendment.group = maybe(tags)
      amendment.addedTags = [pick(tags)]
      amendment.removedTags = [pick(tags)]
      return .amend(amendment)
    case 19:
      var retraction = RetractionEntry(prediction: pick(ids))
      retraction.entry = chance(2) ? moment() : nil
      retraction.forecaster = maybe(people)
      return .retract(retraction)
    default: return .review(ReviewEntry())
    }
  }

  private mutating func declaration() -> Declaration {
    var declaration = Declaration(
      id: pick(ids), type: chance(2) ? .binary : pick(PredictionType.allCases), claim: "claim",
      deadline: chance(10) ? nil : deadline())
    declaration.options = options.prefix(count(0...3)).map {
      PredictionOption(name: $0, label: "label")
    }
    declaration.belief = chance(2) ? belief() : nil
    declaration.said = chance(3) ? "expect" : nil
    declaration.forecaster = maybe(people)
    declaration.source = maybe(sources).map { SourceReference(source: $0) }
    declaration.vague = chance(8) ? "why" : nil
    declaration.range =
      chance(2)
      ? QuantityRange(low: .number(DecimalNumber(0)), high: .number(DecimalNumber(9))) : nil
    if chance(3) {
      declaration.condition = Condition(prediction: pick(ids), outcome: outcome())
    }
    return declaration
  }

  private mutating func belief() -> Belief {
    switch count(0...5) {
    case 0: .words
    case 1:
      .options(
        options.prefix(count(0...3)).map {
          Belief.OptionShare(option: $0, share: percentage())
        })
    case 2:
      .quantiles(
        Declaration.standardLevels.prefix(count(0...3)).map {
          Belief.Quantile(level: $0, value: quantity())
        })
    default: .probability(interval())
    }
  }

  private mutating func outcome() -> Outcome {
    pick([
      .yes, .no, .partly(percentage()), .option(pick(options)), .quantity(quantity()), .above,
      .below,
    ])
  }

  private mutating func quantity() -> Quantity {
    chance(2) ? .number(DecimalNumber(count(0...9))) : .date(day())
  }

  private mutating func percentage() -> Percentage {
    Percentage(DecimalNumber(count(0...4) * 25)) ?? pick([])
  }

  private mutating func interval() -> ImpreciseProbability {
    let point = percentage()
    return ImpreciseProbability(low: point, high: percentage()) ?? ImpreciseProbability(point)
  }

  private mutating func deadline() -> Deadline {
    let day = day()
    return Deadline(early: day, late: self.day()) ?? Deadline(day)
  }

  private mutating func day() -> CalendarDate {
    CalendarDate("2026-01-01").adding(days: count(0...20))
  }

  private mutating func moment() -> Moment {
    let time = TimeOfDay(
      hour: count(0...2), minute: 0, offsetMinutes: chance(2) ? 0 : 60 * count(-1...1))
    return Moment(day(), chance(3) ? time : nil)
  }

  private mutating func count(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
  private mutating func chance(_ oneIn: Int) -> Bool { count(1...oneIn) == 1 }
  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    guard let element = elements.randomElement(using: &generator) else {
      preconditionFailure("nothing to pick from")
    }
    return element
  }
  private mutating func maybe<Element>(_ elements: [Element]) -> Element? {
    chance(2) ? pick(elements) : nil
  }
}

/// SplitMix64: Steele, Lea, Flood (2014).
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
