// What is offered at the cursor.

import CommandLineParsing
import Testing

@Suite struct CompletionTests {
  struct Case: Sendable {
    var words: [String]
    var offered: [String]
    init(_ words: [String], _ offered: [String]) {
      self.words = words
      self.offered = offered
    }
  }

  static let dishes = [Candidate("soup", "of the day"), Candidate("soufflé"), Candidate("rice")]

  /// What is offered for the last of some words.
  private func offered(_ words: [String]) -> Completions {
    Kitchen.program.completions(for: words, cursor: words.count - 1) { question in
      #expect(question.source == .dishes)
      // The cookbook named on the command line is known, wherever it stands.
      return question.invocation[Kitchen.book] == "empty" ? [] : Self.dishes
    }
  }

  @Test(arguments: [
    // Commands; hidden ones are not offered.
    Case([""], ["cook", "taste", "serve", "help"]),
    Case(["c"], ["cook"]), Case(["s"], ["serve"]), Case(["x"], []),
    Case(["-q", "t"], ["taste"]), Case(["--book", "b", "t"], ["taste"]),
    Case(["help", ""], ["cook", "taste", "serve"]), Case(["help", "co"], ["cook"]),
    Case(["help", "cook", ""], []), Case(["nonsense", ""], []),
    // Options: what was given is not offered again unless it may be repeated.
    Case(["--"], ["--wide", "--book", "--quiet", "--help", "--version"]),
    Case(
      ["cook", "--"],
      [
        "--minutes", "--heat", "--lid", "--stir", "--spice", "--into", "--book", "--quiet",
        "--help",
      ]),
    Case(
      ["cook", "-"],
      [
        "--minutes", "--heat", "--lid", "--stir", "--spice", "--into", "--book", "--quiet",
        "--help",
      ]),
    Case(["cook", "-l", "--l"], []),
    Case(["cook", "--spice", "salt", "--s"], ["--stir", "--spice"]),
    Case(["cook", "--", "--"], []),
    // Values.
    Case(["cook", "--heat", ""], ["low", "medium", "high"]),
    Case(["cook", "--heat", "m"], ["medium"]),
    Case(["cook", "--heat="], ["--heat=low", "--heat=medium", "--heat=high"]),
    Case(["cook", "--heat=h"], ["--heat=high"]), Case(["cook", "--nonsense=h"], []),
    Case(["cook", "-s", "sa"], ["salt", "saffron"]), Case(["cook", "--minutes", ""], []),
    Case(["cook", "-ls", "st"], ["star anise"]),
    // Arguments.
    Case(["cook", ""], ["soup", "soufflé", "rice"]), Case(["cook", "sou"], ["soup", "soufflé"]),
    Case(["cook", "-q", "--heat", "low", "r"], ["rice"]), Case(["cook", "--", "r"], ["rice"]),
    Case(["cook", "soup", ""], []), Case(["serve", "soup", "l"], ["low"]),
    Case(["--book", "empty", "cook", ""], []), Case(["cook", "--book=empty", "s"], []),
    Case(["taste", ""], []),
  ])
  func offersWords(_ expected: Case) {
    guard case .words(let candidates) = offered(expected.words) else {
      Issue.record("no words for \(expected.words)")
      return
    }
    #expect(candidates.map(\.value) == expected.offered)
  }

  @Test func leavesFilesToTheShell() {
    #expect(offered(["--book", ""]) == .files)
    #expect(offered(["cook", "--book=a"]) == .files)
    #expect(offered(["cook", "--into", "a"]) == .folders)
  }

  @Test func saysWhatWordsStandFor() {
    #expect(offered(["cook", "soup"]) == .words([Candidate("soup", "of the day")]))
    #expect(offered(["coo"]) == .words([Candidate("cook", "cook a dish")]))
    #expect(offered(["cook", "--lid"]) == .words([Candidate("--lid", "cook under a lid")]))
  }

  @Test func theCursorMayStandAnywhere() {
    let words = ["cook", "so", "2"]
    #expect(
      Kitchen.program.completions(for: words, cursor: 0) { _ in [] }
        == .words([Candidate("cook", "cook a dish")]))
    #expect(Kitchen.program.completions(for: [], cursor: 7) { _ in [] } != .words([]))
    #expect(Kitchen.program.completions(for: words, cursor: -1) { _ in [] } != .files)
  }

  @Test func requestsAreRecognised() {
    #expect(CompletionRequest(arguments: ["completions", "bash"]) == nil)
    #expect(CompletionRequest(arguments: ["completions", "--complete", "x", "--"]) == nil)
    #expect(CompletionRequest(arguments: []) == nil)
    let request = CompletionRequest(arguments: ["completions", "--complete", "1", "--", "a", "--"])
    #expect(request?.words == ["a", "--"])
    #expect(request?.cursor == 1)
  }

  @Test func answersAreLines() throws {
    func answer(_ words: [String]) throws -> String {
      let arguments = ["completions", "--complete", "\(words.count - 1)", "--"] + words
      let request = try #require(CompletionRequest(arguments: arguments))
      return Kitchen.program.answer(request) { _ in
        [Candidate("a", "with\ttab and\nline"), Candidate("b\u{1B}[31m"), Candidate("c d")]
      }
    }
    #expect(try answer(["--book", ""]) == "files\n")
    #expect(try answer(["cook", "--into", ""]) == "folders\n")
    // Control characters could run something in a terminal: such words are not offered.
    #expect(try answer(["cook", ""]) == "words\na\twith tab and line\nc d\t\n")
  }
}
