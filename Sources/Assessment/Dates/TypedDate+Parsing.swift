public import Forecasting

extension TypedDate {
  /// The date that `text` names, seen from `today`.
  ///
  /// - Throws: what is wrong with the text, with a way out.
  public init(
    parsing text: some StringProtocol, today: CalendarDate, direction: Direction = .ahead
  ) throws(TypedDateProblem) {
    let written = String(text)
    guard let start = written.utf8.first else { throw .empty }
    switch start {
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      self = try Self.relative(written, today)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      self = try Self.calendar(written)
    default:
      guard let day = try Self.named(written.lowercased(), today, direction) else {
        throw .unknown(written, near: nearWord(to: written))
      }
      self.init(day, day)
    }
  }

  /// The words that name a day.
  public static let words = [
    "today", "yesterday", "tomorrow", "eow", "eom", "eoq", "eoy", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// `today`, `friday`, `eom` and their like; nil for any other word.
  private static func named(
    _ word: String, _ today: CalendarDate, _ direction: Direction
  ) throws(TypedDateProblem) -> CalendarDate? {
    let (year, month, _) = today.components
    switch word {
    case "today": return today
    case "yesterday": return try step(today, days: -1, word)
    case "tomorrow": return try step(today, days: 1, word)
    case "eow": return try step(today, days: 6 - today.weekday, word)
    case "eom": return lastDay(month, year)
    case "eoq": return lastDay((month + 2) / 3 * 3, year)
    case "eoy": return lastDay(12, year)
    default:
      // Three letters are enough to tell the days of the week apart.
      guard word.count >= 3, let weekday = weekdays.firstIndex(where: { $0.hasPrefix(word) })
      else { return nil }
      switch direction {
      case .ahead:
        return try step(today, days: (weekday - today.weekday + 6) % 7 + 1, word)
      case .back:
        return try step(today, days: -((today.weekday - weekday + 6) % 7 + 1), word)
      }
    }
  }

  /// `+2w`, `-3d` and their like.
  private static func relative(
    _ text: String, _ today: CalendarDate
  ) throws(TypedDateProblem) -> TypedDate {
    let digits = text.dropFirst().prefix { ("0"..."9").contains($0) }
    let unit = text.dropFirst().dropFirst(digits.count)
    guard !digits.isEmpty else { throw .unknown(text, near: nil) }
    guard let size = Int(digits), size <= 9_999_999 else { throw .outsideCalendar(text) }
    let count = text.hasPrefix("-") ? -size : size
    let day: CalendarDate
    switch unit.lowercased() {
    case "d": day = try step(today, days: count, text)
    case "w": day = try step(today, days: 7 * count, text)
    case "m": day = try step(today, months: count, text)
    case "y": day = try step(today, months: 12 * count, text)
    case "": throw .missingUnit(text)
    default: throw .unknownUnit(String(unit), in: text)
    }
    return TypedDate(day, day)
  }

  /// `2026`, `2026-12`, `2026-Q3`, `2026-12-31`.
  private static func calendar(_ text: String) throws(TypedDateProblem) -> TypedDate {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = number(parts[0], digits: 4...4), parts.count <= 3 else {
      throw .unknown(text, near: nil)
    }
    guard year > 0 else { throw .noSuchYear }
    guard parts.count > 1 else { return TypedDate(firstDay(1, year), lastDay(12, year)) }
    if parts.count == 2, let letter = parts[1].first, letter == "Q" || letter == "q" {
      guard let quarter = number(parts[1].dropFirst(), digits: 1...2) else {
        throw .unknown(text, near: nil)
      }
      guard (1...4).contains(quarter) else { throw .noSuchQuarter(quarter) }
      return TypedDate(firstDay(3 * quarter - 2, year), lastDay(3 * quarter, year))
    }
    guard let month = number(parts[1], digits: 1...2) else { throw .unknown(text, near: nil) }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    guard parts.count == 3 else { return TypedDate(firstDay(month, year), lastDay(month, year)) }
    guard let day = number(parts[2], digits: 1...2) else { throw .unknown(text, near: nil) }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw .noSuchDay(day, month: month, year: year)
    }
    return TypedDate(date, date)
  }

  private static let weekdays = words.suffix(7).map { $0 }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  /// The first day of a month that exists.
  private static func firstDay(_ month: Int, _ year: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: 1) ?? .distantPast
  }

  /// The last day of a month that exists.
  private static func lastDay(_ month: Int, _ year: Int) -> CalendarDate {
    CalendarDate(
      year: year, month: month, day: CalendarDate.length(ofMonth: month, year: year))
      ?? .distantFuture
  }

  private static func step(
    _ day: CalendarDate, days count: Int, _ text: String
  ) throws(TypedDateProblem) -> CalendarDate {
    guard let moved = CalendarDate(daysSinceEpoch: Int(day.daysSinceEpoch) + count) else {
      throw .outsideCalendar(text)
    }
    return moved
  }

  /// The same day of another month, or that month's last where it is too short.
  private static func step(
    _ day: CalendarDate, months count: Int, _ text: String
  ) throws(TypedDateProblem) -> CalendarDate {
    let (year, month, dayOfMonth) = day.components
    let months = year * 12 + month - 1 + count
    let target = (year: months / 12, month: months % 12 + 1)
    guard months >= 12, target.year <= 9999 else { throw .outsideCalendar(text) }
    let length = CalendarDate.length(ofMonth: target.month, year: target.year)
    guard
      let moved = CalendarDate(
        year: target.year, month: target.month, day: min(dayOfMonth, length))
    else { throw .outsideCalendar(text) }
    return moved
  }
}
