// How the shells' scripts and the program talk: a hidden command line and an answer in lines.

/// A shell asking what could stand at the cursor.
///
/// The scripts call `foretell completions --complete CURSOR -- WORD…`, where CURSOR counts the
/// words before the one being typed. The first line of the answer is `words`, `files` or
/// `folders`; after `words`, each line holds a word, a tab and what the word stands for.
public struct CompletionRequest: Hashable, Sendable {
  /// The words typed, without the program's name.
  public let words: [String]
  /// The place of the word being typed.
  public let cursor: Int

  /// The request that the program's arguments hold, or `nil` where they are something else.
  public init?(arguments: [String]) {
    guard arguments.count >= 4, arguments[0] == "completions", arguments[1] == "--complete",
      let cursor = Int(arguments[2]), arguments[3] == "--"
    else { return nil }
    self.words = Array(arguments[4...])
    self.cursor = cursor
  }
}

extension ProgramSpec {
  /// The answer to a request, for standard output.
  public func answer(
    _ request: CompletionRequest, dynamic: (CompletionQuestion) -> [Candidate]
  ) -> String {
    switch completions(for: request.words, cursor: request.cursor, dynamic: dynamic) {
    case .files: return "files\n"
    case .folders: return "folders\n"
    case .words(let candidates):
      // A word with a control character could not be offered in a line, nor typed.
      let offered = candidates.filter { $0.value == $0.value.withoutControls() }
      return "words\n"
        + offered.map { "\($0.value)\t\($0.description.withoutControls())\n" }.joined()
    }
  }
}

extension String {
  /// The text with a space in place of each control character.
  fileprivate func withoutControls() -> String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: text += " "
      case _: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
