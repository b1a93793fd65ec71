// The questions that follow a key, one line each.

import Forecasting

/// A question whose answer is a line.
enum ReviewQuestion: Hashable {
  /// How much of the claim came true.
  case share
  /// Which option, number or day it was.
  case value
  /// Why the question fell away or cannot be decided.
  case cause
  /// When the outcome became known.
  case day
  /// What shows it.
  case evidence
  /// The new forecast.
  case forecast
  /// Why the forecast is new.
  case reason
}

/// What is still to be asked before an answer can be written, and what is known of it.
struct ReviewInterview: Equatable {
  /// What the answer is about.
  enum Subject: Equatable {
    /// What happened.
    case outcome(Reading)
    /// A new forecast.
    case forecast
  }

  let subject: Subject
  /// The questions still to be asked; the first is being asked.
  private(set) var questions: [ReviewQuestion]
  /// The outcome in the journal's spelling, once it is known.
  var verdict: String?
  var why: String?
  var day: Moment?
  var evidence: [String] = []
  var words: [String] = []
  var said: String?
  /// What is being typed.
  var field = LineField()

  /// The question being asked.
  var question: ReviewQuestion? { questions.first }

  /// Asks for all but the outcome itself, where a key already gave it.
  static func outcome(_ verdict: String, for reading: Reading) -> ReviewInterview {
    let needsCause = verdict == ReviewVerdict.void || verdict == ReviewVerdict.ambiguous
    return ReviewInterview(
      subject: .outcome(reading), questions: (needsCause ? [.cause] : []) + [.day, .evidence],
      verdict: verdict)
  }

  /// Asks for the outcome too.
  static func outcome(
    asking question: ReviewQuestion, for reading: Reading
  ) -> ReviewInterview {
    ReviewInterview(subject: .outcome(reading), questions: [question, .day, .evidence])
  }

  /// Asks for a forecast.
  static let forecast = ReviewInterview(subject: .forecast, questions: [.forecast, .reason])

  /// Goes on to the next question.
  mutating func advance() {
    questions.removeFirst()
    field = LineField()
  }

  /// The answer, once every question has been asked.
  func answer(isVague: Bool) -> ReviewAnswer? {
    guard questions.isEmpty else { return nil }
    switch subject {
    case .forecast:
      return .forecast(ForecastAnswer(words: words, said: said, why: why))
    case .outcome(let reading):
      guard let verdict, let day else { return nil }
      return .resolution(
        ResolutionAnswer(
          verdict: verdict, reading: reading,
          isForReadingAlone: isVague && !holdsForBoth(verdict, reading), day: day, why: why,
          evidence: evidence))
    }
  }

  /// Whether an outcome under the early reading settles the late one too: what happened by the early
  /// day happened by the late one, and a question that fell away fell away for both.
  private func holdsForBoth(_ verdict: String, _ reading: Reading) -> Bool {
    switch reading {
    case .late: false
    case .early:
      verdict == ReviewVerdict.yes || verdict == ReviewVerdict.void
        || verdict == ReviewVerdict.ambiguous
    }
  }
}

/// Outcomes in the journal's spelling.
enum ReviewVerdict {
  static let yes = "yes"
  static let no = "no"
  static let void = "void"
  static let ambiguous = "ambiguous"
}
