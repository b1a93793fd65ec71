// Pipes between this process and another.

import Glibc

/// One end of a pipe, closed at the latest when its owner goes away.
final class PipeEnd {
  private(set) var number: Int32

  init(owning number: Int32) { self.number = number }

  deinit { close() }

  /// Makes both ends of a pipe, which child processes do not inherit.
  static func pair() throws(ErrorNumber) -> (reader: PipeEnd, writer: PipeEnd) {
    var ends: [Int32] = [-1, -1]
    if unsafe pipe(&ends) != 0 { throw .last }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (PipeEnd(owning: ends[0]), PipeEnd(owning: ends[1]))
  }

  /// Closes the end, so that who is at the other one learns it.
  func close() {
    if number >= 0 { _ = Glibc.close(number) }
    number = -1
  }
}

/// A pipe that child processes do not inherit unless they are given an end of it.
struct Pipe {
  let reader: PipeEnd
  let writer: PipeEnd

  /// Makes a pipe for talking with a program.
  init(with program: String) throws(ProcessError) {
    do {
      (reader, writer) = try PipeEnd.pair()
    } catch {
      throw .notStarted(program: program, error)
    }
  }
}

/// Writes to one program and reads what it prints at the same time, so that neither waits for
/// the other for ever.
struct PipeExchange {
  private var toWrite: ArraySlice<UInt8>
  private let writer: PipeEnd
  private let readers: [PipeEnd]
  private var collected: [[UInt8]]

  init(writing bytes: [UInt8], to writer: PipeEnd, reading readers: [PipeEnd]) {
    toWrite = bytes[...]
    self.writer = writer
    self.readers = readers
    collected = readers.map { _ in [] }
  }

  /// Runs until the program has closed what it prints to; returns what each reader read.
  mutating func run() -> [[UInt8]] {
    if toWrite.isEmpty { writer.close() }
    while true {
      let open = readers.indices.filter { readers[$0].number >= 0 }
      if open.isEmpty { return collected }
      var waiting: [(Int32, Poll.Readiness)] = open.map { (readers[$0].number, .reading) }
      if writer.number >= 0 { waiting.append((writer.number, .writing)) }
      guard let ready = Poll.ready(waiting, milliseconds: nil) else { continue }
      for place in ready {
        if place < open.count { read(open[place]) } else { write() }
      }
    }
  }

  /// A pipe that can be written to takes this much without waiting (POSIX's least `PIPE_BUF` is
  /// 512, Linux's 4096).
  private static let portion = 512

  private mutating func write() {
    do throws(ErrorNumber) {
      let count = try FileDescriptor.writeOnce(toWrite.prefix(Self.portion), to: writer.number)
      toWrite = toWrite.dropFirst(count)
    } catch {
      // It does not want to read more; that is its own affair.
      toWrite = []
    }
    if toWrite.isEmpty { writer.close() }
  }

  private mutating func read(_ index: Int) {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let got = unsafe Glibc.read(readers[index].number, &bytes, bytes.count)
    if got > 0 {
      collected[index] += bytes.prefix(got)
    } else if got == 0 || errno != EINTR {
      readers[index].close()
    }
  }
}
