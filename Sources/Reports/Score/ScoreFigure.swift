// A figure with how to read it or, where it is undefined, why. Every null is explained in words.

import Assessment
import Documents
import Forecasting
import Scoring

/// One figure of a forecaster, ready to be shown.
struct ScoreFigure: Sendable {
  /// What it measures.
  var name: String
  /// The figure; `–` where it is undefined.
  var value: String
  /// Its orientation and unit.
  var note: RichText
  /// Why it is undefined; nil where it is not.
  var whyUndefined: RichText?

  /// A figure that is undefined where its text is nil.
  init(_ name: String, _ value: String?, _ note: RichText, orWhy reason: RichText = "") {
    self.name = name
    self.value = value ?? FigureText.undefined
    self.note = note
    whyUndefined = value == nil ? reason : nil
  }
}

extension ForecasterScores {
  /// The forecaster's figures on binary predictions, the most important first.
  func figures(_ terms: ScoringTerms) -> [ScoreFigure] {
    guard scored > 0 else { return [] }
    return scoreFigures(terms) + comparisonFigures + calibrationFigures + [coverageFigure]
  }

  private func scoreFigures(_ terms: ScoringTerms) -> [ScoreFigure] {
    [
      .init("Brier score", brier.map(FigureText.score), "0 is perfect, 1 is worst"),
      .init(
        "95% interval", brierInterval.map { FigureText.range($0.lower, $0.upper) },
        "drawn over \(clusters.words)",
        orWhy: "needs two clusters of predictions; there is \(clusters.count)"),
      .init("Always 50%", brierOfHalf.map(FigureText.score), "what 50% every time would score"),
      .init(
        "Best and worst case", brierRange.map { FigureText.range($0.best, $0.worst) },
        "over each interval; not for ranking", orWhy: "every forecast is a single number"),
      .init(
        "Each group once", brierByGroup.map(FigureText.score), "Brier score, a group as one claim"),
      .init(
        "Late deadlines", brierLateReading.map(FigureText.score),
        "Brier score, late reading of deadlines",
        orWhy: "nothing is resolved under the late reading of its deadline"),
      .init(
        "Log score (nats)", logScore.map(FigureText.score),
        "0 is perfect; 50% every time is 0.693",
        orWhy: "infinite: \(counted(logScoreInfinite, "claim")) with 0% or 100% came out otherwise"),
    ]
  }

  private var comparisonFigures: [ScoreFigure] {
    [
      .init(
        "Skill against 50%", skillVersusHalf.map { FigureText.signed($0, decimals: 2) },
        "1 is perfect, 0 as good as always 50%",
        orWhy: "every claim came true by half, so 50% was perfect"),
      .init(
        "Skill over base rate", decomposition?.skill.map { FigureText.signed($0, decimals: 2) },
        "1 is perfect, 0 as good as the base rate, known only in hindsight",
        orWhy: "all outcomes were the same, so the base rate was perfect"),
      .init("Base rate", baseRate.map(FigureText.percent), "how often the claims came true"),
      .init(
        "Mean forecast", meanForecast.map(FigureText.percent), "near the base rate if unbiased"),
    ]
  }

  private var calibrationFigures: [ScoreFigure] {
    let parts = decomposition
    let fit = rows.map(CalibrationFit.init)
    let why = fit?.whyNoLine(rows) ?? "nothing is scored"
    let area = rows.flatMap { AreaUnderCurve($0) }
    return [
      .init(
        "Miscalibration", parts.map { FigureText.score($0.miscalibration) },
        "0 is perfect; adds to the Brier score"),
      .init(
        "Discrimination", parts.map { FigureText.score($0.discrimination) },
        "higher is better; taken off it"),
      .init(
        "Uncertainty", parts.map { FigureText.score($0.uncertainty) },
        "of the outcomes themselves; adds to it"),
      .init(
        "Calibr. intercept", fit?.line.map { FigureText.signed($0.intercept, decimals: 2) },
        "0 is perfect, in log-odds", orWhy: why),
      .init(
        "Calibr. slope", fit?.line.map { FigureText.signed($0.slope, decimals: 2) },
        "1 is perfect; below 1: too far from 50%", orWhy: why),
      .init(
        "Area under curve", area.map { FigureText.score($0.value) },
        "1 is perfect, 0.5 is chance",
        orWhy: "needs a claim that happened and one that did not"),
    ]
  }

  private var coverageFigure: ScoreFigure {
    .init(
      "Coverage", coverage.map(FigureText.percent),
      "of the days on which a forecast could stand",
      orWhy: "no prediction had a day between its declaration and its outcome")
  }
}

extension CalibrationFit {
  /// Why there is no line.
  fileprivate func whyNoLine(_ rows: BinaryRows?) -> RichText {
    guard let rows else { return "nothing is scored" }
    let usable = zip(rows.forecasts, rows.outcomes).filter {
      $0 > 0 && $0 < 1 && ($1 == 0 || $1 == 1)
    }
    if usable.isEmpty { return "only forecasts of 0% or 100%, or claims that came true in part" }
    if Set(usable.map(\.1)).count < 2 { return "all outcomes were the same" }
    if Set(usable.map(\.0)).count < 2 { return "all forecasts were the same" }
    return "what happened and what did not is parted without overlap: no finite fit"
  }
}

extension ClusterSummary {
  /// What was drawn: `12 groups`, `4 groups and 9 single predictions`.
  var words: String {
    var parts: [String] = []
    if groups > 0 { parts.append(counted(groups, "group")) }
    if sources > 0 { parts.append(counted(sources, "source")) }
    if predictions > 0 {
      parts.append(
        counted(predictions, groups + sources > 0 ? "single prediction" : "prediction"))
    }
    return listed(parts)
  }
}
