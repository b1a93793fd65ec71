// The line that shows what a command takes.

extension ProgramSpec {
  /// How a command is typed: `foretell show ID [OPTIONS]`; without one, the program.
  func usage(of command: CommandSpec?) -> String {
    guard let command else { return "\(name) [COMMAND] [ARGUMENTS] [OPTIONS]" }
    let options = command.name == Self.helpName ? [] : ["[OPTIONS]"]
    return ([name, command.name] + command.arguments.map(\.usage) + options)
      .joined(separator: " ")
  }
}
