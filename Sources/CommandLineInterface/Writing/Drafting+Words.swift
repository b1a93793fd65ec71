// The words of a command line, read by the journal's own readers, so that both take the same.

import Forecasting
import JournalFormat

extension Drafting {
  mutating func belief(_ words: [String], said: String?) throws(Failure) -> Belief {
    if words.isEmpty {
      guard said != nil else {
        throw .usage(
          "a forecast is missing", hint: "write a probability such as 70%, or --said WORDS")
      }
      return .words
    }
    return try read { (names: inout Names) throws(UnreadableWords) in
      try Belief(parsing: words, names: &names)
    }
  }

  mutating func verdict(_ word: String) throws(Failure) -> Verdict {
    try read { (names: inout Names) throws(UnreadableWords) in
      try Verdict(parsing: word, names: &names)
    }
  }

  mutating func source(_ word: String?) throws(Failure) -> SourceReference? {
    guard let word else { return nil }
    return try read { (names: inout Names) throws(UnreadableWords) in
      try names.source(parsing: word)
    }
  }

  mutating func tags(_ words: [String]) throws(Failure) -> [Name] {
    var tags: [Name] = []
    for word in words {
      tags.append(
        try read { (names: inout Names) throws(UnreadableWords) in try names.tag(parsing: word) })
    }
    return tags
  }

  mutating func options(_ words: [String]) throws(Failure) -> [PredictionOption] {
    var options: [PredictionOption] = []
    for word in words {
      options.append(
        try read { (names: inout Names) throws(UnreadableWords) in
          try PredictionOption(parsing: word, names: &names)
        })
    }
    return options
  }

  mutating func condition(_ word: String?) throws(Failure) -> Condition? {
    guard let word else { return nil }
    return try read { (names: inout Names) throws(UnreadableWords) in
      try Condition(parsing: word, names: &names)
    }
  }

  mutating func range(_ word: String?) throws(Failure) -> QuantityRange? {
    guard let word else { return nil }
    return try read { (_: inout Names) throws(UnreadableWords) in
      try QuantityRange(parsing: word)
    }
  }

  mutating func levels(_ word: String?) throws(Failure) -> [DecimalNumber]? {
    guard let word else { return nil }
    return try read { (_: inout Names) throws(UnreadableWords) in
      try Declaration.levels(parsing: word)
    }
  }

  /// The id that was given, or one made of the claim's first words.
  mutating func newID(_ word: String?, claim: String) throws(Failure) -> Name {
    guard let word else {
      return names.intern(slug(of: claim) { text in names.find(text).map(isDeclared) ?? false })
    }
    let id = try read { (names: inout Names) throws(UnreadableWords) in
      try names.id(parsing: word)
    }
    if isDeclared(id) {
      throw .usage(
        "there is a prediction '\(word)' already",
        hint: "choose another id, or change its forecast with 'foretell update \(word) …'")
    }
    return id
  }

  /// The name of a forecaster, or nil for the journal's owner.
  mutating func forecaster(_ word: String?) throws(Failure) -> Name? {
    guard let word else { return nil }
    let name = try read { (names: inout Names) throws(UnreadableWords) in
      try names.forecaster(parsing: word)
    }
    return name == owner ? nil : name
  }

  private mutating func read<Value>(
    _ body: (inout Names) throws(UnreadableWords) -> Value
  ) throws(Failure) -> Value {
    do throws(UnreadableWords) {
      return try body(&names)
    } catch {
      throw .usage(error.message, hint: error.help)
    }
  }
}
