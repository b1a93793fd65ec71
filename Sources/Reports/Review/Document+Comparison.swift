// Two forecasters side by side: what `foretell compare` prints.

public import Assessment
public import Documents
public import Forecasting
import Scoring

extension Document {
  /// Two forecasters on the days of the predictions when both had a forecast standing.
  public static func comparison(_ comparison: Comparison, in record: TrackRecord) -> Document {
    let account = ComparisonAccount(comparison, record)
    var lead: [Block] = [.headline(account.headline)]
    if !comparison.pairs.isEmpty {
      lead.append(.table(account.figures))
      lead.append(.paragraph(account.verdict))
    }
    if let warning = account.warning { lead.append(.notice(warning)) }
    lead.append(.paragraph(account.notShared))
    var sections: [Section] = []
    let largest = comparison.largestDifferences(10)
    if !largest.isEmpty {
      sections.append(
        Section("Where they differ most", blocks: [.table(account.table(largest))]))
    }
    return Document(
      title: "\(account.first) and \(account.second)",
      subtitle: "as of \(record.view.asOf.description), on the days when both forecasts stood",
      lead: lead, sections: sections)
  }
}

/// A comparison in words.
private struct ComparisonAccount {
  let comparison: Comparison
  let record: TrackRecord
  let wording: Wording
  let first: String
  let second: String

  init(_ comparison: Comparison, _ record: TrackRecord) {
    self.comparison = comparison
    self.record = record
    wording = Wording(record)
    first = wording.fullName(comparison.first)
    second = wording.fullName(comparison.second)
  }

  var headline: RichText {
    let pairs = comparison.pairs
    guard let difference = comparison.difference else {
      return """
        \(first) and \(second) share no resolved prediction with a day on which both forecasts \
        stood, so there is nothing to compare.
        """
    }
    let closer = comparison.closer
    let shared = counted(pairs.count, "prediction")
    if difference == 0 { return "On \(shared) that both forecast, the two did equally well." }
    let ahead = difference < 0 ? first : second
    let count = difference < 0 ? closer.first : closer.second
    return """
      On \(shared) that both forecast, the forecasts of \(ahead) came closer to what happened by \
      \(number: FigureText.score(difference.magnitude)) on average, on \(count) of the \
      \(pairs.count).
      """
  }

  var figures: Table {
    Table(
      columns: [
        .init("Forecaster", wraps: true, namesRow: true), .init("Brier", .trailing),
        .init("Closer on", .trailing),
      ],
      rows: [
        .init([
          RichText(first), .number(FigureText.score(comparison.firstBrier)),
          .number("\(comparison.closer.first)"),
        ]),
        .init([
          RichText(second), .number(FigureText.score(comparison.secondBrier)),
          .number("\(comparison.closer.second)"),
        ]),
        .init([
          .emphasis("difference"), .number(FigureText.signed(comparison.difference)),
          comparison.closer.neither > 0 ? "\(comparison.closer.neither) equal" : "",
        ]),
      ])
  }

  /// The difference, how sure it is, and the tests.
  var verdict: RichText {
    var text: RichText = """
      Brier score, 0 is perfect; the difference is \(first) less \(second), so below 0 is in favour \
      of \(first).
      """
    if let interval = comparison.interval {
      text += """
         Its 95% interval, drawn over \(comparison.clusters.words), is \
        \(number: FigureText.signed(interval.lower)) to \
        \(number: FigureText.signed(interval.upper))\
        \(interval.lower <= 0 && interval.upper >= 0 ? ", which holds 0" : "").
        """
    } else {
      text += " With one cluster of predictions it has no interval."
    }
    if let p = comparison.signFlipP {
      text += """
         Were it a toss-up in each cluster who comes closer, a difference as large would come about \
        with probability \(number: FigureText.pValue(p)) (sign-flip test).
        """
    }
    if let test = comparison.dieboldMariano {
      text += """
         Diebold–Mariano, in the order of the outcomes: \(number: FigureText.signed(test.statistic, decimals: 2)), \
        p \(number: FigureText.pValue(test.pValue)).
        """
    }
    return text
  }

  var warning: Notice? {
    guard !comparison.pairs.isEmpty,
      comparison.pairs.count < 10 || comparison.clusters.count < 5
    else { return nil }
    return Notice(
      .warning, title: "Small sample",
      """
      \(counted(comparison.pairs.count, "shared prediction")) in \(comparison.clusters.words). Below \
      ten predictions or five clusters chance decides more than skill.
      """)
  }

  /// What was left out because only one of the two forecast it.
  var notShared: RichText {
    """
    Not compared: \(comparison.onlyFirst) resolved \
    \(comparison.onlyFirst == 1 ? "prediction" : "predictions") that only \(first) forecast, \
    \(comparison.onlySecond) that only \(second) did, \(comparison.neverTogether) that both did but \
    never on the same day; \(comparison.sharedPending) shared \
    \(comparison.sharedPending == 1 ? "one is" : "ones are") still pending.
    """
  }

  func table(_ pairs: [Comparison.Pair]) -> Table {
    Table(
      columns: [
        .init("Claim", wraps: true, namesRow: true),
        .init(wording.names[comparison.first], .trailing),
        .init(wording.names[comparison.second], .trailing),
        .init("Happened"), .init("Difference", .trailing),
        .init("Days", .trailing, whenNarrow: .drop(rank: 1)),
      ],
      rows: pairs.map { pair in
        let prediction = record.predictions[pair.prediction]
        return .init([
          RichText(prediction.claim.string), .number(FigureText.percent(pair.firstForecast)),
          .number(FigureText.percent(pair.secondForecast)),
          RichText(
            prediction.status.outcome.map { wording.outcome($0, of: prediction.declaration) } ?? "–"
          ),
          .number(FigureText.signed(pair.difference)), .number("\(pair.days)"),
        ])
      })
  }
}
