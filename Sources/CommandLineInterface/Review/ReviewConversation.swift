// Runs a review at a terminal: shows what the machine asks for, and does what it requests.

import Diagnostics
import Documents
import Forecasting
import LedgerStore
import SystemInterface

/// A review at a terminal or in a test.
struct ReviewConversation {
  let desk: ReviewDesk
  let colors: Bool
  let glyphs: Glyphs
  /// Whether keys are read one by one, so that a line can be drawn once more in its place.
  let readsKeys: Bool
  /// The width in columns, as it is now.
  let width: () -> Int
  /// Shows text.
  let show: (String) throws(Failure) -> Void

  /// Goes through the cards until the end.
  ///
  /// - Parameters:
  ///   - next: what is typed next.
  ///   - away: runs an editor, with the terminal given back to it.
  /// - Returns: how it ended, and the machine as it was then.
  func run(
    _ start: ReviewState, next: () throws(Failure) -> ReviewEvent,
    away: (() throws(Failure) -> EditResult) throws(Failure) -> EditResult
  ) throws(Failure) -> (ending: ReviewEnding, state: ReviewState) {
    var state = start
    var request = ReviewRequest.card
    while true {
      switch request {
      case .card, .redraw, .prompt, .field:
        try draw(request, state)
        let event = try next()
        let before = state.mode
        request = state.handle(event)
        try echo(event, before, request)
      case .write(let answer, let id): request = try write(answer, id, &state)
      case .takeBack(let answer): request = try takeBack(answer, &state)
      case .edit(let id): request = try edit(id, &state, away)
      case .end(let ending):
        try show(screen.message(state.message))
        return (ending, state)
      }
    }
  }

  private var screen: ReviewScreen {
    ReviewScreen(
      renderer: TerminalRenderer(width: max(20, width()), colors: colors, glyphs: glyphs))
  }

  private func draw(_ request: ReviewRequest, _ state: ReviewState) throws(Failure) {
    let screen = screen
    let prompt = screen.prompt(state)
    var text = ""
    switch request {
    case .card: text = screen.message(state.message) + screen.card(state) + prompt.whole
    case .redraw: text = TerminalControl.clear + screen.card(state) + prompt.whole
    case .prompt: text = screen.message(state.message) + prompt.whole
    case .field: text = TerminalControl.beginLine + prompt.line
    case .write, .takeBack, .edit, .end: break
    }
    if readsKeys, let cursor = prompt.cursor {
      text += TerminalControl.column(cursor)
    }
    try show(text)
  }

  /// Shows the key that was pressed and ends the prompt's line, as if it had been typed there.
  private func echo(
    _ event: ReviewEvent, _ mode: ReviewState.Mode, _ request: ReviewRequest
  ) throws(Failure) {
    guard readsKeys, request != .field, request != .redraw else { return }
    var text = "\n"
    if case .key(.character(let character)) = event {
      switch mode {
      case .card, .mending: text = UntrustedText.visible(String(character)) + "\n"
      case .interview: break
      }
    }
    try show(text)
  }

  private func write(
    _ answer: ReviewAnswer, _ id: String, _ state: inout ReviewState
  ) throws(Failure) -> ReviewRequest {
    do throws(ReviewRefusal) {
      let receipt = try desk.write(answer, id: id)
      return state.handle(.written(receipt, line: receipt.line, try reread()))
    } catch {
      return try refused(error, &state)
    }
  }

  private func takeBack(
    _ answer: GivenAnswer, _ state: inout ReviewState
  ) throws(Failure) -> ReviewRequest {
    do throws(ReviewRefusal) {
      let receipt = try desk.takeBack(answer)
      return state.handle(.tookBack(receipt, try reread()))
    } catch {
      return try refused(error, &state)
    }
  }

  private func refused(
    _ refusal: ReviewRefusal, _ state: inout ReviewState
  ) throws(Failure) -> ReviewRequest {
    switch refusal {
    case .overtaken(let why): state.handle(.overtaken(why, try desk.read()))
    case .unsuitable(let why): state.handle(.refused(why))
    }
  }

  /// The ledger with what was just written. What cannot be read now was written all the same.
  private func reread() throws(ReviewRefusal) -> ReviewSnapshot {
    do throws(Failure) { return try desk.read() } catch {
      throw .unsuitable("written, but the ledger cannot be read again: \(error.sentence)")
    }
  }

  private func edit(
    _ id: String, _ state: inout ReviewState,
    _ away: (() throws(Failure) -> EditResult) throws(Failure) -> EditResult
  ) throws(Failure) -> ReviewRequest {
    // The line is looked up anew: other programs may have moved it.
    let ledger: ReviewSnapshot
    do throws(Failure) { ledger = try desk.read() } catch {
      return state.handle(.refused(error.sentence))
    }
    guard let prediction = ledger.prediction(id) ?? state.prediction else {
      return state.handle(.refused("\(id) is no longer in the ledger"))
    }
    let place = (ledger.prediction(id) == nil ? state.snapshot : ledger).ledger
      .place(of: prediction.entry)
    // While mending, errors are compared with the ledger before the first edit.
    let base = state.mode == .mending ? state.snapshot.ledger : ledger.ledger
    let edit = JournalEdit(desk.session, base, path: place.path)
    let result: EditResult
    do throws(Failure) {
      result = try away { () throws(Failure) in try edit.run(line: place.line) }
    } catch {
      return state.handle(.refused(error.sentence))
    }
    switch result {
    case .unchanged: return state.handle(.edited(changed: false, try desk.read()))
    case .sound(let remarks):
      if !remarks.isEmpty { try show(rendered(remarks)) }
      return state.handle(.edited(changed: true, try desk.read()))
    case .broken(let errors): return state.handle(.broken(rendered(errors)))
    }
  }

  private func rendered(_ diagnostics: [Diagnostic]) -> String {
    let style = DiagnosticStyle.terminal(colors: colors)
    return diagnostics.map { $0.rendered(style) }.joined(separator: "\n")
  }
}

/// What is sent to a terminal besides text.
enum TerminalControl {
  /// Clears the screen and goes to its beginning.
  static let clear = "\u{1B}[2J\u{1B}[H"
  /// Goes to the beginning of the line and clears it.
  static let beginLine = "\r\u{1B}[K"
  /// Goes to a column, counted from 0.
  static func column(_ column: Int) -> String { "\r" + (column > 0 ? "\u{1B}[\(column)C" : "") }
}
