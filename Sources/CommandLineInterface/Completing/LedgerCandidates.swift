// What a shell may offer from the ledger while somebody types. Silent about every problem: a person who
// presses the tabulator wants words, not messages.

import Assessment
import CommandLineParsing
import Documents
import Forecasting
import LedgerStore

/// The ledger's own words.
struct LedgerCandidates {
  private let record: TrackRecord
  private let names: Names

  init(_ record: TrackRecord) {
    self.record = record
    names = record.names
  }

  /// The words for a question; none where there is no ledger, or none that can be read.
  static func answer(_ question: CompletionQuestion, _ surroundings: Surroundings) -> [Candidate] {
    guard let session = try? Session(surroundings, question.invocation),
      let location = try? session.location(), location != .standardInput,
      let ledger = try? Ledger(loading: location, relativeTo: surroundings.currentDirectory)
    else { return [] }
    return LedgerCandidates(ledger.record(session.view)).candidates(for: question).map {
      Candidate($0.value, shortened($0.description))
    }
  }

  /// As much of a description as fits beside a word.
  private static func shortened(_ description: String) -> String {
    TextLayout.truncated(UntrustedText.visible(description), to: 56)
  }

  /// The words for a question. Those that begin otherwise than what was typed may be among them.
  func candidates(for question: CompletionQuestion) -> [Candidate] {
    switch question.source {
    case .ids: ids(for: question.invocation.command.name)
    case .tags: tags
    case .forecasters: forecasters
    case .sources: sources
    case .phrases: phrases
    case .outcomes: outcomes(question.invocation)
    case .queries: queries(question.prefix)
    default: []
    }
  }

  /// The ids with their claims; where a command is about open predictions, those alone.
  private func ids(for command: String) -> [Candidate] {
    let wantsOpen = ["resolve", "update", "withdraw"].contains(command)
    let wantsKnown = command == "reopen"
    return record.predictions.filter { prediction in
      let isOpen = prediction.statuses.early.isPending || prediction.statuses.late.isPending
      return wantsOpen ? isOpen : wantsKnown ? prediction.status.known != nil : true
    }.map { Candidate(names[$0.id], $0.claim.string) }
  }

  private var tags: [Candidate] {
    var counts: [Name: Int] = [:]
    for tag in record.predictions.flatMap(\.tags) { counts[tag, default: 0] += 1 }
    return names.sorted(counts.keys).map {
      Candidate(names[$0], (counts[$0] ?? 0).counted("prediction"))
    }
  }

  private var forecasters: [Candidate] {
    let all = Set(record.forecasters).union(record.profiles.keys)
    return names.sorted(all).map {
      Candidate(names[$0], record.profiles[$0]?.fullName?.string ?? "")
    }
  }

  private var sources: [Candidate] {
    names.sorted(record.sources.keys).map {
      Candidate(names[$0], record.sources[$0]?.source.title.string ?? "")
    }
  }

  private var phrases: [Candidate] {
    var seen: Set<String> = []
    return record.phrases.all.reversed().compactMap { phrase in
      let words = phrase.phrase.words.string
      return seen.insert(words).inserted
        ? Candidate(words, phrase.phrase.interval.description) : nil
    }.sorted { $0.value < $1.value }
  }

  /// What the named prediction may resolve to.
  private func outcomes(_ invocation: Invocation) -> [Candidate] {
    let id = invocation.ifGiven(Update.id)
    let prediction = id.flatMap(names.find).flatMap(record.prediction)
    let ends = [
      Candidate(ReviewVerdict.void, "the question fell away"),
      Candidate(ReviewVerdict.ambiguous, "the criteria cannot decide"),
    ]
    guard let declaration = prediction?.declaration else {
      return [Candidate(ReviewVerdict.yes), Candidate(ReviewVerdict.no)] + ends
    }
    switch declaration.type {
    case .binary:
      return [
        Candidate(ReviewVerdict.yes, "it happened"),
        Candidate(ReviewVerdict.no, "it did not happen"),
      ] + ends
    case .choice, .ordered:
      return declaration.options.map { Candidate(names[$0.name], $0.label.string) } + ends
    case .numeric, .date:
      guard let range = declaration.range else { return ends }
      return [
        Candidate("above", "above \(range.high)"), Candidate("below", "below \(range.low)"),
      ] + ends
    }
  }

  /// Fields with their colon, or what may stand behind one.
  private func queries(_ prefix: String) -> [Candidate] {
    guard let colon = prefix.firstIndex(of: ":"),
      let field = QueryField(rawValue: String(prefix[..<colon]))
    else {
      return Query.fields.map { field in
        // The examples after the colon would not fit.
        Candidate("\(field.rawValue):", String(field.help.prefix { $0 != ":" }))
      }
    }
    return values(of: field).map { Candidate("\(field.rawValue):\($0.value)", $0.description) }
  }

  private func values(of field: QueryField) -> [Candidate] {
    switch field {
    case .id: return ids(for: "")
    case .tag: return tags
    case .forecaster: return forecasters
    case .source: return sources
    case .said: return phrases
    case .group:
      return names.sorted(Set(record.predictions.compactMap(\.group))).map { Candidate(names[$0]) }
    case .outcome:
      let options = Set(record.predictions.flatMap { $0.declaration.options.map(\.name) })
      return field.words.map { Candidate($0) } + names.sorted(options).map { Candidate(names[$0]) }
    case .claim, .status, .type, .by, .bylatest, .date, .recorded, .resolved, .p, .brier:
      return field.words.map { Candidate($0) }
    }
  }
}

extension CandidateSource {
  /// The words of the query language.
  static let queries = CandidateSource("queries")
}
