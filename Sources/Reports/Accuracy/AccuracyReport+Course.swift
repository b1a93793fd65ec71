// The score over time and its parts.

import Assessment
import Documents
import Forecasting
import Scoring

extension AccuracyReport {
  var overTime: [Block] {
    let courses = scored.filter { $0.scored >= 5 }.prefix(4).map { ($0, ScoreOverTime(of: $0)) }
      .filter { $0.1.points.count > 1 }
    guard !courses.isEmpty else { return [] }
    let several = courses.count > 1
    let series = courses.map { scores, course in
      LineOverTime.Series(
        wording.fullName(scores.forecaster),
        points: course.points.map {
          .init(
            day: Int($0.day.daysSinceEpoch), value: $0.brier, low: several ? nil : $0.low,
            high: several ? nil : $0.high)
        })
    }
    let days = courses.flatMap { $0.1.points.map(\.day) }.sorted()
    let half = onlyForecaster?.brierOfHalf ?? 0.25
    let figure = Figure(
      "Brier score as outcomes came in",
      description: description(courses.map(\.1)),
      caption: """
        Each point is the mean over everything known by that day; lower is better\
        \(several ? "" : "; the band is a 95% interval, from the fifth claim on").
        """,
      chart: .line(
        LineOverTime(
          series: series, ticks: ticks(days), axis: ValueAxis("Brier score (lower is better)"),
          reference: ReferenceLine(half, "always 50%"))))
    return [.figure(figure)]
  }

  private func description(_ courses: [ScoreOverTime]) -> String {
    courses.compactMap { course -> String? in
      guard let first = course.points.first, let last = course.points.last else { return nil }
      return """
        The mean Brier score was \(FigureText.score(first.brier)) on \(first.day) after \
        \(counted(first.scored, "claim")) and \(FigureText.score(last.brier)) on \(last.day) after \
        \(last.scored).
        """
    }.joined(separator: " ")
  }

  /// The first days of years or, where they are few, of quarters or months.
  private func ticks(_ days: [CalendarDate]) -> [LineOverTime.DayTick] {
    guard let first = days.first, let last = days.last else { return [] }
    let span = last.days(since: first)
    let step = span > 800 ? 12 : span > 200 ? 3 : span > 20 ? 1 : 0
    guard step > 0 else {
      return [.init(Int(first.daysSinceEpoch), first.description)]
        + (first == last ? [] : [.init(Int(last.daysSinceEpoch), last.description)])
    }
    var ticks: [LineOverTime.DayTick] = []
    var (year, month) = (first.components.year, first.components.month)
    while let day = CalendarDate(year: year, month: month, day: 1), day <= last {
      if day >= first, (month - 1).isMultiple(of: step) {
        let label = step == 12 ? "\(year)" : String(day.description.prefix(7))
        ticks.append(.init(Int(day.daysSinceEpoch), label))
      }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return ticks
  }

  var decomposition: [Block] {
    let rows = scored.compactMap { scores in
      scores.decomposition.map { parts -> Table.Row in
        .init([
          RichText(wording.names[scores.forecaster]),
          .number(FigureText.score(parts.uncertainty)),
          .number(FigureText.score(parts.discrimination)),
          .number(FigureText.score(parts.miscalibration)), .number(FigureText.score(parts.score)),
        ])
      }
    }
    guard !rows.isEmpty else { return [] }
    let table = Table(
      columns: [
        .init("Forecaster", namesRow: true), .init("Uncertainty", .trailing),
        .init("− Discrimination", .trailing), .init("+ Miscalibration", .trailing),
        .init("= Brier", .trailing),
      ], rows: rows)
    return [.table(table), .paragraph(partsText)]
  }

  private var partsText: RichText {
    """
    Uncertainty is what the base rate, known only in hindsight, would have scored. Discrimination is \
    what telling claims apart took off it, miscalibration what probabilities too high or too low put \
    on it; both are measured on the same claims and flatter small samples.
    """
  }

  /// The forecasters as one, and each against the others; empty where fewer than two ever stood
  /// together.
  var crowd: [Block] {
    guard scored.count > 1 else { return [] }
    return Document.crowdBlocks(
      CrowdScores(of: record, at: sheet.places, terms: sheet.terms), wording)
  }
}
