// Asks at a terminal for what a new prediction lacks, and helps to make it one that can be judged.

import Assessment
import Documents
import Forecasting
import JournalFormat
import SystemInterface

/// What `add` needs to know before it can write.
struct ClaimDraft: Equatable {
  var claim: String?
  /// The deadline as typed.
  var by: String?
  /// Why no test is possible.
  var vague: String?
  /// The words of the first forecast.
  var forecast: [String] = []
  var said: String?
  var criteria: String?
  var type = PredictionType.binary
  /// The options of a choice, in order: `kim=Kim`.
  var options: [String] = []

  /// Whether anything that every prediction has is missing.
  var isWanting: Bool {
    claim == nil || by == nil && vague == nil
      || forecast.isEmpty && said == nil && vague == nil || lacksOptions
  }

  /// Whether it is a choice without anything to choose between.
  var lacksOptions: Bool {
    switch type {
    case .choice, .ordered: options.count < 2
    case .binary, .numeric, .date: false
    }
  }
}

/// The questions about a claim.
struct ClaimInterview {
  let session: Session
  let terminal: Terminal
  private(set) var draft: ClaimDraft

  init(_ draft: ClaimDraft, _ session: Session, _ terminal: Terminal) {
    self.draft = draft
    self.session = session
    self.terminal = terminal
  }

  /// Asks for what is missing, in the order in which one thinks of it.
  ///
  /// - Throws: `.cancelled` where nobody answers any more.
  mutating func run() throws(Failure) {
    if draft.claim == nil {
      draft.claim = try ask("What will turn out true or false?") { text in
        text.isEmpty ? .problem("a claim is what can turn out true or false") : .taken(text)
      }
    }
    try remark(ClaimRemarks.onWords(of: draft.claim ?? ""))
    if draft.lacksOptions { try askForOptions() }
    if draft.criteria == nil, draft.vague == nil {
      let test = try ask("How will you know? YES if … (Enter: the claim says it all)") { text in
        .taken(text)
      }
      draft.criteria = test.isEmpty ? nil : test
    }
    if draft.by == nil, draft.vague == nil { try askForDeadline() }
    if draft.forecast.isEmpty, draft.said == nil, draft.vague == nil { try askForForecast() }
  }

  private mutating func askForOptions() throws(Failure) {
    let order = draft.type == .ordered ? ", the lowest first" : ""
    let text = try ask("Which options? (kim=Kim, lee=Lee, other=someone else\(order))") { text in
      var names = Names()
      let options = Self.options(text)
      guard options.count >= 2 else {
        return .problem("two options at the least, with commas between")
      }
      do throws(UnreadableWords) {
        for option in options { _ = try PredictionOption(parsing: option, names: &names) }
        return .taken(text)
      } catch {
        return .problem(error.message + (error.help.map { "; \($0)" } ?? ""))
      }
    }
    draft.options = Self.options(text)
  }

  private static func options(_ text: String) -> [String] {
    text.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private mutating func askForDeadline() throws(Failure) {
    let today = session.today
    let text = try ask("By when? (2026-12-31, friday, +2w, 2026-Q3, eoy, A..B; none)") { text in
      if text == "none" { return .taken(text) }
      do throws(TypedDateProblem) {
        _ = try Deadline(typed: text, today: today)
        return .taken(text)
      } catch {
        return .problem("\(error.message); \(error.help)")
      }
    }
    if text == "none" {
      draft.vague = try ask("Why is no test possible?") { text in
        text.isEmpty ? .problem("a few words will do") : .taken(text)
      }
      return try remark([ClaimRemarks.noDeadline])
    }
    draft.by = text
    if let deadline = try? Deadline(typed: text, today: today) {
      let days = deadline.early.days(since: today)
      let distance =
        days < 0 ? "which has passed" : days == 0 ? "today" : "in \(days.counted("day"))"
      try show(renderer.paint("\(deadline.spoken), \(distance)", .dim) + "\n")
      try remark(ClaimRemarks.onDeadline(text, deadline, today: today))
    }
  }

  private mutating func askForForecast() throws(Failure) {
    let form =
      switch draft.type {
      case .binary: "70%, 60..80%, \"likely\""
      case .choice, .ordered: "kim=50% lee=50%"
      case .numeric, .date: "p10=1.9 p50=2.6 p90=3.8"
      }
    let isBinary = draft.type == .binary
    let text = try ask("How likely? (\(form); Enter: no forecast yet)") { text in
      if text.isEmpty || quoted(text) != nil { return .taken(text) }
      var names = Names()
      do throws(UnreadableWords) {
        _ = try Belief(parsing: Self.words(text, isBinary: isBinary), names: &names)
        return .taken(text)
      } catch {
        return .problem(error.message + (error.help.map { "; \($0)" } ?? ""))
      }
    }
    if let phrase = quoted(text) {
      draft.said = phrase
    } else {
      draft.forecast = Self.words(text, isBinary: isBinary)
    }
  }

  /// The words of a forecast; a bare number is a percentage.
  private static func words(_ text: String, isBinary: Bool) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    return isBinary && words.count == 1 ? [withPercentSign(words[0])] : words
  }

  private enum Reading {
    case taken(String)
    case problem(String)
  }

  /// Asks until the answer can be used.
  private func ask(_ question: String, _ read: (String) -> Reading) throws(Failure) -> String {
    while true {
      switch try terminal.ask(renderer.paint(question, .accent) + " ") {
      case .line(let text):
        switch read(trimmed(text)) {
        case .taken(let text): return text
        case .problem(let problem): try show(renderer.paint(problem, .warn) + "\n")
        }
      case .endOfInput, .interrupted: throw .cancelled
      }
    }
  }

  private func remark(_ remarks: [String]) throws(Failure) {
    for remark in remarks { try show(renderer.paint("remark: \(remark)", .warn) + "\n") }
  }

  private var renderer: TerminalRenderer { session.renderer }

  private func show(_ text: String) throws(Failure) {
    do throws(StreamError) { try terminal.write(text) } catch { throw Failure(error) }
  }
}
