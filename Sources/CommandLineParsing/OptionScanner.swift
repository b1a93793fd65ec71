// Words into options and positional words, one after the other.

import Diagnostics

/// A part of a command line: an option with its value, or a positional word.
enum Piece {
  /// An option, as it was written, and its value where it takes one.
  case option(OptionSpec, written: String, value: String?)
  /// A positional word.
  case word(String)
}

/// Reads words left to right, telling options from positional words.
///
/// A word is an option if it begins with a dash, is more than the dash, and does not begin like
/// a negative number (`-2`, `-.5`, `-2..12`). After an error the scanner stands behind what was
/// wrong, so that a caller may go on.
struct OptionScanner {
  let options: [OptionSpec]
  private(set) var words: ArraySlice<String>
  /// Whether `--` was met: every word from there on is positional.
  private(set) var optionsEnded = false
  /// The option whose value is missing at the end of the words.
  private(set) var optionAwaitingValue: OptionSpec?
  /// Short options of the last word not yet read, and that word.
  private var letters: Substring = ""
  private var bundle = ""

  init(_ words: ArraySlice<String>, options: [OptionSpec]) {
    self.words = words
    self.options = options
  }

  /// Whether a word would be read as an option.
  static func looksLikeOption(_ word: String) -> Bool {
    let characters = word.prefix(3)
    guard characters.first == "-", characters.count > 1 else { return false }
    let second = characters.dropFirst()
    if let first = second.first, first.isNumber { return false }
    return !(second.first == "." && second.dropFirst().first?.isNumber == true)
  }

  /// The next part, or `nil` at the end.
  mutating func next() throws(CommandLineError) -> Piece? {
    if !letters.isEmpty { return try nextLetter() }
    guard let word = words.popFirst() else { return nil }
    if optionsEnded || !Self.looksLikeOption(word) { return .word(word) }
    if word == "--" {
      optionsEnded = true
      return try next()
    }
    if word.hasPrefix("--") { return try longOption(word) }
    letters = word.dropFirst()
    bundle = word
    return try nextLetter()
  }

  /// `--name`, `--name value` or `--name=value`.
  private mutating func longOption(_ word: String) throws(CommandLineError) -> Piece {
    let body = word.dropFirst(2)
    let name = body.prefix { $0 != "=" }
    let value = name.endIndex == body.endIndex ? nil : String(body[name.endIndex...].dropFirst())
    guard let option = options.first(where: { $0.name == name }) else {
      throw unknown("--" + name)
    }
    if option.placeholder == nil {
      if let value { throw .unexpectedValue(option: option.written, value: value) }
      return .option(option, written: option.written, value: nil)
    }
    if let value { return .option(option, written: option.written, value: value) }
    return .option(
      option, written: option.written, value: try followingValue(of: option, option.written))
  }

  /// The next of the letters in `-p70%`, `-p 70%` or `-jq`: a letter that takes a value takes
  /// all that is left of the word.
  private mutating func nextLetter() throws(CommandLineError) -> Piece? {
    guard let letter = letters.popFirst() else { return nil }
    let written = "-\(letter)"
    guard let option = options.first(where: { $0.short == letter }) else {
      letters = ""
      throw unknown(bundle.count > 2 ? bundle : written)
    }
    if option.placeholder == nil {
      if letters.first == "=" {
        let value = String(letters.dropFirst())
        letters = ""
        throw .unexpectedValue(option: written, value: value)
      }
      return .option(option, written: written, value: nil)
    }
    defer { letters = "" }
    if letters.isEmpty {
      return .option(option, written: written, value: try followingValue(of: option, written))
    }
    let value = letters.first == "=" ? letters.dropFirst() : letters
    return .option(option, written: written, value: String(value))
  }

  /// The word after an option as its value.
  private mutating func followingValue(
    of option: OptionSpec, _ written: String
  ) throws(CommandLineError) -> String {
    let found = words.first
    if let found, !Self.looksLikeOption(found) {
      words.removeFirst()
      return found
    }
    if found == nil { optionAwaitingValue = option }
    throw .missingValue(
      option: written, placeholder: option.placeholder ?? "", found: found == "--" ? nil : found)
  }

  /// An unknown option, with the long option that was probably meant.
  private func unknown(_ written: String) -> CommandLineError {
    let name = String(written.drop { $0 == "-" })
    let near = name.count > 1 ? nearest(to: name, in: options.map(\.name)) : nil
    return .unknownOption(
      written, command: nil, suggestion: near.map { "--" + $0 }, optionOf: [])
  }
}
