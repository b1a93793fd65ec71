// Starting a process and waiting for it.

// The environment is a variable of the C library that only it changes.
@unsafe @preconcurrency import Glibc

/// A process that was started.
struct Spawned {
  private let identifier: pid_t

  /// Starts a program, found in `PATH` where its name has no slash.
  ///
  /// - Parameter descriptors: which of this process's descriptors become which of its own; it
  ///   has the three standard ones of this process besides, and no others.
  static func start(
    _ program: String, _ arguments: [String], descriptors: [(from: Int32, to: Int32)]
  ) throws(ProcessError) -> Spawned {
    var actions = unsafe posix_spawn_file_actions_t()
    _ = unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    for (from, to) in descriptors {
      _ = unsafe posix_spawn_file_actions_adddup2(&actions, from, to)
    }

    // Signals that this process ignores or holds back are its own affair.
    var attributes = posix_spawnattr_t()
    _ = unsafe posix_spawnattr_init(&attributes)
    defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
    var reset = sigset_t()
    _ = unsafe sigemptyset(&reset)
    _ = unsafe posix_spawnattr_setsigmask(&attributes, &reset)
    _ = unsafe sigaddset(&reset, SIGPIPE)
    _ = unsafe posix_spawnattr_setsigdefault(&attributes, &reset)
    _ = unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map {
      unsafe strdup($0)
    }
    defer { unsafe words.forEach { unsafe free($0) } }
    unsafe words.append(nil)
    var identifier: pid_t = 0
    let result = unsafe posix_spawnp(&identifier, program, &actions, &attributes, words, environ)
    if result != 0 { throw .notStarted(program: program, ErrorNumber(result)) }
    return Spawned(identifier: identifier)
  }

  /// Waits until it has ended.
  func wait() -> Exit {
    var status: Int32 = 0
    while unsafe waitpid(identifier, &status, 0) < 0 {
      // Nobody else waits for it, so that it cannot have gone; but a wait that fails for another
      // reason will fail again.
      if errno != EINTR { return .status(255) }
    }
    let signal = status & 0x7F
    return signal == 0 ? .status(Int(status >> 8 & 0xFF)) : .signal(Int(signal))
  }
}
