// What the program prints.

import Glibc

/// Why nothing more can be printed.
public enum StreamError: Error, Hashable, Sendable {
  /// The reader has gone, as `head` does; a reason to stop, not a failure.
  case closedPipe
  /// Anything else, in the system's words.
  case other(ErrorNumber)
}

/// Standard output or standard error, written to at once and without a buffer of its own.
///
/// A closed pipe is reported only after `ThisProcess.ignoreClosedPipes()`; before, the system
/// ends the process.
public struct OutputStream: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Where data goes.
  public static let output = OutputStream(descriptor: STDOUT_FILENO)
  /// Where messages go.
  public static let error = OutputStream(descriptor: STDERR_FILENO)

  /// Whether somebody at a terminal sees it.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes a text as UTF-8.
  public func write(_ text: String) throws(StreamError) {
    try write(Array(text.utf8))
  }

  /// Writes bytes, all of them.
  public func write(_ bytes: [UInt8]) throws(StreamError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      do throws(ErrorNumber) {
        rest = rest.dropFirst(try FileDescriptor.writeOnce(rest, to: descriptor))
      } catch {
        switch error.rawValue {
        case EAGAIN: Poll.wait(descriptor, for: .writing)
        case EPIPE: throw .closedPipe
        case _: throw .other(error)
        }
      }
    }
  }
}
