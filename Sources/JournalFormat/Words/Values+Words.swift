// Values from words that people type on a command line. Each throws the problem that a journal with the
// word in it would be told about.

public import Forecasting

extension CalendarDate {
  /// The day that `word` writes: `2026-12-31`.
  public init(parsing word: String) throws(UnreadableWords) {
    self = try Words.read(word) { reader, range in reader.date(at: range) }
  }
}

extension Moment {
  /// The stamp that `word` writes: `2026-02-01`, `2026-02-01T17:40+01:00`.
  public init(parsing word: String) throws(UnreadableWords) {
    self = try Words.read(word) { reader, range in reader.moment(at: range) }
  }
}

extension Deadline {
  /// The deadline that `word` writes: `2026-12-31`, `2026-06-30..2026-12-31`.
  public init(parsing word: String) throws(UnreadableWords) {
    self = try Words.read(word) { reader, range in reader.deadline(at: range) }
  }
}

extension Percentage {
  /// The probability that `word` writes: `70%`.
  public init(parsing word: String) throws(UnreadableWords) {
    self = try Words.read(word) { reader, range in reader.percentage(at: range) }
  }
}

extension ImpreciseProbability {
  /// The probability that `word` writes: `70%`, `60..90%`, `60..80..90%`.
  public init(parsing word: String) throws(UnreadableWords) {
    self = try Words.read(word) { reader, range in reader.probability(at: range) }
  }
}

extension Quantity {
  /// The number or the day that `word` writes.
  public init(parsing word: String) throws(UnreadableWords) {
    self = try Words.read(word) { reader, range in reader.quantity(at: range) }
  }
}

extension QuantityRange {
  /// The range that `word` writes: `-2..12`.
  public init(parsing word: String) throws(UnreadableWords) {
    self = try Words.read(word) { reader, range in reader.range(at: range) }
  }
}

extension Declaration {
  /// The levels of quantiles that `word` writes: `10,50,90`.
  public static func levels(parsing word: String) throws(UnreadableWords) -> [DecimalNumber] {
    try Words.read(word) { reader, range in reader.levels(at: range) }
  }
}

extension Verdict {
  /// The outcome that `word` writes: `yes`, `40%`, an option, a number, `void`.
  public init(parsing word: String, names: inout Names) throws(UnreadableWords) {
    self = try Words.read(word, names: &names) { reader, range in reader.verdict(at: range) }
  }
}

extension Condition {
  /// The condition that `word` writes: `merger=yes`.
  public init(parsing word: String, names: inout Names) throws(UnreadableWords) {
    self = try Words.read(word, names: &names) { reader, range in reader.condition(at: range) }
  }
}

extension Belief {
  /// The forecast that `words` write: `["70%"]`, `["kim=60%", "lee=40%"]`, `["80%=1..4", "p50=2"]`.
  public init(parsing words: [String], names: inout Names) throws(UnreadableWords) {
    var reading = Words(words, names: names)
    self = try reading.read { reader, items in reader.belief(words: items) }
    names = reading.names
  }
}

extension PredictionOption {
  /// The option that `word` writes, with what it stands for: `kim=Kim Novak`.
  public init(parsing word: String, names: inout Names) throws(UnreadableWords) {
    self = try Words.read(word, names: &names) { reader, range in reader.option(at: range) }
  }
}

extension NameRole {
  /// Makes sure that `word` may be a name in this role.
  func check(_ word: String) throws(UnreadableWords) {
    _ = try Words.read(word) { reader, range in
      self == .prediction ? reader.newPrediction(at: range) : reader.name(at: range, self)
    }
  }
}

/// What a command line may name.
extension Names {
  /// The id that `word` writes for a new prediction; the words for types are none.
  public mutating func id(parsing word: String) throws(UnreadableWords) -> Name {
    try NameRole.prediction.check(word)
    return intern(word)
  }

  /// The forecaster that `word` writes.
  public mutating func forecaster(parsing word: String) throws(UnreadableWords) -> Name {
    try NameRole.forecaster.check(word)
    return intern(word)
  }

  /// The tag that `word` writes, without `#`.
  public mutating func tag(parsing word: String) throws(UnreadableWords) -> Name {
    try NameRole.tag.check(word)
    return intern(word)
  }

  /// The source that `word` writes, perhaps with the place in it: `ross-2020`, `ross-2020:10`.
  public mutating func source(parsing word: String) throws(UnreadableWords) -> SourceReference {
    let name = String(word.prefix { $0 != ":" })
    let locator = word.dropFirst(name.count + 1)
    try NameRole.source.check(name)
    return SourceReference(
      source: intern(name), locator: locator.isEmpty ? nil : JournalText(String(locator)))
  }
}
