// Command lines that are understood.

import CommandLineParsing
import Testing

@Suite struct ParsingTests {
  struct Case: Sendable {
    var words: [String]
    var dish: String? = nil
    var amounts: [Double] = []
    var minutes: Double? = nil
    var heat: Heat? = nil
    var spices: [String] = []
    var lid = false
    var stir = false
    var book: String? = nil
    var quiet = false
  }

  @Test(arguments: [
    Case(words: ["cook", "soup", "2"], dish: "soup", amounts: [2]),
    Case(words: ["cook", "soup", "1", "2.5", "3"], dish: "soup", amounts: [1, 2.5, 3]),
    // The forms of an option with a value.
    Case(words: ["cook", "soup", "2", "--minutes", "30"], dish: "soup", amounts: [2], minutes: 30),
    Case(words: ["cook", "soup", "2", "--minutes=30"], dish: "soup", amounts: [2], minutes: 30),
    Case(words: ["cook", "soup", "2", "-m", "30"], dish: "soup", amounts: [2], minutes: 30),
    Case(words: ["cook", "soup", "2", "-m30"], dish: "soup", amounts: [2], minutes: 30),
    Case(words: ["cook", "soup", "2", "-m=30"], dish: "soup", amounts: [2], minutes: 30),
    // Negative numbers are values everywhere.
    Case(words: ["cook", "soup", "-2", "-0.5", "-.5"], dish: "soup", amounts: [-2, -0.5, -0.5]),
    Case(words: ["cook", "soup", "1", "-m", "-3"], dish: "soup", amounts: [1], minutes: -3),
    Case(words: ["cook", "-2..12", "1"], dish: "-2..12", amounts: [1]),
    Case(words: ["cook", "-", "1"], dish: "-", amounts: [1]),
    // Options stand anywhere; the global ones also before the command.
    Case(
      words: ["cook", "--lid", "soup", "-q", "2"], dish: "soup", amounts: [2], lid: true,
      quiet: true),
    Case(
      words: ["--book", "a b", "-q", "cook", "soup", "2"], dish: "soup", amounts: [2], book: "a b",
      quiet: true),
    Case(words: ["cook", "soup", "2", "--book=x=y"], dish: "soup", amounts: [2], book: "x=y"),
    Case(words: ["cook", "soup", "2", "--book="], dish: "soup", amounts: [2], book: ""),
    Case(words: ["cook", "soup", "2", "--book", "-"], dish: "soup", amounts: [2], book: "-"),
    // Bundles.
    Case(words: ["cook", "-lr", "soup", "2"], dish: "soup", amounts: [2], lid: true, stir: true),
    Case(
      words: ["cook", "-lrq", "soup", "2"], dish: "soup", amounts: [2], lid: true, stir: true,
      quiet: true),
    Case(
      words: ["cook", "-lm30", "soup", "2"], dish: "soup", amounts: [2], minutes: 30, lid: true),
    Case(
      words: ["cook", "-lm", "30", "soup", "2"], dish: "soup", amounts: [2], minutes: 30, lid: true),
    // Repetition.
    Case(
      words: ["cook", "soup", "2", "-s", "a", "--spice=b", "-sc"], dish: "soup", amounts: [2],
      spices: ["a", "b", "c"]),
    Case(words: ["cook", "soup", "2", "--lid", "-l"], dish: "soup", amounts: [2], lid: true),
    // After "--" nothing is an option.
    Case(words: ["cook", "--", "--lid", "2"], dish: "--lid", amounts: [2]),
    Case(words: ["cook", "-l", "--", "--", "2"], dish: "--", amounts: [2], lid: true),
    Case(words: ["--", "cook", "soup", "2"], dish: "soup", amounts: [2]),
    Case(
      words: ["cook", "soup", "2", "--heat", "medium"], dish: "soup", amounts: [2], heat: .medium),
    Case(words: ["cook", "", "2"], dish: "", amounts: [2]),
    Case(words: ["cook", "süß 🍲", "2"], dish: "süß 🍲", amounts: [2]),
  ])
  func understands(_ expected: Case) throws {
    let invocation = try #require(try Kitchen.invocation(expected.words))
    #expect(invocation.command.name == "cook")
    #expect(invocation[Kitchen.dish] == expected.dish)
    #expect(invocation[Kitchen.amounts] == expected.amounts)
    #expect(invocation[Kitchen.minutes] == expected.minutes)
    #expect(invocation[Kitchen.heat] == expected.heat)
    #expect(invocation[Kitchen.spice] == expected.spices)
    #expect(invocation[Kitchen.lid] == expected.lid)
    #expect(invocation[Kitchen.stir] == expected.stir)
    #expect(invocation[Kitchen.book] == expected.book)
    #expect(invocation[Kitchen.quiet] == expected.quiet)
  }

