// One run of one command: what it was asked, what it sees, and where it speaks.

import Assessment
import CommandLineParsing
import Diagnostics
import Documents
import Forecasting
import JournalFormat
import LedgerStore
import SystemInterface

/// What a command works with.
struct Session {
  let surroundings: Surroundings
  let invocation: Invocation
  /// The clock's moment, or the one that the user fixed.
  let now: Moment
  /// What of the ledger is looked at.
  let view: RecordView
  /// Whether standard output is coloured.
  let isColored: Bool
  /// What a command got by without, which its exit status still tells.
  let hindrances = Hindrances()

  var today: CalendarDate { now.day }
  var wantsJSON: Bool { invocation[GlobalOptions.json] }

  init(_ surroundings: Surroundings, _ invocation: Invocation) throws(Failure) {
    self.surroundings = surroundings
    self.invocation = invocation
    let clock = surroundings.now()
    now = try Self.fixedClock(surroundings, invocation) ?? clock
    view = RecordView(
      today: now.day, asOf: try Self.day(invocation, GlobalOptions.asOf, today: now.day),
      recordedAsOf: try Self.day(invocation, GlobalOptions.recordedAsOf, today: now.day))
    isColored = Self.colors(surroundings, invocation, surroundings.output)
  }

  private static func fixedClock(
    _ surroundings: Surroundings, _ invocation: Invocation
  ) throws(Failure) -> Moment? {
    if let option = invocation[GlobalOptions.today] {
      return try clock(option, named: "--today", surroundings)
    }
    if let variable = surroundings.environment("FORETELL_TODAY") {
      return try clock(variable, named: "$FORETELL_TODAY", surroundings)
    }
    return nil
  }

  /// A day fixes the day and leaves the time of day to the clock.
  private static func clock(
    _ text: String, named name: String, _ surroundings: Surroundings
  ) throws(Failure) -> Moment {
    do throws(UnreadableWords) {
      let moment = try Moment(parsing: text)
      return Moment(moment.day, moment.time ?? surroundings.now().time)
    } catch {
      throw .usage("\(name): \(error.message)", hint: error.help ?? "write it as YYYY-MM-DD")
    }
  }

  /// A day that a person typed: the last one, where it names several.
  private static func day(
    _ invocation: Invocation, _ option: CommandOption<String>, today: CalendarDate
  ) throws(Failure) -> CalendarDate? {
    guard let text = invocation[option] else { return nil }
    do throws(TypedDateProblem) {
      return try TypedDate(parsing: text, today: today, direction: .back).last
    } catch {
      throw .usage("--\(option.spec.name): \(error.message)", hint: error.help)
    }
  }

  /// Whether a stream is coloured.
  static func colors(
    _ surroundings: Surroundings, _ invocation: Invocation, _ stream: Surroundings.Stream
  ) -> Bool {
    switch invocation[GlobalOptions.color] ?? .auto {
    case .always: true
    case .never: false
    case .auto:
      stream.isTerminal && surroundings.environment("NO_COLOR") == nil
        && surroundings.environment("TERM") != "dumb"
    }
  }
}

// MARK: - Speaking

extension Session {
  /// How many cells wide standard output is.
  var width: Int {
    surroundings.output.width ?? surroundings.environment("COLUMNS").flatMap { Int($0) } ?? 80
  }

  /// Draws documents for standard output.
  var renderer: TerminalRenderer {
    TerminalRenderer(width: max(20, width), colors: isColored, glyphs: glyphs)
  }

  /// ASCII where the locale says that nothing else is understood.
  private var glyphs: Glyphs {
    let locale =
      surroundings.environment("LC_ALL") ?? surroundings.environment("LC_CTYPE")
      ?? surroundings.environment("LANG")
    switch locale {
    case "C", "POSIX": return .ascii
    default: return .unicode
    }
  }

  /// Prints data to standard output.
  func print(_ text: String) throws(Failure) {
    do { try surroundings.output.write(text) } catch { throw Failure(error) }
  }

  /// Prints a document to standard output.
  ///
  /// - Parameter ofAnyWidth: whether a program that reads it gets lines as wide as they are, one for
  ///   each row, so that `grep` finds all of a row.
  func print(_ document: Document, ofAnyWidth: Bool = false) throws(Failure) {
    if ofAnyWidth, !surroundings.output.isTerminal, surroundings.environment("COLUMNS") == nil {
      let wide = TerminalRenderer(width: 100_000, colors: isColored, glyphs: glyphs)
      return try print(wide.text(for: document))
    }
    try printPaged(renderer.text(for: document))
  }

  /// Prints a JSON object to standard output.
  func print(_ json: JSONValue) throws(Failure) { try print(json.text()) }

  /// Says something to the person, on standard error.
  func say(_ message: String) throws(Failure) { try write(message + "\n") }

  private func write(_ message: String) throws(Failure) {
    do { try surroundings.errors.write(message) } catch { throw Failure(error) }
  }

