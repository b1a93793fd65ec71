// Reads one line at a time. This file deals with what every entry has: a stamp, a verb, items by their
// kind, and findings; each verb has a reader of its own in `Verbs`, each kind of value one in `Values`.

import Diagnostics
import Forecasting

/// Reads lines of one text as entries, and says what is wrong with them.
struct EntryReader {
  /// The text, as texts of entries keep it.
  let storage: JournalText.Storage
  /// The same bytes at hand.
  let bytes: [UInt8]
  /// The table of names that new ones are put into.
  var names: Names
  /// What is wrong with the line, in the order found.
  private(set) var findings: [Finding] = []
  /// How many errors the line has; with one, it does not count. Not all of them need be listed.
  private(set) var errorCount = 0

  /// The words and strings that the verb's reader has not yet taken.
  var rest: ArraySlice<Item> = []
  /// The `key:value` items whose key the verb has.
  var keyed: [(key: Key, item: Item)] = []
  /// The `#tag` items.
  var tags: [Item] = []
  /// The `name=value` items.
  var equalities: [Item] = []
  /// The `@forecaster`.
  var forecasterMark: Item?
  /// The `^source`.
  var sourceMark: Item?
  /// The verb of the line being read.
  var verb = Verb.format
  /// Where the verb stands.
  var verbRange = 0..<0

  private var lexer = Lexer()
  /// Where the line could not even be cut into items.
  private var brokenPlaces: [Range<Int>] = []
  private var words: [Item] = []
  private let limits: JournalLimits

  /// A reader of the lines of `storage`.
  init(_ storage: JournalText.Storage, names: Names, limits: JournalLimits = .standard) {
    self.storage = storage
    bytes = storage.bytes
    self.names = names
    self.limits = limits
  }

  /// What a line turned out to be.
  enum Line {
    /// `format`, in this format or in another that is reported.
    case format
    case owner(Name, fullName: JournalText?)
    case entry(Entry)
    /// Something with an error in it, and the prediction that it was to declare.
    case unread(declaring: Name?)
  }

  /// Starts a line that begins with these findings.
  mutating func begin() {
    findings.empty()
    errorCount = 0
    brokenPlaces.empty()
  }

  /// Notes a problem. Errors have a list of their own length, so that remarks never crowd them out.
  mutating func report(_ problem: any JournalProblem, at range: Range<Int>) {
    let isError = problem.code.severity == .error
    if isError { errorCount += 1 }
    // What is wrong with an item that could not be cut out properly follows from that.
    if brokenPlaces.contains(where: { $0.overlaps(range) }) { return }
    let count = isError ? errorCount : findings.count - errorCount
    guard count <= limits.problemsPerLine else { return }
    findings.append(Finding(problem: problem, range: range))
  }

  /// Reads the line in `range`, which is not blank, no comment, and without its ending.
  mutating func read(_ range: Range<Int>, number: Int) -> Line {
    let bytes = bytes
    lexer.lex(bytes.span, range)
    if !lexer.findings.isEmpty {
      for finding in lexer.findings { report(finding.problem, at: finding.range) }
      brokenPlaces = lexer.findings.prefix(limits.problemsPerLine).map(\.range)
    }
    var items = lexer.items[...]
    guard let first = items.first else { return .unread(declaring: nil) }
    var stamp: Moment?
    var stampRange: Range<Int>?
    if first.kind == .word, bytes[first.range.lowerBound].isDigit {
      items.removeFirst()
      stamp = moment(at: first.range)
      stampRange = first.range
    }
    guard let verbItem = items.popFirst() else {
      report(LineProblem.missingVerb, at: first.range)
      return .unread(declaring: nil)
    }
    verbRange = verbItem.range
    guard verbItem.kind == .word, let verb = Verb(bytes, verbItem.range) else {
      report(LineProblem.unknownVerb(text(at: verbItem.range)), at: verbItem.range)
      return .unread(declaring: nil)
    }
    self.verb = verb
    switch (verb.isStamped, stampRange) {
    case (true, nil): report(LineProblem.missingStamp(verb), at: verbRange)
    case (false, let unneeded?): report(LineProblem.unneededStamp(verb), at: unneeded)
    case (true, .some), (false, nil): break
    }
    sort(items)
    return finish(stamp: stamp, line: range, number: number)
  }

  private mutating func finish(stamp: Moment?, line: Range<Int>, number: Int) -> Line {
    let content: Entry.Content
    switch readContent() {
    case .format: return .format
    case .owner(let owner, let fullName):
      return errorCount > 0 ? .unread(declaring: nil) : .owner(owner, fullName: fullName)
    case .content(let read): content = read
    case .nothing: return verb == .format ? .format : .unread(declaring: declaredName())
    }
    let recorded = value(of: .recorded).flatMap { moment(at: $0.range) }
    guard errorCount == 0, let stamp else { return .unread(declaring: declaredName()) }
    return .entry(
      Entry(
        stamp: stamp, recorded: recorded, content: content, text: JournalText(storage, line),
        line: number))
  }

  /// The id that a broken `predict` line would have declared.
  private mutating func declaredName() -> Name? {
    guard verb == .predict, let id = words.first, id.kind == .word, isNameSpelling(bytes, id.range)
    else { return nil }
    return names.intern(text(at: id.range))
  }

  /// Lays the items out by kind; reports keys and marks that the verb does not have.
  private mutating func sort(_ items: ArraySlice<Item>) {
    // What is left of the line before shares the memory of `words`.
    rest = []
    words.empty()
    keyed.empty()
    tags.empty()
    equalities.empty()
    forecasterMark = nil
    sourceMark = nil
    for item in items {
      switch item.kind {
      case .word, .string: words.append(item)
      case .key: sortKey(item)
      case .tag where verb.takes(.tag): tags.append(item)
      case .equality where verb.takes(.equality): equalities.append(item)
      case .forecaster where verb.takes(.forecaster) && forecasterMark == nil: forecasterMark = item
      case .source where verb.takes(.source) && sourceMark == nil: sourceMark = item
      case .forecaster, .source:
        report(
          verb.takes(item.kind)
            ? LineProblem.repeatedMark(item.kind) : .unexpectedMark(item.kind, on: verb),
          at: item.range)
      case .tag: report(LineProblem.unexpectedMark(.tag, on: verb), at: item.range)
      case .equality: report(LineProblem.unexpectedItem(on: verb), at: item.range)
      }
    }
    rest = words[...]
  }

  private mutating func sortKey(_ item: Item) {
    let isOwn = isOwnKey(item.name) && verb.isStamped
    if item.value == nil {
      report(LineProblem.missingValue(key: text(at: item.range)), at: item.range)
    }
    if isOwn { return }
    guard let key = Key(bytes, item.name), verb.takes(key) else {
      report(LineProblem.unknownKey(text(at: item.name), on: verb), at: item.name)
      return
    }
    if !key.isRepeatable, keyed.contains(where: { $0.key == key }) {
      report(LineProblem.repeatedKey(key), at: item.range)
    } else {
      keyed.append((key, item))
    }
  }

  /// Whether a key is of the user's making, kept and ignored: `x-…`.
  private func isOwnKey(_ name: Range<Int>) -> Bool {
    name.count > 2 && bytes[name.lowerBound] == UInt8(ascii: "x")
      && bytes[name.lowerBound + 1] == UInt8(ascii: "-") && isNameSpelling(bytes, name)
  }

  /// Some bytes as text, for a message or a name.
  func text(at range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