  @Test func optionalArgumentsMayBeLeftOut() throws {
    let without = try #require(try Kitchen.invocation(["serve", "soup", "low"]))
    #expect(without[Kitchen.guest] == nil)
    #expect(without[Kitchen.table] == .low)
    let with = try #require(try Kitchen.invocation(["serve", "soup", "high", "Ann"]))
    #expect(with[Kitchen.guest] == "Ann")
  }

  @Test func whatACommandDoesNotDeclareReadsAsNotGiven() throws {
    let invocation = try #require(try Kitchen.invocation(["taste"]))
    #expect(invocation[Kitchen.minutes] == nil)
    #expect(invocation[Kitchen.lid] == false)
    #expect(invocation.ifGiven(Kitchen.dish) == nil)
  }

  @Test func withoutACommandTheDefaultOneRuns() throws {
    #expect(try Kitchen.invocation([])?.command.name == "look")
    #expect(try Kitchen.invocation(["-q", "--wide"])?.command.name == "look")
  }

  @Test func prefixesCountOnlyWhereTheyAreAllowed() throws {
    guard case .run(let run) = try Kitchen.program.parse(["co", "x", "1"], allowPrefixes: true)
    else {
      Issue.record("not a command")
      return
    }
    #expect(run.command.name == "cook")
    #expect(throws: CommandLineError.unknownCommand("co", suggestion: "cook")) {
      try Kitchen.program.parse(["co", "x", "1"], allowPrefixes: false)
    }
    // A hidden command is found by its whole name only.
    #expect(throws: CommandLineError.unknownCommand("swee", suggestion: nil)) {
      try Kitchen.program.parse(["swee"], allowPrefixes: true)
    }
    #expect(try Kitchen.invocation(["sweep"])?.command.name == "sweep")
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["-qh"], ["--book", "x", "--help"], ["--nonsense", "-h"],
  ])
  func asksForTheProgramsHelp(_ words: [String]) throws {
    let parsed = try Kitchen.program.parse(words, allowPrefixes: false)
    guard case .help(.program) = parsed else {
      Issue.record("understood as \(parsed)")
      return
    }
  }

  @Test(arguments: [
    ["cook", "--help"], ["--help", "cook"], ["help", "cook"], ["cook", "-lh"],
    ["cook", "--nonsense", "soup", "-h"], ["help", "-q", "cook"], ["cook", "-m", "--help"],
  ])
  func asksForACommandsHelp(_ words: [String]) throws {
    guard case .help(.command(let command)) = try Kitchen.program.parse(words, allowPrefixes: false)
    else {
      Issue.record("no help for \(words)")
      return
    }
    #expect(command.name == "cook")
  }

  @Test func asksForTheManual() throws {
    guard case .manual = try Kitchen.program.parse(["help", "--manual"], allowPrefixes: false)
    else {
      Issue.record("no manual")
      return
    }
    #expect(throws: CommandLineError.self) {
      try Kitchen.program.parse(["cook", "soup", "1", "--manual"], allowPrefixes: false)
    }
  }

  @Test func asksForTheVersion() throws {
    guard case .version = try Kitchen.program.parse(["--version"], allowPrefixes: false) else {
      Issue.record("no version")
      return
    }
    #expect(throws: CommandLineError.self) {
      try Kitchen.program.parse(["cook", "soup", "1", "--version"], allowPrefixes: false)
    }
  }

  @Test func declarationsAreChecked() {
    #expect(Kitchen.program.declarationProblems() == [])
    let twice = CommandSpec(
      "a", summary: "a", arguments: [Kitchen.amounts, Kitchen.dish, Kitchen.dish],
      options: [Kitchen.minutes, Kitchen.minutes, CommandFlag("two", short: "2", help: "two")])
    let program = ProgramSpec(
      "p", summary: "p", groups: [CommandGroup("All", [twice, twice])], globalOptions: [],
      defaultCommand: Kitchen.look)
    let problems = program.declarationProblems()
    #expect(problems.contains("two commands are called 'a'"))
    #expect(problems.contains("'a' has two options '--minutes'"))
    #expect(problems.contains("'a' has two options '-m'"))
    #expect(problems.contains("'a' has two arguments 'DISH'"))
    #expect(problems.contains("'a' has 'DISH' after 'AMOUNT', which would take its word"))
    #expect(problems.contains("'a' has a short option '-2' that is no letter"))
  }
}
