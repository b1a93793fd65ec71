// One run of the program in this process, with everything around it handed in.

import CommandLineInterface
import Forecasting
import JournalFormat
import Synchronization
import SystemInterface

/// Something that the program printed in one go.
struct Piece: Equatable, Sendable {
  /// Whether it went to standard error.
  var isError: Bool
  var text: String
}

/// What a run of the program printed, and its exit status.
struct ProgramRun {
  /// What was printed, in order.
  let pieces: [Piece]
  /// The exit status.
  let status: Int

  /// Standard output.
  var output: String { pieces.filter { !$0.isError }.map(\.text).joined() }
  /// Standard error.
  var errors: String { pieces.filter(\.isError).map(\.text).joined() }

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - directory: what relative paths are relative to.
  ///   - clock: the moment that the clock shows.
  ///   - isTerminal: whether somebody looks at what is printed, 80 cells wide.
  ///   - failure: what happens to everything that is written to standard output.
  init(
    _ arguments: [String], in directory: String, environment: [String: String] = [:],
    clock: String = "2026-03-01T09:30:00+01:00", input: [UInt8] = [],
    failingWith failure: StreamError? = nil, isTerminal: Bool = false
  ) {
    let pieces = Pieces()
    let moment = (try? Moment(parsing: clock)) ?? Moment(.distantFuture)
    let surroundings = Surroundings(
      arguments: arguments,
      environment: { name in environment[name].flatMap { $0.isEmpty ? nil : $0 } },
      currentDirectory: directory, now: { moment },
      input: { (_: Int) throws(FileError) in input },
      output: Surroundings.Stream(
        isTerminal: isTerminal, width: isTerminal ? 80 : nil,
        write: { (text) throws(StreamError) in
          if let failure { throw failure }
          pieces.append(Piece(isError: false, text: text))
        }),
      errors: Surroundings.Stream(isTerminal: isTerminal) { (text) throws(StreamError) in
        pieces.append(Piece(isError: true, text: text))
      })
    status = Program.run(surroundings).rawValue
    self.pieces = pieces.all
  }

  private final class Pieces: Sendable {
    private let stored = Mutex<[Piece]>([])
    func append(_ piece: Piece) { stored.withLock { $0.append(piece) } }
    var all: [Piece] { stored.withLock { $0 } }
  }
}
