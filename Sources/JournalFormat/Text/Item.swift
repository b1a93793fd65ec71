/// One item of a line: byte ranges of the text that it stands in, and nothing copied.
struct Item: Sendable {
  /// What the item is, by its first byte and the first of `:` and `=` in it.
  enum Kind: Sendable {
    /// A name or a value: `gdp26`, `62%`, `1`.
    case word
    /// `"…"`.
    case string
    /// `@name`.
    case forecaster
    /// `#name`.
    case tag
    /// `^name` or `^name:locator`.
    case source
    /// `key:value`.
    case key
    /// `name=value` or `80%=value`.
    case equality
  }

  /// What the item is.
  var kind: Kind
  /// All of it.
  var range: Range<Int>
  /// What stands after the mark, or before the `:` or `=`; empty in words and strings.
  var name: Range<Int>
  /// The word or the string's inside; what follows the `:` or `=`. Nil where nothing follows.
  var value: Value?

  /// A word, or what is between the quotes of a string.
  struct Value: Sendable {
    /// The bytes, without the quotes.
    var range: Range<Int>
    /// Whether it stood in quotes.
    var isString = false
    /// Whether the string holds escapes.
    var isEscaped = false
  }
}
