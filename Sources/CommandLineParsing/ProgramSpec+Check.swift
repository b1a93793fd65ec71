// Mistakes in a declaration, for the test of a program that declares its commands.

extension ProgramSpec {
  /// Everything in the declaration that cannot work, in words: names used twice, an argument
  /// after one that takes all words left, a digit for a short option (`-2` is always a value).
  ///
  /// A program's tests expect this to be empty.
  public func declarationProblems() -> [String] {
    var problems = commands.map(\.name).repeated().map { "two commands are called '\($0)'" }
    for command in commands + [defaultCommand] {
      let options = options(of: command.name == defaultCommand.name ? nil : command)
      problems += options.map(\.name).repeated().map {
        "'\(command.name)' has two options '--\($0)'"
      }
      problems += options.compactMap(\.short).map { String($0) }.repeated().map {
        "'\(command.name)' has two options '-\($0)'"
      }
      problems += options.compactMap(\.short).filter { !$0.isLetter }.map {
        "'\(command.name)' has a short option '-\($0)' that is no letter"
      }
      problems += command.arguments.map(\.name).repeated().map {
        "'\(command.name)' has two arguments '\($0)'"
      }
      problems += zip(command.arguments, command.arguments.dropFirst()).compactMap {
        $0.arity.mayPrecede($1.arity)
          ? nil : "'\(command.name)' has '\($1.name)' after '\($0.name)', which would take its word"
      }
    }
    return problems
  }
}

extension ArgumentSpec.Arity {
  /// Whether an argument of another arity may stand after one of this.
  fileprivate func mayPrecede(_ next: Self) -> Bool {
    switch (self, next) {
    case (.required, _), (.optional, .optional), (.optional, .repeating(minimum: 0)): true
    case (.optional, _), (.repeating, _): false
    }
  }
}

extension [String] {
  /// The words that stand in it more than once, each named once, in order.
  fileprivate func repeated() -> [String] {
    var seen: Set<String> = []
    var twice: [String] = []
    for word in self where !seen.insert(word).inserted && !twice.contains(word) {
      twice.append(word)
    }
    return twice
  }
}
