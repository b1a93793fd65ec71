// The numbers: what `foretell score` prints.

public import Assessment
public import Documents
public import Forecasting
import Scoring

extension Document {
  /// The scores of a sheet: counts, each forecaster's figures with how to read them, and warnings.
  public static func score(_ sheet: ScoreSheet, in record: TrackRecord) -> Document {
    let wording = Wording(record)
    let accounts = Accounts(sheet, record)
    var lead: [Block] = []
    if let reading = accounts.borrowed.sentence { lead.append(.paragraph(reading)) }
    lead.append(.paragraph(accounts.counts))
    lead += accounts.notices.map(Block.notice)
    let scored = sheet.forecasters.filter { $0.scored > 0 || !$0.others.isEmpty }
    switch scored.count {
    case 0: lead.append(.paragraph(accounts.whyNothingIsScored))
    case 1: lead += scored.flatMap { blocks(of: $0, sheet.terms, wording) }
    default:
      lead.append(.table(summary(sheet, wording)))
      if let reasons = summaryReasons(sheet) { lead.append(.paragraph(reasons)) }
      if scored.count <= 4 { lead += sideBySide(scored, sheet.terms, wording) }
    }
    return Document(
      title: "Scores",
      subtitle: "as of \(record.view.asOf.description), rule \(sheet.terms.rule.description)",
      lead: lead,
      colophon: scored.count > 1
        ? "A query such as \(code: "forecaster:NAME") shows every figure of one forecaster." : nil)
  }

  /// One row for each forecaster, in the order of names.
  static func summary(_ sheet: ScoreSheet, _ wording: Wording) -> Table {
    Table(
      caption: "Brier score on binary predictions; lower is better, 0 is perfect",
      columns: [
        .init("Forecaster", wraps: true, namesRow: true), .init("Scored", .trailing),
        .init("Brier", .trailing), .init("95% interval", .trailing, whenNarrow: .fold(rank: 1)),
        .init("Against 50%", .trailing, whenNarrow: .drop(rank: 3)),
        .init("Base rate", .trailing, whenNarrow: .drop(rank: 5)),
        .init("Mean forecast", .trailing, whenNarrow: .drop(rank: 4)),
        .init("Coverage", .trailing, whenNarrow: .fold(rank: 2)),
      ],
      rows: sheet.forecasters.map { scores in
        .init([
          RichText(wording.fullName(scores.forecaster)), .number("\(scores.scored)"),
          .number(FigureText.score(scores.brier)),
          .number(scores.brierInterval.map { FigureText.range($0.lower, $0.upper) } ?? "–"),
          .number(FigureText.signed(scores.skillVersusHalf, decimals: 2)),
          .number(FigureText.percent(scores.baseRate)),
          .number(FigureText.percent(scores.meanForecast)),
          .number(FigureText.percent(scores.coverage)),
        ])
      }, foldAfter: 40)
  }

  /// Why figures of the summary are undefined; nil where none is.
  static func summaryReasons(_ sheet: ScoreSheet) -> RichText? {
    var reasons: [String] = []
    if sheet.forecasters.contains(where: { $0.scored == 0 }) {
      reasons.append("no binary prediction of the forecaster is scored")
    }
    if sheet.forecasters.contains(where: { $0.scored > 0 && $0.brierInterval == nil }) {
      reasons.append("an interval needs two clusters of predictions")
    }
    if sheet.forecasters.contains(where: { $0.coverage == nil }) {
      reasons.append("coverage needs a resolved prediction with a day to score")
    }
    if sheet.forecasters.contains(where: { $0.scored > 0 && $0.skillVersusHalf == nil }) {
      reasons.append("50% was perfect where every claim came true by half")
    }
    return reasons.isEmpty
      ? nil : .toned("–: \(reasons.joined(separator: "; ")).", .dim)
  }

  private static func blocks(
    of scores: ForecasterScores, _ terms: ScoringTerms, _ wording: Wording
  ) -> [Block] {
    let name = wording.fullName(scores.forecaster)
    let short = wording.names[scores.forecaster]
    var blocks: [Block] = [
      .heading(
        Heading(
          name == short ? name : "\(name) (\(short))", anchor: Anchor("forecaster-\(short)")))
    ]
    let figures = scores.figures(terms)
    if !figures.isEmpty {
      blocks.append(
        .table(
          Table(
            caption: "\(counted(scores.scored, "binary prediction")) scored",
            columns: [
              .init("Figure", namesRow: true), .init("Value", .trailing),
              .init("How to read it", whenNarrow: .fold(rank: 1), wraps: true),
            ],
            rows: figures.map {
              .init([RichText($0.name), .number($0.value), $0.whyUndefined ?? $0.note])
            })))
    }
    if let table = scores.byType.table { blocks.append(.table(table)) }
    if let classes = scores.classWords { blocks.append(.paragraph(RichText(classes))) }
    return blocks
  }

