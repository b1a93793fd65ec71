// A command line that was understood: the command and what it was given.

/// A command and the values given to it, read by the objects that declared them.
///
///     let id = invocation[idArgument]            // String
///     let deadline = invocation[byOption]        // Deadline?
///
/// An option or argument that the command does not declare reads as not given, so that code
/// shared by several commands may ask for it.
public struct Invocation: Sendable {
  /// The command to run.
  public let command: CommandSpec
  var optionValues: [String: [any Sendable]] = [:]
  var argumentValues: [String: [any Sendable]] = [:]

  init(command: CommandSpec) { self.command = command }

  /// The value of an option, or `nil` when it was not given.
  public subscript<Value>(option: CommandOption<Value>) -> Value? {
    optionValues[option.spec.name]?.last as? Value
  }

  /// The values of a repeatable option in the order they were given.
  public subscript<Value>(option: RepeatableOption<Value>) -> [Value] {
    optionValues[option.spec.name, default: []].compactMap { $0 as? Value }
  }

  /// Whether a flag was given.
  public subscript(flag: CommandFlag) -> Bool { optionValues[flag.spec.name] != nil }

  /// The value of a required argument.
  ///
  /// - Precondition: the command declares the argument; parsing has then seen to its value.
  public subscript<Value>(argument: RequiredArgument<Value>) -> Value {
    guard let value = ifGiven(argument) else {
      preconditionFailure(
        "'\(command.name)' does not declare the argument \(argument.spec.name) that it reads")
    }
    return value
  }

  /// The value of an optional argument, or `nil` when it was not given.
  public subscript<Value>(argument: OptionalArgument<Value>) -> Value? {
    argumentValues[argument.spec.name]?.first as? Value
  }

  /// The values of a repeating argument in the order they were given.
  public subscript<Value>(argument: RepeatingArgument<Value>) -> [Value] {
    argumentValues[argument.spec.name, default: []].compactMap { $0 as? Value }
  }

  /// The value of a required argument, or `nil` where the command line is still being typed or
  /// the command has no such argument.
  public func ifGiven<Value>(_ argument: RequiredArgument<Value>) -> Value? {
    argumentValues[argument.spec.name]?.first as? Value
  }
}

/// What a command line asks for.
public enum ParsedCommandLine: Sendable {
  /// A command is to run.
  case run(Invocation)
  /// The program or a command is to be explained.
  case help(HelpTopic)
  /// The manual page is to be printed.
  case manual
  /// The version is to be printed.
  case version
}

/// What help is asked about.
public enum HelpTopic: Sendable {
  /// The program as a whole.
  case program
  /// One command.
  case command(CommandSpec)
}
