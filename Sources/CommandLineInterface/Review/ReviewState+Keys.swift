// What each key does on a card.

import Forecasting
import SystemInterface

/// A key that can be pressed on a card, and what it is for.
enum ReviewKey: Character, CaseIterable {
  case yes = "y"
  case no = "n"
  case partly = "p"
  case other = "o"
  case void = "v"
  case ambiguous = "a"
  case update = "u"
  case edit = "e"
  case takeBack = "z"
  case skip = "s"
  case back = "b"
  case quit = "q"
  case help = "?"

  /// What the key is for, in a line.
  var help: String {
    switch self {
    case .yes: "it happened"
    case .no: "it did not happen, or not in time"
    case .partly: "it happened in part; asks how much"
    case .other: "the option, the number or the day that it was"
    case .void: "the question fell away; asks why"
    case .ambiguous: "the criteria cannot decide; asks why"
    case .update: "give a new forecast, or the old one anew"
    case .edit: "open the journal at this line in your editor"
    case .takeBack: "take the last answer back"
    case .skip: "skip, leave it as it is (also space)"
    case .back: "go back to the one before"
    case .quit: "quit; what was answered stays"
    case .help: "show this"
    }
  }

  /// The verdict that the key gives by itself.
  fileprivate var verdict: String? {
    switch self {
    case .yes: ReviewVerdict.yes
    case .no: ReviewVerdict.no
    case .void: ReviewVerdict.void
    case .ambiguous: ReviewVerdict.ambiguous
    case .partly, .other, .update, .edit, .takeBack, .skip, .back, .quit, .help: nil
    }
  }
}

extension ReviewState {
  /// The keys that do something now, in order.
  var keys: [ReviewKey] {
    ReviewKey.allCases.filter { key in
      switch key {
      case .yes, .no, .partly: prediction?.openReading != nil && prediction?.type == .binary
      case .other: prediction?.openReading != nil && prediction?.type != .binary
      case .void, .ambiguous: prediction?.openReading != nil
      case .update: prediction?.takesForecasts(on: snapshot.today) ?? false
      case .edit: prediction != nil
      case .takeBack: !given.isEmpty
      case .back: position > 0
      case .skip, .quit, .help: true
      }
    }
  }

  mutating func pressOnCard(_ key: Key) -> ReviewRequest {
    switch key {
    case .character(" "), .right, .down, .pageDown: return next()
    case .left, .up, .pageUp: return back()
    case .enter where prediction?.openReading == nil: return next()
    case .character(let character):
      guard let first = character.lowercased().first, let key = ReviewKey(rawValue: first) else {
        return problem("'\(character)' is no key here; ? lists them")
      }
      return press(key)
    case .enter, .tab, .escape, .backspace, .delete, .home, .end, .control, .unknown, .resized,
      .endOfInput:
      return problem("press one of the keys; s skips, ? lists them")
    }
  }

  private mutating func press(_ key: ReviewKey) -> ReviewRequest {
    switch key {
    case .yes, .no, .partly, .other, .void, .ambiguous: return resolve(key)
    case .update: return update()
    case .edit:
      return prediction == nil ? problem("it is no longer in the ledger") : .edit(id: item.id)
    case .takeBack:
      return given.last.map { .takeBack($0) } ?? problem("nothing was answered yet")
    case .skip: return next()
    case .back: return back()
    case .quit: return leave()
    case .help:
      return say(keys.map { "  \($0.rawValue)  \($0.help)" }.joined(separator: "\n"))
    }
  }

  private mutating func resolve(_ key: ReviewKey) -> ReviewRequest {
    guard let prediction else { return problem("it is no longer in the ledger; s goes on") }
    guard let reading = prediction.openReading else { return problem(closed(prediction)) }
    if let verdict = key.verdict {
      if prediction.type != .binary, key == .yes || key == .no {
        return problem("o says which \(prediction.type.answerNoun) it was")
      }
      return ask(.outcome(verdict, for: reading))
    }
    if key == .partly {
      guard prediction.type == .binary else {
        return problem("o says which \(prediction.type.answerNoun) it was")
      }
      return ask(.outcome(asking: .share, for: reading))
    }
    guard prediction.type != .binary else {
      return problem("it is a yes or no question: y, n, or p for partly")
    }
    return ask(.outcome(asking: .value, for: reading))
  }

  /// Why nothing can be answered.
  private func closed(_ prediction: PredictionRecord) -> String {
    if prediction.isHeld { return "it is answered already, and waits for its condition" }
    if isAnswered { return "it is answered; z takes the last answer back, s goes on" }
    return "it is closed: \(prediction.status.spoken(snapshot.record.names)); s goes on"
  }

  private mutating func update() -> ReviewRequest {
    guard let prediction else { return problem("it is no longer in the ledger; s goes on") }
    guard prediction.statuses.early.isPending || prediction.statuses.late.isPending else {
      return problem("the outcome is known; a forecast now would never be scored")
    }
    guard prediction.takesForecasts(on: snapshot.today) else {
      return problem("the deadline has passed; a forecast now would never be scored")
    }
    return ask(.forecast)
  }

  mutating func pressWhileMending(_ key: Key) -> ReviewRequest {
    switch key {
    case .character("e"), .character("E"), .character("y"), .character("Y"), .enter:
      return .edit(id: item.id)
    case .character("q"), .character("Q"), .character("n"), .character("N"):
      return .end(.broken)
    case .character, .tab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .control, .unknown, .resized, .endOfInput:
      return problem("e edits again, q leaves the review with the ledger broken")
    }
  }
}

extension PredictionType {
  /// What answers a prediction of this kind.
  var answerNoun: String {
    switch self {
    case .binary: "answer"
    case .choice, .ordered: "option"
    case .numeric: "number"
    case .date: "day"
    }
  }
}
