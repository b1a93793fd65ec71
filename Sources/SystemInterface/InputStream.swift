// What the program reads from standard input.

import Glibc

/// Standard input.
public struct InputStream: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The program's standard input.
  public static let input = InputStream(descriptor: STDIN_FILENO)

  /// Whether somebody types it.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Every byte up to its end; a failure calls it `-`.
  ///
  /// - Parameter limit: the most bytes that are read; more is refused, not cut.
  public func readToEnd(limit: Int) throws(FileError) -> [UInt8] {
    let path = "-"
    let copy = dup(descriptor)
    if copy < 0 { throw FileError(.last, path: path, operation: "read") }
    let bytes: [UInt8]?
    do throws(ErrorNumber) {
      bytes = try FileDescriptor(owning: copy).readToEnd(expecting: 0, limit: limit)
    } catch {
      throw FileError(error, path: path, operation: "read")
    }
    guard let bytes else { throw .tooLarge(path: path, limit: limit) }
    return bytes
  }
}
