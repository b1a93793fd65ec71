import Diagnostics
import Forecasting

/// Takes a text line by line, and keeps what concerns the whole journal.
struct JournalParser {
  /// Reads the lines.
  var reader: EntryReader

  private let storage: JournalText.Storage
  private let bytes: [UInt8]
  private let path: String
  private let limits: JournalLimits
  /// Whether the bytes were found to be UTF-8 as a whole, so that no line needs a look of its own.
  private let isUTF8: Bool
  /// Whether one of the bytes is NUL.
  private let hasNUL: Bool
  private let lineFeeds: Int

  private var journal = Journal()
  private var lines: [JournalLine] = []
  private var diagnostics: [Diagnostic] = []
  private var unreadDeclarations: [Name: Int] = [:]
  private var firstEntryLine: Int?
  private var hasFormat = false
  private var ownerLine: Int?

  init(_ storage: JournalText.Storage, path: String, names: Names, limits: JournalLimits) {
    self.storage = storage
    bytes = storage.bytes
    self.path = path
    self.limits = limits
    isUTF8 = firstInvalidUTF8(bytes, 0..<bytes.count) == nil
    (lineFeeds, hasNUL) = survey(bytes)
    reader = EntryReader(storage, names: names, limits: limits)
  }

  /// Reads the whole text.
  mutating func parse() -> ParsedJournal {
    if bytes.count >= limits.fileBytes {
      refuseFile()
    } else {
      lines.reserveCapacity(lineFeeds + 1)
      journal.entries.reserveCapacity(lineFeeds + 1)
      var start = 0
      while start < bytes.count { start = parseLine(from: start) }
      reportMissingFormat()
    }
    return ParsedJournal(
      path: path, journal: journal, diagnostics: diagnostics.sorted { $0.precedes($1) },
      storage: storage, lines: lines, unreadDeclarations: unreadDeclarations)
  }

  /// Reads the line that begins at `start`; returns where the next one begins.
  private mutating func parseLine(from start: Int) -> Int {
    let end = endOfLine(bytes.span, from: start)
    let next = min(end + 1, bytes.count)
    let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
    var line = JournalLine(
      kind: .unread, range: start..<next, content: start..<(hasReturn ? end - 1 : end))
    reader.begin()
    line.kind = kind(of: line)
    lines.append(line)
    if !reader.findings.isEmpty { addDiagnostics(of: line, isCutOff: end == bytes.count) }
    return next
  }

  private mutating func kind(of line: JournalLine) -> JournalLine.Kind {
    var content = line.content
    if content.lowerBound == 0, bytes[content].starts(with: [0xEF, 0xBB, 0xBF]) {
      reader.report(TextProblem.byteOrderMark, at: 0..<3)
      content = 3..<content.upperBound
    }
    if content.count > limits.lineBytes {
      markEntry()
      reader.report(
        TextProblem.lineTooLong(bytes: content.count, limit: limits.lineBytes),
        at: content.lowerBound..<(content.lowerBound + 1))
      return .unread
    }
    if hasNUL, let place = bytes[content].firstIndex(of: 0) {
      reader.report(TextProblem.nulByte, at: place..<(place + 1))
    }
    if !isUTF8, let invalid = firstInvalidUTF8(bytes, content) {
      reader.report(TextProblem.invalidUTF8, at: invalid)
      return .unread
    }
    let first = content.first { bytes[$0] != UInt8(ascii: " ") && bytes[$0] != UInt8(ascii: "\t") }
    guard let first else { return .blank }
    if bytes[first] == UInt8(ascii: ";") { return reader.errorCount == 0 ? .comment : .unread }
    if isConflictMarker(content) {
      reader.report(TextProblem.conflictMarker, at: content)
      return .unread
    }
    if first > content.lowerBound {
      reader.report(TextProblem.indentedEntry, at: content.lowerBound..<first)
    }
    markEntry()
    return kind(of: reader.read(content.lowerBound..<content.upperBound, number: lines.count))
  }

  private mutating func kind(of read: EntryReader.Line) -> JournalLine.Kind {
    switch read {
    case .format:
      if hasFormat || firstEntryLine != lines.count {
        reader.report(LineProblem.formatNotFirst, at: reader.verbRange)
      }
      hasFormat = true
      return reader.errorCount == 0 ? .format : .unread
    case .owner(let owner, let fullName): return addOwner(owner, fullName)
    case .entry(let entry):
      journal.entries.append(entry)
      return .entry(journal.entries.count - 1)
    case .unread(let declared):
      if let declared, unreadDeclarations[declared] == nil {
        unreadDeclarations[declared] = lines.count
      }
      return .unread
    }
  }

