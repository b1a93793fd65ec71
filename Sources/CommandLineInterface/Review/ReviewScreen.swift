// A review as text for a terminal: the card, what was said, the prompt.

import Documents
import Forecasting

/// Draws a review; pure.
struct ReviewScreen {
  let renderer: TerminalRenderer

  /// How wide the labels at the left are.
  private static let margin = 12

  private var isASCII: Bool { renderer.glyphs == .ascii }

  /// The card, ending in a line feed.
  func card(_ state: ReviewState) -> String {
    let card = ReviewCard(
      state.item, state.snapshot, glyphs: renderer.glyphs, isAnswered: state.isAnswered)
    var text = "\n" + heading(card, state) + "\n\n"
    text += blocks([.paragraph(.strong(card.claim))], indent: 2)
    text += blocks([.paragraph(identity(card))], indent: 2)
    if !card.rows.isEmpty { text += "\n" }
    for row in card.rows { text += self.row(row) }
    return text + "\n"
  }

  /// `── 2 of 7 ── overdue by 12 days ─────`, as wide as the terminal.
  private func heading(_ card: ReviewCard, _ state: ReviewState) -> String {
    let dash = isASCII ? "-" : "─"
    let count = "\(state.position + 1) of \(state.items.count)"
    let room = max(0, renderer.width - displayWidth(of: count) - 9)
    let reason = TextLayout.truncated(
      UntrustedText.visible(card.reason), to: room, ellipsis: isASCII ? "..." : "…")
    let used = displayWidth(of: count) + displayWidth(of: reason) + 8
    let rest = String(repeating: dash, count: max(0, renderer.width - used))
    let before = renderer.paint("\(dash)\(dash) \(count) \(dash)\(dash)", .dim)
    return "\(before) \(renderer.paint(reason, card.tone)) \(renderer.paint(rest, .dim))"
  }

  private func identity(_ card: ReviewCard) -> RichText {
    "\(code: card.id)\(card.tags.map { "  \($0)" }.joined(), .dim)"
  }

  private func row(_ row: ReviewRow) -> String {
    let indent = Self.margin + 2
    let body = row.lines.map { blocks([.paragraph($0)], indent: indent) }.joined()
    // The label takes the place of the first line's indentation.
    let gap = String(repeating: " ", count: max(1, Self.margin - displayWidth(of: row.label)))
    return "  \(renderer.paint(row.label, .dim))\(gap)\(body.dropFirst(indent))"
  }

  /// Blocks, indented, ending in a line feed.
  private func blocks(_ blocks: [Block], indent: Int) -> String {
    let narrow = TerminalRenderer(
      width: renderer.width - indent, colors: renderer.colors, glyphs: renderer.glyphs)
    let margin = String(repeating: " ", count: indent)
    return narrow.text(for: blocks).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }

  /// What is said above the prompt, ending in a line feed; nothing for no message.
  func message(_ message: ReviewMessage?) -> String {
    guard let message else { return "" }
    switch message.tone {
    case .plain: return message.text + (message.text.hasSuffix("\n") ? "" : "\n")
    case .problem: return blocks([.paragraph(.toned(message.text, .warn))], indent: 0)
    case .done:
      let lines = message.text.split(separator: "\n").map(String.init)
      return lines.prefix(1).map { blocks([.paragraph(.toned($0, .good))], indent: 0) }.joined()
        + lines.dropFirst().map { blocks([.paragraph(.toned($0, .dim))], indent: 2) }.joined()
    }
  }

  /// What stands before the cursor.
  struct Prompt {
    /// A line of its own above, where the question leaves too little room beside it.
    var lead = ""
    /// The line with the cursor, which can be drawn once more in its place.
    var line: String
    /// The cursor's column, where something is being typed.
    var cursor: Int?

    var whole: String { lead + line }
  }

  /// How many columns an answer needs beside its question.
  private static let roomForAnswer = 20

  /// The prompt, with the part of what is being typed that fits behind it.
  func prompt(_ state: ReviewState) -> Prompt {
    switch state.mode {
    case .card:
      let keys = state.keys.map { String($0.rawValue) }.joined(separator: ",")
      return Prompt(line: renderer.paint("\(question(state)) [\(keys)]", .accent) + " ")
    case .mending:
      return Prompt(line: renderer.paint("Edit again? [e,q]", .accent) + " ")
    case .interview(let interview):
      let words = words(interview, state)
      let fits = displayWidth(of: words) + Self.roomForAnswer <= renderer.width
      let mark = fits ? words : ">"
      let start = displayWidth(of: mark) + 1
      let (typed, cursor) = interview.field.window(renderer.width - start)
      return Prompt(
        lead: fits ? "" : blocks([.paragraph(.toned(words, .accent))], indent: 0),
        line: renderer.paint(mark, .accent) + " " + UntrustedText.visible(typed),
        cursor: start + cursor)
    }
  }

  private func question(_ state: ReviewState) -> String {
    guard let prediction = state.prediction else { return "Go on?" }
    switch prediction.openReading {
    case nil: return "Go on?"
    case .late: return "What happened by \(prediction.deadline?.late.description ?? "then")?"
    case .early:
      switch state.item.reason {
      case .stale: return "Still so?"
      case .withoutForecast: return "Your forecast?"
      case .due: return "Known yet?"
      case .overdue, .openLateReading, .resolved:
        return prediction.deadline.map { $0.isVague ? "What happened by \($0.early)?" : nil }
          .flatMap(\.self) ?? "What happened?"
      }
    }
  }

  private func words(_ interview: ReviewInterview, _ state: ReviewState) -> String {
    guard let question = interview.question, let prediction = state.prediction else { return "?" }
    let snapshot = state.snapshot
    switch question {
    case .share: return "How much of it happened, in percent?"
    case .value:
      switch prediction.type {
      case .binary: return "What was it?"
      case .choice, .ordered: return "Which option, by name or number?"
      case .numeric:
        return "What was the number\(prediction.declaration.unit.map { ", in \($0)" } ?? "")?"
      case .date: return "Which day was it?"
      }
    case .cause: return "Why?"
    case .day:
      return "Known since when? [\(interview.defaultDay(prediction, snapshot))]"
    case .evidence: return "Evidence, a link or nothing?"
    case .forecast:
      guard let standing = prediction.standingForecast(of: snapshot.owner) else {
        return "Your forecast?"
      }
      let words = standing.value.spelled(prediction.declaration, snapshot.record.names)
      return "Your forecast? [\(words.joined(separator: " "))]"
    case .reason: return "Why, or nothing?"
    }
  }
}
