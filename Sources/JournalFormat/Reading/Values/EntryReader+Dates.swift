import Forecasting

extension EntryReader {
  /// A day, `YYYY-MM-DD`.
  mutating func date(at range: Range<Int>) -> CalendarDate? {
    guard range.count == 10, let year = digits(at: range.lowerBound, 4),
      bytes[range.lowerBound + 4] == UInt8(ascii: "-"),
      let month = digits(at: range.lowerBound + 5, 2),
      bytes[range.lowerBound + 7] == UInt8(ascii: "-"),
      let day = digits(at: range.lowerBound + 8, 2)
    else {
      let written = text(at: range)
      report(ValueProblem.badDate(written, suggestion: likelyDate(written)), at: range)
      return nil
    }
    if let date = CalendarDate(year: year, month: month, day: day) { return date }
    let start = range.lowerBound
    if year == 0 {
      report(ValueProblem.noSuchYear, at: start..<(start + 4))
    } else if !(1...12).contains(month) {
      report(ValueProblem.noSuchMonth(month), at: (start + 5)..<(start + 7))
    } else {
      report(ValueProblem.noSuchDay(month: month, year: year), at: (start + 8)..<(start + 10))
    }
    return nil
  }

  /// A day, or a day and a time with its offset: `2026-02-01T17:40+01:00`.
  mutating func moment(at range: Range<Int>) -> Moment? {
    guard let separator = bytes[range].firstIndex(of: UInt8(ascii: "T")) else {
      return date(at: range).map { Moment($0) }
    }
    let day = date(at: range.lowerBound..<separator)
    let time = self.time(at: (separator + 1)..<range.upperBound)
    guard let day, let time else { return nil }
    return Moment(day, time)
  }

  /// The deadline of a prediction: a day, or two where the source was vague.
  mutating func deadline(at range: Range<Int>) -> Deadline? {
    guard firstGap(in: range) != nil else { return date(at: range).map { Deadline($0) } }
    let parts = self.parts(of: range)
    guard parts.count <= 2 else {
      report(ValueProblem.badDeadline(text(at: range)), at: range)
      return nil
    }
    let days = parts.compactMap { date(at: $0) }
    guard days.count == parts.count else { return nil }
    guard let early = days.first, let late = days.last else { return nil }
    if let deadline = Deadline(early: early, late: late) { return deadline }
    report(ValueProblem.deadlineReversed(early: early, late: late), at: range)
    return nil
  }

  /// `hh:mm`, perhaps `:ss`, then `Z` or an offset.
  private mutating func time(at range: Range<Int>) -> TimeOfDay? {
    let zone = bytes[range].firstIndex {
      $0 == UInt8(ascii: "Z") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
    let clock = range.lowerBound..<(zone ?? range.upperBound)
    guard let seconds = clockSeconds(at: clock) else {
      report(ValueProblem.badTime(text(at: clock)), at: clock)
      return nil
    }
    guard let zone else {
      report(ValueProblem.missingOffset, at: range)
      return nil
    }
    let written = zone..<range.upperBound
    guard let minutes = offsetMinutes(at: written),
      let time = TimeOfDay(
        hour: seconds / 3600, minute: seconds / 60 % 60,
        second: clock.count == 8 ? seconds % 60 : nil,
        offsetMinutes: minutes, isZulu: bytes[zone] == UInt8(ascii: "Z"))
    else {
      report(ValueProblem.badTime(text(at: written)), at: written)
      return nil
    }
    return time
  }

  private func clockSeconds(at range: Range<Int>) -> Int? {
    let start = range.lowerBound
    guard range.count == 5 || range.count == 8, let hour = digits(at: start, 2), hour < 24,
      bytes[start + 2] == UInt8(ascii: ":"), let minute = digits(at: start + 3, 2), minute < 60
    else { return nil }
    guard range.count == 8 else { return hour * 3600 + minute * 60 }
    guard bytes[start + 5] == UInt8(ascii: ":"), let second = digits(at: start + 6, 2), second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private func offsetMinutes(at range: Range<Int>) -> Int? {
    let start = range.lowerBound
    if bytes[start] == UInt8(ascii: "Z") { return range.count == 1 ? 0 : nil }
    guard range.count == 6, let hour = digits(at: start + 1, 2), hour < 24,
      bytes[start + 3] == UInt8(ascii: ":"), let minute = digits(at: start + 4, 2), minute < 60
    else { return nil }
    return (bytes[start] == UInt8(ascii: "-") ? -1 : 1) * (hour * 60 + minute)
  }

  /// The number that `count` digits from `start` on write; nil if one of them is no digit.
  private func digits(at start: Int, _ count: Int) -> Int? {
    var number = 0
    for at in start..<(start + count) {
      guard bytes[at].isDigit else { return nil }
      number = number * 10 + Int(bytes[at] - UInt8(ascii: "0"))
    }
    return number
  }

  /// The pieces between `..`.
  func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    while let gap = firstGap(in: start..<range.upperBound) {
      parts.append(start..<gap)
      start = gap + 2
    }
    return parts + [start..<range.upperBound]
  }

  /// Where the first `..` begins.
  func firstGap(in range: Range<Int>) -> Int? {
    range.first { at in
      bytes[at] == UInt8(ascii: ".") && at + 1 < range.upperBound
        && bytes[at + 1] == UInt8(ascii: ".")
    }
  }
}

/// The day that was likely meant by `2026-2-1`, `2026/02/01` or `20260201`, as it should be written.
private func likelyDate(_ written: String) -> String? {
  let pieces = written.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
  if pieces.count == 3 {
    return CalendarDate(year: pieces[0], month: pieces[1], day: pieces[2])?.description
  }
  guard written.utf8.count == 8, let number = Int(written) else { return nil }
  return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)?
    .description
}
