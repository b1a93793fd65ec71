import CommandLineParsing

/// The options that every command takes, declared once.
enum GlobalOptions {
  static let ledger = CommandOption<String>(
    "ledger", value: "PATH",
    help: "the ledger: a folder, a journal, or - for standard input", completion: .files)
  static let today = CommandOption<String>(
    "today", value: "DATE", help: "take this day as today ($FORETELL_TODAY)")
  static let asOf = CommandOption<String>(
    "as-of", value: "DATE", help: "do not look at entries stamped after this day")
  static let recordedAsOf = CommandOption<String>(
    "recorded-as-of", value: "DATE", help: "do not look at entries written down after this day")
  static let json = CommandFlag("json", help: "print one JSON object")
  static let color = CommandOption<ColorChoice>(
    "color", value: "WHEN", help: "auto, always or never", oneOf: ColorChoice.self)
  static let noPager = CommandFlag("no-pager", help: "print long output at once ($PAGER)")
  static let noInput = CommandFlag("no-input", help: "never ask, never start a pager")

  static let all: [OptionGroup] = [
    OptionGroup(
      "Global options",
      [ledger, today, asOf, recordedAsOf, json, color, noPager, noInput])
  ]
}

/// When to colour.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}
