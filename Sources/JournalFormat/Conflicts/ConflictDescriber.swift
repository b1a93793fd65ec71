// Conflicts between entries as diagnostics. What does not fit is found where entries are folded into a
// track record; here it is put into words and pointed at.

public import Diagnostics
public import Forecasting

/// A conflict between entries as a diagnostic, with the place in the line that it is about.
///
/// - Parameters:
///   - conflict: What does not fit.
///   - journals: The journals in the order in which they were folded.
///   - names: The ledger's table of names.
public func diagnostic(
  for conflict: Conflict, in journals: [ParsedJournal], names: Names
) -> Diagnostic {
  ConflictDescriber(journals, names, of: [conflict]).describe(conflict)
}

/// Conflicts between entries as diagnostics, in the order given.
public func diagnostics(
  for conflicts: [Conflict], in journals: [ParsedJournal], names: Names
) -> [Diagnostic] {
  let describer = ConflictDescriber(journals, names, of: conflicts)
  return conflicts.map(describer.describe)
}

/// Puts conflicts into words.
struct ConflictDescriber {
  let journals: [ParsedJournal]
  let names: Names
  /// The ids of every prediction that is declared, for suggestions; empty where none is needed.
  let predictions: [String]

  /// The most pairs of ids that are compared to suggest one. A file that lacks another beside it has
  /// thousands of unknown ids, and a suggestion for each would take minutes and help nobody.
  private static let mostComparisons = 100_000

  init(_ journals: [ParsedJournal], _ names: Names, of conflicts: [Conflict]) {
    self.journals = journals
    self.names = names
    let unknown = conflicts.count { $0.kind.unknownId != nil }
    let declared =
      unknown == 0
      ? []
      : journals.lazy.flatMap(\.journal.entries).compactMap { entry -> Name? in
        if case .predict(let declaration) = entry.content { declaration.id } else { nil }
      }
    predictions =
      declared.count * unknown <= Self.mostComparisons ? declared.map { names[$0] } : []
  }

  func describe(_ conflict: Conflict) -> Diagnostic {
    let entry = entry(conflict.entry)
    let line = EntryLine(entry, in: journals[conflict.entry.journal])
    var related: [Diagnostic.Related] = []
    if let other = conflict.other {
      let otherLine = EntryLine(self.entry(other), in: journals[other.journal])
      related.append(
        Diagnostic.Related(
          message: conflict.kind.otherMessage, line: otherLine.source,
          range: place(of: conflict.kind, in: otherLine, isOther: true)))
    }
    if let unread = unreadDeclaration(conflict.kind) { related.append(unread) }
    let code = conflict.kind.code
    return Diagnostic(
      code: code.rawValue, severity: code.severity,
      message: message(for: conflict.kind, of: entry), line: line.source,
      range: place(of: conflict.kind, in: line, isOther: false),
      help: help(for: conflict.kind, of: entry), related: related)
  }

  private func entry(_ reference: EntryReference) -> Entry {
    journals[reference.journal].journal.entries[reference.entry]
  }

  /// The broken `predict` line of an id that is unknown only because of it.
  private func unreadDeclaration(_ kind: Conflict.Kind) -> Diagnostic.Related? {
    guard let id = kind.unknownId else { return nil }
    for journal in journals {
      if let number = journal.unreadDeclarations[id] {
        let line = journal.sourceLine(number)
        return Diagnostic.Related(
          message: "this line has an error", line: line, range: 0..<line.bytes.count)
      }
    }
    return nil
  }

  /// Whether an id is unknown only because its `predict` line has an error.
  func hasUnreadDeclaration(_ id: Name) -> Bool {
    journals.contains { $0.unreadDeclarations[id] != nil }
  }
}

extension Conflict.Kind {
  /// The id that no line declares, where that is what is wrong.
  fileprivate var unknownId: Name? {
    if case .unknownPrediction(let id) = self { return id }
    if case .unknownCondition(let id) = self { return id }
    return nil
  }
}

/// The keys of the user's making that the line of an entry carries: `x-…`, with their values.
public func ownKeys(of entry: Entry) -> [(key: String, value: String)] {
  EntryLine(bytes: Array(entry.text.bytes)).ownKeys
}
