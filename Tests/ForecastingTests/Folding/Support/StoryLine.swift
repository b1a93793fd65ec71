// One line of a story to an entry. The words are the journal's, but nothing is diagnosed: a line
// that cannot be read fails the test. The real reader stands on the floor above this one.

import Forecasting

/// What is wrong with a line of a story.
struct StoryProblem: Error {
  let line: String
}

/// A line, parted into items at the spaces outside quotation marks.
struct StoryLine {
  private let text: String
  let items: [String]

  init(_ line: String) {
    var items: [String] = []
    var isQuoted = false
    var isInItem = false
    for character in line {
      if character == ";", !isQuoted, !isInItem { break }
      if character == "\"" { isQuoted.toggle() }
      if character == " ", !isQuoted {
        isInItem = false
        continue
      }
      if isInItem, let last = items.indices.last {
        items[last].append(character)
      } else {
        items.append(String(character))
        isInItem = true
      }
    }
    text = line
    self.items = items
  }

  func entry(names: inout Names) throws(StoryProblem) -> Entry {
    guard items.count > 1, let stamp = Moment(written: items[0]) else { throw problem }
    var parts = StoryParts(items.dropFirst(2))
    let recorded = parts.keys.removeValue(forKey: "recorded").flatMap { Moment(written: $0) }
    guard let content = parts.content(of: items[1], names: &names) else { throw problem }
    return Entry(
      stamp: stamp, recorded: recorded, content: content, text: JournalText(text))
  }

  private var problem: StoryProblem { StoryProblem(line: text) }
}

/// The items of a line, sorted by what they begin with.
struct StoryParts {
  var words: [String] = []
  var strings: [String] = []
  var at: String?
  var source: String?
  var tags: [String] = []
  var keys: [String: String] = [:]
  /// `NAME=VALUE`, in order.
  var shares: [(name: String, value: String)] = []

  init(_ items: some Sequence<String>) {
    for item in items {
      let plain = item.filter { $0 != "\"" }
      switch item.first {
      case "\"": strings.append(plain)
      case "@": at = String(plain.dropFirst())
      case "^": source = String(plain.dropFirst())
      case "#": tags.append(String(plain.dropFirst()))
      default:
        guard let mark = plain.firstIndex(where: { $0 == ":" || $0 == "=" }) else {
          words.append(plain)
          continue
        }
        let value = String(plain[plain.index(after: mark)...])
        if plain[mark] == ":" {
          keys[String(plain[..<mark])] = value
        } else {
          shares.append((String(plain[..<mark]), value))
        }
      }
    }
  }

  /// The text of a key.
  func text(_ key: String) -> JournalText? { keys[key].map { JournalText($0) } }

  /// `62%`, `60..90%` or `60..80..90%`.
  static func probability(_ word: String) -> ImpreciseProbability? {
    let ends = word.dropLast().split(separator: "..")
      .compactMap { DecimalNumber($0).flatMap(Percentage.init) }
    return switch (word.last, ends.count) {
    case ("%", 1): ImpreciseProbability(ends[0])
    case ("%", 2): ImpreciseProbability(low: ends[0], high: ends[1])
    case ("%", 3): ImpreciseProbability(low: ends[0], best: ends[1], high: ends[2])
    default: nil
    }
  }

  static func quantity(_ word: some StringProtocol) -> Quantity? {
    if let number = DecimalNumber(word) { return .number(number) }
    return CalendarDate(written: word).map(Quantity.date)
  }

  static func outcome(_ word: String, names: inout Names) -> Outcome {
    switch word {
    case "yes": return .yes
    case "no": return .no
    case "above": return .above
    case "below": return .below
    default:
      if let share = probability(word) { return .partly(share.low) }
      return quantity(word).map(Outcome.quantity) ?? .option(names.intern(word))
    }
  }

  static func deadline(_ word: String) -> Deadline? {
    let days = word.split(separator: "..").compactMap { CalendarDate(written: $0) }
    return days.count == 2
      ? Deadline(early: days[0], late: days[1]) : days.first.map { Deadline($0) }
  }
}

extension Moment {
  /// `2026-01-31`, `2026-01-31T17:40Z` or `2026-01-31T17:40+01:00`.
  init?(written text: String) {
    let halves = text.split(separator: "T")
    guard let first = halves.first, let day = CalendarDate(written: first) else { return nil }
    guard halves.count == 2 else {
      self.init(day)
      return
    }
    let digits = halves[1].split { !$0.isNumber }.compactMap { Int($0) }
    let sign = halves[1].contains("-") ? -1 : 1
    guard digits.count == 2 || digits.count == 4,
      let time = TimeOfDay(
        hour: digits[0], minute: digits[1],
        offsetMinutes: digits.count == 4 ? sign * (digits[2] * 60 + digits[3]) : 0)
    else { return nil }
    self.init(day, time)
  }
}
