// What a single word of a query asks.

import Forecasting

extension QueryParser {
  /// The question that a word asks.
  mutating func term(_ piece: QueryPiece) -> QueryExpression {
    if let first = piece.letters.first {
      if first.is("#") { return sign("#", .tag, piece) }
      if first.is("@") { return sign("@", .forecaster, piece) }
      if first.is("^") { return sign("^", .source, piece) }
    }
    if let colon = piece.fieldEnd { return field(piece, upTo: colon) }
    if !piece.hasQuotes {
      switch piece.text.lowercased() {
      case StatusTest.overdue.rawValue: return .test(.status(.overdue))
      case "stale": return .test(.stale)
      default: break
      }
    }
    return text(piece, after: nil).map { .test(.words($0)) } ?? .all
  }

  private mutating func sign(
    _ sign: String, _ field: QueryField, _ piece: QueryPiece
  ) -> QueryExpression {
    items(of: piece.dropping(1), after: (sign, piece), field)
  }

  private mutating func field(_ piece: QueryPiece, upTo colon: Int) -> QueryExpression {
    let written = String(decoding: piece.letters.prefix(colon).map(\.byte), as: UTF8.self)
    guard let field = QueryField(rawValue: written.lowercased()) else {
      report(
        .unknownField(written, near: .near(written.lowercased())),
        at: piece.range.lowerBound..<piece.range.lowerBound + colon)
      return .all
    }
    let value = piece.dropping(colon + 1)
    let name = "\(field.rawValue):"
    guard field.takesText else { return items(of: value, after: (name, piece), field) }
    guard let words = text(value, after: (name, piece)) else { return .all }
    return .test(field == .said ? .said(words) : .claim(words))
  }

  /// A value, or several with commas between them of which any may hold.
  private mutating func items(
    of value: QueryPiece, after field: (name: String, piece: QueryPiece), _ kind: QueryField
  ) -> QueryExpression {
    let items = value.split([","])
    return .disjunction(
      items.map { item in
        guard item.letters.isEmpty else { return test(kind, item).map { .test($0) } ?? .all }
        if item.hasQuotes {
          report(.emptyQuotation, at: item.range)
        } else if items.count == 1 {
          report(.missingValue(field.name), at: field.piece.range)
        } else {
          // Point at the comma that has nothing on one of its sides.
          let comma =
            item.range.lowerBound > value.range.lowerBound
            ? item.range.lowerBound - 1 : item.range.upperBound
          report(.missingValue(","), at: comma..<comma + 1)
        }
        return .all
      })
  }

  private mutating func text(
    _ value: QueryPiece, after field: (name: String, piece: QueryPiece)?
  ) -> SearchText? {
    if let words = SearchText(value.text) { return words }
    if let field, !value.hasQuotes {
      report(.missingValue(field.name), at: field.piece.range)
    } else {
      report(.emptyQuotation, at: value.range)
    }
    return nil
  }

  private mutating func test(_ field: QueryField, _ item: QueryPiece) -> QueryTest? {
    switch field {
    case .claim, .said: return nil
    case .id: return name(.id, item)
    case .tag: return name(.tag, item)
    case .group: return name(.group, item)
    case .forecaster: return name(.forecaster, item)
    case .source: return source(item)
    case .status: return status(item)
    case .type: return type(item)
    case .by: return days(item, .ahead).map { .day(.by, $0) }
    case .bylatest: return days(item, .ahead).map { .day(.byLatest, $0) }
    case .date: return days(item, .back).map { .day(.date, $0) }
    case .recorded: return days(item, .back).map { .day(.recorded, $0) }
    case .resolved: return days(item, .back).map { .day(.resolved, $0) }
    case .p: return shares(item).map { .probability($0) }
    case .brier: return brier(item).map { .brier($0) }
    case .outcome: return outcome(item).map { .outcome($0) }
    }
  }

  private mutating func name(_ role: NameRole, _ item: QueryPiece) -> QueryTest {
    mentions.append(QueryMention(role: role, spelling: item.text, range: item.range))
    return .name(role, item.text)
  }

  private mutating func source(_ item: QueryPiece) -> QueryTest? {
    let parts = item.split([":"])
    guard parts.count > 1, let source = parts.first else {
      mentions.append(QueryMention(role: .source, spelling: item.text, range: item.range))
      return .source(item.text, locator: nil)
    }
    let locator = item.dropping(source.letters.count + 1)
    guard let place = SearchText(locator.text), !source.letters.isEmpty else {
      report(.missingValue(":"), at: item.range)
      return nil
    }
    mentions.append(QueryMention(role: .source, spelling: source.text, range: source.range))
    return .source(source.text, locator: place)
  }

  private mutating func status(_ item: QueryPiece) -> QueryTest? {
    if let status = StatusTest(rawValue: item.text.lowercased()) { return .status(status) }
    let near = nearWord(to: item.text, in: StatusTest.allCases.map(\.rawValue) + ["stale"])
    if item.text.lowercased() == "stale" { return .stale }
    report(.unknownStatus(item.text, near: near), at: item.range)
    return nil
  }

  private mutating func type(_ item: QueryPiece) -> QueryTest? {
    let words = PredictionType.allCases.map(\.rawValue)
    if let type = PredictionType(rawValue: item.text.lowercased()) { return .type(type) }
    report(.unknownType(item.text, near: nearWord(to: item.text, in: words)), at: item.range)
    return nil
  }
}

extension QueryPiece {
  /// How many letters the word before a colon has, if this begins like a field: letters, a colon,
  /// and no address of a page.
  fileprivate var fieldEnd: Int? {
    guard let colon = letters.firstIndex(where: { $0.is(":") }), colon > letters.startIndex
    else { return nil }
    let isWord = letters[..<colon].allSatisfy { letter in
      let isLetter =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter.byte | 0x20)
        || letter.byte == UInt8(ascii: "-") || letter.byte >= 0x80
      return !letter.isQuoted && isLetter
    }
    let rest = letters[(colon + 1)...].prefix(2)
    guard isWord, !(rest.count == 2 && rest.allSatisfy { $0.is("/") }) else { return nil }
    return colon - letters.startIndex
  }
}
