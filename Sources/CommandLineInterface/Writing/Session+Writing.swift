// How a command writes: it drafts entries against the ledger under the lock, they are checked and
// appended, and the user is told what was written and where.

import Assessment
import CommandLineParsing
import Diagnostics
import Documents
import Forecasting
import JournalFormat
import LedgerStore

extension Session {
  /// Appends the entries that `draft` makes, and says so.
  ///
  /// - Parameter draft: gives the entries and a line that says what they do.
  func write(
    _ draft: (inout Drafting) throws(Failure) -> (entries: [Entry], summary: String)
  ) throws(Failure) {
    try checkArguments()
    let on = try stampDay()
    let writer = try writer()
    var summary = ""
    let compose = { (ledger: Ledger) throws(Failure) -> [String] in
      var drafting = Drafting(
        ledger, journal: writer.journal, view: RecordView(today: today), now: now, on: on)
      let drafted = try draft(&drafting)
      summary = drafted.summary
      return drafted.entries.map { line(for: $0, names: drafting.names) }
    }
    let isRehearsal = invocation[WritingOptions.dryRun]
    let receipt: Receipt
    do {
      receipt = isRehearsal ? try writer.rehearse(compose) : try writer.append(compose)
    } catch {
      throw Failure(error)
    }
    if isRehearsal {
      for line in receipt.lines { try print(line + "\n") }
      try say("nothing was written; this would be \(receipt.path):\(receipt.line)")
      return try show(receipt.remarks)
    }
    do {
      try print("\(UntrustedText.visible(summary))\n")
      for (offset, line) in receipt.lines.enumerated() {
        let place = renderer.paint("\(receipt.path):\(receipt.line + offset):", .dim)
        try print("  \(place) \(UntrustedText.visible(line))\n")
      }
      try show(receipt.remarks)
    } catch .file(let message, _) {
      throw .file(
        "\(message), but the entry was written: \(receipt.path):\(receipt.line)",
        hint: "do not write it again")
    }
  }

  /// Refuses what a write would silently take otherwise than it was meant.
  private func checkArguments() throws(Failure) {
    if invocation[GlobalOptions.asOf] != nil || invocation[GlobalOptions.recordedAsOf] != nil {
      throw .usage(
        "--as-of and --recorded-as-of are for reading", hint: "--on DATE stamps an entry")
    }
    // The process's arguments arrive as text already; U+FFFD is what became of other bytes.
    if surroundings.arguments.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      throw .usage("an argument is not valid UTF-8", hint: "write it in UTF-8")
    }
  }

  /// A writer for the ledger.
  func writer() throws(Failure) -> LedgerWriter {
    let location = try location()
    // Who names one file means that file, whatever the usual journal of folders is.
    let usual =
      switch location {
      case .folder: surroundings.environment("FORETELL_JOURNAL")
      case .file, .standardInput: String?.none
      }
    do {
      return try LedgerWriter(
        location, into: invocation[WritingOptions.into] ?? usual,
        relativeTo: surroundings.currentDirectory, view: RecordView(today: today))
    } catch {
      throw Failure(error)
    }
  }

  /// When the entry's matter was so: `--on`, or today.
  private func stampDay() throws(Failure) -> Moment {
    guard let text = invocation[WritingOptions.on] else { return Moment(today) }
    do throws(TypedDateProblem) { return try Moment(typed: text, today: today) } catch {
      throw .usage("--on: \(error.message)", hint: error.help)
    }
  }

  /// The deadline that a person typed, and how it was understood.
  func deadline(_ text: String, option: String) throws(Failure) -> Deadline {
    do throws(TypedDateProblem) { return try Deadline(typed: text, today: today) } catch {
      throw .usage("\(option): \(error.message)", hint: error.help)
    }
  }
}

extension Drafting {
  /// The prediction that an argument names; an unambiguous beginning will do where `allowsPrefix`.
  func prediction(_ spelling: String, allowsPrefix: Bool) throws(Failure) -> PredictionRecord {
    try record.prediction(spelled: spelling, allowsPrefix: allowsPrefix)
  }
}

extension TrackRecord {
  /// The prediction that an argument names; an unambiguous beginning will do where `allowsPrefix`.
  func prediction(spelled spelling: String, allowsPrefix: Bool) throws(Failure) -> PredictionRecord
  {
    if let name = names.find(spelling), let found = prediction(name) { return found }
    if allowsPrefix {
      let candidates = predictions.filter { names[$0.id].hasPrefix(spelling) }
      if let only = candidates.first, candidates.count == 1 { return only }
      if candidates.count > 1 {
        let shown = candidates.map { names[$0.id] }.sorted().prefix(4).joined(separator: ", ")
        throw .usage("'\(spelling)' begins several ids: \(shown)", hint: "write more of the id")
      }
    }
    let near = nearest(to: spelling, in: predictions.lazy.map { names[$0.id] })
    throw .usage(
      "there is no prediction '\(spelling)'",
      hint: near.map { "did you mean '\($0)'?" } ?? "see them with 'foretell list'")
  }
}

extension Failure {
  init(_ error: WriteError<Failure>) {
    switch error {
    case .composing(let failure): self = failure
    case .ledger(let error): self.init(error)
    case .refused(let diagnostics): self = .refused(diagnostics)
    }
  }
}
