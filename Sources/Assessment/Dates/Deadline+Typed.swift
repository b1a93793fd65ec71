public import Forecasting

extension Deadline {
  /// The deadline that somebody typed: the last day of a date, or a vague pair `A..B` of two such.
  ///
  /// - Throws: what is wrong with the text, with a way out.
  public init(typed text: some StringProtocol, today: CalendarDate) throws(TypedDateProblem) {
    let days = rangeEnds(String(text))
    guard days.count > 1 else {
      self.init(try TypedDate(parsing: text, today: today).last)
      return
    }
    guard days.count == 2 else { throw .tooManyDays(String(text)) }
    guard !days[0].isEmpty, !days[1].isEmpty else { throw .openDeadline(String(text)) }
    let early = try TypedDate(parsing: days[0], today: today).last
    let late = try TypedDate(parsing: days[1], today: today).last
    guard let deadline = Deadline(early: early, late: late) else {
      throw .notLater(early: early, late: late)
    }
    self = deadline
  }
}

/// What stands between the `..` of a text.
func rangeEnds(_ text: String) -> [Substring] {
  var ends: [Substring] = []
  var start = text.startIndex
  var place = start
  while place < text.endIndex {
    if text[place...].hasPrefix("..") {
      ends.append(text[start..<place])
      place = text.index(place, offsetBy: 2)
      start = place
    } else {
      text.formIndex(after: &place)
    }
  }
  return ends + [text[start...]]
}
