// The environment variables of the process.

import Glibc

/// The environment variables that the process was started with.
public enum Environment {
  /// The value of a variable; one that is set to nothing counts as not set.
  public static func value(of name: String) -> String? {
    rawValue(of: name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a variable, which may be empty; `nil` where it is not set.
  public static func rawValue(of name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
