// A small program to parse for: every kind of option and argument.

import CommandLineParsing

extension CandidateSource {
  static let dishes = CandidateSource("dishes")
}

enum Heat: String, CaseIterable, Sendable {
  case low, medium, high
}

/// A kitchen's commands: cook, taste, serve, and a hidden one.
enum Kitchen {
  static let number: ValueParser<Double> = { text throws(InvalidValue) in
    guard let number = Double(text) else {
      throw InvalidValue("is not a number", hint: "write digits, for example 2.5")
    }
    return number
  }

  static let book = CommandOption(
    "book", value: "PATH", help: "the cookbook to use", completion: .files)
  static let quiet = CommandFlag("quiet", short: "q", help: "say nothing but errors")

  static let minutes = CommandOption(
    "minutes", short: "m", value: "N", help: "how long to cook", parse: number)
  static let heat = CommandOption(
    "heat", value: "LEVEL", help: "how hot the stove is", oneOf: Heat.self)
  static let spice = RepeatableOption(
    "spice", short: "s", value: "NAME", help: "a spice to add",
    completion: .values(["salt", "saffron", "pepper", "star anise"]))
  static let lid = CommandFlag("lid", short: "l", help: "cook under a lid")
  static let stir = CommandFlag("stir", short: "r", help: "stir all the while")
  static let folder = CommandOption(
    "into", value: "DIR", help: "where the pots are", completion: .folders)

  static let dish = RequiredArgument(
    "DISH", help: "what to cook", completion: .dynamic(.dishes))
  static let amounts = RepeatingArgument(
    "AMOUNT", minimum: 1, help: "how much of it", parse: number)
  static let guest = OptionalArgument("GUEST", help: "who is served first")
  static let table = RequiredArgument("HEAT", help: "how hot it is served", oneOf: Heat.self)

  static let cook = CommandSpec(
    "cook", summary: "cook a dish",
    examples: [
      Example("kitchen cook soup 2 --minutes 30", "two plates of soup in half an hour"),
      Example("kitchen cook rice 0.5 -l"),
    ],
    arguments: [dish, amounts],
    groups: [
      OptionGroup("Stove", [minutes, heat, lid, stir]), OptionGroup("Taste", [spice, folder]),
    ],
    discussion: """
      Cooking begins at once. What is on the stove already stays there, and is stirred before \
      anything else happens to it.

        low     simmers
        high    boils

      Nothing burns.
      """)
  static let taste = CommandSpec(
    "taste", summary: "taste what is on the stove", options: [spice])
  static let serve = CommandSpec(
    "serve", summary: "bring a dish to the table", arguments: [dish, table, guest])
  static let sweep = CommandSpec("sweep", summary: "sweep the floor", hidden: true)
  static let look = CommandSpec(
    "look", summary: "look around", options: [CommandFlag("wide", help: "look far")])

  static let program = ProgramSpec(
    "kitchen", summary: "cook and serve from the command line",
    discussion: "Dishes are kept in a cookbook, which is a plain text.",
    examples: [Example("kitchen cook soup 2", "begin here")],
    groups: [
      CommandGroup("Cooking", [cook, taste]), CommandGroup("The table", [serve, sweep]),
    ],
    globalOptions: [OptionGroup("Global options", [book, quiet])], defaultCommand: look)

  /// Reads words as at a terminal or in a script; help, the manual or a version is no invocation.
  static func invocation(_ words: [String]) throws -> Invocation? {
    switch try program.parse(words, allowPrefixes: false) {
    case .run(let invocation): invocation
    case .help, .manual, .version: nil
    }
  }
}
