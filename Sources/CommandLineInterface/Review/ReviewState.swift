// The review as a pure machine: keys and lines go in; what to show, write or run comes out. It knows no
// terminal and no file, so that every key in every state can be tested.

import Forecasting
import SystemInterface

/// What happens to a review.
enum ReviewEvent {
  /// A key was pressed.
  case key(Key)
  /// A line was typed, where keys cannot be read one by one.
  case line(String)
  /// Nothing more will be typed.
  case inputEnded
  /// Control-C was pressed.
  case interrupted
  /// The answer was written; this is the ledger with it.
  case written(ReviewReceipt, line: String, ReviewSnapshot)
  /// The last answer was taken back.
  case tookBack(ReviewReceipt, ReviewSnapshot)
  /// The answer was not written, because the ledger has changed: the question is settled already.
  case overtaken(String, ReviewSnapshot)
  /// The answer was not written; why.
  case refused(String)
  /// The editor was closed, and the ledger has no more errors than before; nothing was `changed`, or
  /// something was.
  case edited(changed: Bool, ReviewSnapshot)
  /// The editor was closed, and the ledger has errors that it did not have; as text for the terminal.
  case broken(String)
}

/// What a review asks of whoever runs it.
enum ReviewRequest: Equatable {
  /// Show the card and its prompt, then say what is typed.
  case card
  /// The same on a cleared screen.
  case redraw
  /// Show the prompt alone.
  case prompt
  /// Show the line that is being typed once more, in its place.
  case field
  /// Write the answer.
  case write(ReviewAnswer, id: String)
  /// Take the last answer back.
  case takeBack(GivenAnswer)
  /// Open the editor at the prediction.
  case edit(id: String)
  /// It is over.
  case end(ReviewEnding)
}

/// How a review ends.
enum ReviewEnding: Equatable {
  /// Every card was seen.
  case complete
  /// It was left before, with so many cards not seen.
  case left(unseen: Int)
  /// Control-C was pressed.
  case cancelled
  /// An edit left the ledger broken.
  case broken
}

/// Something said above the prompt.
struct ReviewMessage: Equatable {
  enum Tone { case done, plain, problem }
  var text: String
  var tone: Tone
}

/// A review under way.
struct ReviewState {
  /// What is being asked.
  enum Mode: Equatable {
    /// What to do with the card.
    case card
    /// The questions that follow a key.
    case interview(ReviewInterview)
    /// Whether to edit again: the last edit left the ledger broken.
    case mending
  }

  private(set) var items: [ReviewItem]
  /// The ledger as it was last read.
  private(set) var snapshot: ReviewSnapshot
  /// The card being shown.
  private(set) var position = 0
  /// How many cards have been shown.
  private(set) var seen = 1
  private(set) var mode = Mode.card
  /// The answers that stand, in order.
  private(set) var given: [GivenAnswer] = []
  /// How many predictions were edited.
  private(set) var edits = 0
  /// What is to be said next.
  private(set) var message: ReviewMessage?

  /// A review of these cards, at least one.
  init(_ items: [ReviewItem], _ snapshot: ReviewSnapshot) {
    self.items = items
    self.snapshot = snapshot
  }

  var item: ReviewItem { items[position] }
  /// The prediction on the card; nil where it is no longer in the ledger.
  var prediction: PredictionRecord? { snapshot.prediction(item.id) }
  var isAnswered: Bool { given.contains { $0.item == position } }

  /// Takes an event in and says what is to be done.
  mutating func handle(_ event: ReviewEvent) -> ReviewRequest {
    message = nil
    switch event {
    case .key(let key): return press(key)
    case .line(let text): return type(text)
    case .inputEnded: return leave()
    case .interrupted: return .end(.cancelled)
    case .written(let receipt, let line, let snapshot):
      return wrote(receipt, line, snapshot)
    case .tookBack(let receipt, let snapshot):
      self.snapshot = snapshot
      let last = given.removeLast()
      position = last.item
      message = receipt.message
      return .card
    case .overtaken(let why, let snapshot):
      self.snapshot = snapshot
      mode = .card
      message = ReviewMessage(text: why, tone: .problem)
      return next()
    case .refused(let why):
      mode = .card
      message = ReviewMessage(text: why, tone: .problem)
      return .prompt
    case .edited(let changed, let snapshot):
      self.snapshot = snapshot
      mode = .card
      if changed { edits += 1 }
      message = ReviewMessage(
        text: changed ? "edited; it brought no errors" : "nothing was changed",
        tone: changed ? .done : .plain)
      return .card
    case .broken(let problems):
      mode = .mending
      message = ReviewMessage(text: problems, tone: .plain)
      return .prompt
    }
  }

