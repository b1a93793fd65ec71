// Everything the program takes from outside, handed in, so that a test can be its whole world.

public import Forecasting
public import SystemInterface

/// What the program runs in: arguments, environment, clock and streams.
public struct Surroundings: Sendable {
  /// The words after the program's name.
  public var arguments: [String]
  /// The environment; an empty variable counts as unset.
  public var environment: @Sendable (String) -> String?
  /// What relative paths are relative to.
  public var currentDirectory: String
  /// The clock.
  public var now: @Sendable () -> Moment
  /// The time since some fixed moment, which nobody can set back.
  public var uptime: @Sendable () -> Duration
  /// Reads standard input to its end, unless that is more bytes than the limit.
  public var input: @Sendable (_ limit: Int) throws(FileError) -> [UInt8]
  /// Standard output.
  public var output: Stream
  /// Standard error.
  public var errors: Stream
  /// The terminal to ask at; nil where nobody can answer.
  public var terminal: Terminal?

  /// Where text goes.
  public struct Stream: Sendable {
    /// Writes text.
    public var write: @Sendable (String) throws(StreamError) -> Void
    /// Whether it is a terminal.
    public var isTerminal: Bool
    /// Its width in cells, where it is a terminal and says so.
    public var width: Int?

    /// A stream from its parts.
    public init(
      isTerminal: Bool = false, width: Int? = nil,
      write: @escaping @Sendable (String) throws(StreamError) -> Void
    ) {
      self.isTerminal = isTerminal
      self.width = width
      self.write = write
    }
  }

  /// Surroundings from their parts.
  public init(
    arguments: [String], environment: @escaping @Sendable (String) -> String?,
    currentDirectory: String, now: @escaping @Sendable () -> Moment,
    uptime: @escaping @Sendable () -> Duration = { .zero },
    input: @escaping @Sendable (_ limit: Int) throws(FileError) -> [UInt8], output: Stream,
    errors: Stream, terminal: Terminal? = nil
  ) {
    self.arguments = arguments
    self.environment = environment
    self.currentDirectory = currentDirectory
    self.now = now
    self.uptime = uptime
    self.input = input
    self.output = output
    self.errors = errors
    self.terminal = terminal
  }
}
