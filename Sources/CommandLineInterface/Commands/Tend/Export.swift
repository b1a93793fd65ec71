import Assessment
import CommandLineParsing
import Forecasting
import SystemInterface

/// `export KIND [QUERY]`: the ledger for other programs.
enum Export: Command {
  /// What can be exported.
  enum Kind: String, CaseIterable, Sendable {
    case ics
  }

  static let kind = RequiredArgument<Kind>(
    "KIND", help: "ics: deadlines as a calendar", oneOf: Kind.self)

  static let spec = CommandSpec(
    "export", summary: "write the ledger for other programs",
    examples: [
      Example("foretell export ics -o deadlines.ics", "what is pending, as a calendar"),
      Example("foretell export ics tag:oil > oil.ics"),
    ],
    arguments: [kind, List.query],
    options: [DocumentOptions.output, DocumentOptions.force],
    discussion: """
      ics: an all-day event on each deadline that is pending; with a query, on each deadline that it \
      matches, whatever became of it. A vague deadline gives an event for each of its readings. The \
      same prediction always has the same UID, so a calendar that is loaded again is brought up to \
      date and holds nothing twice.
      """)

  static func run(_ session: Session) throws(Failure) {
    let (ledger, record) = try session.openForShowing()
    let selection = try session.selection(in: record, ledger)
    let predictions = selection.places.map { record.predictions[$0] }
    switch session.invocation[kind] {
    case .ics:
      let events = predictions.flatMap {
        CalendarEvent.events(of: $0, in: record, pendingOnly: selection.query.isEverything)
      }
      let file = CalendarFile(version: Program.version, events: events)
      try session.export(
        file.text, mark: CalendarFile.beginning, counting: events.count.counted("event"))
    }
  }
}

extension Session {
  /// Writes what other programs read: to standard output, or into the file of `--output`.
  ///
  /// - Parameter mark: what a file made by the program begins with; it may be overwritten, no other.
  func export(_ text: String, mark: String, counting count: String) throws(Failure) {
    guard let path = invocation[DocumentOptions.output] else { return try print(text) }
    let target = Path.join(surroundings.currentDirectory, path)
    try checkOverwriting(target) { $0.starts(with: mark.utf8) }
    do throws(FileError) { try File.replace(target, with: Array(text.utf8)) } catch {
      throw Failure(error)
    }
    try say("wrote \(path), with \(count)")
  }
}
