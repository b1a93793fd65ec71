// Every key in every state, without a terminal and without a file.

import Forecasting
import JournalFormat
import SystemInterface
import Testing

@testable import CommandLineInterface

private let binary = "2026-01-01 predict rome 70% \"It rains\" by:2026-11-20\n"
/// Resolved since the last review, which is what a review shows of what is known.
private let resolved = binary + "2026-10-31 review\n2026-11-01 resolve rome yes\n"
private let choice =
  "2026-01-01 predict pm choice \"Who?\" kim=\"Kim\" lee=\"Lee\" by:2026-11-20\n"
private let named =
  "2026-01-01 predict pm choice \"Who?\" kim=\"Kim\" lee=\"Lee Jones\" by:2026-11-20\n"
private let number =
  "2026-01-01 predict cpi numeric \"CPI\" unit:% range:-2..12 by:2026-11-20\n"
private let day =
  "2026-01-01 predict moon date \"Landing\" range:2026-01-01..2027-01-01 by:2026-11-20\n"
private let vague = "2026-01-01 predict oil 70% \"Strike\" by:2026-07-01..2026-10-01\n"

@Suite struct ReviewStateTests {
  @Test func asksInOrderOfUrgency() throws {
    let draft = try ReviewDraft(
      """
      2026-01-01 predict bare "Bare" by:2027-06-01
      2026-01-01 predict stale 20% "Stale" by:2027-06-01
      2026-11-20 predict fresh 20% "Fresh" by:2027-06-01
      2026-01-01 predict due 20% "Due" by:2026-11-30
      2026-01-01 predict late 20% "Late reading" by:2026-02-01..2026-12-31
      2026-02-01 resolve late no by:2026-02-01
      2026-01-01 predict over 20% "Overdue" by:2026-11-22
      2026-01-01 predict done 20% "Done" by:2026-11-22
      2026-11-01 review
      2026-11-20 resolve done no

      """)
    #expect(
      draft.items == [
        ReviewItem(id: "over", reason: .overdue(days: 1)),
        ReviewItem(id: "due", reason: .due(days: 7)),
        ReviewItem(id: "late", reason: .openLateReading(days: 38)),
        ReviewItem(id: "stale", reason: .stale(days: 326)),
        ReviewItem(id: "bare", reason: .withoutForecast(days: 326)),
        ReviewItem(id: "done", reason: .resolved(days: 3)),
      ])
  }

  struct Answer: CustomTestStringConvertible {
    var ledger: String
    var keys: String
    var verdict: String
    var why: String?
    var day = "2026-11-20"
    var evidence: [String] = []
    var testDescription: String { keys }
  }

  @Test(arguments: [
    Answer(ledger: binary, keys: "y⏎⏎", verdict: "yes"),
    Answer(ledger: binary, keys: "Y⏎⏎", verdict: "yes"),
    Answer(ledger: binary, keys: "n2026-11-21⏎⏎", verdict: "no", day: "2026-11-21"),
    Answer(ledger: binary, keys: "ntoday⏎⏎", verdict: "no", day: "2026-11-23"),
    Answer(ledger: binary, keys: "p40⏎⏎⏎", verdict: "40%"),
    Answer(ledger: binary, keys: "pmost⏎12.5%⏎⏎⏎", verdict: "12.5%"),
    Answer(ledger: binary, keys: "vcalled off⏎⏎⏎", verdict: "void", why: "called off"),
    Answer(ledger: binary, keys: "a⏎no record⏎⏎⏎", verdict: "ambiguous", why: "no record"),
    Answer(
      ledger: binary, keys: "y⏎https://a.org https://b.org⏎", verdict: "yes",
      evidence: ["https://a.org", "https://b.org"]),
    Answer(
      ledger: binary, keys: "y⏎page 4 of the report⏎", verdict: "yes",
      evidence: ["page 4 of the report"]),
    Answer(ledger: choice, keys: "olee⏎⏎⏎", verdict: "lee"),
    Answer(ledger: choice, keys: "o1⏎⏎⏎", verdict: "kim"),
    Answer(ledger: choice, keys: "oKIM⏎⏎⏎", verdict: "kim"),
    Answer(ledger: named, keys: "olee jones⏎⏎⏎", verdict: "lee"),
    Answer(ledger: choice, keys: "o3⏎bob⏎2⏎⏎⏎", verdict: "lee"),
    Answer(ledger: number, keys: "o2.7⏎⏎⏎", verdict: "2.7"),
    Answer(ledger: number, keys: "o-0.5⏎⏎⏎", verdict: "-0.5"),
    Answer(ledger: number, keys: "omuch⏎above⏎⏎⏎", verdict: "above"),
    Answer(ledger: day, keys: "o2026-10-03⏎⏎⏎", verdict: "2026-10-03"),
    Answer(ledger: day, keys: "obelow⏎⏎⏎", verdict: "below"),
  ])
  func takesAnOutcome(_ answer: Answer) throws {
    let (state, request) = try ReviewDraft(answer.ledger).pressing(answer.keys)
    let expected = ResolutionAnswer(
      verdict: answer.verdict, reading: .early, isForReadingAlone: false,
      day: try Moment(parsing: answer.day), why: answer.why, evidence: answer.evidence)
    #expect(request == .write(.resolution(expected), id: state.item.id))
  }

  @Test(arguments: [
    ("y", false), ("n", true), ("p40⏎", true), ("vx⏎", false), ("ax⏎", false),
  ])
  func anEarlyYesSpeaksForBothReadings(_ keys: String, _ isForReadingAlone: Bool) throws {
    let request = try ReviewDraft(vague).pressing(keys + "⏎⏎").request
    guard case .write(.resolution(let answer), _) = request else {
      Issue.record("no resolution: \(request)")
      return
    }
    #expect(answer.reading == .early)
    #expect(answer.isForReadingAlone == isForReadingAlone)
    #expect(answer.day.description == "2026-07-01")
  }

  @Test func anOpenLateReadingIsAnsweredByItself() throws {
    let request = try ReviewDraft(vague + "2026-07-01 resolve oil no by:2026-07-01\n")
      .pressing("y⏎⏎").request
    let expected = ResolutionAnswer(
      verdict: "yes", reading: .late, isForReadingAlone: true,
      day: try Moment(parsing: "2026-10-01"))
    #expect(request == .write(.resolution(expected), id: "oil"))
  }

  struct Forecast: CustomTestStringConvertible {
    var keys: String
    var words: [String] = []
    var said: String?
    var why: String?
    var testDescription: String { keys }
  }

  @Test(arguments: [
    Forecast(keys: "u⏎⏎", words: ["70%"]),
    Forecast(keys: "u80⏎more rain⏎", words: ["80%"], why: "more rain"),
    Forecast(keys: "u60..80⏎⏎", words: ["60..80%"]),
    Forecast(keys: "ux⏎165%⏎5%⏎⏎", words: ["5%"]),
    Forecast(keys: "u\"likely\"⏎⏎", said: "likely"),
  ])
  func takesAForecast(_ forecast: Forecast) throws {
    let ledger = "2026-01-01 predict rome 70% \"It rains\" by:2026-11-25\n"
    let request = try ReviewDraft(ledger).pressing(forecast.keys).request
    let expected = ForecastAnswer(words: forecast.words, said: forecast.said, why: forecast.why)
    #expect(request == .write(.forecast(expected), id: "rome"))
  }

  @Test func aLateForecastIsNotAskedFor() throws {
    let (state, request) = try ReviewDraft(binary).pressing("u")
    #expect(request == .prompt)
    #expect(state.message?.tone == .problem)
    #expect(!state.keys.contains(.update))
    // The late reading can still be forecast.
    let open = try ReviewDraft("2026-01-01 predict oil 7% \"Strike\" by:2026-07-01..2027-01-01\n")
    #expect(open.state.keys.contains(.update))
  }

  @Test(arguments: [
    (binary, "y2026-12-24⏎", "2026-12-24 is still to come"),
    (binary, "ysoon⏎", "'soon' is no date"),
    (binary, "o", "yes or no question"),
    (binary, "x", "'x' is no key here"),
    (binary, "⏎", "press one of the keys"),
    (binary, "z", "nothing was answered yet"),
    (binary, "b", "this is the first one"),
    (choice, "y", "o says which option it was"),
    (number, "p", "o says which number it was"),
    (day, "n", "o says which day it was"),
    (resolved, "y", "it is closed: yes, known 2026-11-01"),
    (resolved, "u", "the outcome is known"),
    (
      resolved + "2026-11-05 reopen rome\n", "y2026-11-04⏎",
      "the last outcome was taken back as of 2026-11-05"
    ),
    (
      "2026-01-01 predict war \"War\" by:2026-12-30 5%\n"
        .replacing("\"War\" by:2026-12-30 5%", with: "5% \"War\" by:2026-12-30")
        + "2026-01-01 predict aid 5% \"Aid\" if:war=yes by:2026-11-01\n"
        + "2026-10-01 resolve aid no\n", "y", "it is answered already, and waits"
    ),
  ])
  func saysWhatIsWrong(_ ledger: String, _ keys: String, _ message: String) throws {
    let (state, request) = try ReviewDraft(ledger).pressing(keys)
    #expect(request == .prompt)
    #expect(state.message?.text.contains(message) == true, "\(state.message?.text ?? "")")
    #expect(state.message?.tone == .problem)
  }

  @Test func theDayIsTheDeadlineOnceItHasPassed() throws {
    #expect(try defaultDay(binary) == "2026-11-20")
    #expect(try defaultDay("2026-01-01 predict rome 7% \"x\" by:2026-11-25\n") == "2026-11-23")
    #expect(
      try defaultDay(binary + "2026-11-20 resolve rome no\n2026-11-21 reopen rome\n")
        == "2026-11-21")
    #expect(try defaultDay("2026-11-22 predict rome 7% \"x\" by:2026-11-20\n") == "2026-11-22")
  }

  private func defaultDay(_ ledger: String) throws -> String {
    guard case .write(.resolution(let answer), _) = try ReviewDraft(ledger).pressing("n⏎⏎").request
    else { return "not asked" }
    return answer.day.description
  }

  @Test func escapeLeavesAQuestion() throws {
    let (state, request) = try ReviewDraft(binary).pressing("p40⏎2026⎋")
    #expect(request == .prompt)
    #expect(state.mode == .card)
    #expect(state.message == nil)
  }

  @Test func aLineCanBeEdited() throws {
    let (state, request) = try ReviewDraft(binary).pressing("vab⌫c←←X→→d")
    #expect(request == .field)
    guard case .interview(let interview) = state.mode else {
      Issue.record("not asking")
      return
    }
    #expect(interview.field.text == "Xacd")
  }

  @Test func helpListsTheKeysThatDoSomething() throws {
    let open = try ReviewDraft(binary).pressing("?").state.message?.text ?? ""
    #expect(open.contains("y  it happened"))
    #expect(!open.contains("z  "))
    let closed = try ReviewDraft(resolved).pressing("?").state.message?.text ?? ""
    #expect(!closed.contains("y  "))
    #expect(closed.contains("e  open the journal"))
  }
}

