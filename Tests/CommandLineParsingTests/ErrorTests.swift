// Command lines that are refused, and what is said about them.

import CommandLineParsing
import Testing

@Suite struct ErrorTests {
  struct Case: Sendable {
    var words: [String]
    var message: String
    var hint: String?
    init(_ words: [String], _ message: String, _ hint: String? = nil) {
      self.words = words
      self.message = message
      self.hint = hint
    }
  }

  static let cookUsage = "usage: kitchen cook DISH AMOUNT… [OPTIONS]"

  @Test(arguments: [
    Case(["cok"], "there is no command 'cok'", "did you mean 'cook'?"),
    Case(["ocok"], "there is no command 'ocok'", "did you mean 'cook'?"),
    Case(["ser"], "there is no command 'ser'", "did you mean 'serve'?"),
    Case(["xyzzy"], "there is no command 'xyzzy'"),
    Case([""], "there is no command ''"),
    Case(["help", "tste"], "there is no command 'tste'", "did you mean 'taste'?"),
    Case(
      ["cook", "soup", "2", "--minuts", "3"], "'cook' has no option '--minuts'",
      "did you mean '--minutes'?"),
    Case(
      ["cook", "soup", "2", "-minutes"], "-m: 'inutes' is not a number",
      "write digits, for example 2.5"),
    Case(["cook", "soup", "2", "-lid"], "'cook' has no option '-lid'", "did you mean '--lid'?"),
    Case(
      ["cook", "soup", "2", "-x"], "'cook' has no option '-x'",
      "to write a word that begins with a dash, put '--' before it"),
    Case(
      ["taste", "--minutes", "3"], "'taste' has no option '--minutes'", "it is an option of cook"),
    Case(["taste", "-l"], "'taste' has no option '-l'", "it is an option of cook"),
    Case(
      ["--minutes", "3", "cook", "soup", "2"],
      "there is no option '--minutes' to stand before a command",
      "it is an option of cook: write it after the command"),
    Case(
      ["--spice", "x"], "there is no option '--spice' to stand before a command",
      "it is an option of cook or taste: write it after the command"),
    Case(["cook", "soup", "2", "--minutes"], "'--minutes' needs a value: N"),
    Case(["cook", "soup", "2", "-m"], "'-m' needs a value: N"),
    Case(
      ["cook", "soup", "2", "--minutes", "--lid"], "'--minutes' needs a value: N",
      "if '--lid' is the value, write '--minutes=--lid'"),
    Case(["cook", "soup", "2", "--minutes", "--", "3"], "'--minutes' needs a value: N"),
    Case(
      ["cook", "soup", "2", "--lid=yes"], "'--lid' takes no value, but was given 'yes'",
      "write '--lid' alone"),
    Case(
      ["cook", "soup", "2", "-l=yes"], "'-l' takes no value, but was given 'yes'",
      "write '-l' alone"),
    Case(
      ["cook", "soup", "2", "-m", "3", "--minutes=4"], "'--minutes' is given twice", "give it once"),
    Case(
      ["--book", "a", "cook", "soup", "2", "--book", "b"], "'--book' is given twice", "give it once"
    ),
    Case(
      ["cook", "soup", "2", "--minutes", "long"], "--minutes: 'long' is not a number",
      "write digits, for example 2.5"),
    Case(
      ["cook", "soup", "two"], "AMOUNT: 'two' is not a number", "write digits, for example 2.5"),
    Case(
      ["cook", "soup", "2", "--heat", "hihg"], "--heat: 'hihg' is not one of its values",
      "did you mean 'high'?"),
    Case(
      ["cook", "soup", "2", "--heat", "x"], "--heat: 'x' is not one of its values",
      "write low, medium or high"),
    Case(["cook"], "DISH is missing", cookUsage),
    Case(["cook", "soup"], "AMOUNT is missing", cookUsage),
    Case(
      ["serve", "soup", "low", "Ann", "Ben"], "'Ben' is one argument too many",
      "put words that belong together in quotation marks; usage: kitchen serve DISH HEAT [GUEST] [OPTIONS]"
    ),
    Case(
      ["help", "cook", "soup"], "'soup' is one argument too many",
      "put words that belong together in quotation marks; usage: kitchen help [COMMAND]"),
  ])
  func refuses(_ expected: Case) {
    let error = #expect(throws: CommandLineError.self) {
      try Kitchen.program.parse(expected.words, allowPrefixes: false)
    }
    #expect(error?.message == expected.message)
    #expect(error?.hint == expected.hint)
  }

  @Test func ambiguousPrefixesNameTheCandidates() {
    let twins = ProgramSpec(
      "p", summary: "p",
      groups: [
        CommandGroup(
          "All",
          ["resolve", "reopen", "report"].map { CommandSpec($0, summary: "x") })
      ], globalOptions: [], defaultCommand: Kitchen.look)
    let error = #expect(throws: CommandLineError.self) {
      try twins.parse(["re"], allowPrefixes: true)
    }
    #expect(error?.message == "'re' could be resolve, reopen or report")
    #expect(error?.hint == "write more of the name")
  }

  /// Whatever the words, parsing gives a value or an error.
  @Test func anyWordsAreAnswered() {
    let pieces = [
      "", "-", "--", "---", "-=", "--=", "cook", "help", "-m", "--minutes", "-l", "2", "-h",
      "\u{0}", "-é", "=x",
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let words = [first, second, third]
          do {
            _ = try Kitchen.program.parse(words, allowPrefixes: true)
          } catch {
            #expect(!error.message.isEmpty)
          }
          _ = Kitchen.program.completions(for: words, cursor: 2) { _ in [] }
        }
      }
    }
  }
}
