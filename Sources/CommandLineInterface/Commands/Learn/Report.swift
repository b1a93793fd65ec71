import Assessment
import CommandLineParsing
import Documents
import Forecasting
import LedgerStore
import Reports

/// `report [QUERY]`: the accuracy report.
enum Report: Command {
  static let forecaster = CommandOption<String>(
    "forecaster", short: "f", value: "NAME", help: "only what this forecaster forecast",
    completion: .dynamic(.forecasters))
  static let since = CommandOption<String>(
    "since", value: "DATE", help: "only what became known on this day or later")

  static let spec = CommandSpec(
    "report", summary: "write the accuracy report",
    examples: [
      Example("foretell report"),
      Example("foretell report tag:oil"),
      Example("foretell report -o report.html", "one page that opens anywhere"),
      Example("foretell report -o report.md", "with its charts as SVG files beside it"),
      Example("foretell report --format json"),
    ],
    arguments: [List.query],
    groups: [
      OptionGroup("What", [forecaster, since]),
      OptionGroup("Scoring", ScoringOptions.all), DocumentOptions.group,
    ])

  static func run(_ session: Session) throws(Failure) {
    let progress = Progress(session.surroundings)
    defer { progress.end() }
    let (ledger, record) = try session.openForScoring()
    var terms = ScoringTerms(session.invocation)
    if let name = session.invocation[forecaster] {
      terms.forecaster = try record.forecaster(spelled: name)
    }
    let places = try places(session, record, ledger, terms)
    progress.stage("scoring")
    let sheet = ScoreSheet(of: record, at: places, terms: terms)
    progress.stage("scoring under other choices")
    let sensitivity = Sensitivity(of: record, at: places, terms: terms)
    let provenance = Provenance(
      command: session.commandLine, version: Program.version, ledger: ledger.location.path,
      digest: ledger.digest)
    progress.stage("writing the report")
    let document = Document.report(
      sheet, in: record, title: session.invocation[DocumentOptions.title],
      sensitivity: sensitivity, provenance: provenance)
    try session.deliver(document, progress) {
      reportJSON(sheet, sensitivity, provenance, PredictionJSON(ledger: ledger, record: record))
    }
  }

  /// The predictions that the query and the options name.
  private static func places(
    _ session: Session, _ record: TrackRecord, _ ledger: Ledger, _ terms: ScoringTerms
  ) throws(Failure) -> [Int] {
    var places = try session.selection(in: record, ledger).places
    if let wanted = terms.forecaster {
      places.removeAll { place in
        !record.predictions[place].forecasts.contains { $0.forecaster == wanted }
      }
    }
    guard let text = session.invocation[since] else { return places }
    do throws(TypedDateProblem) {
      let day = try TypedDate(parsing: text, today: session.today, direction: .back).first
      return places.filter { record.predictions[$0].status.known.map { $0 >= day } ?? true }
    } catch {
      throw .usage("--since: \(error.message)", hint: error.help)
    }
  }
}

extension Session {
  /// The command line, as it can be typed again.
  var commandLine: String {
    (["foretell"] + surroundings.arguments.map(quoted)).joined(separator: " ")
  }

  /// A word as a shell reads it.
  private func quoted(_ word: String) -> String {
    let plain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber) || "-_./:=%,@^".contains($0)
    }
    return plain && !word.isEmpty
      ? word
      : "'"
        + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }
}
