// How much the headline depends on choices that could have been made otherwise.

public import Assessment
public import Documents
public import Forecasting

extension Document {
  /// The headline under one choice after the other.
  public static func sensitivity(_ sensitivity: Sensitivity, in record: TrackRecord) -> Document {
    Document(
      title: "How much depends on our choices", subtitle: "as of \(record.view.asOf.description)",
      lead: sensitivity.blocks(Wording(record)))
  }
}

extension AccuracyReport {
  func sensitivity(_ sensitivity: Sensitivity) -> [Block] {
    scored.isEmpty || scored.count > 6 ? [] : sensitivity.blocks(wording)
  }
}

extension Sensitivity {
  /// The table of choices and, where words were used, that of scales.
  func blocks(_ wording: Wording) -> [Block] {
    var blocks: [Block] = []
    let several = Set(rows.map(\.forecaster)).count > 1
    let plain = rows.filter { $0.choice.scaleUsed == nil }
    if plain.contains(where: { $0.scored > 0 }) {
      blocks.append(.table(several ? sideBySide(plain, wording) : table(plain)))
      blocks.append(
        .paragraph(
          .toned(
            """
            Brier score, 0 is perfect\(several ? ", and how many claims are scored" : ""); in each \
            row one choice differs from the headline. The rule horizon adds nothing after an early \
            outcome, so its scores are lower for everybody.
            """, .dim)))
    }
    let scales = scaleRows
    if !scales.isEmpty {
      blocks.append(.heading(Heading("Under the published scales")))
      blocks.append(.table(scaleTable(scales, wording, several)))
      blocks.append(
        .paragraph(
          .toned(
            """
            Only claims whose words a scale can express (\("like:")) are scored under it; beside it \
            stand the same claims under the ledger's own numbers.
            """, .dim)))
    }
    return blocks.isEmpty
      ? [.paragraph("Nothing is scored, so nothing depends on a choice.")] : blocks
  }

  private func table(_ rows: [Row]) -> Table {
    Table(
      columns: [
        .init("Choice", wraps: true, namesRow: true), .init("Scored", .trailing),
        .init("Brier", .trailing), .init("Always 50%", .trailing),
      ],
      rows: rows.map { row in
        .init([
          RichText(row.choice.words), .number("\(row.scored)"),
          .number(FigureText.score(row.brier)), .number(FigureText.score(row.half)),
        ])
      })
  }

  /// A column for each forecaster.
  private func sideBySide(_ rows: [Row], _ wording: Wording) -> Table {
    var choices: [Choice] = []
    var forecasters: [Name] = []
    for row in rows {
      if !choices.contains(row.choice) { choices.append(row.choice) }
      if !forecasters.contains(row.forecaster) { forecasters.append(row.forecaster) }
    }
    return Table(
      columns: [.init("Choice", wraps: true, namesRow: true)]
        + forecasters.map { .init(wording.names[$0], .trailing) },
      rows: choices.map { choice in
        .init(
          [RichText(choice.words)]
            + forecasters.map { forecaster in
              let row = rows.first { $0.choice == choice && $0.forecaster == forecaster }
              return .number(
                row.map { "\(FigureText.score($0.brier)) (\($0.scored))" } ?? FigureText.undefined)
            })
      })
  }

  /// Each scale's row with the row of the same predictions under the ledger's own numbers.
  private var scaleRows: [(scale: VerbalScale, under: Row, own: Row)] {
    rows.compactMap { row in
      guard case .scale(let scale) = row.choice,
        let own = rows.first(where: {
          $0.choice == .ownNumbers(scale) && $0.forecaster == row.forecaster
        })
      else { return nil }
      return (scale, row, own)
    }
  }

  private func scaleTable(
    _ rows: [(scale: VerbalScale, under: Row, own: Row)], _ wording: Wording, _ several: Bool
  ) -> Table {
    var columns: [Table.Column] = [.init("Scale", wraps: true, namesRow: true)]
    if several { columns.append(.init("Forecaster")) }
    columns += [
      .init("Expressed", .trailing), .init("Brier", .trailing), .init("Own numbers", .trailing),
      .init("Always 50%", .trailing, whenNarrow: .drop(rank: 1)),
    ]
    return Table(
      columns: columns,
      rows: rows.map { scale, under, own in
        .init(
          [RichText(scale.title)] + (several ? [RichText(wording.names[under.forecaster])] : [])
            + [
              .number("\(under.scored)"), .number(FigureText.score(under.brier)),
              .number(FigureText.score(own.brier)), .number(FigureText.score(own.half)),
            ])
      })
  }
}

extension Sensitivity.Choice {
  /// The scale that the choice speaks of, if it speaks of one.
  fileprivate var scaleUsed: VerbalScale? {
    switch self {
    case .scale(let scale), .ownNumbers(let scale): scale
    case .headline, .rule, .reading, .eachGroupOnce, .withUnscored, .retrospective: nil
    }
  }

  /// The choice in words.
  fileprivate var words: String {
    switch self {
    case .headline: "Headline"
    case .rule(let rule): "Rule \(rule)"
    case .reading(.early): "Early reading of deadlines"
    case .reading(.late): "Late reading of deadlines"
    case .eachGroupOnce: "Each group counts once"
    case .withUnscored: "With the unscored"
    case .retrospective(let isIncluded):
      isIncluded ? "With retrospective forecasts" : "Without retrospective forecasts"
    case .scale(let scale): "Scale \(scale.rawValue)"
    case .ownNumbers(let scale): "Own numbers, claims of \(scale.rawValue)"
    }
  }
}