  private mutating func addOwner(_ owner: Name, _ fullName: JournalText?) -> JournalLine.Kind {
    guard let ownerLine, let first = journal.owner else {
      ownerLine = lines.count
      journal.owner = owner
      journal.ownerFullName = fullName
      return .owner
    }
    let place = reader.verbRange.lowerBound
    let isSame = bytes[lines[ownerLine].content].elementsEqual(
      bytes[place...].prefix { byte in
        byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
      })
    let problem: LineProblem =
      isSame ? .ownerRepeated : .secondOwner(first: reader.names[first])
    reader.report(problem, at: reader.verbRange)
    return isSame ? .owner : .unread
  }

  private mutating func markEntry() {
    if firstEntryLine == nil { firstEntryLine = lines.count }
  }

  /// Whether git left the line behind: seven of `<`, `>`, `|` or `=`, alone or before a space.
  private func isConflictMarker(_ content: Range<Int>) -> Bool {
    let sign = bytes[content.lowerBound]
    guard
      sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">") || sign == UInt8(ascii: "|")
        || sign == UInt8(ascii: "="),
      content.count >= 7, bytes[content].prefix(7).allSatisfy({ $0 == sign })
    else { return false }
    return content.count == 7 || bytes[content.lowerBound + 7] == UInt8(ascii: " ")
  }

  // MARK: Diagnostics

  private mutating func addDiagnostics(of line: JournalLine, isCutOff: Bool) {
    let source = shown(line)
    for finding in reader.findings {
      let problem = finding.problem
      var help = problem.help
      if isCutOff, problem.code.severity == .error {
        help =
          (help.map { $0 + "; " } ?? "")
          + "the text ends here without a line break, so the line may be cut off"
      }
      diagnostics.append(
        Diagnostic(
          code: problem.code.rawValue, severity: problem.code.severity, message: problem.message,
          line: source,
          range: (finding.range.lowerBound - line.range.lowerBound)..<(finding.range.upperBound
            - line.range.lowerBound),
          help: help, related: related(to: problem)))
    }
  }

  /// The first owner, where there is a second one.
  private func related(to problem: any JournalProblem) -> [Diagnostic.Related] {
    switch problem as? LineProblem {
    case .secondOwner, .ownerRepeated:
      ownerLine.map { number in
        let line = lines[number]
        let source = SourceLine(path: path, number: number, bytes: Array(bytes[line.content]))
        return [
          Diagnostic.Related(
            message: "the owner that counts", line: source, range: 0..<source.bytes.count)
        ]
      } ?? []
    case .missingFormat, .formatNotFirst, .unsupportedFormat, .missingStamp, .unneededStamp,
      .missingVerb, .unknownVerb, .unknownKey, .repeatedKey, .missingValue, .unexpectedMark,
      .repeatedMark, .missingItem, .unexpectedItem, .missingQuotes, .emptyText, nil:
      []
    }
  }

  /// A line for its diagnostics. Of one that is too long its beginning must do.
  private func shown(_ line: JournalLine) -> SourceLine {
    SourceLine(
      path: path, number: lines.count - 1,
      bytes: Array(bytes[line.content].prefix(limits.lineBytes + 3)))
  }

  private mutating func reportMissingFormat() {
    guard !hasFormat else { return }
    reader.begin()
    let number = firstEntryLine ?? 0
    let source =
      lines.indices.contains(number)
      ? SourceLine(
        path: path, number: number,
        bytes: Array(bytes[lines[number].content].prefix(limits.lineBytes)))
      : SourceLine(path: path, number: 0, bytes: [])
    let problem = LineProblem.missingFormat
    diagnostics.append(
      Diagnostic(
        code: problem.code.rawValue, severity: problem.code.severity, message: problem.message,
        line: source, range: 0..<0, help: problem.help))
  }

  private mutating func refuseFile() {
    lines = [JournalLine(kind: .unread, range: 0..<bytes.count, content: 0..<bytes.count)]
    let problem = TextProblem.fileTooLong(bytes: bytes.count, limit: limits.fileBytes)
    diagnostics = [
      Diagnostic(
        code: problem.code.rawValue, severity: problem.code.severity, message: problem.message,
        line: SourceLine(path: path, number: 0, bytes: []), range: 0..<0, help: problem.help)
    ]
  }
}

/// How many line feeds there are, and whether there is a NUL.
private func survey(_ bytes: [UInt8]) -> (lineFeeds: Int, hasNUL: Bool) {
  var lineFeeds = 0
  var nuls = 0
  for byte in bytes {
    lineFeeds &+= byte == UInt8(ascii: "\n") ? 1 : 0
    nuls &+= byte == 0 ? 1 : 0
  }
  return (lineFeeds, nuls > 0)
}

/// Where the line that begins at `start` ends: its line feed, or the end.
private func endOfLine(_ bytes: Span<UInt8>, from start: Int) -> Int {
  var at = start
  while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
  return at
}

/// The first bytes of `range` that are not UTF-8.
private func firstInvalidUTF8(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  do {
    _ = try UTF8Span(validating: bytes.span.extracting(range))
    return nil
  } catch {
    let start = range.lowerBound
    return (start + error.byteOffsets.lowerBound)..<(start + error.byteOffsets.upperBound)
  }
}
