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
    var lead: [Block] = [.paragraph(accounts.counts)]
    if sheet.forecasters.count > 1 { lead.append(.table(summary(sheet, wording))) }
    lead += accounts.notices.map(Block.notice)
    let shown = sheet.forecasters.count <= 3 ? sheet.forecasters : []
    return Document(
      title: "Scores",
      subtitle: "as of \(record.view.asOf.description), rule \(sheet.terms.rule.description)",
      lead: lead,
      sections: shown.map { section($0, sheet.terms, wording) },
      colophon: shown.isEmpty && !sheet.forecasters.isEmpty
        ? "A query such as \(code: "forecaster:NAME") shows every figure of one forecaster." : nil)
  }

  /// One row for each forecaster, in the order of names.
  static func summary(_ sheet: ScoreSheet, _ wording: Wording) -> Table {
    Table(
      caption: "Brier score on binary predictions; lower is better, 0 is perfect",
      columns: [
        .init("Forecaster", wraps: true, namesRow: true), .init("Scored", .trailing),
        .init("Brier", .trailing), .init("95% interval", .trailing, whenNarrow: .fold(rank: 1)),
        .init("Against 50%", .trailing, whenNarrow: .fold(rank: 3)),
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
      })
  }

  private static func section(
    _ scores: ForecasterScores, _ terms: ScoringTerms, _ wording: Wording
  ) -> Section {
    let name = wording.fullName(scores.forecaster)
    let short = wording.names[scores.forecaster]
    var blocks: [Block] = []
    let figures = scores.figures(terms)
    if figures.isEmpty {
      blocks.append(
        .paragraph("No binary prediction of this forecaster can be scored, so no figure exists."))
    } else {
      blocks.append(
        .table(
          Table(
            caption: "\(counted(scores.scored, "binary prediction")) scored",
            columns: [
              .init("Figure", namesRow: true), .init("Value", .trailing),
              .init("How to read it", whenNarrow: .fold(rank: 1), wraps: true),
            ],
            rows: figures.map { .init([RichText($0.name), .number($0.value), $0.note]) })))
    }
    if let table = scores.byType.table { blocks.append(.table(table)) }
    let classes = scores.classWords
    if !classes.isEmpty { blocks.append(.paragraph(RichText(classes))) }
    return Section(
      name == short ? name : "\(name) (\(short))", anchor: Anchor("forecaster-\(short)"),
      blocks: blocks)
  }
}

extension ForecasterScores {
  /// How many predictions have a forecast that is not an ordinary one.
  fileprivate var classWords: String {
    let parts = ForecastClass.allCases.compactMap { kind in
      classes[kind].map { "\($0) \(kind.rawValue)" }
    }
    return parts.isEmpty ? "" : "Binary predictions with forecasts that are \(listed(parts))."
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
