// Several forecasters as one, and each against the others: what `score --crowd` prints.

public import Assessment
public import Documents
public import Forecasting
import Scoring

extension Document {
  /// The crowd by each method, and each forecaster against the rest of it.
  public static func crowd(_ crowd: CrowdScores, in record: TrackRecord) -> Document {
    let blocks = crowdBlocks(crowd, Wording(record))
    return Document(
      title: "The crowd", subtitle: "as of \(record.view.asOf.description)",
      lead: blocks.isEmpty
        ? [
          .paragraph(
            "No two forecasters had a forecast standing on the same day, so there is no crowd.")
        ] : blocks)
  }

  /// The same as blocks; empty where no two forecasters ever stood together.
  static func crowdBlocks(_ crowd: CrowdScores, _ wording: Wording) -> [Block] {
    guard crowd.crowds.contains(where: { $0.scored > 0 }) else { return [] }
    return [
      .table(
        Table(
          caption: "Brier score of the crowd on the days when at least two forecasts stood",
          columns: [
            .init("Method", wraps: true, namesRow: true), .init("Scored", .trailing),
            .init("Brier", .trailing), .init("95% interval", .trailing, whenNarrow: .drop(rank: 1)),
          ],
          rows: crowd.crowds.map {
            .init([
              RichText($0.method.words), .number("\($0.scored)"),
              .number(FigureText.score($0.brier)),
              .number($0.interval.map { FigureText.range($0.lower, $0.upper) } ?? "–"),
            ])
          })),
      .table(
        Table(
          caption: "Each forecaster against the mean of the others, on the same days",
          columns: [
            .init("Forecaster", wraps: true, namesRow: true), .init("Scored", .trailing),
            .init("Brier", .trailing), .init("Others", .trailing), .init("Skill", .trailing),
            .init("Difference, 95%", .trailing, whenNarrow: .drop(rank: 1)),
          ],
          rows: crowd.members.map { member in
            .init([
              RichText(wording.fullName(member.forecaster)), .number("\(member.scored)"),
              .number(FigureText.score(member.brier)), .number(FigureText.score(member.crowdBrier)),
              .number(FigureText.signed(member.skill, decimals: 2)),
              .number(
                member.differenceInterval.map {
                  "\(FigureText.signed($0.lower)) to \(FigureText.signed($0.upper))"
                } ?? "–"),
            ])
          })),
      .paragraph(
        .toned(
          """
          Skill is above 0 where the forecaster came closer than the others' mean; 1 is perfect. No \
          interval (–) with fewer than two clusters of predictions.
          """, .dim)),
    ]
  }
}

extension CrowdMethod {
  /// The method in words.
  fileprivate var words: String {
    switch self {
    case .mean: "mean"
    case .median: "median"
    case .odds: "geometric mean of odds"
    case .extremized: "the same, extremised by \(Self.extremizing)"
    }
  }
}
