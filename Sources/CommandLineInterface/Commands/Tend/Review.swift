import Assessment
import CommandLineParsing
import Documents
import Forecasting
import LedgerStore
import Reports
import SystemInterface

/// `review [QUERY]`: the weekly review.
enum Review: Command {
  static let stale = CommandOption<Int>(
    "stale", value: "DAYS", help: "days without a new forecast that ask for one: 30d (default), 6w",
    parse: days)
  static let digest = CommandFlag("digest", help: "print the lists and ask nothing")

  static let spec = CommandSpec(
    "review", summary: "go through what is overdue, due and stale, one key for each answer",
    examples: [
      Example("foretell review"),
      Example("foretell review tag:oil --stale 14d"),
      Example("foretell review --digest", "for cron and mail"),
      Example("foretell review --digest --format markdown", "for chat"),
    ],
    arguments: [List.query],
    groups: [
      OptionGroup("Options", [stale, digest]),
      OptionGroup(
        "Digest", [DocumentOptions.format, DocumentOptions.output, DocumentOptions.force]),
      OptionGroup("Writing", [WritingOptions.into]),
    ],
    discussion: """
      Shows one prediction at a time: overdue, due within the week, late readings that are open, \
      without a new forecast for long, without any forecast, and what was resolved since the last \
      review, with its scores. Every answer is appended at once; quitting loses nothing.

        y n  it happened, it did not          u  give a new forecast
        p    in part; asks how much           e  edit the line
        o    an option, a number, a day       z  take the last answer back
        v a  void, ambiguous; asks why        s  skip    b  back    q  quit    ?  help

      An outcome is asked for the day on which it became known (today, or the deadline if that has \
      passed) and for evidence. Escape leaves a question. The review is recorded once the last card \
      was shown; one with a query, or left before, is not, so that nothing that was not looked at \
      drops out of the next one. A prediction counts as stale after a tenth of its life without a \
      new forecast, but not before --stale.
      """)

  static func run(_ session: Session) throws(Failure) {
    let invocation = session.invocation
    // Who asks for a format or a file wants something to read.
    if invocation[digest] || session.wantsJSON || invocation[DocumentOptions.format] != nil
      || invocation[DocumentOptions.output] != nil
    {
      return try printDigest(session)
    }
    guard let terminal = session.asksAt else {
      throw .usage(
        "a review asks questions, and there is no terminal to ask at",
        hint: "print what it would ask about with 'foretell review --digest'")
    }
    guard session.view.asOf == session.today, session.view.recordedAsOf == nil else {
      throw .usage(
        "a review takes answers for today's ledger",
        hint: "look at another day's with 'foretell review --digest'")
    }
    let (ledger, record) = try session.openForShowing()
    let selection = try session.selection(in: record, ledger)
    let agenda = agenda(session, record, selection.places)
    let desk = try ReviewDesk(session)
    let items = agenda.items(in: record)
    guard !items.isEmpty else {
      return try session.print("Nothing is overdue, due, stale or new. See you next week.\n")
    }
    let state = ReviewState(items, try desk.read())
    let (ending, last) = try converse(state, session, desk, terminal)
    try finish(ending, last, session, desk, isWhole: selection.query.isEverything)
  }

  private static func agenda(
    _ session: Session, _ record: TrackRecord, _ places: [Int]
  ) -> Agenda {
    Agenda(
      of: record, at: places,
      staleDays: session.invocation[stale] ?? QueryContext.standardStaleness)
  }

  private static func printDigest(_ session: Session) throws(Failure) {
    let (ledger, record) = try session.openForShowing()
    let agenda = agenda(session, record, try session.selection(in: record, ledger).places)
    try session.deliver(.digest(agenda, in: record, place: ledger.place)) {
      [
        "schema": "foretell/review/1", "asOf": .string(record.view.asOf.description),
        "agenda": agenda.json(record),
      ]
    }
  }

