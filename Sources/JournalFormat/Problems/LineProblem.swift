import Diagnostics

/// What can be wrong with the shape of an entry: its stamp, its verb, and which items it has.
enum LineProblem: JournalProblem {
  case missingFormat
  case formatNotFirst
  case unsupportedFormat(String)
  case secondOwner(first: String)
  case ownerRepeated
  case missingStamp(Verb)
  case unneededStamp(Verb)
  case missingVerb
  case unknownVerb(String)
  case unknownKey(String, on: Verb)
  case repeatedKey(Key)
  case missingValue(key: String)
  case unexpectedMark(Item.Kind, on: Verb)
  case repeatedMark(Item.Kind)
  case missingItem(String, of: Verb)
  case unexpectedItem(on: Verb)
  case missingQuotes(String)
  case emptyText(String)

  var code: DiagnosticCode {
    switch self {
    case .missingFormat: .missingFormat
    case .formatNotFirst: .formatNotFirst
    case .unsupportedFormat: .unsupportedFormat
    case .secondOwner: .secondOwner
    case .ownerRepeated: .duplicate
    case .missingStamp: .missingStamp
    case .unneededStamp: .unneededStamp
    case .missingVerb: .missingVerb
    case .unknownVerb: .unknownVerb
    case .unknownKey: .unknownKey
    case .repeatedKey: .repeatedKey
    case .missingValue: .missingValue
    case .unexpectedMark: .unexpectedMark
    case .repeatedMark: .repeatedMark
    case .missingItem: .missingItem
    case .unexpectedItem: .unexpectedItem
    case .missingQuotes: .missingQuotes
    case .emptyText: .emptyText
    }
  }

  var message: String {
    switch self {
    case .missingFormat: "the journal does not say its format"
    case .formatNotFirst: "`format` is the first entry of a journal, and given once"
    case .unsupportedFormat(let written):
      "the journal is written in format \(quoted(written)), and this program reads format 1"
    case .secondOwner(let first): "a journal has one owner, and this one is \(quoted(first))'s"
    case .ownerRepeated: "this line stands twice and counts once"
    case .missingStamp(let verb): "\(quoted(verb.rawValue)) needs the date on which it was so"
    case .unneededStamp(let verb): "\(quoted(verb.rawValue)) carries no date"
    case .missingVerb: "nothing follows the date"
    case .unknownVerb(let written): "\(quoted(written)) is no verb of a journal"
    case .unknownKey(let key, let verb): "\(quoted(verb.rawValue)) has no key \(quoted(key + ":"))"
    case .repeatedKey(let key): "\(quoted(key.rawValue + ":")) is given twice"
    case .missingValue(let key): "\(quoted(key)) has no value"
    case .unexpectedMark(.forecaster, let verb): "\(quoted(verb.rawValue)) takes no `@forecaster`"
    case .unexpectedMark(.tag, let verb): "\(quoted(verb.rawValue)) takes no `#tag`"
    case .unexpectedMark(_, let verb): "\(quoted(verb.rawValue)) takes no `^source`"
    case .repeatedMark(.forecaster): "a line names one forecaster"
    case .repeatedMark: "a line names one source"
    case .missingItem(let what, let verb): "\(quoted(verb.rawValue)) needs \(what)"
    case .unexpectedItem(let verb): "\(quoted(verb.rawValue)) expects nothing here"
    case .missingQuotes: "a text stands in quotes"
    case .emptyText(let what): "\(what) is empty"
    }
  }

  var help: String? {
    switch self {
    case .missingFormat: "begin the journal with the line: format 1"
    case .formatNotFirst: "keep one line `format 1` at the top and strike this one"
    case .unsupportedFormat: "get a newer foretell, or write: format 1"
    case .secondOwner:
      "write @name on the forecasts of others, or let everybody keep a journal of their own"
    case .ownerRepeated: "strike one of them"
    case .missingStamp: "begin the line with it: 2026-02-01, or 2026-02-01T17:40+01:00"
    case .unneededStamp: "strike the date"
    case .missingVerb: "write what happened that day: predict, forecast, resolve, …"
    case .unknownVerb(let written):
      if written.contains("=") || written.contains(":") {
        "a time is joined to its date: 2026-02-01T17:40+01:00"
      } else if let near = nearest(to: written, in: Verb.allCases.map(\.rawValue)) {
        "did you mean \(quoted(near))?"
      } else {
        "the verbs are \(Verb.allCases.map(\.rawValue).joined(separator: ", "))"
      }
    case .unknownKey(let key, let verb):
      if ["http", "https", "mailto"].contains(key) {
        "a link is the value of a key: evidence:\"https://…\""
      } else if let mark = ["tag": "#", "forecaster": "@", "author": "@", "source": "^"][key] {
        "write \(mark)name"
      } else if let near = nearest(to: key, in: verb.allKeys.map(\.rawValue)) {
        "did you mean \(quoted(near + ":"))?"
      } else if verb.allKeys.isEmpty {
        "it is written: \(verb.usage)"
      } else {
        "its keys are \(verb.allKeys.map { $0.rawValue + ":" }.joined(separator: " ")); "
          + "yours begin with x-"
      }
    case .repeatedKey: "strike one of them"
    case .missingValue: "write it right after the sign, without a space"
    case .unexpectedMark(_, let verb), .unexpectedItem(let verb): "it is written: \(verb.usage)"
    case .repeatedMark(.forecaster): "write a line for each forecaster"
    case .repeatedMark: "name the other one in a note"
    case .missingItem(_, let verb): "it is written: \(verb.usage)"
    case .missingQuotes("%"): "write the sign right after the number: 70%"
    case .missingQuotes(let text) where text.first?.isNumber ?? false:
      "a text stands in quotes, and a date or a number after its key, such as by: or entry:"
    case .missingQuotes(let text): "write \"\(text.count > 60 ? text.prefix(59) + "…" : text)\""
    case .emptyText: "say it in a few words"
    }
  }
}