  private mutating func press(_ key: Key) -> ReviewRequest {
    switch key {
    case .endOfInput, .control("d"): return leave()
    case .control("c"): return .end(.cancelled)
    case .resized, .control("l"): return .redraw
    case .character, .enter, .tab, .escape, .backspace, .delete, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .control, .unknown:
      break
    }
    switch mode {
    case .card: return pressOnCard(key)
    case .mending: return pressWhileMending(key)
    case .interview(var interview):
      switch key {
      case .enter: return submit(interview.field.text, interview)
      case .escape:
        mode = .card
        return .prompt
      case .character, .tab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
        .pageDown, .control, .unknown, .resized, .endOfInput:
        _ = interview.field.take(key)
        mode = .interview(interview)
        return .field
      }
    }
  }

  private mutating func type(_ text: String) -> ReviewRequest {
    switch mode {
    case .interview(let interview): return submit(text, interview)
    case .card, .mending:
      let key = trimmed(text).first.map { Key.character($0) } ?? .enter
      return press(key)
    }
  }

  private mutating func submit(
    _ text: String, _ interview: ReviewInterview
  ) -> ReviewRequest {
    var interview = interview
    guard let prediction else {
      mode = .card
      return .card
    }
    do throws(UnsuitableAnswer) {
      try interview.take(text, about: prediction, in: snapshot)
    } catch {
      interview.field = LineField()
      mode = .interview(interview)
      message = ReviewMessage(
        text: error.message + (error.help.map { "; \($0)" } ?? ""), tone: .problem)
      return .prompt
    }
    mode = .interview(interview)
    if let answer = interview.answer(isVague: prediction.deadline?.isVague ?? false) {
      return .write(answer, id: item.id)
    }
    return .prompt
  }

  private mutating func wrote(
    _ receipt: ReviewReceipt, _ line: String, _ snapshot: ReviewSnapshot
  ) -> ReviewRequest {
    guard case .interview(let interview) = mode else { return .card }
    let deed = interview.answer(isVague: false)?.deed ?? .updated
    given.append(GivenAnswer(item: position, id: item.id, line: line, deed: deed))
    self.snapshot = snapshot
    mode = .card
    message = receipt.message
    if deed == .resolved { insertLateReading() }
    return next()
  }

  /// Once the early reading is settled, the late one is asked about at once if its day has come.
  private mutating func insertLateReading() {
    guard let prediction, prediction.openReading == .late,
      let late = prediction.deadline?.late, late <= snapshot.today
    else { return }
    let days = late.days(since: snapshot.today)
    let follower = ReviewItem(id: item.id, reason: .openLateReading(days: days))
    guard position + 1 >= items.count || items[position + 1] != follower else { return }
    items.insert(follower, at: position + 1)
    for place in given.indices where given[place].item > position { given[place].item += 1 }
  }
}

// MARK: - Moving

extension ReviewState {
  /// The next card, or the end after the last one.
  mutating func next() -> ReviewRequest {
    guard position + 1 < items.count else { return .end(.complete) }
    position += 1
    seen = max(seen, position + 1)
    return .card
  }

  /// The card before.
  mutating func back() -> ReviewRequest {
    guard position > 0 else { return problem("this is the first one") }
    position -= 1
    return .card
  }

  /// The end, now. A review that has shown its last card is complete.
  func leave() -> ReviewRequest {
    let unseen = items.count - seen
    return .end(unseen == 0 ? .complete : .left(unseen: unseen))
  }

  mutating func ask(_ interview: ReviewInterview) -> ReviewRequest {
    mode = .interview(interview)
    return .prompt
  }

  /// Says why a key does nothing here.
  mutating func problem(_ text: String) -> ReviewRequest {
    message = ReviewMessage(text: text, tone: .problem)
    return .prompt
  }

  mutating func say(_ text: String) -> ReviewRequest {
    message = ReviewMessage(text: text, tone: .plain)
    return .prompt
  }
}

extension ReviewReceipt {
  fileprivate var message: ReviewMessage {
    ReviewMessage(
      text: ([summary, "\(place): \(line)"] + remarks).joined(separator: "\n"), tone: .done)
  }
}