  /// Days as typed: `30d`, `30`, `6w`.
  private static func days(_ text: String) throws(InvalidValue) -> Int {
    let isWeeks = text.hasSuffix("w")
    let digits = isWeeks || text.hasSuffix("d") ? text.dropLast() : text[...]
    guard let count = Int(digits), (0...100_000).contains(count) else {
      throw InvalidValue("is no number of days", hint: "write 30d or 6w")
    }
    return isWeeks ? 7 * count : count
  }
}

// MARK: - At a terminal

extension Review {
  private static func converse(
    _ state: ReviewState, _ session: Session, _ desk: ReviewDesk, _ terminal: Terminal
  ) throws(Failure) -> (ending: ReviewEnding, state: ReviewState) {
    let isDumb = session.isTerminalDumb
    let conversation = ReviewConversation(
      desk: desk, colors: session.isColored, glyphs: session.renderer.glyphs, readsKeys: !isDumb,
      width: { terminal.width ?? 80 },
      show: { (text: String) throws(Failure) in
        do throws(StreamError) { try terminal.write(text) } catch { throw Failure(error) }
      })
    if isDumb {
      return try conversation.run(
        state,
        next: { () throws(Failure) in
          let line: LineInput
          do throws(StreamError) { line = try terminal.readLine(prompt: "") } catch {
            throw Failure(error)
          }
          switch line {
          case .line(let text): return .line(text)
          case .endOfInput: return .inputEnded
          case .interrupted: return .interrupted
          }
        },
        away: { (body: () throws(Failure) -> EditResult) throws(Failure) in try body() })
    }
    do throws(RawModeError<Failure>) {
      return try terminal.withRawMode { (reader: borrowing KeyReader) throws(Failure) in
        try conversation.run(
          state, next: { () throws(Failure) in .key(reader.readKey()) },
          away: { (body: () throws(Failure) -> EditResult) throws(Failure) in
            try reader.givingBackTerminal(body)
          })
      }
    } catch {
      switch error {
      case .body(let failure): throw failure
      case .unavailable(let number): throw .file("the terminal cannot be read: \(number.message)")
      }
    }
  }

  /// Says what changed, and records the review if every card was seen.
  private static func finish(
    _ ending: ReviewEnding, _ state: ReviewState, _ session: Session, _ desk: ReviewDesk,
    isWhole: Bool
  ) throws(Failure) {
    let sum = state.sum
    switch ending {
    case .cancelled:
      throw state.given.isEmpty && state.edits == 0 ? .cancelled : .stopped(kept: sum)
    case .broken:
      try session.print("Review left: \(sum).\n")
      try session.say(
        "error: the last edit left the ledger with errors\n"
          + "help: see them with 'foretell check'")
      throw .problemsShown
    case .left(let unseen):
      try session.print(
        "Review left: \(sum). \(unseen.counted("prediction")) not looked at, so it is not "
          + "recorded.\n")
    case .complete:
      try session.print("Review done: \(sum).\n")
      guard isWhole else {
        return try session.print("It was a part of the ledger, so it is not recorded.\n")
      }
      let receipt: ReviewReceipt
      do throws(ReviewRefusal) { receipt = try desk.recordReview() } catch {
        switch error {
        case .overtaken(let why), .unsuitable(let why): throw .file(why)
        }
      }
      let place = session.renderer.paint("\(receipt.place):", .dim)
      try session.print("Recorded:\n  \(place) \(receipt.line)\n")
    }
  }
}

extension ReviewState {
  /// What the review did, in words: `3 resolved, 1 forecast`.
  var sum: String {
    let counts: [(ReviewDeed, Int)] = ReviewDeed.allCases.map { deed in
      (deed, deed == .edited ? edits : given.count { $0.deed == deed })
    }
    let words = counts.filter { $0.1 > 0 }.map { $0.0.counted($0.1) }
    return words.isEmpty ? "nothing was changed" : words.joined(separator: ", ")
  }
}

extension Session {
  /// The terminal to ask at; nil where nobody answers, or where nobody is to be asked.
  var asksAt: Terminal? { invocation[GlobalOptions.noInput] ? nil : surroundings.terminal }

  /// Whether the terminal can only print lines.
  var isTerminalDumb: Bool { surroundings.environment("TERM").map { $0 == "dumb" } ?? true }
}
