// A review without a terminal: keys go in as text, and what would be on the screen comes out.

import Assessment
import CommandLineParsing
import Diagnostics
import Documents
import Forecasting
import JournalFormat
import LedgerStore
import SystemInterface
import Testing

@testable import CommandLineInterface

/// Keys as text: each character is a key, and some stand for keys that write nothing.
func keys(_ text: String) -> [Key] {
  text.map { character in
    switch character {
    case "⏎": .enter
    case "⎋": .escape
    case "⌫": .backspace
    case "→": .right
    case "←": .left
    case "␃": .control("c")
    case "␄": .control("d")
    case "⟳": .resized
    default: .character(character)
    }
  }
}

/// A ledger in memory with the review's questions about it.
struct ReviewDraft {
  let snapshot: ReviewSnapshot
  let items: [ReviewItem]

  init(_ entries: String, today: String = "2026-11-23") throws {
    var names = Names()
    let journal = parse(
      Array(("format 1\nowner alice\n" + entries).utf8), path: "main.foretell", names: &names)
    #expect(journal.diagnostics.filter { $0.severity == .error }.isEmpty)
    let ledger = Ledger(location: .file("main.foretell"), journals: [journal], names: names)
    let view = RecordView(today: try CalendarDate(parsing: today))
    snapshot = ReviewSnapshot(ledger, journal: "main.foretell", view: view)
    let record = snapshot.record
    items = Agenda(of: record, at: Array(record.predictions.indices)).items(in: record)
  }

  var state: ReviewState { ReviewState(items, snapshot) }

  /// The state after some keys, and the last request.
  func pressing(_ text: String) -> (state: ReviewState, request: ReviewRequest) {
    var state = state
    var request = ReviewRequest.card
    for key in keys(text) { request = state.handle(.key(key)) }
    return (state, request)
  }
}

/// A ledger on disk and a review of it that is played through.
struct ReviewRig {
  let folder: TemporaryFolder
  var today = "2026-11-23"

  /// What came of a review.
  struct Played {
    var ending: ReviewEnding
    var state: ReviewState
    /// Everything that was shown.
    var shown: String
  }

  init(_ entries: String) throws {
    folder = try TemporaryFolder()
    try folder.put("Ledger/main.foretell", Array(("format 1\nowner alice\n" + entries).utf8))
  }

  /// The journal without its first two lines.
  func entries() throws -> [String] {
    Array(try folder.text("Ledger/main.foretell").lines.dropFirst(2))
  }

  func session(
    _ arguments: [String] = ["review"], environment: [String: String] = [:]
  ) throws -> Session {
    let moment = try Moment(parsing: "\(today)T09:30:00+01:00")
    let surroundings = Surroundings(
      arguments: [], environment: { environment[$0] }, currentDirectory: folder.path,
      now: { moment }, input: { (_: Int) throws(FileError) in [] },
      output: .init { (_: String) throws(StreamError) in },
      errors: .init { (_: String) throws(StreamError) in })
    guard case .run(let invocation) = try Program.spec.parse(arguments, allowPrefixes: false) else {
      throw Unplayable()
    }
    return try Session(surroundings, invocation)
  }

  struct Unplayable: Error {}

  /// Plays a review with these events; nothing more is typed after them.
  ///
  /// - Parameter meanwhile: is done before the event of that number.
  func play(
    _ events: [ReviewEvent], width: Int = 80, colors: Bool = false, glyphs: Glyphs = .unicode,
    readsKeys: Bool = true, environment: [String: String] = [:],
    meanwhile: [Int: () throws -> Void] = [:]
  ) throws -> Played {
    let session = try session(environment: environment)
    let desk = try ReviewDesk(session)
    let snapshot = try desk.read()
    let record = snapshot.record
    let agenda = Agenda(of: record, at: Array(record.predictions.indices))
    let screen = Screen()
    let conversation = ReviewConversation(
      desk: desk, colors: colors, glyphs: glyphs, readsKeys: readsKeys, width: { width },
      show: { (text: String) throws(Failure) in screen.text += text })
    var place = 0
    let result = try conversation.run(
      ReviewState(agenda.items(in: record), snapshot),
      next: { () throws(Failure) in
        do { try meanwhile[place]?() } catch { throw .file("\(error)") }
        defer { place += 1 }
        return place < events.count ? events[place] : .inputEnded
      },
      away: { (body: () throws(Failure) -> EditResult) throws(Failure) in try body() })
    return Played(ending: result.ending, state: result.state, shown: screen.text)
  }

  func play(
    _ text: String, width: Int = 80, colors: Bool = false, glyphs: Glyphs = .unicode,
    environment: [String: String] = [:], meanwhile: [Int: () throws -> Void] = [:]
  ) throws -> Played {
    try play(
      keys(text).map { .key($0) }, width: width, colors: colors, glyphs: glyphs,
      environment: environment, meanwhile: meanwhile)
  }

  private final class Screen { var text = "" }
}