@Suite struct ReviewMovingTests {
  private static let three =
    binary + binary.replacing("rome", with: "oslo") + binary.replacing("rome", with: "kiel")

  @Test(arguments: [
    ("s", 1), (" s", 2), ("→→←", 1), ("ssb", 1), ("sbb", 0),
  ])
  func movesBackAndOn(_ keys: String, _ position: Int) throws {
    #expect(try ReviewDraft(Self.three).pressing(keys).state.position == position)
  }

  @Test(arguments: [
    ("q", ReviewEnding.left(unseen: 2)), ("sq", .left(unseen: 1)), ("ssq", .complete),
    ("sss", .complete), ("ssbbq", .complete), ("␄", .left(unseen: 2)), ("␃", .cancelled),
    ("y␃", .cancelled), ("ssy␄", .complete),
  ])
  func ends(_ keys: String, _ ending: ReviewEnding) throws {
    #expect(try ReviewDraft(Self.three).pressing(keys).request == .end(ending))
  }

  @Test(arguments: ["", "y", "p4"])
  func aResizedTerminalIsDrawnAnew(_ keys: String) throws {
    let draft = try ReviewDraft(Self.three)
    let before = draft.pressing(keys).state
    let (after, request) = draft.pressing(keys + "⟳")
    #expect(request == .redraw)
    #expect(after.mode == before.mode)
  }