  /// Shows diagnostics on standard error.
  func show(_ diagnostics: [Diagnostic]) throws(Failure) {
    let style = DiagnosticStyle.terminal(
      colors: Self.colors(surroundings, invocation, surroundings.errors))
    if diagnostics.isEmpty { return }
    try write(diagnostics.map { $0.rendered(style) }.joined(separator: "\n"))
  }
}

extension DiagnosticStyle {
  /// The style of a terminal, with or without colours.
  static func terminal(colors: Bool) -> DiagnosticStyle {
    let renderer = TerminalRenderer(width: 80, colors: colors)
    return DiagnosticStyle(
      safe: { UntrustedText.visible($0) },
      width: { displayWidth(of: $0) },
      paint: { text, role in
        switch role {
        case .severity(let severity), .carets(let severity):
          renderer.paint(text, severity == .error ? .bad : severity == .warning ? .warn : .accent)
        case .message: text
        case .frame: renderer.paint(text, .dim)
        }
      })
  }
}

// MARK: - The ledger

extension Session {
  /// Where the ledger is.
  func location() throws(Failure) -> LedgerLocation {
    let environment = surroundings.environment
    let lookup = LedgerLookup(
      option: invocation[GlobalOptions.ledger], variable: environment("FORETELL_LEDGER"),
      currentDirectory: surroundings.currentDirectory,
      dataHome: environment("XDG_DATA_HOME") ?? environment("HOME").map { $0 + "/.local/share" })
    do { return try lookup.find() } catch { throw Failure(error) }
  }

  /// Reads the ledger; says which of its files could not be read.
  func open() throws(Failure) -> Ledger {
    let location = try location()
    let ledger: Ledger
    do {
      ledger = try Ledger(
        loading: location, relativeTo: surroundings.currentDirectory, input: surroundings.input)
    } catch {
      throw Failure(error)
    }
    for problem in ledger.unreadable { try say("error: \(problem.message)") }
    // Who asks for what can be had gets it, and a status that says so.
    if !ledger.unreadable.isEmpty, !invocation[ScoringOptions.lenient] {
      hindrances.isAnyFileUnreadable = true
    }
    for link in ledger.skipped {
      try say("warning: \(link.message(from: surroundings.currentDirectory))")
    }
    return ledger
  }

  /// The ledger with its track record, for commands that show what they can: problems are counted on
  /// standard error.
  func openForShowing() throws(Failure) -> (ledger: Ledger, record: TrackRecord) {
    let ledger = try open()
    let record = ledger.record(view)
    let errors = ledger.diagnostics(record).count { $0.severity == .error }
    if errors > 0 {
      try say(
        "warning: the ledger has \(errors.counted("error")); the entries concerned do not count "
          + "(run 'foretell check')")
    }
    return (ledger, record)
  }

  /// The ledger with its track record, for commands that must not guess: errors stop them unless
  /// `--lenient` is given.
  func openForScoring() throws(Failure) -> (ledger: Ledger, record: TrackRecord) {
    let ledger = try open()
    if let problem = ledger.unreadable.first, !invocation[ScoringOptions.lenient] {
      throw .file(problem.message, hint: "score what can be read with --lenient")
    }
    let record = ledger.record(view)
    let errors = ledger.diagnostics(record).filter { $0.severity == .error }
    if !errors.isEmpty, !invocation[ScoringOptions.lenient] {
      throw .ledger(
        errors,
        summary:
          "\(errors.counted) in the ledger; mend the lines, or score the others with --lenient")
    }
    return (ledger, record)
  }
}

extension [Diagnostic] {
  fileprivate var counted: String { count.counted("error") }
}

extension Int {
  /// The number with its noun: `1 error`, `2 errors`.
  func counted(_ noun: String, _ plural: String? = nil) -> String {
    self == 1 ? "1 \(noun)" : "\(self) \(plural ?? noun + "s")"
  }
}

extension FolderListing.Skipped {
  /// Why a file was left out, for a person.
  fileprivate func message(from directory: String) -> String {
    let path = path.hasPrefix(directory + "/") ? String(path.dropFirst(directory.count + 1)) : path
    return switch reason {
    case .leadsOutside(let target):
      "'\(path)' is not read: it leads out of the ledger, to '\(target)'"
    case .leadsNowhere: "'\(path)' is not read: it leads nowhere"
    case .alreadyFound: "'\(path)' is another name of something that was read already"
    case .notARegularFile: "'\(path)' is not read: it is no regular file"
    }
  }
}

extension Session {
  /// Whether the beginning of an id will do: only where a person types it.
  var allowsPrefixes: Bool { surroundings.output.isTerminal }

  /// Shows findings as what was asked for, on standard output.
  func printFindings(_ diagnostics: [Diagnostic]) throws(Failure) {
    let style = DiagnosticStyle.terminal(colors: isColored)
    for diagnostic in diagnostics { try print(diagnostic.rendered(style) + "\n") }
  }
}

/// What a command got by without. Shared by the copies of a session.
final class Hindrances {
  /// Whether a file of the ledger could not be read: what is shown is not everything.
  var isAnyFileUnreadable = false
}
