// Random ledgers as text: most lines are in order, some contradict others, on purpose.

import Scoring

/// Draws ledgers; equal seeds give equal ledgers.
struct LedgerGenerator {
  private var random: SplitMix64
  private var predictions: [(id: String, type: String, from: Int)] = []

  private static let people = ["alice", "bob", "zoë"]
  private static let owners = ["alice", "bob", nil]

  init(seed: Int) { random = SplitMix64(seed: UInt64(seed)) }

  /// Three journals.
  mutating func journals() -> [[String]] {
    predictions = []
    var files = Self.owners.map { owner in ["format 1"] + (owner.map { ["owner \($0)"] } ?? []) }
    var lines = [
      "2026-01-01 source op-ed \"Title\" @zoë url:x",
      "\(stamp(below: 60)) source site \"Site\" platform:metaculus",
      "\(stamp(below: 60)) source bare \"Bare\"",
      "\(stamp(below: 60)) phrase \"we expect\" 60..90%",
      "\(stamp(below: 60)) phrase \"we expect\" 60..80..85% @bob",
      "\(stamp(below: 60)) phrase \"we expect\" 20..40% ^op-ed",
      "\(stamp(below: 60)) scale kent",
      "\(stamp(below: 60)) forecaster bob \"Bob\"",
      "\(stamp(below: 60)) review",
    ]
    for number in 0..<20 { lines += prediction(number) }
    for _ in 0..<160 { lines.append(event()) }
    for line in lines {
      files[below(files.count)].append(line)
      if one(in: 25) { files[below(files.count)].append(line) }
    }
    return files
  }

  private mutating func prediction(_ number: Int) -> [String] {
    let id = "q\(number)"
    let type = pick(["", "", "", "", "choice", "ordered", "numeric", "date"])
    let from = below(50)
    predictions.append((id, type, from))
    let early = from + 10 + below(80)
    let by = one(in: 3) ? "\(day(early))..\(day(early + 1 + below(40)))" : day(early)
    var words = [moment(from), "predict", id]
    if !type.isEmpty { words.append(type) }
    if one(in: 2) { words.append(belief(type)) }
    words.append("\"Claim \(number)\"")
    switch type {
    case "choice", "ordered": words.append("kim=\"Kim\" lee=\"Lee\" mo=\"Mo\"")
    case "numeric": words.append(one(in: 4) ? "" : "range:0..10")
    case "date": words.append("range:2026-01-01..2027-01-01")
    default: break
    }
    words.append(one(in: 9) ? "vague:\"why\"" : "by:\(by)")
    if one(in: 9) { words.append("unscored:\"why\"") }
    if one(in: 6) { words.append("if:q\(below(20))=\(pick(["yes", "no"]))") }
    if one(in: 3) { words.append("^\(pick(["op-ed:3", "site", "bare"]))") }
    if one(in: 3) { words.append("group:\(pick(["g", "h"]))") }
    if one(in: 2) { words.append("#\(pick(["a", "b"]))") }
    if one(in: 3) { words.append("@\(pick(Self.people))") }
    return [words.filter { !$0.isEmpty }.joined(separator: " ") + recorded(from)]
  }

  private mutating func event() -> String {
    let (id, type, from) = pick(predictions)
    let at = max(0, from - 2 + below(90))
    let stamp = moment(at)
    let what: String
    switch below(20) {
    case 0...9:
      let who = one(in: 2) ? " @\(pick(Self.people))" : ""
      let source = one(in: 6) ? " ^\(pick(["op-ed", "site", "bare"]))" : ""
      what = "forecast \(id) \(belief(type))\(who)\(source)"
    case 10: what = "withdraw \(id) @\(pick(Self.people))"
    case 11...14:
      let by = one(in: 4) ? " by:\(day(from + below(100)))" : ""
      what = "resolve \(id) \(outcome(type))\(by)"
    case 15: what = "reopen \(id)"
    case 16:
      let change = pick(["claim:\"New\"", "group:g", "#c", "untag:a", "criteria:\"Test\""])
      what = "amend \(id) \(change)"
    case 17: what = "amend \(id) by:\(day(at + below(50)))"
    case 18:
      what = one(in: 4) ? "retract \(id)" : "retract \(id) entry:\(day(from)) @\(pick(Self.people))"
    default: what = "note \(id) \"A remark\""
    }
    return "\(stamp) \(what)\(recorded(at))"
  }

  private mutating func belief(_ type: String) -> String {
    switch type {
    case "choice", "ordered":
      let first = below(101)
      let second = below(101 - first)
      return "kim=\(first)% lee=\(second)% mo=\(100 - first - second)%"
    case "numeric": return "p10=\(below(3)) p50=\(3 + below(3)) p90=\(6 + below(3))"
    case "date":
      return "p10=\(day(below(40))) p50=\(day(40 + below(40))) p90=\(day(80 + below(90)))"
    default:
      if one(in: 6) { return "said:\"\(pick(["we expect", "We  Expect", "probable"]))\"" }
      return one(in: 5) ? "\(below(50))..\(50 + below(51))%" : "\(below(101))%"
    }
  }

  private mutating func outcome(_ type: String) -> String {
    if one(in: 10) { return pick(["void \"x\"", "ambiguous \"x\""]) }
    switch type {
    case "choice", "ordered": return pick(["kim", "lee", "mo"])
    case "numeric": return pick(["1", "4.5", "9"])
    case "date": return day(below(300))
    default: return pick(["yes", "no", "yes", "no", "40%"])
    }
  }

  private mutating func recorded(_ at: Int) -> String {
    one(in: 4) ? " recorded:\(day(at + below(60)))" : ""
  }

  /// A day's number as a date.
  func day(_ number: Int) -> String {
    let month = number / 28 + 1
    let ofMonth = number % 28 + 1
    let text = { (part: Int) in part < 10 ? "0\(part)" : "\(part)" }
    return "\(2026 + (month - 1) / 12)-\(text((month - 1) % 12 + 1))-\(text(ofMonth))"
  }

  private mutating func stamp(below days: Int) -> String { day(below(days)) }
  private mutating func moment(_ number: Int) -> String {
    one(in: 3) ? "\(day(number))T0\(below(3)):00\(pick(["Z", "+01:00", "-01:00"]))" : day(number)
  }
  mutating func below(_ count: Int) -> Int { random.index(below: count) }
  private mutating func one(in chances: Int) -> Bool { below(chances) == 0 }
  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    elements.shuffled(using: &random)
  }
}
