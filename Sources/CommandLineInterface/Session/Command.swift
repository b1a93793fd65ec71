import CommandLineParsing

/// One command: its declaration, from which parsing, help and completions follow, and its work.
protocol Command: Sendable {
  static var spec: CommandSpec { get }
  static func run(_ session: Session) throws(Failure)
}
