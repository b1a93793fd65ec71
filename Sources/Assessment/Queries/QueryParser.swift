// The grammar of queries. `not` binds more tightly than `and`, `and` than `or`; words side by side
// are joined by `and`:
//
//     query       = [ disjunction ]
//     disjunction = conjunction { "or" conjunction }
//     conjunction = negation { [ "and" ] negation }
//     negation    = { "not" } ( "(" disjunction ")" | term )
//     term        = [ field ":" ] value | "#" tag | "@" forecaster | "^" source | "overdue" | "stale"
//
// Every problem is collected; what cannot be understood stands for everything until then.

import Diagnostics
import Forecasting

/// Reads a query.
struct QueryParser {
  /// How deep parentheses may be nested, so that no input exhausts the stack.
  static let deepest = 100

  let today: CalendarDate
  /// The names that the query mentions, and where.
  var mentions: [QueryMention] = []
  var problems: [(QueryProblem, Range<Int>)]
  private let tokens: [QueryToken]
  private var next = 0
  private var depth = 0

  init(_ bytes: [UInt8], today: CalendarDate) {
    let lexer = QueryLexer(bytes)
    tokens = lexer.tokens
    problems = lexer.problems
    self.today = today
  }

  /// The whole query.
  mutating func query() -> QueryExpression { disjunction() ?? .all }

  /// Notes a problem; of several at one place, the first counts.
  mutating func report(_ problem: QueryProblem, at range: Range<Int>) {
    if !problems.contains(where: { $0.1 == range }) { problems.append((problem, range)) }
  }

  /// An operator that waits for what stands after it.
  private typealias Operator = (word: String, range: Range<Int>)

  /// Nil where there is nothing at all.
  private mutating func disjunction() -> QueryExpression? {
    var parts: [QueryExpression] = []
    var isEmpty = true
    if let first = conjunction(after: nil) {
      parts.append(first)
      isEmpty = false
    }
    while let or = takeOperator("or") {
      if isEmpty { report(.missingOperand(or.word, isBefore: true), at: or.range) }
      if let part = conjunction(after: isEmpty ? nil : or) { parts.append(part) }
      isEmpty = false
    }
    if isEmpty { return nil }
    return .disjunction(parts)
  }

  private mutating func conjunction(after before: Operator?) -> QueryExpression? {
    var parts: [QueryExpression] = []
    var awaiting = before
    var isEmpty = true
    scan: while next < tokens.count {
      switch tokens[next] {
      case .close(let range):
        if depth > 0 { break scan }
        report(.unopenedParenthesis, at: range)
        next += 1
        isEmpty = false
      case .word(let piece) where piece.isOperator("or"):
        break scan
      case .word(let piece) where piece.isOperator("and"):
        next += 1
        if isEmpty, awaiting == nil {
          report(.missingOperand(piece.text, isBefore: true), at: piece.range)
        } else {
          if let awaiting {
            report(.missingOperand(awaiting.word, isBefore: false), at: awaiting.range)
          }
          awaiting = (piece.text, piece.range)
        }
        isEmpty = false
      case .open, .word:
        awaiting = nil
        isEmpty = false
        parts.append(negation())
      }
    }
    if let awaiting { report(.missingOperand(awaiting.word, isBefore: false), at: awaiting.range) }
    return isEmpty ? nil : .conjunction(parts)
  }

  private mutating func negation() -> QueryExpression {
    var isNegated = false
    var last: Operator?
    while let not = takeOperator("not") {
      isNegated.toggle()
      last = not
    }
    guard let expression = primary() else {
      if let last { report(.missingOperand(last.word, isBefore: false), at: last.range) }
      return .all
    }
    return isNegated ? expression.negated : expression
  }

  private mutating func primary() -> QueryExpression? {
    guard next < tokens.count else { return nil }
    switch tokens[next] {
    case .close:
      return nil
    case .word(let piece):
      if piece.isOperator("and") || piece.isOperator("or") { return nil }
      next += 1
      return term(piece)
    case .open(let range):
      next += 1
      guard depth < Self.deepest else {
        report(.tooDeep(limit: Self.deepest), at: range)
        next = tokens.count
        return .all
      }
      return group(openedAt: range)
    }
  }

  private mutating func group(openedAt open: Range<Int>) -> QueryExpression {
    depth += 1
    let expression = disjunction()
    depth -= 1
    guard next < tokens.count, case .close(let close) = tokens[next] else {
      // Where the depth was exceeded, the rest was not read.
      if !problems.contains(where: { if case .tooDeep = $0.0 { true } else { false } }) {
        report(.unclosedParenthesis, at: open)
      }
      return expression ?? .all
    }
    next += 1
    if expression == nil { report(.emptyParentheses, at: open.lowerBound..<close.upperBound) }
    return expression ?? .all
  }

  private mutating func takeOperator(_ word: String) -> Operator? {
    guard next < tokens.count, case .word(let piece) = tokens[next], piece.isOperator(word) else {
      return nil
    }
    next += 1
    return (piece.text, piece.range)
  }
}

extension QueryPiece {
  /// Whether this is the operator and not a word to look for.
  fileprivate func isOperator(_ word: String) -> Bool {
    !hasQuotes && letters.count == word.utf8.count && text.lowercased() == word
  }
}
