// Other programs: an editor, a pager, a tool whose output is wanted.

import Glibc

/// Why a program could not be run.
public enum ProcessError: Error, Hashable, Sendable {
  /// It could not be started.
  case notStarted(program: String, ErrorNumber)

  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .notStarted(let program, let number): "cannot run '\(program)': \(number.message)"
    }
  }
}

/// How a program ended.
public enum Exit: Hashable, Sendable {
  /// By itself, with this status; a shell reports 127 for a program that does not exist.
  case status(Int)
  /// By this signal.
  case signal(Int)

  /// Whether it ended with status 0.
  public var isSuccess: Bool { self == .status(0) }
}

/// How a program ended and what it printed.
public struct Captured: Hashable, Sendable {
  /// How it ended.
  public let exit: Exit
  /// What it wrote to standard output.
  public let output: [UInt8]
  /// What it wrote to standard error.
  public let errors: [UInt8]
}

/// Running other programs.
public enum ChildProcess {
  /// Runs a command of the user's, such as `$EDITOR`, with arguments, at the same terminal.
  ///
  /// The command is given to the shell, for it may hold options (`code --wait`); the arguments
  /// are not read by it. Until it ends, control-C and control-\ are for it alone.
  public static func runInTerminal(
    shell command: String, arguments: [String]
  ) throws(ProcessError) -> Exit {
    let child = try Spawned.start(
      "/bin/sh", ["-c", "\(command) \"$@\"", command] + arguments, descriptors: [])
    return SignalHandling.ignoring([SIGINT, SIGQUIT]) { child.wait() }
  }

  /// Runs a command of the user's, such as `$PAGER`, and gives it bytes to read; it may end
  /// before it has read them all.
  public static func feed(
    shell command: String, _ bytes: [UInt8]
  ) throws(ProcessError) -> Exit {
    ThisProcess.ignoreClosedPipes()
    let pipe = try Pipe(with: command)
    let child = try Spawned.start(
      "/bin/sh", ["-c", command], descriptors: [(pipe.reader.number, STDIN_FILENO)])
    return SignalHandling.ignoring([SIGINT, SIGQUIT]) {
      pipe.reader.close()
      try? OutputStream(descriptor: pipe.writer.number).write(bytes)
      pipe.writer.close()
      return child.wait()
    }
  }

  /// Runs a program, found as the shell finds it, and keeps what it prints.
  ///
  /// - Parameter input: what it reads from standard input.
  public static func capture(
    _ program: String, arguments: [String], input: [UInt8] = []
  ) throws(ProcessError) -> Captured {
    ThisProcess.ignoreClosedPipes()
    let standardInput = try Pipe(with: program)
    let output = try Pipe(with: program)
    let errors = try Pipe(with: program)
    let child = try Spawned.start(
      program, arguments,
      descriptors: [
        (standardInput.reader.number, STDIN_FILENO), (output.writer.number, STDOUT_FILENO),
        (errors.writer.number, STDERR_FILENO),
      ])
    standardInput.reader.close()
    output.writer.close()
    errors.writer.close()
    var exchange = PipeExchange(
      writing: input, to: standardInput.writer, reading: [output.reader, errors.reader])
    let printed = exchange.run()
    return Captured(exit: child.wait(), output: printed[0], errors: printed[1])
  }
}
