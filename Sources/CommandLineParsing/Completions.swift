// What could stand at the cursor of a command line that is being typed.

/// A word that could be typed, and what it stands for.
public struct Candidate: Hashable, Sendable {
  /// The word, without any quoting.
  public let value: String
  /// What it stands for, in a few words; may be empty.
  public let description: String

  /// Makes a candidate of a word and what it stands for.
  public init(_ value: String, _ description: String = "") {
    self.value = value
    self.description = description
  }
}

/// What a shell should offer at the cursor.
public enum Completions: Hashable, Sendable {
  /// These words, which all begin as the word at the cursor does.
  case words([Candidate])
  /// Files and folders, found by the shell.
  case files
  /// Folders, found by the shell.
  case folders
}

/// What the running program is asked while somebody types.
public struct CompletionQuestion: Sendable {
  /// Which words are wanted.
  public let source: CandidateSource
  /// How the word at the cursor begins. Answers that begin otherwise are left out, so looking at
  /// it only saves work.
  public let prefix: String
  /// What stands before the cursor, as far as it can be understood: the ledger to look into, the
  /// prediction an outcome belongs to.
  public let invocation: Invocation
}

extension ProgramSpec {
  /// What could stand at the cursor.
  ///
  /// - Parameters:
  ///   - words: the words of the command line without the program's name and without quoting.
  ///   - cursor: the place among them of the word being typed; equal to their number when that
  ///     word has not begun.
  ///   - dynamic: answers for the words that only the running program knows.
  public func completions(
    for words: [String], cursor: Int, dynamic: (CompletionQuestion) -> [Candidate]
  ) -> Completions {
    let cursor = min(max(cursor, 0), words.count)
    let current = cursor < words.count ? words[cursor] : ""
    let location = locateCommand(in: Array(words[..<cursor]))
    let command = location.index.flatMap { index in
      commands.first { $0.name == words[index] }
    }
    if location.index != nil, command == nil { return .words([]) }
    let reading = read(location.rest, command: command)
    func answer(_ kind: CompletionKind, prefix: String, before: String = "") -> Completions {
      offer(kind, prefix: prefix, before: before, after: reading.invocation, dynamic)
    }

    if let option = reading.optionAwaitingValue {
      return answer(option.completion, prefix: current)
    }
    if !reading.optionsEnded, current.hasPrefix("-") {
      guard let equals = current.firstIndex(of: "=") else {
        return .words(optionNames(of: command, beginning: current, given: reading))
      }
      let name = current[..<equals]
      guard let option = options(of: command).first(where: { $0.written == name }) else {
        return .words([])
      }
      return answer(
        option.completion, prefix: String(current[current.index(after: equals)...]),
        before: "\(name)=")
    }
    guard let command else { return .words(commandNames(beginning: current)) }
    guard let argument = command.argument(at: reading.positionals.count) else {
      return .words([])
    }
    return answer(argument.completion, prefix: current)
  }

  private func commandNames(beginning prefix: String) -> [Candidate] {
    commands.filter { !$0.isHidden && $0.name.hasPrefix(prefix) }
      .map { Candidate($0.name, $0.summary) }
  }

  /// The options that may still be given.
  private func optionNames(
    of command: CommandSpec?, beginning prefix: String, given reading: Reading
  ) -> [Candidate] {
    options(of: command)
      .filter { $0.isRepeatable || reading.invocation.optionValues[$0.name] == nil }
      .filter { $0.written.hasPrefix(prefix) }
      .map { Candidate($0.written, $0.help) }
  }

  /// The candidates of a kind, each with what stands before it in the same word.
  private func offer(
    _ kind: CompletionKind, prefix: String, before: String, after invocation: Invocation,
    _ dynamic: (CompletionQuestion) -> [Candidate]
  ) -> Completions {
    let candidates: [Candidate]
    switch kind {
    case .none: candidates = []
    case .files: return .files
    case .folders: return .folders
    case .values(let values): candidates = values.map { Candidate($0) }
    case .dynamic(let source):
      candidates = dynamic(
        CompletionQuestion(source: source, prefix: prefix, invocation: invocation))
    }
    return .words(
      candidates.filter { $0.value.hasPrefix(prefix) }
        .map { Candidate(before + $0.value, $0.description) })
  }
}
