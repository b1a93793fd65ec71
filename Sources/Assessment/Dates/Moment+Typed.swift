public import Forecasting

extension Moment {
  /// The stamp that somebody typed: one day, or a day with a time and its offset as in a journal,
  /// `2026-02-01T17:40+01:00`. A weekday is the last one before today.
  ///
  /// - Throws: what is wrong with the text, with a way out.
  public init(typed text: some StringProtocol, today: CalendarDate) throws(TypedDateProblem) {
    let written = String(text)
    // A word such as `today` holds a t too, so only what begins like a date can have a time.
    let start = written.first.map { ("0"..."9").contains($0) } ?? false
    let separator = start ? written.firstIndex { $0 == "T" || $0 == "t" } : nil
    let typed = try TypedDate(
      parsing: written[..<(separator ?? written.endIndex)], today: today, direction: .back)
    guard typed.isOneDay else { throw .notOneDay(written, typed) }
    let time = try separator.map { place throws(TypedDateProblem) in
      try TimeOfDay(typed: written[written.index(after: place)...])
    }
    self.init(typed.first, time)
  }
}

extension TimeOfDay {
  /// `hh:mm[:ss]` and `Z` or `±hh:mm`.
  fileprivate init(typed text: Substring) throws(TypedDateProblem) {
    let place = text.firstIndex { "Zz+-".contains($0) }
    let clock = text[..<(place ?? text.endIndex)]
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
      .map(twoDigits)
    guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1],
      let second = parts.count == 3 ? parts[2] : 0,
      TimeOfDay(hour: hour, minute: minute, second: second, offsetMinutes: 0) != nil
    else { throw .badTime(String(clock)) }
    guard let place else { throw .missingOffset(String(clock)) }
    let written = text[place...]
    guard let offset = minutesEast(written),
      let time = TimeOfDay(
        hour: hour, minute: minute, second: parts.count == 3 ? second : nil, offsetMinutes: offset)
    else { throw .badOffset(String(written)) }
    self = time
  }
}

/// Minutes east of UTC.
private func minutesEast(_ text: Substring) -> Int? {
  if text == "Z" || text == "z" { return 0 }
  let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    .map(twoDigits)
  guard parts.count == 2, let hours = parts[0], let minutes = parts[1], hours < 24, minutes < 60
  else { return nil }
  return (text.hasPrefix("-") ? -1 : 1) * (hours * 60 + minutes)
}

private func twoDigits(_ text: Substring) -> Int? {
  guard text.utf8.count == 2, text.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
  return Int(text)
}
