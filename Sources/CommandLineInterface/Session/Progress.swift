// What a command says while it works for more than a moment.

import SystemInterface

/// A line on standard error that says what is being done, on a terminal only and only once a command has
/// taken a second. It is erased before anything else is printed.
///
/// There is no thread behind it: the time is looked at whenever a stage begins, so that a stage is named
/// late at worst, and nothing is printed while it runs.
final class Progress {
  private let stream: Surroundings.Stream
  private let uptime: @Sendable () -> Duration
  private let begun: Duration
  private let isShown: Bool
  private var isOnScreen = false

  /// How long a command may take before it says what it does.
  private static let patience = Duration.seconds(1)

  init(_ surroundings: Surroundings) {
    stream = surroundings.errors
    uptime = surroundings.uptime
    begun = surroundings.uptime()
    isShown = surroundings.errors.isTerminal && surroundings.environment("TERM") != "dumb"
  }

  /// A stage begins.
  func stage(_ work: String) {
    guard isShown, uptime() - begun >= Self.patience else { return }
    // Where standard error is gone, there is nobody to tell.
    try? stream.write("\(Self.erase)\(work)…")
    isOnScreen = true
  }

  /// Nothing is being done any more: the line is erased.
  func end() {
    guard isOnScreen else { return }
    try? stream.write(Self.erase)
    isOnScreen = false
  }

  /// To the line's beginning, and clear it.
  private static let erase = "\r\u{1B}[K"
}
