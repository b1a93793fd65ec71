import Assessment
import CommandLineParsing

/// The options of every command that writes.
enum WritingOptions {
  static let on = CommandOption<String>(
    "on", value: "DATE", help: "when it was so, if not today: a day, or a stamp with a time",
    completion: .values(TypedDate.words))
  static let into = CommandOption<String>(
    "into", value: "JOURNAL", help: "the journal that takes the entry ($FORETELL_JOURNAL)",
    completion: .files)
  static let note = CommandOption<String>("note", value: "TEXT", help: "why, in your own words")
  static let dryRun = CommandFlag("dry-run", help: "print the exact line and write nothing")
  static let forecaster = CommandOption<String>(
    "forecaster", short: "f", value: "NAME", help: "whose it is, if not the journal's owner's",
    completion: .dynamic(.forecasters))

  static let group = OptionGroup("Writing", [on, into, note, dryRun])
}

extension CandidateSource {
  /// The ids of the ledger's predictions.
  static let ids = CandidateSource("ids")
  /// The ledger's tags.
  static let tags = CandidateSource("tags")
  /// The ledger's forecasters.
  static let forecasters = CandidateSource("forecasters")
  /// The ledger's sources.
  static let sources = CandidateSource("sources")
  /// The ledger's phrases.
  static let phrases = CandidateSource("phrases")
  /// What the prediction may resolve to.
  static let outcomes = CandidateSource("outcomes")
}
