// The first screen: the result in one sentence, what it rests on, the key figures.

import Assessment
import Documents
import Forecasting
import Scoring

extension AccuracyReport {
  var lead: [Block] {
    var blocks: [Block] = [.headline(headline)]
    if accounts.borrowed.onlySource != nil {
      blocks.append(
        .paragraph(
          """
          Which statements were taken, what numbers their words stand for and what counts as their \
          coming true is our reading, not the author's.
          """))
    } else if let reading = accounts.borrowed.sentence {
      blocks.append(.paragraph(reading))
    }
    if let scores = onlyForecaster {
      blocks.append(.paragraph(explanation(scores)))
      blocks.append(.cards(cards(scores)))
    }
    blocks += accounts.notices.map(Block.notice)
    return blocks
  }

  /// The result in one sentence.
  private var headline: RichText {
    let graded = firstGrades
    guard !graded.isEmpty else { return accounts.whyNothingIsScored }
    let happened = happenings(graded.map(\.outcome))
    let beginning =
      graded.count == 1
      ? "The one claim that could be scored"
      : "Of \(graded.count) claims that could be scored"
    guard let scores = onlyForecaster, let skill = scores.skillVersusHalf else {
      let who = scored.count == 1 ? "" : " for \(scored.count) forecasters"
      return "\(beginning)\(who)\(graded.count == 1 ? "" : ",") \(happened)."
    }
    let verdict =
      if skill > 0.02 {
        "came closer to that than 50% for every claim would have"
      } else if skill < -0.02 {
        "lay further from that than 50% for every claim would have"
      } else {
        "came about as close to that as 50% for every claim would have"
      }
    return "\(beginning)\(graded.count == 1 ? "" : ",") \(happened); the forecasts \(verdict)."
  }

  /// Each scored binary prediction once, whoever forecast it.
  private var firstGrades: [GradedPrediction] {
    var seen: Set<Int> = []
    return scored.flatMap(\.graded).filter { seen.insert($0.scored.prediction).inserted }
  }

  /// How many claims happened, did not, and did in part.
  private func happenings(_ outcomes: [Double]) -> String {
    let yes = outcomes.count { $0 == 1 }
    let no = outcomes.count { $0 == 0 }
    let partly = outcomes.count - yes - no
    if yes == outcomes.count { return outcomes.count == 1 ? "happened" : "all happened" }
    if no == outcomes.count { return outcomes.count == 1 ? "did not happen" : "none happened" }
    var parts: [String] = []
    if yes > 0 { parts.append("\(yes) happened") }
    if no > 0 { parts.append("\(no) did not") }
    if partly > 0 { parts.append("\(partly) happened in part") }
    return listed(parts)
  }

  /// The score, what to hold it against, and whether the difference may be chance.
  private func explanation(_ scores: ForecasterScores) -> RichText {
    var text: RichText = """
      The Brier score, the mean squared distance between forecast and outcome, is \
      \(number: FigureText.score(scores.brier)): 0 is perfect, and 50% for every claim would have \
      scored \(number: FigureText.score(scores.brierOfHalf)).
      """
    guard let gain = scores.gainOverHalf else { return text }
    guard let interval = gain.interval else {
      return text + " With so few predictions nothing can be said about chance."
    }
    let isClear = interval.lower > 0 || interval.upper < 0
    text += """
       The difference of \(number: FigureText.signed(gain.mean)) (95% interval \
      \(number: FigureText.signed(interval.lower)) to \(number: FigureText.signed(interval.upper)), \
      above 0 in favour of the forecasts) \(isClear ? "is more than chance explains" : "may be no more than chance").
      """
    return text
  }

  private func cards(_ scores: ForecasterScores) -> [Card] {
    let interval = scores.brierInterval
    return [
      Card(
        label: "Brier score", value: FigureText.score(scores.brier),
        interval: interval.map { "95% interval \(FigureText.range($0.lower, $0.upper))" },
        note: """
          0 is perfect, \(number: FigureText.score(scores.brierOfHalf)) is 50% each time
          """,
        gauge: scores.brier.flatMap { brier in
          Gauge(
            brier, interval: interval.map { $0.lower...$0.upper }, in: 0...max(0.5, brier),
            reference: scores.brierOfHalf)
        }),
      Card(
        label: "Came true", value: FigureText.wholePercent(scores.baseRate),
        note: "the mean forecast was \(number: FigureText.wholePercent(scores.meanForecast))"),
      Card(
        label: "Skill over 50%", value: FigureText.signed(scores.skillVersusHalf, decimals: 2),
        note: scores.skillVersusHalf == nil
          ? "undefined: every claim came true by half" : "1 is perfect, 0 is 50% each time"),
      Card(
        label: "Scored", value: "\(scores.scored) of \(sheet.counts.total)",
        note: """
          over \(scores.clusters.words); coverage \(number: FigureText.wholePercent(scores.coverage))
          """),
    ]
  }

  /// The forecasters side by side; empty where there is just one.
  var byForecaster: [Block] {
    guard sheet.forecasters.count > 1, !scored.isEmpty else { return [] }
    let reasons = Document.summaryReasons(sheet).map { [Block.paragraph($0)] } ?? []
    return [.table(Document.summary(sheet, wording))] + reasons + [
      .paragraph(
        """
        In the order of names. Each forecaster is scored on other predictions and days, so the rows \
        are no ranking; \(code: "foretell compare") sets two side by side on what both forecast.
        """)
    ]
  }
}
