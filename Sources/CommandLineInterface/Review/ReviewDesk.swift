// Where a review's answers are written: each one at once, checked against the ledger as it is under the
// lock, by the same writer as every other command.

import Diagnostics
import Documents
import Forecasting
import JournalFormat
import LedgerStore

/// Why an answer was not written.
enum ReviewRefusal: Error {
  /// Somebody else settled it meanwhile.
  case overtaken(String)
  /// It cannot be written; why.
  case unsuitable(String)
}

/// Reads the ledger and writes answers into it.
struct ReviewDesk {
  let session: Session
  let writer: LedgerWriter

  init(_ session: Session) throws(Failure) {
    self.session = session
    writer = try session.writer()
  }

  private var view: RecordView { RecordView(today: session.today) }

  /// The ledger as it is now.
  func read() throws(Failure) -> ReviewSnapshot {
    do throws(LedgerError) {
      let ledger = try Ledger(loading: writer.location, relativeTo: writer.directory)
      return ReviewSnapshot(ledger, journal: writer.journal, view: view)
    } catch {
      throw Failure(error)
    }
  }

  /// Writes an answer about a prediction.
  func write(_ answer: ReviewAnswer, id: String) throws(ReviewRefusal) -> ReviewReceipt {
    switch answer {
    case .resolution(let resolution):
      try append(on: resolution.day) { (draft: inout Drafting) throws(ReviewRefusal) in
        let prediction = try open(id, draft, for: resolution.reading)
        return try draft.entry(resolution, on: prediction)
      }
    case .forecast(let forecast):
      try append(on: Moment(session.today)) { (draft: inout Drafting) throws(ReviewRefusal) in
        let prediction = try pending(id, draft)
        return try draft.entry(forecast, on: prediction)
      }
    }
  }

  /// Takes an answer back, if its line still stands in the journal.
  func takeBack(_ answer: GivenAnswer) throws(ReviewRefusal) -> ReviewReceipt {
    let journal = writer.journal
    return try append(on: Moment(session.today)) { (draft: inout Drafting) throws(ReviewRefusal) in
      let entries = draft.ledger.journals.first { $0.path == journal }?.journal.entries ?? []
      guard let entry = entries.last(where: { $0.text.string == answer.line }) else {
        throw .unsuitable("its line is no longer in \(journal)")
      }
      do throws(Failure) { return try draft.takingBack(entry, in: journal, why: "undone") } catch {
        throw .unsuitable(error.sentence)
      }
    }
  }

  /// Records that the review was done.
  func recordReview() throws(ReviewRefusal) -> ReviewReceipt {
    try append(on: Moment(session.today)) { (draft: inout Drafting) throws(ReviewRefusal) in
      (draft.review(), "review recorded")
    }
  }

  private func append(
    on day: Moment,
    _ draft: (inout Drafting) throws(ReviewRefusal) -> (entry: Entry, summary: String)
  ) throws(ReviewRefusal) -> ReviewReceipt {
    var summary = ""
    let receipt: Receipt
    do {
      receipt = try writer.append { (ledger: Ledger) throws(ReviewRefusal) in
        var drafting = Drafting(
          ledger, journal: writer.journal, view: view, now: session.now, on: day)
        let drafted = try draft(&drafting)
        summary = drafted.summary
        return [line(for: drafted.entry, names: drafting.names)]
      }
    } catch {
      switch error {
      case .composing(let refusal): throw refusal
      case .ledger(let error): throw .unsuitable("not written: \(error.message)")
      case .refused(let diagnostics):
        throw .unsuitable(
          "not written: " + diagnostics.map { $0.sentence }.joined(separator: "; "))
      }
    }
    return ReviewReceipt(
      summary: summary, place: "\(receipt.path):\(receipt.line)", line: receipt.lines[0],
      remarks: receipt.remarks.map { "\($0.severity.rawValue): \($0.sentence)" })
  }

  /// The prediction, if the reading that was asked about is still the open one.
  private func open(
    _ id: String, _ draft: Drafting, for reading: Reading
  ) throws(ReviewRefusal) -> PredictionRecord {
    let prediction = try known(id, draft)
    guard prediction.openReading == reading else {
      throw .overtaken(
        "\(id) was answered meanwhile: \(prediction.statuses[reading].spoken(draft.names)); "
          + "your answer was not written")
    }
    return prediction
  }

  /// The prediction, if anything of it is open.
  private func pending(_ id: String, _ draft: Drafting) throws(ReviewRefusal) -> PredictionRecord {
    let prediction = try known(id, draft)
    guard prediction.statuses.early.isPending || prediction.statuses.late.isPending else {
      throw .overtaken(
        "\(id) was answered meanwhile: \(prediction.status.spoken(draft.names)); "
          + "your forecast was not written")
    }
    return prediction
  }

  private func known(_ id: String, _ draft: Drafting) throws(ReviewRefusal) -> PredictionRecord {
    guard let prediction = draft.names.find(id).flatMap(draft.record.prediction) else {
      throw .overtaken("\(id) is no longer in the ledger; your answer was not written")
    }
    return prediction
  }
}

extension Drafting {
  fileprivate mutating func entry(
    _ answer: ResolutionAnswer, on prediction: PredictionRecord
  ) throws(ReviewRefusal) -> (entry: Entry, summary: String) {
    var resolution: ResolutionEntry
    do throws(Failure) {
      resolution = ResolutionEntry(prediction: prediction.id, verdict: try verdict(answer.verdict))
    } catch {
      throw .unsuitable(error.sentence)
    }
    resolution.why = answer.why.map { JournalText($0) }
    resolution.evidence = answer.evidence.map { JournalText($0) }
    if answer.isForReadingAlone { resolution.deadline = prediction.deadline?[answer.reading] }
    let written = entry(.resolve(resolution), for: prediction.id)
    let reading = resolution.deadline.map { " by \($0)" } ?? ""
    return (
      written,
      "\(names[prediction.id]): resolved \(answer.verdict)\(reading), known \(written.stamp.day)"
    )
  }

  fileprivate mutating func entry(
    _ answer: ForecastAnswer, on prediction: PredictionRecord
  ) throws(ReviewRefusal) -> (entry: Entry, summary: String) {
    var forecast: ForecastEntry
    do throws(Failure) {
      forecast = ForecastEntry(
        prediction: prediction.id, belief: try belief(answer.words, said: answer.said))
    } catch {
      throw .unsuitable(error.sentence)
    }
    forecast.said = answer.said.map { JournalText($0) }
    forecast.why = answer.why.map { JournalText($0) }
    let shown = answer.said.map { "“\($0)”" } ?? answer.words.joined(separator: " ")
    return (
      entry(.forecast(forecast), for: prediction.id), "\(names[prediction.id]): \(shown)"
    )
  }
}

extension Failure {
  /// What is wrong, in one sentence.
  var sentence: String {
    switch self {
    case .usage(let message, let hint), .file(let message, let hint):
      message + (hint.map { "; \($0)" } ?? "")
    case .query(let diagnostics), .ledger(let diagnostics, _), .refused(let diagnostics):
      diagnostics.map(\.sentence).joined(separator: "; ")
    case .cancelled, .stopped, .problemsShown, .closedPipe: "it was not written"
    }
  }
}

extension Diagnostic {
  /// What is wrong and the way out, in one line.
  fileprivate var sentence: String { message + (help.map { "; \($0)" } ?? "") }
}
