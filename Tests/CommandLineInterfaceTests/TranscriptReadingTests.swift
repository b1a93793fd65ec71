// The reading of transcripts themselves.

import Testing

@Suite struct TranscriptReadingTests {
  @Test func stepsHaveHeadingsDocumentsAndOutput() {
    let text = """
      # A heading
      $ write FILE <<END
      one

      two
      END
      $ foretell list
      out

      # Another
      # heading
      $ foretell check
      """
    let transcript = Transcript(text.lines, allowsComments: true)
    #expect(transcript.steps.map(\.line) == [2, 7, 12])
    #expect(transcript.steps.map(\.heading) == [["# A heading"], [], ["# Another", "# heading"]])
    #expect(transcript.steps.map(\.document) == [["one", "", "two"], [], []])
    #expect(transcript.steps.map(\.expected) == [[], ["out"], []])
    #expect(transcript.lines.joined(separator: "\n") == text)
  }

  @Test(arguments: [
    (["..."], ["a", "b"], true),
    (["a", "...", "c"], ["a", "c"], true),
    (["a", "...", "c"], ["a", "b", "b", "c"], true),
    (["a", "...", "c"], ["a", "b"], false),
    (["a"], ["a", "b"], false),
    ([], [], true),
    (["a"], [], false),
  ])
  func wildcardsStandForLines(_ expected: [String], _ printed: [String], _ matches: Bool) {
    #expect(Transcript.Step(line: 1, command: "", expected: expected).matches(printed) == matches)
  }

  @Test func wordsAreReadAsAShellReadsThem() throws {
    let command = try CommandWords(
      #"A=1 B="x y" foretell add "a \"b\" $" 'c d' e\ f --x="y z" < in > out | grep "a b""#)
    #expect(command.variables == ["A": "1", "B": "x y"])
    #expect(command.words == ["foretell", "add", "a \"b\" $", "c d", "e f", "--x=y z"])
    #expect(command.input == "in")
    #expect(command.output == "out")
    #expect(command.filters == [["grep", "a b"]])
    #expect(throws: CommandWords.Unreadable.self) { try CommandWords("foretell \"open") }
    #expect(try CommandWords("foretell add \"\"").words == ["foretell", "add", ""])
  }

  @Test func unknownCommandsAreNotPassedOver() throws {
    var runner = TranscriptRunner(in: try TemporaryFolder(), style: .marked)
    #expect(throws: TranscriptRunner.Failure.self) {
      try runner.run(Transcript.Step(line: 1, command: "rm -rf x"))
    }
  }
}
