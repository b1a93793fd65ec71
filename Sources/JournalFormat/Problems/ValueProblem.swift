import Diagnostics
import Forecasting

/// What can be wrong with a single name, day, time, number, link or outcome.
enum ValueProblem: JournalProblem {
  case badName(String, NameRole)
  case reservedId(String)
  case reservedOption(String)
  case unknownType(String)
  case unknownScale(String)
  case badCount(String)
  case unsafeLink
  case badDate(String, suggestion: String?)
  case noSuchMonth(Int)
  case noSuchDay(month: Int, year: Int)
  case noSuchYear
  case badTime(String)
  case missingOffset
  case missingDeadline
  case badDeadline(String)
  case deadlineReversed(early: CalendarDate, late: CalendarDate)
  case badNumber(String)
  case tooManyDigits
  case badRange(String)
  case rangeReversed
  case mixedQuantities
  case quantityDoesNotSuit(PredictionType)
  case badOutcome(String)
  case badCondition(String)
  case conditionNeedsOutcome(String)
  case missingReason(String)
  case nothingAmended
  case keyDoesNotSuit(String, PredictionType)

  var code: DiagnosticCode {
    switch self {
    case .badName: .badName
    case .reservedId: .reservedId
    case .reservedOption: .reservedOption
    case .unknownType: .unknownType
    case .unknownScale: .unknownScale
    case .badCount: .badCount
    case .unsafeLink: .unsafeLink
    case .badDate, .noSuchMonth, .noSuchDay, .noSuchYear, .badDeadline: .badDate
    case .badTime: .badTime
    case .missingOffset: .missingOffset
    case .missingDeadline: .missingDeadline
    case .deadlineReversed: .deadlineReversed
    case .badNumber, .badRange: .badQuantity
    case .tooManyDigits: .tooManyDigits
    case .rangeReversed: .rangeReversed
    case .mixedQuantities: .mixedQuantities
    case .quantityDoesNotSuit: .quantityDoesNotSuit
    case .badOutcome: .badOutcome
    case .badCondition, .conditionNeedsOutcome: .badCondition
    case .missingReason: .missingReason
    case .nothingAmended: .nothingAmended
    case .keyDoesNotSuit: .keyDoesNotSuit
    }
  }

  var message: String {
    switch self {
    case .badName(let text, let role):
      text.isEmpty ? "\(role.article) is missing here" : "\(quoted(text)) cannot be \(role.article)"
    case .reservedId(let word): "\(quoted(word)) is a type of prediction and cannot be an id"
    case .reservedOption(let word): "\(quoted(word)) is an outcome and cannot be an option"
    case .unknownType(let word): "\(quoted(word)) is no type of prediction"
    case .unknownScale(let word): "\(quoted(word)) is no scale of words"
    case .badCount(let text): "\(quoted(text)) is no count"
    case .unsafeLink: "only http, https and mailto links are shown as links"
    case .badDate(let text, _): "\(quoted(text)) is no date"
    case .noSuchMonth(let month): "there is no month \(month)"
    case .noSuchDay(let month, let year):
      "\(monthNames[month - 1]) \(year) has \(CalendarDate.length(ofMonth: month, year: year)) days"
    case .noSuchYear: "years run from 0001 to 9999"
    case .badTime(""): "the time of day is missing"
    case .badTime(let text): "\(quoted(text)) is no time of day"
    case .missingOffset: "the time does not say how far it is from UTC"
    case .missingDeadline: "the prediction has no deadline"
    case .badDeadline(let text): "\(quoted(text)) is no deadline"
    case .deadlineReversed(let early, let late):
      "the late reading of a deadline comes after the early one, but \(late) does not come after "
        + "\(early)"
    case .badNumber(let text): "\(quoted(text)) is neither a number nor a date"
    case .tooManyDigits: "a number has at most \(DecimalNumber.maximumDigits) digits"
    case .badRange(let text): "\(quoted(text)) is no range"
    case .rangeReversed: "a range goes from a lower to a higher bound"
    case .mixedQuantities: "numbers and dates are mixed"
    case .quantityDoesNotSuit(.date): "a `date` prediction ranges over dates"
    case .quantityDoesNotSuit(let type): "a \(quoted(type.rawValue)) prediction ranges over numbers"
    case .badOutcome(let text): "\(quoted(text)) is no outcome"
    case .badCondition(let text): "\(quoted(text)) is no condition"
    case .conditionNeedsOutcome(let text): "a condition cannot be \(quoted(text))"
    case .missingReason(let verdict): "\(quoted(verdict)) should say why"
    case .nothingAmended: "this amendment changes nothing"
    case .keyDoesNotSuit(let key, let type):
      "a \(quoted(type.rawValue)) prediction has no \(key)"
    }
  }

