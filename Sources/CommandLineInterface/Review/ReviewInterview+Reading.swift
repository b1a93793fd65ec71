// What was typed at a question, read by the same readers as the command line's and the journal's words.

import Assessment
import Forecasting
import JournalFormat

/// Why an answer cannot be taken, and what would be.
struct UnsuitableAnswer: Error {
  var message: String
  var help: String?
}

extension ReviewInterview {
  /// Takes what was typed at the question being asked, and goes on.
  ///
  /// - Throws: what is wrong with it; the question stays.
  mutating func take(
    _ text: String, about prediction: PredictionRecord, in snapshot: ReviewSnapshot
  ) throws(UnsuitableAnswer) {
    let text = trimmed(text)
    switch question {
    case nil: return
    case .share: verdict = try share(text)
    case .value: verdict = try value(text, prediction, snapshot)
    case .cause:
      guard !text.isEmpty else {
        throw UnsuitableAnswer(
          message: "the journal asks for a reason", help: "a few words will do")
      }
      why = text
    case .day: day = try day(text, prediction, snapshot)
    case .evidence: evidence = links(quoted(text) ?? text)
    case .forecast: try forecast(text, prediction, snapshot)
    case .reason: why = text.isEmpty ? nil : text
    }
    advance()
  }

  private func share(_ text: String) throws(UnsuitableAnswer) -> String {
    try reading { () throws(UnreadableWords) in
      try Percentage(parsing: withPercentSign(text)).description
    }
  }

  /// An option by its name or number, a number, a day, or beyond the range.
  private func value(
    _ text: String, _ prediction: PredictionRecord, _ snapshot: ReviewSnapshot
  ) throws(UnsuitableAnswer) -> String {
    let declaration = prediction.declaration
    switch prediction.type {
    case .binary: return text
    case .choice, .ordered:
      let names = declaration.options.map { snapshot.record.names[$0.name] }
      if names.contains(text) { return text }
      if let number = Int(text), names.indices.contains(number - 1) { return names[number - 1] }
      throw UnsuitableAnswer(
        message: "'\(text)' is none of the options",
        help: "one of \(names.joined(separator: ", ")), or its number")
    case .numeric, .date:
      if text == "above" || text == "below" {
        guard declaration.range != nil else {
          throw UnsuitableAnswer(
            message: "without a range nothing is beyond it", help: "give the value itself")
        }
        return text
      }
      if prediction.type == .date {
        return try oneDay(text, today: snapshot.today).description
      }
      return try reading { () throws(UnreadableWords) in
        try Quantity(parsing: text).description
      }
    }
  }

  private func day(
    _ text: String, _ prediction: PredictionRecord, _ snapshot: ReviewSnapshot
  ) throws(UnsuitableAnswer) -> Moment {
    guard !text.isEmpty else { return defaultDay(prediction, snapshot) }
    let moment: Moment
    do throws(TypedDateProblem) {
      moment = try Moment(typed: text, today: snapshot.today)
    } catch {
      throw UnsuitableAnswer(message: error.message, help: error.help)
    }
    if moment.day > snapshot.today {
      throw UnsuitableAnswer(
        message: "\(moment.day) is still to come", help: "an outcome is known today at the latest")
    }
    if let reopened = prediction.lastReopening, moment.day < reopened.day {
      throw UnsuitableAnswer(
        message: "the last outcome was taken back as of \(reopened.day)",
        help: "a new one counts from that day on; to date it earlier, edit the lines (escape, e)")
    }
    return moment
  }

  /// The day on which the outcome became known if nobody says otherwise: today, or the deadline if that
  /// has passed.
  func defaultDay(_ prediction: PredictionRecord, _ snapshot: ReviewSnapshot) -> Moment {
    let today = snapshot.today
    guard case .outcome(let reading) = subject else { return Moment(today) }
    let deadline = min(prediction.deadline?[reading] ?? today, today)
    let earliest = max(prediction.declared.day, prediction.lastReopening?.day ?? .distantPast)
    return Moment(min(max(deadline, earliest), today))
  }

  private mutating func forecast(
    _ text: String, _ prediction: PredictionRecord, _ snapshot: ReviewSnapshot
  ) throws(UnsuitableAnswer) {
    if text.isEmpty {
      guard let standing = prediction.standingForecast(of: snapshot.owner) else {
        throw UnsuitableAnswer(
          message: "you have no forecast to repeat", help: Self.forecastHelp(prediction, snapshot))
      }
      words = standing.value.spelled(prediction.declaration, snapshot.record.names)
      return
    }
    if let phrase = quoted(text) {
      words = []
      said = phrase
      return
    }
    var typed = text.split(separator: " ").map(String.init)
    if typed.count == 1, prediction.type == .binary { typed[0] = withPercentSign(typed[0]) }
    var names = snapshot.record.names
    do throws(UnreadableWords) {
      _ = try Belief(parsing: typed, names: &names)
    } catch {
      throw UnsuitableAnswer(
        message: error.message, help: error.help ?? Self.forecastHelp(prediction, snapshot))
    }
    words = typed
  }

  /// How a forecast of this kind is written.
  static func forecastHelp(_ prediction: PredictionRecord, _ snapshot: ReviewSnapshot) -> String {
    switch prediction.type {
    case .binary: "write 70%, 60..80%, or \"likely\" in quotation marks"
    case .choice, .ordered:
      "give every option its share: "
        + prediction.declaration.options.map { "\(snapshot.record.names[$0.name])=…%" }
        .joined(separator: " ")
    case .numeric, .date:
      "give the quantiles: "
        + (prediction.declaration.levels ?? Declaration.standardLevels)
        .map { "p\($0)=…" }.joined(separator: " ")
    }
  }

  /// Links, where the line holds nothing else; otherwise the line as it is.
  private func links(_ text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    if words.count > 1, words.allSatisfy({ $0.contains("://") }) { return words }
    return text.isEmpty ? [] : [text]
  }

  private func oneDay(
    _ text: String, today: CalendarDate
  ) throws(UnsuitableAnswer) -> CalendarDate {
    do throws(TypedDateProblem) {
      return try Moment(typed: text, today: today).day
    } catch {
      throw UnsuitableAnswer(message: error.message, help: error.help)
    }
  }

  private func reading<Value>(
    _ body: () throws(UnreadableWords) -> Value
  ) throws(UnsuitableAnswer) -> Value {
    do throws(UnreadableWords) { return try body() } catch {
      throw UnsuitableAnswer(message: error.message, help: error.help)
    }
  }
}

/// A person who types `70` at a question about a probability means `70%`.
func withPercentSign(_ text: String) -> String {
  let isBare = text.last?.isNumber ?? false
  return isBare && text.allSatisfy { $0.isNumber || $0 == "." } ? text + "%" : text
}

/// What stands between quotation marks, where nothing stands outside.
func quoted(_ text: String) -> String? {
  guard text.count > 2, text.first == "\"", text.last == "\"" else { return nil }
  return String(text.dropFirst().dropLast())
}

/// The text without white space at its ends.
func trimmed(_ text: String) -> String {
  var rest = text[...]
  while rest.first?.isWhitespace ?? false { rest.removeFirst() }
  while rest.last?.isWhitespace ?? false { rest.removeLast() }
  return String(rest)
}
