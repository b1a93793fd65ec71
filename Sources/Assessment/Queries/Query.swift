// The query language: which predictions a command is about. The same words work everywhere.

import Diagnostics
public import Forecasting

/// Which predictions somebody asks for, as typed: `iraq status:pending by:..2026-12`.
///
/// Words and questions about fields, joined by `and` (which may be left out), `or`, `not` and
/// parentheses. A query knows no ledger; it is bound to a track record before predictions are asked.
public struct Query: Sendable {
  let expression: QueryExpression
  let mentions: [QueryMention]
  /// The query as one line, as messages show it.
  let line: SourceLine

  /// The query that asks for every prediction.
  public static let everything = Query(expression: .all, mentions: [], line: line(""))

  /// The query that the words of a command line make up. No words ask for everything.
  ///
  /// A word with white space in it, which only a shell's quotation can make, is a phrase
  /// (`'Shia militias'`), also after a field that takes words (`claim:'Shia militias'`); but if it
  /// holds quotation marks, parentheses, operators or fields, it is a piece of the query:
  /// `'(iraq or oil) tag:war'`.
  ///
  /// - Throws: every problem, pointing into the words joined by spaces.
  public init(parsing words: [String], today: CalendarDate) throws(QueryProblems) {
    try self.init(text: joinedQuery(words), today: today)
  }

  /// The query that a text writes.
  ///
  /// - Throws: every problem, pointing into the text.
  public init(text: String, today: CalendarDate) throws(QueryProblems) {
    let line = Self.line(text)
    var parser = QueryParser(line.bytes, today: today)
    let expression = parser.query()
    guard parser.problems.isEmpty else {
      throw QueryProblems(
        diagnostics: parser.problems.map { $0.diagnostic(at: $1, in: line) }
          .sorted { $0.precedes($1) })
    }
    self.init(expression: expression, mentions: parser.mentions, line: line)
  }

  private init(expression: QueryExpression, mentions: [QueryMention], line: SourceLine) {
    self.expression = expression
    self.mentions = mentions
    self.line = line
  }

  private static func line(_ text: String) -> SourceLine {
    SourceLine(path: "query", number: 0, bytes: Array(text.utf8))
  }

  /// Whether every prediction is asked for.
  public var isEverything: Bool { expression == .all }

  /// Whether the query asks for scores, so that they have to be at hand.
  public var usesScores: Bool { expression.usesScores }

  /// The query made ready for a track record; do this once, then ask about each prediction.
  public func bound(to record: TrackRecord, context: QueryContext) -> BoundQuery {
    BoundQuery(self, record, context)
  }

  /// Whether a single prediction is one that the query asks for. For many, bind the query first.
  public func matches(
    _ prediction: PredictionRecord, in record: TrackRecord, context: QueryContext
  ) -> Bool {
    bound(to: record, context: context).matches(prediction)
  }

  /// Every field, for documentation and completions.
  public static let fields = QueryField.allCases
}

extension Query: Equatable {
  /// Whether both ask the same in the same order.
  public static func == (one: Query, other: Query) -> Bool { one.expression == other.expression }
}

extension QueryExpression {
  fileprivate var usesScores: Bool {
    switch self {
    case .test(.brier): true
    case .all, .test: false
    case .not(let part): part.usesScores
    case .and(let parts), .or(let parts): parts.contains(where: \.usesScores)
    }
  }
}
