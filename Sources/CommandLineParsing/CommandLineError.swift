// Everything that can be wrong with a command line, and how to say it.

/// Why a command line could not be understood.
public enum CommandLineError: Error, Hashable, Sendable {
  /// No command has this name; perhaps another one was meant.
  case unknownCommand(String, suggestion: String?)
  /// Several commands begin with what was written.
  case ambiguousCommand(String, candidates: [String])
  /// The command has no such option (written with its dashes); perhaps another one was meant,
  /// or one of the commands that do have it.
  case unknownOption(String, command: String?, suggestion: String?, optionOf: [String])
  /// An option stands at the end, or before another option, without its value.
  case missingValue(option: String, placeholder: String, found: String?)
  /// A flag was given a value.
  case unexpectedValue(option: String, value: String)
  /// An option that may be given once was given twice.
  case repeatedOption(String)
  /// The value of an option or an argument could not be read.
  case invalidValue(of: String, written: String, reason: InvalidValue)
  /// An argument is missing.
  case missingArgument(String, usage: String)
  /// There is a word more than the command takes.
  case unexpectedArgument(String, usage: String)

  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .unknownCommand(let written, _):
      "there is no command '\(written)'"
    case .ambiguousCommand(let written, let candidates):
      "'\(written)' could be \(candidates.joinedAsAlternatives())"
    case .unknownOption(let option, let command?, _, _):
      "'\(command)' has no option '\(option)'"
    case .unknownOption(let option, nil, _, _):
      "there is no option '\(option)' to stand before a command"
    case .missingValue(let option, let placeholder, _):
      "'\(option)' needs a value: \(placeholder)"
    case .unexpectedValue(let option, let value):
      "'\(option)' takes no value, but was given '\(value)'"
    case .repeatedOption(let option):
      "'\(option)' is given twice"
    case .invalidValue(let name, let written, let reason):
      "\(name): '\(written)' \(reason.message)"
    case .missingArgument(let name, _):
      "\(name) is missing"
    case .unexpectedArgument(let word, _):
      "'\(word)' is one argument too many"
    }
  }

  /// What to do about it, where that is known.
  public var hint: String? {
    switch self {
    case .unknownCommand(_, let suggestion):
      suggestion.map { "did you mean '\($0)'?" }
    case .ambiguousCommand:
      "write more of the name"
    case .unknownOption(_, _, let suggestion?, _):
      "did you mean '\(suggestion)'?"
    case .unknownOption(_, nil, nil, let commands) where !commands.isEmpty:
      "it is an option of \(commands.joinedAsAlternatives()): write it after the command"
    case .unknownOption(_, _, nil, let commands) where !commands.isEmpty:
      "it is an option of \(commands.joinedAsAlternatives())"
    case .unknownOption:
      "to write a word that begins with a dash, put '--' before it"
    case .missingValue(let option, _, let found):
      found.map { "if '\($0)' is the value, write '\(option)=\($0)'" }
    case .unexpectedValue(let option, _):
      "write '\(option)' alone"
    case .repeatedOption:
      "give it once"
    case .invalidValue(_, _, let reason):
      reason.hint
    case .missingArgument(_, let usage):
      "usage: \(usage)"
    case .unexpectedArgument(_, let usage):
      "put words that belong together in quotation marks; usage: \(usage)"
    }
  }
}
