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
  /// Its orientation and unit or, where it is undefined, why.
  var note: RichText

  init(_ name: String, _ value: String, _ note: RichText) {
    self.name = name
    self.value = value
    self.note = note
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
      .init(
        "Brier score", FigureText.score(brier),
        "0 is perfect; 50% every time would have been \(number: FigureText.score(brierOfHalf))"),
      .init(
        "95% interval", brierInterval.map { FigureText.range($0.lower, $0.upper) } ?? "–",
        brierInterval == nil
          ? "needs two clusters of predictions; there is \(clusters.count)"
          : "drawn over \(clusters.words)"),
      .init(
        "Best and worst case", brierRange.map { FigureText.range($0.best, $0.worst) } ?? "–",
        brierRange == nil
          ? "every forecast is a single number" : "over each interval; not for ranking"),
      .init("Each group once", FigureText.score(brierByGroup), "Brier score, groups as one each"),
      .init(
        terms.reading == .early ? "Late deadlines" : "Late deadlines (as above)",
        FigureText.score(brierLateReading),
        brierLateReading == nil
          ? "nothing is resolved under the late reading of its deadline"
          : "Brier score under the late reading of each deadline"),
      .init("Log score", logScore.map { FigureText.score($0) + " nats" } ?? "–", logNote),
    ]
  }

  private var logNote: RichText {
    guard logScoreInfinite > 0 else { return "0 is perfect; 50% every time would be 0.693" }
    return """
      infinite: \(counted(logScoreInfinite, "prediction")) with 0% or 100% came out otherwise
      """
  }

  private var comparisonFigures: [ScoreFigure] {
    [
      .init(
        "Skill against 50%", FigureText.signed(skillVersusHalf, decimals: 2),
        skillVersusHalf == nil
          ? "every claim came true by half, so 50% was perfect"
          : "1 is perfect, 0 no better than 50% every time"),
      .init(
        "Skill against base rate", FigureText.signed(decomposition?.skill, decimals: 2),
        decomposition?.skill == nil
          ? "all outcomes were the same, so the base rate was perfect"
          : "0 no better than the base rate, which is known only in hindsight"),
      .init("Base rate", FigureText.percent(baseRate), "how often the claims came true"),
      .init("Mean forecast", FigureText.percent(meanForecast), "equal to the base rate if unbiased"),
    ]
  }

  private var calibrationFigures: [ScoreFigure] {
    let parts = decomposition
    let fit = rows.map(CalibrationFit.init)
    let area = rows.flatMap { AreaUnderCurve($0) }
    return [
      .init(
        "Miscalibration", FigureText.score(parts?.miscalibration),
        "part of the Brier score; 0 is perfect"),
      .init(
        "Discrimination", FigureText.score(parts?.discrimination),
        "taken off the Brier score; higher is better"),
      .init(
        "Uncertainty", FigureText.score(parts?.uncertainty),
        "of the outcomes themselves; the three add up to the Brier score of the rows"),
      .init(
        "Calibration intercept", FigureText.signed(fit?.line?.intercept, decimals: 2),
        fit.map { $0.line == nil ? $0.whyNoLine(rows) : "log-odds; 0 is perfect" } ?? ""),
      .init(
        "Calibration slope", FigureText.signed(fit?.line?.slope, decimals: 2),
        fit.map {
          $0.line == nil ? $0.whyNoLine(rows) : "1 is perfect; below 1 means too far from 50%"
        } ?? ""),
      .init(
        "Area under the curve", FigureText.score(area?.value),
        area == nil
          ? "needs a claim that happened and one that did not"
          : "1: what happened always had the higher forecast; 0.5: chance"),
    ]
  }

  private var coverageFigure: ScoreFigure {
    .init(
      "Coverage", FigureText.percent(coverage),
      coverage == nil
        ? "no prediction had a day between its declaration and its outcome"
        : "of the days on which a forecast could have stood")
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