  var help: String? {
    switch self {
    case .badName(let text, _):
      if let mark = text.first, mark == "#" || mark == "@" || mark == "^" {
        "write it without the \(mark)"
      } else {
        "a name begins with a letter and goes on with letters, digits, - _ . or /"
      }
    case .reservedId: "add a word: \(idSuggestion)"
    case .reservedOption:
      "the words yes, no, void, ambiguous, above and below are taken; add a letter"
    case .unknownType(let word):
      if let near = nearest(to: word, in: PredictionType.allCases.map(\.rawValue)) {
        "did you mean \(quoted(near))?"
      } else {
        "the types are \(PredictionType.allCases.map(\.rawValue).joined(separator: ", "))"
      }
    case .unknownScale(let word):
      if let near = nearest(to: word, in: VerbalScale.allCases.map(\.rawValue)) {
        "did you mean \(quoted(near))?"
      } else {
        "the scales are \(VerbalScale.allCases.map(\.rawValue).joined(separator: ", "))"
      }
    case .badCount: "write a whole number, such as 44"
    case .unsafeLink: "begin it with https://, http:// or mailto:"
    case .badDate(_, let suggestion):
      suggestion.map { "write \($0)" } ?? "write year, month and day: 2026-12-31"
    case .noSuchMonth: "the order is year, month, day: 2026-12-31"
    case .noSuchDay(let month, let year):
      CalendarDate(
        year: year, month: month, day: CalendarDate.length(ofMonth: month, year: year)
      ).map { "its last day is \($0)" }
    case .noSuchYear: nil
    case .badTime: "write hours and minutes, and seconds if need be: 17:40, 17:40:05"
    case .missingOffset: "add Z for UTC, or the offset: 17:40+01:00"
    case .missingDeadline:
      "write by:2026-12-31, by:2026-06-30..2026-12-31 where the source was vague, or vague:\"why\""
    case .badDeadline:
      "write by:2026-12-31, or by:2026-06-30..2026-12-31 where the source was vague"
    case .deadlineReversed(let early, let late):
      early == late ? "write \(early)" : "write \(late)..\(early)"
    case .badNumber(let text):
      text.hasSuffix("%")
        ? "write it without the percent sign; unit:% says what it is"
        : "write 3.8, -0.5 or 2028-01-01"
    case .tooManyDigits: "leave out the digits that do not matter"
    case .badRange: "write range:-2..12, or range:2027-01-01..2040-01-01"
    case .rangeReversed: "swap the two"
    case .mixedQuantities: "write numbers only, or dates only"
    case .quantityDoesNotSuit(.date): "write range:2027-01-01..2040-01-01"
    case .quantityDoesNotSuit: "write range:-2..12, or make it a `date` prediction"
    case .badOutcome:
      "write yes, no, 40% for partly, an option, a number, a date, above, below, void or ambiguous"
    case .badCondition: "write if:OTHER=OUTCOME, such as if:merger=yes"
    case .conditionNeedsOutcome:
      "write if:OTHER=yes, no, an option or a number; the prediction falls away by itself "
        + "when the other one is void or ambiguous"
    case .missingReason(let verdict): "write \(verdict) \"why\""
    case .nothingAmended: "say what changes: by: claim: criteria: group: #tag untag:"
    case .keyDoesNotSuit(let key, _):
      switch key {
      case "options": "make it a `choice` or an `ordered` prediction, or strike them"
      case "levels:", "range:": "make it a `numeric` or a `date` prediction, or strike it"
      default: "make it a `numeric` prediction, or strike it"
      }
    }
  }

  private var idSuggestion: String {
    if case .reservedId(let word) = self { "\(word)-1" } else { "" }
  }
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

/// What a name is the name of.
enum NameRole: Sendable {
  case prediction, forecaster, source, tag, option

  /// The role with its article, for a sentence.
  var article: String {
    switch self {
    case .prediction: "a prediction's id"
    case .forecaster: "a forecaster's name"
    case .source: "a source's name"
    case .tag: "a tag"
    case .option: "an option's name"
    }
  }
}
