// What was said and what happened, claim by claim.

import Assessment
import Documents
import Forecasting

extension AccuracyReport {
  /// The most rows that a table of claims holds; a report on more says how many it leaves out.
  static let mostClaims = 2_000

  /// Every scored prediction with its forecast, its outcome and its score.
  var claims: [Block] {
    var blocks: [Block] = []
    let binary = scored.flatMap(\.graded)
    if !binary.isEmpty {
      let graded = inLedgerOrder(binary, \.scored)
      blocks.append(.table(claimTable(Array(graded.prefix(Self.mostClaims)), foldAfter: 40)))
      if let note = leftOut(graded.count) { blocks.append(note) }
    }
    let others = sheet.forecasters.flatMap(\.others)
    if !others.isEmpty {
      let graded = inLedgerOrder(others, \.scored)
      blocks.append(.table(otherTable(Array(graded.prefix(Self.mostClaims)))))
      if let note = leftOut(graded.count) { blocks.append(note) }
    }
    return blocks
  }

  /// What is said below a table that does not hold every row.
  func leftOut(_ count: Int) -> Block? {
    guard count > Self.mostClaims else { return nil }
    return .paragraph(
      """
      The first \(Self.mostClaims) of \(count) are shown; a query narrows the report, and \
      \(code: "foretell list") shows all.
      """)
  }

  /// By the day of declaration, then as the ledger has them.
  private func inLedgerOrder<Graded>(
    _ graded: [Graded], _ scored: (Graded) -> ScoredForecasts
  ) -> [Graded] {
    let keys = graded.enumerated().map { place, item -> (Moment, Int, Int, Int) in
      let prediction = prediction(scored(item))
      return (prediction.declared, prediction.entry.journal, prediction.entry.entry, place)
    }
    return graded.indices.sorted { keys[$0] < keys[$1] }.map { graded[$0] }
  }

  func claimTable(_ graded: [GradedPrediction], foldAfter: Int? = nil) -> Table {
    let several = scored.count > 1
    var columns: [Table.Column] = [.init("Claim", wraps: true, namesRow: true)]
    if several { columns.append(.init("Forecaster")) }
    columns += [
      .init("Forecast", .trailing), .init("Happened"), .init("Brier", .trailing),
      .init("Evidence", whenNarrow: .drop(rank: 3)),
    ]
    return Table(
      caption: graded.contains { !$0.scored.words.isEmpty }
        ? "Each claim with the words it was forecast in. Brier score: 0 is perfect, 1 is worst"
        : "Brier score of each claim: 0 is perfect, 1 is worst",
      columns: columns,
      rows: graded.map { item in
        let prediction = prediction(item.scored)
        let words = item.scored.words
        var cells: [RichText] = [
          words.isEmpty
            ? RichText(prediction.claim.string)
            : "\(prediction.claim.string) \("– “\(words)”", .dim)"
        ]
        if several { cells.append(RichText(wording.names[item.scored.forecaster])) }
        cells += [
          .number(wording.used(item.scored.rows.map(\.forecast), of: prediction.declaration)),
          RichText(wording.outcome(item.scored.outcome, of: prediction.declaration)),
          .number(FigureText.score(item.grade.brier)), evidence(prediction),
        ]
        return .init(cells, anchor: nil)
      }, foldAfter: foldAfter
    ).withoutEmptyColumns()
  }

  private func otherTable(_ graded: [GradedOther]) -> Table {
    let several = sheet.forecasters.count > 1
    var columns: [Table.Column] = [.init("Claim", wraps: true, namesRow: true)]
    if several { columns.append(.init("Forecaster")) }
    columns += [
      .init("Forecast", .trailing), .init("Happened", wraps: true), .init("Score", .trailing),
      .init("Measure", whenNarrow: .drop(rank: 1)),
    ]
    return Table(
      caption: "Other types, each with its own measure: lower is better, 0 is perfect",
      columns: columns,
      rows: graded.map { item in
        let prediction = prediction(item.scored)
        var cells: [RichText] = [RichText(prediction.claim.string)]
        if several { cells.append(RichText(wording.names[item.scored.forecaster])) }
        cells += [
          .number(wording.used(item.scored.rows.map(\.forecast), of: prediction.declaration)),
          RichText(wording.outcome(item.scored.outcome, of: prediction.declaration)),
          .number(FigureText.score(item.grade.score)), RichText(item.grade.measure),
        ]
        return .init(cells)
      }, foldAfter: 40)
  }

  /// The links that show what happened: the first by the name of its site, the others by their number.
  private func evidence(_ prediction: PredictionRecord) -> RichText {
    let links = prediction.standingResolution(sheet.terms.reading)?.resolution.evidence ?? []
    var text = RichText()
    for (place, link) in links.enumerated() {
      if place > 0 { text += ", " }
      text += .link(place == 0 ? siteName(of: link.string) : "\(place + 1)", to: link.string)
    }
    return text
  }

  /// The claims that scored best and worst, where there are enough to choose from.
  var extremes: [Block] {
    let graded = scored.flatMap(\.graded)
    guard graded.count > 5 else { return [] }
    let count = min(5, graded.count / 2)
    let order = graded.indices.sorted {
      (graded[$0].grade.brier, $0) < (graded[$1].grade.brier, $1)
    }
    return [
      .heading(Heading("Closest to what happened")),
      .table(short(order.prefix(count).map { graded[$0] })),
      .heading(Heading("Furthest from what happened")),
      .table(short(order.suffix(count).reversed().map { graded[$0] })),
    ]
  }

  private func short(_ graded: [GradedPrediction]) -> Table {
    var table = claimTable(graded)
    table.caption = nil
    let kept = table.columns.indices.filter { table.columns[$0].header != "Evidence" }
    table.columns = kept.map { table.columns[$0] }
    table.rows = table.rows.map { row in .init(kept.map { row.cells[$0] }) }
    return table
  }
}

extension ScoredForecasts {
  /// The words of the scored forecasts, each once.
  fileprivate var words: String {
    var words: [String] = []
    for row in rows {
      if let said = row.forecast.said?.string, !words.contains(said) { words.append(said) }
    }
    return words.joined(separator: "”, “")
  }
}

extension TypeGrade {
  /// What the score measures.
  var measure: String {
    switch self {
    case .choice: "Brier"
    case .ordered: "ranked probability"
    case .quantiles: "quantile score"
    }
  }
}

/// The site that an address leads to, such as `example.org`; the address itself if it names none.
func siteName(of address: String) -> String {
  guard let scheme = address.firstRange(of: "://") else { return address }
  let authority = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  // A user before the host is a known way to make an address look like another's.
  let host =
    authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
  var site = host.hasPrefix("www.") ? host.dropFirst(4) : host
  if site.hasSuffix(".") { site.removeLast() }
  return site.isEmpty ? address : String(site)
}
