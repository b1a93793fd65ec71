import Assessment
import CommandLineParsing
import Diagnostics
import Documents
import Forecasting
import Reports

/// `compare A B [QUERY]`: two forecasters on the days when both stood.
enum Compare: Command {
  static let first = RequiredArgument<String>(
    "A", help: "a forecaster", completion: .dynamic(.forecasters))
  static let second = RequiredArgument<String>(
    "B", help: "another forecaster", completion: .dynamic(.forecasters))

  static let spec = CommandSpec(
    "compare", summary: "compare two forecasters on what both forecast",
    examples: [
      Example("foretell compare alice bob"),
      Example("foretell compare alice bob tag:econ"),
      Example("foretell compare alice bob -o compare.html"),
    ],
    arguments: [first, second, List.query],
    groups: [
      OptionGroup("Scoring", ScoringOptions.withoutRule), DocumentOptions.group,
    ],
    discussion: """
      Only the days count on which both had a standing forecast, and each prediction weighs the same, \
      so that nobody gains by choosing easier questions or easier days.
      """)

  static func run(_ session: Session) throws(Failure) {
    let progress = Progress(session.surroundings)
    defer { progress.end() }
    let (ledger, record) = try session.openForScoring()
    let places = try session.selection(in: record, ledger).places
    progress.stage("comparing")
    let comparison = Comparison(
      of: record, at: places, try record.forecaster(spelled: session.invocation[first]),
      try record.forecaster(spelled: session.invocation[second]),
      terms: ScoringTerms(session.invocation))
    var document = Document.comparison(comparison, in: record)
    if let title = session.invocation[DocumentOptions.title] { document.title = title }
    try session.deliver(document, progress) { comparison.json(of: record) }
  }
}

extension TrackRecord {
  /// The forecaster that an argument names.
  func forecaster(spelled spelling: String) throws(Failure) -> Name {
    let known = forecasters
    if let name = names.find(spelling), known.contains(name) { return name }
    let near = nearest(to: spelling, in: known.map { names[$0] })
    throw .usage(
      "there is no forecaster '\(spelling)' with a forecast",
      hint: near.map { "did you mean '\($0)'?" }
        ?? "the ledger has "
        + (known.isEmpty ? "none" : known.map { names[$0] }.joined(separator: ", ")))
  }
}
