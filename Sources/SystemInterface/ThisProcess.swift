// The process itself.

import Glibc

/// The running process.
public enum ThisProcess {
  /// Ends the process, giving the terminal back first.
  ///
  /// - Parameter status: 0 to 255.
  public static func exit(_ status: Int) -> Never {
    TerminalMode.restoreAtEnd()
    Glibc.exit(Int32(clamping: status))
  }

  /// From now on, writing to a pipe that nobody reads any more is an error of the write instead
  /// of the end of the process.
  public static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// The words that the process was started with, without its own name.
  public static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }
}
