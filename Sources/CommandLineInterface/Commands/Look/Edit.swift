import CommandLineParsing
import Diagnostics
import Forecasting
import LedgerStore
import SystemInterface

/// `edit ID`: the journal in the user's editor, at the prediction's line.
enum Edit: Command {
  static let spec = CommandSpec(
    "edit", summary: "open the journal in your editor, at the prediction's line",
    examples: [Example("foretell edit rome")],
    arguments: [Update.id],
    discussion: """
      Opens $VISUAL, $EDITOR or vi, and checks the ledger once the editor is closed. Where the edit \
      brought errors they are shown, and at a terminal you are asked whether to edit again; nothing \
      is changed or undone by itself.
      """)

  static func run(_ session: Session) throws(Failure) {
    if session.invocation[GlobalOptions.noInput] {
      throw .usage("'edit' needs an editor, and --no-input forbids to ask", hint: "leave it out")
    }
    let ledger = try session.open()
    let record = ledger.record(session.view)
    if case .standardInput = ledger.location {
      throw Failure(LedgerError.readOnly)
    }
    let prediction = try record.prediction(
      spelled: session.invocation[Update.id], allowsPrefix: session.allowsPrefixes)
    let place = ledger.place(of: prediction.entry)
    let edit = JournalEdit(session, ledger, path: place.path)
    var line = place.line
    while true {
      switch try edit.run(line: line) {
      case .unchanged: return try session.say("nothing was changed")
      case .sound(let remarks):
        try session.show(remarks)
        return try session.print("edited \(place.path); it brought no errors\n")
      case .broken(let errors):
        try session.show(errors)
        // The first error of this journal is where the editor opens next.
        line = errors.first { $0.line.path == place.path }.map { $0.line.number + 1 } ?? line
        guard try wantsToEditAgain(session, errors.count) else { throw .problemsShown }
      }
    }
  }

  private static func wantsToEditAgain(
    _ session: Session, _ count: Int
  ) throws(Failure) -> Bool {
    let problem = "the edit brought \(count.counted("error"))"
    guard let terminal = session.asksAt else {
      try session.say("error: \(problem); mend the lines with 'foretell edit' or in an editor")
      return false
    }
    switch try terminal.ask("\(problem); edit again? [Y/n] ") {
    case .line(let answer): return !answer.lowercased().hasPrefix("n")
    case .endOfInput, .interrupted: return false
    }
  }
}
