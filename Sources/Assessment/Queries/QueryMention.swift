public import Diagnostics
public import Forecasting

/// A name that a query mentions, and where.
struct QueryMention: Sendable {
  var role: NameRole
  var spelling: String
  var range: Range<Int>
}

extension Query {
  /// Remarks on names that the query mentions and the ledger does not have, with a near one that it
  /// does have. No match is no error, but a misspelt tag should be told from an unused one.
  public func remarks(in record: TrackRecord) -> [Diagnostic] {
    var resolver = NameResolver(record)
    return mentions.compactMap { mention in
      guard resolver.names(mention.spelling, mention.role).isEmpty else { return nil }
      let near = nearWord(to: mention.spelling, in: resolver.spellings(of: mention.role))
      return Diagnostic(
        code: "query-unused-name", severity: .remark,
        message: "nothing here has the \(mention.role.word) '\(mention.spelling)'",
        line: line, range: mention.range,
        help: near.map { "did you mean '\($0)'?" })
    }
  }
}

extension NameRole {
  /// What to call it.
  fileprivate var word: String {
    switch self {
    case .id: "id"
    case .tag: "tag"
    case .group: "group"
    case .forecaster: "forecaster"
    case .source: "source"
    }
  }
}
