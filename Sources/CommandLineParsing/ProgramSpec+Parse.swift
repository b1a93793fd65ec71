// A command line into a command and its typed values.

import Diagnostics

extension ProgramSpec {
  /// Reads the arguments of the program (without its own name).
  ///
  /// Options may stand anywhere; global ones also before the command's name. `--help` anywhere
  /// before `--` asks for help, whatever else is wrong.
  ///
  /// - Parameter allowPrefixes: whether the beginning of a command's name is enough where it is
  ///   the beginning of one only; for people at a terminal, never for scripts, whose meaning a
  ///   new command could change.
  public func parse(
    _ arguments: [String], allowPrefixes: Bool
  ) throws(CommandLineError) -> ParsedCommandLine {
    let location = locateCommand(in: arguments)
    let command: CommandSpec?
    do throws(CommandLineError) {
      command = try location.index.map { index throws(CommandLineError) in
        try self.command(named: arguments[index], allowPrefixes: allowPrefixes)
      }
    } catch {
      // After an unknown option, its value looks like the command.
      throw location.errors.first ?? error
    }
    let reading = read(location.rest, command: command)
    if reading.asksForHelp {
      return .help(command.map { .command($0) } ?? .program)
    }
    if let error = location.errors.first ?? reading.errors.first { throw error }
    if reading.asksForVersion { return .version }
    if command?.name == Self.helpName {
      if reading.invocation[Self.manualFlag] { return .manual }
      guard let topic = reading.positionals.first else { return .help(.program) }
      return .help(.command(try self.command(named: topic, allowPrefixes: allowPrefixes)))
    }
    return .run(reading.invocation)
  }

  /// The command of a name, or of the beginning of one.
  func command(
    named written: String, allowPrefixes: Bool
  ) throws(CommandLineError) -> CommandSpec {
    if let exact = commands.first(where: { $0.name == written }) { return exact }
    let visible = commands.filter { !$0.isHidden }
    if allowPrefixes, !written.isEmpty {
      let candidates = visible.filter { $0.name.hasPrefix(written) }
      if candidates.count == 1 { return candidates[0] }
      if candidates.count > 1 {
        throw .ambiguousCommand(written, candidates: candidates.map(\.name))
      }
    }
    throw .unknownCommand(
      written, suggestion: nearest(to: written, in: visible.map(\.name)))
  }

  /// Where the command's name stands, and the words around it.
  struct CommandLocation {
    /// The place of the command's name among the arguments; `nil` when none is named.
    var index: Int?
    /// The arguments without it.
    var rest: [String]
    /// What is wrong before it.
    var errors: [CommandLineError]
  }

  /// Finds the first word that is no option and no option's value: the command's name.
  ///
  /// The command is not known yet, so only global options and those of the default command can
  /// stand before it.
  func locateCommand(in arguments: [String]) -> CommandLocation {
    var scanner = OptionScanner(arguments[...], options: options(of: nil))
    var errors: [CommandLineError] = []
    while true {
      do throws(CommandLineError) {
        guard let piece = try scanner.next() else {
          // Without a command, reading the default command reports the same errors once more.
          return CommandLocation(index: nil, rest: arguments, errors: [])
        }
        switch piece {
        case .option: continue
        case .word:
          let index = scanner.words.startIndex - 1
          var rest = arguments
          rest.remove(at: index)
          return CommandLocation(index: index, rest: rest, errors: errors)
        }
      } catch {
        errors.append(located(error, command: nil))
      }
    }
  }

  /// What reading a command's words gave, with everything that was wrong.
  struct Reading {
    var invocation: Invocation
    var positionals: [String] = []
    var errors: [CommandLineError] = []
    var asksForHelp = false
    var asksForVersion = false
    /// The option whose value is missing at the end.
    var optionAwaitingValue: OptionSpec?
    /// Whether `--` was met.
    var optionsEnded = false
  }

  /// Reads the options and arguments of a command (of the default one when none is named); goes
  /// on after an error.
  func read(_ words: [String], command: CommandSpec?) -> Reading {
    let spec = command ?? defaultCommand
    var reading = Reading(invocation: Invocation(command: spec))
    var scanner = OptionScanner(words[...], options: options(of: command))
    scanning: while true {
      do throws(CommandLineError) {
        switch try scanner.next() {
        case nil: break scanning
        case .word(let word)?: reading.positionals.append(word)
        case .option(let option, let written, let value)?:
          try reading.take(option, written, value)
        }
      } catch {
        reading.errors.append(located(error, command: command))
      }
    }
    reading.optionAwaitingValue = scanner.optionAwaitingValue
    reading.optionsEnded = scanner.optionsEnded
    reading.assignPositionals(usage: usage(of: command))
    return reading
  }

  /// Adds to an unknown option the command it was given to and the commands that do have it.
  private func located(_ error: CommandLineError, command: CommandSpec?) -> CommandLineError {
    guard case .unknownOption(let written, _, let suggestion, _) = error else { return error }
    let owners = commands.filter { candidate in
      !candidate.isHidden
        && candidate.options.contains {
          $0.written == written || $0.short.map { "-\($0)" } == written
        }
    }
    return .unknownOption(
      written, command: command?.name, suggestion: owners.isEmpty ? suggestion : nil,
      optionOf: owners.map(\.name))
  }
}

extension ProgramSpec.Reading {
  /// Takes an option and reads its value.
  fileprivate mutating func take(
    _ option: OptionSpec, _ written: String, _ value: String?
  ) throws(CommandLineError) {
    if option.name == ProgramSpec.helpFlag.spec.name { asksForHelp = true }
    if option.name == ProgramSpec.versionFlag.spec.name { asksForVersion = true }
    guard let value else {
      invocation.optionValues[option.name] = [true]
      return
    }
    if invocation.optionValues[option.name] != nil, !option.isRepeatable {
      throw .repeatedOption(option.written)
    }
    do {
      let read = try option.parse(value)
      invocation.optionValues[option.name, default: []].append(read)
    } catch {
      throw .invalidValue(of: written, written: value, reason: error)
    }
  }

  /// Gives the positional words to the command's arguments, in order.
  fileprivate mutating func assignPositionals(usage: String) {
    let command = invocation.command
    if command.name == ProgramSpec.helpName, positionals.count < 2 { return }
    for (position, word) in positionals.enumerated() {
      guard let argument = command.argument(at: position) else {
        errors.append(.unexpectedArgument(word, usage: usage))
        break
      }
      do {
        let read = try argument.parse(word)
        invocation.argumentValues[argument.name, default: []].append(read)
      } catch {
        errors.append(.invalidValue(of: argument.name, written: word, reason: error))
      }
    }
    for (position, argument) in command.arguments.enumerated() {
      switch argument.arity {
      case .required where positionals.count <= position,
        .repeating(minimum: 1...) where positionals.count <= position:
        errors.append(.missingArgument(argument.name, usage: usage))
        return
      case .repeating(let minimum) where positionals.count < position + minimum:
        errors.append(.missingArgument(argument.usage, usage: usage))
        return
      case .required, .optional, .repeating: continue
      }
    }
  }
}
