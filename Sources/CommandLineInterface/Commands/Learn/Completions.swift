import CommandLineParsing

/// `completions SHELL`: the script that makes a shell complete command lines.
enum CompletionScripts: Command {
  static let shell = RequiredArgument<Shell>("SHELL", help: "bash, zsh or fish", oneOf: Shell.self)

  static let spec = CommandSpec(
    "completions", summary: "print the script that completes command lines in your shell",
    examples: [
      Example("source <(foretell completions bash)", "in ~/.bashrc"),
      Example("source <(foretell completions zsh)", "in ~/.zshrc, after compinit"),
      Example("foretell completions fish > ~/.config/fish/completions/foretell.fish"),
    ],
    arguments: [shell],
    discussion: """
      The shell asks the program for every answer, so ids, tags, forecasters, sources, phrases and \
      the outcomes of a prediction are those of the ledger that the command line is about.
      """)

  static func run(_ session: Session) throws(Failure) {
    try session.print(Program.spec.completionScript(for: session.invocation[shell]))
  }
}
