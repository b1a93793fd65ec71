import Assessment
import CommandLineParsing
import Forecasting

/// The options that every command takes, declared once.
enum GlobalOptions {
  static let ledger = CommandOption<String>(
    "ledger", value: "PATH",
    help: "the ledger: a folder, a journal, or - for standard input", completion: .files)
  static let today = CommandOption<Moment>(
    "today", value: "DATE", help: "take this day as today ($FORETELL_TODAY)", parse: clock)
  static let asOf = CommandOption<CalendarDate>(
    "as-of", value: "DATE", help: "do not look at entries stamped after this day", parse: day)
  static let recordedAsOf = CommandOption<CalendarDate>(
    "recorded-as-of", value: "DATE", help: "do not look at entries written down after this day",
    parse: day)
  static let json = CommandFlag("json", help: "print one JSON object")
  static let color = CommandOption<ColorChoice>(
    "color", value: "WHEN", help: "auto, always or never", oneOf: ColorChoice.self)
  static let noInput = CommandFlag("no-input", help: "never ask, never start a pager")

  static let all: [OptionGroup] = [
    OptionGroup(
      "Global options",
      [ledger, today, asOf, recordedAsOf, json, color, noInput])
  ]

  private static func clock(_ text: String) throws(InvalidValue) -> Moment {
    guard let moment = Moment(stamp: text) else {
      throw InvalidValue("is no date", hint: "write it as YYYY-MM-DD")
    }
    return moment
  }

  private static func day(_ text: String) throws(InvalidValue) -> CalendarDate {
    guard let moment = Moment(stamp: text) else {
      throw InvalidValue("is no date", hint: "write it as YYYY-MM-DD")
    }
    return moment.day
  }
}

/// When to colour.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}
