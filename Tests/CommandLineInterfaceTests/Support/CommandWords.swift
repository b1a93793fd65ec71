// Command lines of transcripts, read as a shell would read the little of its language that they use.

/// A command line taken apart: `NAME=value… program argument… [< FILE] [> FILE] [| filter…]`.
struct CommandWords: Equatable {
  /// Variables for this command alone.
  var variables: [String: String] = [:]
  /// The program and its arguments.
  var words: [String] = []
  /// The file that is standard input.
  var input: String?
  /// The file that takes standard output.
  var output: String?
  /// What standard output goes through.
  var filters: [[String]] = []

  /// Why a command line cannot be taken apart.
  struct Unreadable: Error { var problem: String }

  init(_ line: String) throws {
    var stages: [[Token]] = [[]]
    for token in try Self.tokens(line) {
      if token == .sign("|") { stages.append([]) } else { stages[stages.count - 1].append(token) }
    }
    var rest = stages[0][...]
    while let token = rest.popFirst() {
      switch token {
      case .sign(let sign):
        guard case .word(let file, _)? = rest.popFirst() else {
          throw Unreadable(problem: "nothing after \(sign)")
        }
        if sign == "<" { input = file } else { output = file }
      case .word(let word, let isQuoted):
        if words.isEmpty, !isQuoted, let equals = word.firstIndex(of: "=") {
          variables[String(word[..<equals])] = String(word[word.index(after: equals)...])
        } else {
          words.append(word)
        }
      }
    }
    filters = stages.dropFirst().map { $0.compactMap(\.word) }
  }

  private enum Token: Equatable {
    /// A word, and whether it begins in quotation marks.
    case word(String, isQuoted: Bool)
    case sign(String)

    var word: String? {
      switch self {
      case .word(let word, _): word
      case .sign: nil
      }
    }
  }

  private static func tokens(_ line: String) throws -> [Token] {
    var tokens: [Token] = []
    var word: String?
    var isQuoted = false
    var quote: Character?
    func end() {
      if let ended = word { tokens.append(.word(ended, isQuoted: isQuoted)) }
      word = nil
    }
    var rest = Substring(line)
    while let character = rest.popFirst() {
      switch (character, quote) {
      case ("\\", nil),
        ("\\", "\"") where rest.first == "\"" || rest.first == "\\":
        word = (word ?? "") + (rest.popFirst().map { String($0) } ?? "")
      case (let mark, let open?) where mark == open: quote = nil
      case ("'", nil), ("\"", nil):
        if word == nil { isQuoted = true }
        quote = character
        word = word ?? ""
      case (" ", nil): end()
      case ("|", nil), ("<", nil), (">", nil):
        end()
        tokens.append(.sign(String(character)))
      case (_, _):
        if word == nil { isQuoted = false }
        word = (word ?? "") + String(character)
      }
    }
    if quote != nil { throw Unreadable(problem: "a quotation mark is not closed") }
    end()
    return tokens
  }
}