  @Test func linesWillDoWhereKeysCannotBeRead() throws {
    var state = try ReviewDraft(Self.three).state
    #expect(state.handle(.line("  yes ")) == .prompt)
    #expect(state.handle(.line("2026-11-21")) == .prompt)
    let request = state.handle(.line(""))
    guard case .write(.resolution(let answer), "kiel") = request else {
      Issue.record("no resolution: \(request)")
      return
    }
    #expect(answer.verdict == "yes")
    #expect(answer.day.description == "2026-11-21")
    #expect(state.handle(.inputEnded) == .end(.left(unseen: 2)))
    #expect(state.handle(.interrupted) == .end(.cancelled))
  }

  @Test func whatWasAnsweredMeanwhileIsPassed() throws {
    let draft = try ReviewDraft(Self.three)
    var state = draft.pressing("y⏎⏎").state
    #expect(state.handle(.overtaken("answered meanwhile", draft.snapshot)) == .card)
    #expect(state.position == 1)
    #expect(state.message?.text == "answered meanwhile")
    #expect(state.given.isEmpty)
  }

  @Test func aRefusedAnswerLeavesTheCard() throws {
    var state = try ReviewDraft(Self.three).pressing("y⏎⏎").state
    #expect(state.handle(.refused("the disk is full")) == .prompt)
    #expect(state.position == 0)
    #expect(state.mode == .card)
    #expect(state.given.isEmpty)
  }

  @Test func aBrokenEditIsMendedOrEndsTheReview() throws {
    let draft = try ReviewDraft(Self.three)
    var state = draft.state
    #expect(state.handle(.key(.character("e"))) == .edit(id: "kiel"))
    #expect(state.handle(.broken("error: …")) == .prompt)
    #expect(state.mode == .mending)
    #expect(state.handle(.key(.character("s"))) == .prompt)
    #expect(state.handle(.key(.enter)) == .edit(id: "kiel"))
    #expect(state.handle(.broken("error: …")) == .prompt)
    #expect(state.handle(.key(.character("e"))) == .edit(id: "kiel"))
    #expect(state.handle(.edited(changed: true, draft.snapshot)) == .card)
    #expect(state.edits == 1)
    #expect(state.handle(.broken("error: …")) == .prompt)
    #expect(state.handle(.key(.character("q"))) == .end(.broken))
  }
}
