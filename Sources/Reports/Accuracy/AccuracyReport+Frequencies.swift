// Calibration: how often claims of each probability came true, and what luck alone would have done.

import Assessment
import Documents
import Scoring

extension AccuracyReport {
  var frequencies: [Block] {
    if scored.count > 4 {
      return [
        .paragraph(
          """
          With \(scored.count) forecasters there is no room for each one's curve; a query such as \
          \(code: "forecaster:NAME") shows it.
          """)
      ]
    }
    return scored.flatMap { scores -> [Block] in
      guard let rows = scores.rows else { return [] }
      var blocks: [Block] = []
      let name = wording.fullName(scores.forecaster)
      if scored.count > 1 { blocks.append(.heading(Heading(name))) }
      blocks.append(.table(table(ForecastFrequencies(rows))))
      if scores.scored < 10 {
        blocks.append(
          .paragraph(
            "Below ten predictions a calibration curve shows little but chance; none is drawn."))
      } else {
        blocks += curve(rows, scored.count > 1 ? name : nil)
      }
      return blocks
    }
  }

  private func table(_ frequencies: ForecastFrequencies) -> Table {
    let isBinned = frequencies.steps.contains { $0.low != $0.high }
    return Table(
      columns: [
        .init("Given", namesRow: true), .init("Claims", .trailing),
        .init("Came true", .trailing), .init("That is", .trailing),
      ] + (isBinned ? [.init("Mean forecast", .trailing, whenNarrow: .drop(rank: 1))] : []),
      rows: frequencies.steps.map { step in
        .init(
          [
            RichText(
              step.low == step.high
                ? FigureText.percent(step.low)
                : "\(FigureText.percent(step.low)) to \(FigureText.percent(step.high))"),
            .number(amount(step.predictions)),
            .number(amount(step.predictions * step.frequency)),
            .number(FigureText.wholePercent(step.frequency)),
          ] + (isBinned ? [.number(FigureText.percent(step.meanForecast))] : []))
      })
  }

  /// A number of predictions: with a decimal where days or outcomes are shared.
  private func amount(_ value: Double) -> String {
    let text = DecimalText.fixed(value, decimals: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func curve(_ rows: BinaryRows, _ name: String?) -> [Block] {
    guard let curve = Scoring.CalibrationCurve(rows) else { return [] }
    guard curve.points.count > 1 else {
      return [.paragraph("All forecasts were the same, so there is no curve to draw.")]
    }
    let draws = rows.count <= 20_000 ? 1_000 : 200
    let band = ConsistencyBand.simulated(rows, draws: draws, seed: ScoreSheet.seed)
    let test = MiscalibrationTest.run(rows, draws: draws, seed: ScoreSheet.seed)
    let chart = Documents.CalibrationCurve(
      points: curve.points.map { .init(forecast: $0.forecast, observed: $0.recalibrated) },
      band: (band?.points ?? []).map {
        .init(forecast: $0.forecast, lower: $0.lower, upper: $0.upper)
      },
      counts: curve.points.map { .init(forecast: $0.forecast, count: $0.weight) }, shape: .line,
      bandLabel: "90% consistency band")
    let title = name.map { "Calibration of \($0)" } ?? "Calibration curve"
    let figure = Figure(
      title, description: description(curve),
      caption: """
        On the diagonal, claims come true as often as forecast; below it less often, above it more \
        often. Inside the band the distance may be luck.
        """,
      chart: Chart.calibration(chart).thinned(to: 200))
    var blocks: [Block] = [.figure(figure)]
    if let test { blocks.append(.paragraph(verdict(test))) }
    return blocks
  }

  private func verdict(_ test: MiscalibrationTest) -> RichText {
    let share = DecimalText.fixed(test.pValue * 100, decimals: test.pValue < 0.01 ? 1 : 0)
    return """
      Miscalibration is \(number: FigureText.score(test.miscalibration)), where 0 is perfect. A \
      perfectly calibrated forecaster with the same forecasts would show \
      \(number: FigureText.score(test.expectedByLuck)) on average by luck, and at least as \
      much as here in \(number: "\(share)%") of cases\
      \(test.pValue < 0.05 ? ", which is hard to put down to luck" : "").
      """
  }

  private func description(_ curve: Scoring.CalibrationCurve) -> String {
    let steps = curve.steps.map { step in
      let low = FigureText.percent(step.forecasts.lowerBound)
      let high = FigureText.percent(step.forecasts.upperBound)
      let given = low == high ? low : "\(low) to \(high)"
      return "\(given) came true in \(FigureText.wholePercent(step.recalibrated))"
    }
    let shown = steps.count > 6 ? Array(steps.prefix(6)) + ["and so on"] : steps
    return "Forecast probability against how often it happened: \(shown.joined(separator: "; "))."
  }
}