  /// The figures of a few forecasters, a column each, and below them why any of them is undefined.
  private static func sideBySide(
    _ scored: [ForecasterScores], _ terms: ScoringTerms, _ wording: Wording
  ) -> [Block] {
    let columns = scored.filter { $0.scored > 0 }
    // Ranges would make the columns wide; the interval stands in the table above.
    let figures = columns.map { scores in
      scores.figures(terms).filter { !["95% interval", "Best and worst case"].contains($0.name) }
    }
    var blocks: [Block] = []
    if let first = figures.first {
      blocks.append(
        .table(
          Table(
            caption: "Every figure on binary predictions",
            columns: [.init("Figure", namesRow: true)]
              + columns.map { .init(wording.names[$0.forecaster], .trailing) }
              + [.init("How to read it", whenNarrow: .drop(rank: 1), wraps: true)],
            rows: first.indices.map { row in
              .init(
                [RichText(first[row].name)] + figures.map { .number($0[row].value) }
                  + [first[row].note])
            })))
      let reasons = reasons(columns.map { wording.names[$0.forecaster] }, figures)
      if !reasons.isEmpty {
        blocks.append(.details(Details("Why a figure is –", blocks: [.bullets(reasons)])))
      }
    }
    for scores in scored {
      if let table = scores.byType.table {
        blocks.append(.heading(Heading("Other types: \(wording.fullName(scores.forecaster))")))
        blocks.append(.table(table))
      }
    }
    return blocks
  }
}

extension Document {
  /// Why figures are undefined: each reason once, with the figures and the forecasters.
  private static func reasons(_ names: [String], _ figures: [[ScoreFigure]]) -> [RichText] {
    var order: [String] = []
    var found: [String: (figures: [String], names: [String])] = [:]
    for (name, list) in zip(names, figures) {
      for figure in list {
        guard let reason = figure.whyUndefined?.plain else { continue }
        if found[reason] == nil { order.append(reason) }
        var entry = found[reason] ?? ([], [])
        if !entry.figures.contains(figure.name) { entry.figures.append(figure.name) }
        if !entry.names.contains(name) { entry.names.append(name) }
        found[reason] = entry
      }
    }
    return order.compactMap { reason in
      found[reason].map { "\(listed($0.figures)) (\($0.names.joined(separator: ", "))): \(reason)" }
    }
  }
}

extension ForecasterScores {
  /// How many predictions have a forecast that is not an ordinary one; nil where none has.
  fileprivate var classWords: String? {
    let parts = ForecastClass.allCases.compactMap { kind in
      classes[kind].map { "\($0) with \(kind.rawValue) ones" }
    }
    return parts.isEmpty ? nil : "Forecasts on binary predictions: \(listed(parts))."
  }
}

extension TypeScores {
  /// The scores of the types other than binary, each by its own measure; nil where there are none.
  var table: Table? {
    var rows: [Table.Row] = []
    func add(_ type: String, _ scored: Int, _ value: String, _ note: RichText) {
      rows.append(.init([RichText(type), .number("\(scored)"), .number(value), note]))
    }
    if let choice {
      let log =
        choice.logScore.map { "log score \(FigureText.score($0)) nats" }
        ?? "log score infinite: \(counted(choice.logScoreInfinite, "option")) with 0% came about"
      add("choice", choice.scored, FigureText.score(choice.brier), "Brier score, 0 to 1; \(log)")
    }
    if let ordered {
      add(
        "ordered", ordered.scored, FigureText.score(ordered.rps),
        "ranked probability score, 0 to 1")
    }
    for (type, scores) in [("numeric", numeric), ("date", date)] {
      guard let scores else { continue }
      add(type, scores.scored, FigureText.score(scores.quantileScore), scores.note)
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      caption: "Other types, never mixed into the figures above; lower is better, 0 is perfect",
      columns: [
        .init("Type", namesRow: true), .init("Scored", .trailing), .init("Score", .trailing),
        .init("How to read it", whenNarrow: .fold(rank: 1), wraps: true),
      ], rows: rows)
  }
}

extension TypeScores.Quantities {
  fileprivate var note: RichText {
    var note: RichText =
      quantileScore == nil
      ? "undefined: levels differ, or a range is missing"
      : "quantile score, as a share of the range's width"
    if let interval, let low = interval.first, let high = interval.last {
      note += """
        ; the interval from \(number: "\(FigureText.percent(low / 100))") to \
        \(number: "\(FigureText.percent(high / 100))") held \
        \(number: FigureText.wholePercent(intervalCoverage)) of the outcomes
        """
    }
    if beyondRange > 0 {
      note += "; \(beyondRange) beyond the range, scored at its bound, which flatters"
    }
    return note
  }
}
