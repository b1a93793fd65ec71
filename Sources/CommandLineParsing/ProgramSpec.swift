// The whole program as it is declared: its commands and the options they all take.

/// Commands that stand under one heading in help.
public struct CommandGroup: Sendable {
  /// The heading, without a colon.
  public let title: String
  /// The commands, in the order of help.
  public let commands: [CommandSpec]

  /// Puts commands under a heading.
  public init(_ title: String, _ commands: [CommandSpec]) {
    self.title = title
    self.commands = commands
  }
}

/// A program with commands.
///
/// Three things are built in and need no declaration: the command `help [COMMAND]` with its flag
/// `--manual`, the flag `--help` (`-h`) on every command, and the flag `--version` before any command.
public struct ProgramSpec: Sendable {
  /// The name that is typed.
  public let name: String
  /// What it is, in one line that begins in lower case and has no full stop at the end.
  public let summary: String
  /// Paragraphs separated by blank lines; lines that begin with a space are kept as they are.
  public let discussion: String
  /// Lines to imitate; help shows them first.
  public let examples: [Example]
  /// The commands under their headings, with `help` last.
  public let commandGroups: [CommandGroup]
  /// The options that every command takes, before or after its name.
  public let globalGroups: [OptionGroup]
  /// What runs when no command is named.
  public let defaultCommand: CommandSpec

  /// Declares a program.
  public init(
    _ name: String, summary: String, discussion: String = "", examples: [Example] = [],
    groups: [CommandGroup], globalOptions: [OptionGroup], defaultCommand: CommandSpec
  ) {
    let names = groups.flatMap(\.commands).filter { !$0.isHidden }.map(\.name)
    let help = CommandSpec(
      Self.helpName, summary: "explain the program or one of its commands",
      examples: [
        Example("\(name) help"),
        Example("\(name) help \(names.first ?? Self.helpName)"),
        Example("\(name) help --manual | man -l -", "the manual page"),
      ],
      arguments: [
        OptionalArgument("COMMAND", help: "the command to explain", completion: .values(names))
      ],
      options: [Self.manualFlag])
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.examples = examples
    self.commandGroups = groups + [CommandGroup("Help", [help])]
    self.globalGroups = globalOptions
    self.defaultCommand = defaultCommand
  }

  /// Every command that can be named.
  public var commands: [CommandSpec] { commandGroups.flatMap(\.commands) }

  /// The options that every command takes, without the built-in ones.
  public var globalOptions: [OptionSpec] { globalGroups.flatMap(\.options) }

  /// The name of the built-in command that explains the others.
  static let helpName = "help"

  /// The flag of `help` that asks for the manual page.
  static let manualFlag = CommandFlag(
    "manual", help: "print the manual page of everything, in the language of man")

  /// The flag that every command takes.
  static let helpFlag = CommandFlag("help", short: "h", help: "explain the command and stop")

  /// The flag that stands before any command.
  static let versionFlag = CommandFlag("version", help: "print the version and stop")

  /// Every option a command takes: its own, the global ones and the built-in ones; without a
  /// command, those of the default command.
  func options(of command: CommandSpec?) -> [OptionSpec] {
    if let command { return command.options + globalOptions + [Self.helpFlag.spec] }
    return defaultCommand.options + globalOptions + [Self.helpFlag.spec, Self.versionFlag.spec]
  }
}
