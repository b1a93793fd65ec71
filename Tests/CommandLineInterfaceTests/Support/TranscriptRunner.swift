// Runs the commands of a transcript: the program itself, in this process, and a few commands of a
// shell, so that no shell is needed.

import CommandLineInterface
import Forecasting
import Synchronization
import SystemInterface

/// A folder, an environment and a clock in which commands are run.
struct TranscriptRunner {
  /// How what is printed is shown.
  enum Style {
    /// Lines of standard error begin with `! `; an exit status other than 0 follows as `? 2`.
    case marked
    /// Lines as they appear on a terminal.
    case plain
  }

  let folder: TemporaryFolder
  let style: Style
  /// What relative paths are relative to.
  private var current: String
  private var environment: [String: String] = [:]
  private var clock = "2026-03-01T09:30:00+01:00"

  /// A command that the runner does not know or cannot do.
  struct Failure: Error { var problem: String }

  init(in folder: TemporaryFolder, style: Style) {
    self.folder = folder
    self.style = style
    current = folder.path
  }

  /// Runs a command.
  ///
  /// - Returns: the lines that it printed, without blank ones at the end.
  mutating func run(_ step: Transcript.Step) throws -> [String] {
    let end = step.documentEnd
    let line = end.map { String(step.command.dropLast($0.count + 3)) } ?? step.command
    let command = try CommandWords(line.replacing("$HERE", with: folder.path))
    let document = step.document.map { $0 + "\n" }.joined()
    let input = try command.input.map { try read($0) }
    let result = try perform(command, input: input ?? Array(document.utf8))
    return try lines(result, command)
  }

  /// What a command did.
  fileprivate struct Result {
    var pieces: [Piece] = []
    var status = 0
  }

  private mutating func perform(_ command: CommandWords, input: [UInt8]) throws -> Result {
    guard let program = command.words.first else {
      throw Failure(problem: "a command line without a command")
    }
    let arguments = Array(command.words.dropFirst())
    func only() throws -> String {
      guard let first = arguments.first, arguments.count == 1 else {
        throw Failure(problem: "\(program) takes one word")
      }
      return first
    }
    switch program {
    case "foretell":
      return foretell(arguments, command.variables, input: input)
    case "cat":
      return try Result(printing: String(decoding: read(only()), as: UTF8.self))
    case "write":
      try Folder.create(Path.parent(of: path(only())))
      try File.replace(path(only()), with: input)
    case "printf":
      return try Result(printing: only().unescaped)
    case "ls":
      let names = try Folder.entries(of: path(arguments.first ?? "."))
      return Result(printing: names.map { $0 + "\n" }.joined())
    case "mkdir":
      try Folder.create(path(only()))
    case "cd":
      current = try Path.resolved(path(only()))
    case "export":
      let pair = try only().split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      environment[String(pair[0])] = pair.count > 1 ? String(pair[1]) : ""
    case "unset":
      environment[try only()] = nil
    case "clock":
      clock = try only()
    case _:
      throw Failure(problem: "the runner has no command '\(program)'")
    }
    return Result()
  }

  private func foretell(
    _ arguments: [String], _ variables: [String: String], input: [UInt8]
  ) -> Result {
    let environment = environment.merging(variables) { _, own in own }
    let run = ProgramRun(
      arguments, in: current, environment: environment, clock: clock, input: input)
    return Result(pieces: run.pieces, status: run.status)
  }

  private func read(_ name: String) throws -> [UInt8] {
    try File.read(path(name), limit: 1 << 24)
  }

  private func path(_ name: String) -> String { Path.join(current, name) }

  /// What is shown of a result.
  private func lines(_ result: Result, _ command: CommandWords) throws -> [String] {
    var pieces = result.pieces
    if command.output != nil || !command.filters.isEmpty {
      var text = pieces.filter { !$0.isError }.map(\.text).joined()
      for filter in command.filters { text = try text.filtered(by: filter) }
      pieces = pieces.filter(\.isError)
      if let output = command.output {
        try File.replace(path(output), with: Array(text.utf8))
      } else {
        pieces.append(Piece(isError: false, text: text))
      }
    }
    var lines: [String] = []
    for piece in pieces {
      let text = piece.text.replacing(folder.path, with: "$HERE")
      let mark = piece.isError && style == .marked
      var ofPiece = text.split(separator: "\n", omittingEmptySubsequences: false)
      if ofPiece.last?.isEmpty == true { ofPiece.removeLast() }
      lines += ofPiece.map { mark ? ($0.isEmpty ? "!" : "! \($0)") : String($0) }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    if style == .marked, result.status != 0 { lines.append("? \(result.status)") }
    return lines
  }
}

extension TranscriptRunner.Result {
  fileprivate init(printing text: String) {
    pieces = [Piece(isError: false, text: text)]
  }
}

extension String {
  /// The text with `\n`, `\r`, `\t`, `\0`, `\\` and `\xHH` (a scalar) in place of what they name.
  fileprivate var unescaped: String {
    var result = ""
    var rest = self[...]
    while let character = rest.popFirst() {
      guard character == "\\", let next = rest.popFirst() else {
        result.append(character)
        continue
      }
      switch next {
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "t": result.append("\t")
      case "0": result.append("\0")
      case "x":
        let digits = rest.prefix(2)
        rest = rest.dropFirst(2)
        result.unicodeScalars.append(UInt8(digits, radix: 16).map { Unicode.Scalar($0) } ?? "?")
      case _: result.append(next)
      }
    }
    return result
  }

  /// The lines that a filter lets through: `grep TEXT` (no pattern) or `head -N`.
  fileprivate func filtered(by filter: [String]) throws -> String {
    let lines = self.lines
    switch (filter.first, filter.last) {
    case ("grep"?, let text?) where filter.count == 2:
      return lines.filter { $0.contains(text) }.map { $0 + "\n" }.joined()
    case ("head"?, let count?) where filter.count == 2:
      return lines.prefix(abs(Int(count) ?? 10)).map { $0 + "\n" }.joined()
    case (_, _):
      throw TranscriptRunner.Failure(problem: "the runner has no filter '\(filter)'")
    }
  }
}
