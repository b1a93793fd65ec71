// Long output through a pager, where a person is there to turn the pages.

import CommandLineParsing
import SystemInterface

extension Session {
  /// Prints what a reading command shows: through `$PAGER` where it is longer than the terminal.
  ///
  /// Without `$PAGER` it is `less`, which is told (unless `$LESS` says otherwise) to keep colours, to
  /// leave the text on the screen, and to end at once where all of it fits.
  func printPaged(_ text: String) throws(Failure) {
    guard let rows = pagingRows, text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) >= rows
    else { return try print(text) }
    let command = surroundings.environment("PAGER") ?? "LESS=${LESS-FRX} less"
    let exit: Exit?
    do throws(ProcessError) {
      exit = try ChildProcess.feed(shell: command, Array(text.utf8))
    } catch {
      exit = nil
    }
    // The shell says 126 or 127 of a pager that it cannot run; then nothing was shown.
    switch exit {
    case nil, .status(126), .status(127): try print(text)
    case .status, .signal: return
    }
  }

  /// The terminal's rows, where pages may be turned.
  private var pagingRows: Int? {
    guard surroundings.output.isTerminal, !invocation[GlobalOptions.noInput],
      !invocation[GlobalOptions.noPager], !isTerminalDumb
    else { return nil }
    return surroundings.terminal?.size?.rows
  }
}
