// What the operating system says went wrong.

import Glibc

/// The number by which a system call names its failure (`errno`).
public struct ErrorNumber: Error, Hashable, Sendable {
  /// The number itself.
  public let rawValue: Int32

  /// Makes an error of its number.
  public init(_ rawValue: Int32) { self.rawValue = rawValue }

  /// The failure of the system call just made on this thread.
  static var last: ErrorNumber { ErrorNumber(errno) }

  /// The system's words for it, in lower case at the beginning: "no space left on device".
  public var message: String {
    guard let words = unsafe strerror(rawValue) else { return "error \(rawValue)" }
    let message = unsafe String(cString: words)
    return message.prefix(1).lowercased() + message.dropFirst()
  }
}
