// Scores told apart by tag, phrase, horizon and so on: what `foretell score --by` prints.

public import Assessment
public import Documents
public import Forecasting
import Scoring

extension Document {
  /// The rows of a breakdown as one table.
  public static func breakdown(_ breakdown: Breakdown, in record: TrackRecord) -> Document {
    let wording = Wording(record)
    let keyWord = breakdown.key.rawValue
    return Document(
      title: "Scores by \(keyWord)", subtitle: "as of \(record.view.asOf.description)",
      lead: [
        .table(breakdown.table(wording, withForecaster: breakdown.key != .forecaster)),
        .paragraph(breakdown.explanation),
      ])
  }
}

extension Breakdown {
  /// The rows; the forecaster's column only where there are several.
  func table(_ wording: Wording, withForecaster: Bool, foldAfter: Int? = nil) -> Table {
    let several = withForecaster && Set(rows.map(\.forecaster)).count > 1
    var columns: [Table.Column] =
      several ? [.init("Forecaster")] : []
    columns += [
      .init(key.rawValue.capitalizedFirst, wraps: true, namesRow: true), .init("Scored", .trailing),
      .init(key == .type ? "Score" : "Brier", .trailing),
      .init("95% interval", .trailing, whenNarrow: .drop(rank: 2)),
      .init("Against 50%", .trailing, whenNarrow: .drop(rank: 3)),
      .init("Came true", .trailing), .init("Mean forecast", .trailing, whenNarrow: .drop(rank: 1)),
      .init("Log score", .trailing, whenNarrow: .drop(rank: 4)),
    ]
    return Table(
      columns: columns,
      rows: rows.map { row in
        .init(
          (several ? [RichText(wording.names[row.forecaster])] : []) + [
            RichText(wording.breakdownValue(row.value, key)), .number("\(row.scored)"),
            .number(FigureText.score(row.score)),
            .number(row.interval.map { FigureText.range($0.lower, $0.upper) } ?? "–"),
            .number(FigureText.signed(row.skillVersusHalf, decimals: 2)),
            .number(FigureText.wholePercent(row.baseRate)),
            .number(FigureText.wholePercent(row.meanForecast)),
            .number(row.certainMisses > 0 ? "infinite" : FigureText.score(row.logScore)),
          ])
      }, foldAfter: foldAfter, whenEmpty: "Nothing is scored, so there is nothing to tell apart.")
  }

  /// How to read the table, and what its rows have in common.
  var explanation: RichText {
    var text = measure
    if let own = ofItsOwn { text += " " + RichText(own) }
    if rows.contains(where: { $0.interval == nil }), key != .type {
      text += " No interval (–) where all predictions belong to one cluster."
    }
    if rows.contains(where: { $0.skillVersusHalf == nil }), key != .type {
      text += " Against 50% is – where every claim came true by half, so that 50% was perfect."
    }
    if key == .type, rows.contains(where: { $0.score == nil }) {
      text += " A score is – where levels differ or a range is missing."
    }
    if rows.contains(where: { $0.certainMisses > 0 }) {
      text += " The log score is infinite where 0% or 100% was forecast and came out otherwise."
    }
    if rows.contains(where: { $0.scored < 10 }) {
      text += " Rows of fewer than ten predictions say little about skill."
    }
    return text
  }

  private var measure: RichText {
    key == .type
      ? """
      Binary and choice: Brier score; ordered: ranked probability score; numbers and dates: quantile \
      score as a share of the range. Lower is better; types are never mixed.
      """ : "Brier score of binary predictions: 0 is perfect, 1 is worst."
  }

  /// What has to be known about this key alone.
  var ofItsOwn: String? {
    switch key {
    case .tag: "A prediction with several tags counts under each."
    case .phrase: "A claim whose forecasts were said in several ways counts under each."
    case .horizon:
      "Days from forecast to deadline; a claim forecast more than once may count under several."
    case .month: "The month in which the outcome became known."
    case .forecaster, .source, .group, .type: nil
    }
  }
}

extension Wording {
  /// The words for a breakdown's value.
  func breakdownValue(_ value: BreakdownValue, _ key: BreakdownKey) -> String {
    switch value {
    case .name(let name): key == .forecaster ? fullName(name) : names[name]
    case .phrase(let words): words
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .horizon(let horizon):
      horizon.lastDay.map { "\(horizon.firstDay) to \($0) days" } ?? "over 365 days"
    case .type(let type): type.rawValue
    case .none: key == .phrase ? "(a number)" : "(no \(key.rawValue))"
    }
  }
}

extension AccuracyReport {
  /// How many rows of a breakdown a report shows; `foretell score --by` shows all.
  private static let mostParts = 200

  /// The breakdowns that tell anything apart.
  var breakdowns: [Block] {
    let keys: [BreakdownKey] = [.tag, .phrase, .horizon, .group, .source]
    let tables = keys.flatMap { key -> [Block] in
      let breakdown = Breakdown(of: sheet, in: record, by: key)
      guard Set(breakdown.rows.map(\.value)).count > 1 else { return [] }
      var table = breakdown.table(wording, withForecaster: true, foldAfter: 15)
      table.rows = Array(table.rows.prefix(Self.mostParts))
      var blocks: [Block] = [.heading(Heading("By \(key.rawValue)")), .table(table)]
      if let own = breakdown.ofItsOwn { blocks.append(.paragraph(.toned(own, .dim))) }
      if breakdown.rows.count > Self.mostParts {
        blocks.append(
          .paragraph(
            """
            The first \(Self.mostParts) of \(breakdown.rows.count) rows; \
            \(code: "foretell score --by \(key.rawValue)") shows all.
            """))
      }
      return blocks
    }
    guard !tables.isEmpty else { return [] }
    return [
      .paragraph(
        """
        Brier score of binary predictions, 0 is perfect. Parts of fewer than ten predictions say \
        little about skill, and there is no interval (–) where all belong to one cluster.
        """)
    ] + tables
  }
}
