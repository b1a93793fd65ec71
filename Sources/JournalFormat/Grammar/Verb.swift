/// The first word of an entry: what the line does.
enum Verb: String, CaseIterable, Sendable {
  case format, owner, forecaster, source, phrase, scale, predict, criteria, note, forecast
  case withdraw, reopen, resolve, amend, retract, review

  /// The verb spelled by the bytes in `range`.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard let verb = Self.spellings.first(where: { $0.bytes.elementsEqual(bytes[range]) })?.verb
    else { return nil }
    self = verb
  }

  /// Frequent verbs first.
  private static let spellings: [(bytes: [UInt8], verb: Verb)] =
    ([.forecast, .predict, .resolve] + allCases).map { (Array($0.rawValue.utf8), $0) }

  /// Whether its lines begin with a stamp.
  var isStamped: Bool {
    switch self {
    case .format, .owner: false
    case .forecaster, .source, .phrase, .scale, .predict, .criteria, .note, .forecast, .withdraw,
      .reopen, .resolve, .amend, .retract, .review:
      true
    }
  }

  /// Its keys, but for `recorded:` and `x-…:`.
  var keys: [Key] {
    switch self {
    case .format, .owner, .scale, .criteria, .note, .withdraw, .reopen, .review: []
    case .forecaster: [.url, .note]
    case .source: [.url, .archive, .outlet, .platform, .examined, .note]
    case .phrase: [.like, .note]
    case .predict:
      [
        .by, .group, .if, .unit, .range, .levels, .vague, .unscored, .said, .criteria, .note,
      ]
    case .forecast: [.said]
    case .resolve: [.by, .evidence, .archive, .coder]
    case .amend: [.by, .claim, .criteria, .group, .untag]
    case .retract: [.entry]
    }
  }

  /// Whether its lines may have a key.
  func takes(_ key: Key) -> Bool { key == .recorded ? isStamped : keys.contains(key) }

  /// Its keys with those that every stamped entry has.
  var allKeys: [Key] { isStamped ? keys + [.recorded] : keys }

  /// Whether its lines may hold an item of this kind, in any place among the others.
  func takes(_ kind: Item.Kind) -> Bool {
    switch kind {
    case .forecaster:
      switch self {
      case .source, .phrase, .predict, .forecast, .withdraw, .retract, .review: true
      case .format, .owner, .forecaster, .scale, .criteria, .note, .reopen, .resolve, .amend: false
      }
    case .tag: self == .predict || self == .amend
    case .source: self == .phrase || self == .predict || self == .forecast
    case .equality: self == .predict || self == .forecast
    case .word, .string, .key: true
    }
  }

  /// How its lines are written, for help; what stands in brackets may be left out.
  var usage: String {
    switch self {
    case .format: "format 1"
    case .owner: "owner NAME [\"full name\"]"
    case .forecaster: "DATE forecaster NAME [\"full name\"]"
    case .source: "DATE source NAME \"title\" [@author]"
    case .phrase: "DATE phrase \"words\" 60..90%"
    case .scale: "DATE scale NAME"
    case .predict: "DATE predict ID [TYPE] [FORECAST] \"claim\" by:DATE"
    case .criteria: "DATE criteria ID \"text\""
    case .note: "DATE note ID \"text\""
    case .forecast: "DATE forecast ID FORECAST [\"why\"]"
    case .withdraw: "DATE withdraw ID [\"why\"]"
    case .reopen: "DATE reopen ID [\"why\"]"
    case .resolve: "DATE resolve ID OUTCOME [\"why\"]"
    case .amend: "DATE amend ID [\"why\"] by:DATE"
    case .retract: "DATE retract ID [\"why\"]"
    case .review: "DATE review"
    }
  }
}
