// The terminal: whether there is one, how wide it is, and lines typed at it.

import Glibc

/// A line typed at a terminal, or what came instead.
public enum LineInput: Hashable, Sendable {
  /// A line without its line break.
  case line(String)
  /// Nothing more will be typed.
  case endOfInput
  /// Control-C was pressed.
  case interrupted
}

/// Where somebody types and sees.
public struct Terminal: Sendable {
  let input: Int32
  let output: Int32

  /// Makes a terminal of two descriptors, which stay open as long as it is used.
  public init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// Standard input and standard output.
  public static let standard = Terminal(input: STDIN_FILENO, output: STDOUT_FILENO)

  /// Whether somebody can both type and see.
  public var isInteractive: Bool { isatty(input) == 1 && isatty(output) == 1 }

  /// Whether the terminal can only print lines, or nobody knows what it can do.
  public static var isDumb: Bool {
    Environment.value(of: "TERM").map { $0 == "dumb" } ?? true
  }

  /// How many columns are seen: `$COLUMNS` where it is set, else what the terminal says; `nil`
  /// where there is none.
  public var width: Int? {
    if let columns = Environment.value(of: "COLUMNS").flatMap({ Int($0) }), columns > 0 {
      return columns
    }
    return size.map(\.columns)
  }

  /// The terminal's size in characters.
  public var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Writes text to where it is seen.
  public func write(_ text: String) throws(StreamError) {
    try OutputStream(descriptor: output).write(text)
  }

  /// Asks for a line, which the terminal lets its user edit.
  ///
  /// The line is read to its line break and no further, so that nothing is lost to who reads
  /// next. Bytes that are no UTF-8 become U+FFFD.
  public func readLine(prompt: String) throws(StreamError) -> LineInput {
    try write(prompt)
    let watch: SignalWatch
    do {
      watch = try SignalWatch([SIGINT])
    } catch {
      throw .other(error)
    }
    var line: [UInt8] = []
    while true {
      switch watch.wait(for: input) {
      case .timedOut: continue
      case .signals:
        try write("\n")
        return .interrupted
      case .readable:
        var byte: UInt8 = 0
        let got = unsafe read(input, &byte, 1)
        if got < 0, errno == EINTR || errno == EAGAIN { continue }
        if got <= 0 { return line.isEmpty ? .endOfInput : .line(text(of: line)) }
        if byte == UInt8(ascii: "\n") { return .line(text(of: line)) }
        line.append(byte)
      }
    }
  }

  private func text(of line: [UInt8]) -> String {
    let hasReturn = line.last == UInt8(ascii: "\r")
    return String(decoding: hasReturn ? line.dropLast() : line[...], as: UTF8.self)
  }
}
