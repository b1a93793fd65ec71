// What a reader must keep in mind, and how to check the report.

import Assessment
import Documents
import Forecasting

extension AccuracyReport {
  var caveats: [Block] {
    let points = smallness + borrowedWords + hindsight + judgement
    return points.isEmpty ? [] : [.bullets(points)]
  }

  /// What the intervals rest on, and where they are known to be too narrow.
  private var smallness: [RichText] {
    let drawn = scored.filter { $0.brierInterval != nil }
    guard !drawn.isEmpty else { return [] }
    var points: [RichText] = []
    var parts = drawn.prefix(4).map { scores in
      let who = drawn.count > 1 ? "for \(wording.fullName(scores.forecaster)) " : ""
      return "\(who)\(scores.clusters.words)"
    }
    if drawn.count > 4 { parts.append("likewise for \(drawn.count - 4) more") }
    var text: RichText = "Intervals draw anew, with luck shared inside each: \(listed(parts))"
    if drawn.contains(where: { $0.clusters.groups > 0 }) {
      text += "; a group is one judgement split into several claims"
    }
    points.append(text + ".")
    let short = drawn.compactMap { scores -> String? in
      IntervalCoverage.shortfall(clusters: scores.clusters.count).map {
        "\(FigureText.wholePercent($0)) of cases with \(scores.clusters.count) clusters"
      }
    }
    if !short.isEmpty {
      var seen: [String] = []
      for entry in short where seen.count < 4 && !seen.contains(entry) { seen.append(entry) }
      points.append(
        """
        With so few, a 95% interval is too narrow: in simulated ledgers it held the true value in \
        only \(listed(seen)).
        """)
    }
    return points
  }

  /// Whose words, and how they were chosen.
  private var borrowedWords: [RichText] {
    accounts.borrowed.sources.flatMap { source -> [RichText] in
      var points: [RichText] = []
      var text: RichText = "The words are from \(source.reference)"
      if let url = source.source.url?.string { text += " \(url, link: url)" }
      text += """
        ; which statements were taken, what numbers they stand for and what counts as their coming \
        true is our reading
        """
      if let examined = source.source.examined {
        text += ". \(counted(examined, "statement")) \(examined == 1 ? "was" : "were") examined"
      }
      points.append(text + ".")
      if let note = source.source.note?.string { points.append("On the source: \(note)") }
      return points
    }
  }

  /// What was written down when the outcome was known already.
  private var hindsight: [RichText] {
    let counts = sheet.counts
    var points: [RichText] = []
    if counts.transcribed > 0 {
      points.append(
        """
        \(counted(counts.transcribed, "prediction")) with transcribed forecasts: the words are \
        dated by their source, but they were chosen, and given numbers, when the outcome was known.
        """)
    }
    let phrases = forecasts.count { forecast, known in
      forecast.phrase.map { $0.recordedDay > known } ?? false
    }
    if phrases > 0 {
      points.append(
        """
        \(counted(phrases, "forecast")) in words that were given their number only after the \
        outcome was known.
        """)
    }
    if counts.imported > 0 {
      points.append(
        "\(counted(counts.imported, "prediction")) with forecasts dated by a platform's records.")
    }
    if counts.late > 0 {
      points.append(
        """
        \(counted(counts.late, "prediction")) with late forecasts, made after the outcome or the \
        deadline; these are never scored.
        """)
    }
    if counts.sameDay > 0 {
      points.append(
        """
        \(counted(counts.sameDay, "prediction")) with forecasts made on the very day of the \
        outcome; unless times say otherwise they count as made before it.
        """)
    }
    if counts.retractedAfterOutcome > 0 {
      points.append(
        """
        \(counted(counts.retractedAfterOutcome, "prediction")) struck, or with a forecast struck, \
        when the outcome was known; they keep their score.
        """)
    }
    if counts.total > 0 {
      points.append(
        "Dates are the ledger's own; nothing but a seal shows that a line was not added later.")
    }
    return points
  }

  /// What could have been judged otherwise.
  private var judgement: [RichText] {
    var points: [RichText] = []
    let predictions = accounts.predictions
    let vagueDeadlines = predictions.count { $0.deadline?.isVague == true }
    if vagueDeadlines > 0 {
      points.append(
        """
        \(counted(vagueDeadlines, "deadline")) can be read in two ways; the figures use the \
        \(sheet.terms.reading == .early ? "early" : "late") reading.
        """)
    }
    let partly = Set(
      scored.flatMap(\.graded).filter { $0.outcome != 0 && $0.outcome != 1 }.map(
        \.scored.prediction)
    ).count
    if partly > 0 {
      points.append(
        """
        \(counted(partly, "claim")) happened in part and \(partly == 1 ? "counts" : "count") as a \
        share; how large a share is a judgement.
        """)
    }
    points += movedDeadlines
    let beyond = sheet.forecasters.reduce(0) {
      $0 + ($1.byType.numeric?.beyondRange ?? 0) + ($1.byType.date?.beyondRange ?? 0)
    }
    if beyond > 0 {
      points.append(
        """
        \(counted(beyond, "outcome")) beyond the range of the prediction, scored at its bound, which \
        flatters.
        """)
    }
    return points
  }

  /// The forecasts of resolved predictions, with the day on which the outcome became known.
  private var forecasts: [(ForecastRecord, CalendarDate)] {
    accounts.predictions.flatMap { prediction in
      prediction.status.known.map { known in prediction.forecasts.map { ($0, known) } } ?? []
    }
  }

  var reproduction: [Block] {
    var facts = [
      Definition("ledger", .code(provenance.ledger)),
      Definition("as of", RichText(record.view.asOf.description)),
      Definition("rule", ruleText),
      Definition(
        "intervals",
        """
        bootstrap over clusters, \(ScoreSheet.draws) draws, quantiles of type 7, seed \
        \(Int(ScoreSheet.seed))
        """),
      Definition("version", RichText(provenance.version)),
    ]
    if let digest = provenance.digest {
      facts.insert(Definition("digest", .code(digest)), at: 1)
    }
    if let recorded = record.view.recordedAsOf {
      facts.insert(Definition("recorded", "by \(recorded.description)"), at: 2)
    }
    return [.preformatted(provenance.command), .definitions(facts)]
  }

  private var ruleText: RichText {
    let terms = sheet.terms
    var text: RichText = "\(code: terms.rule.description): \(terms.rule.meaning)"
    if terms.includesUnscored { text += "; with the unscored predictions" }
    if terms.includesRetrospective { text += "; with retrospective forecasts" }
    return text
  }
}

extension ScoringRule {
  /// What the rule scores, in a few words.
  var meaning: String {
    switch self {
    case .daily: "each day takes the forecast standing at its end, and a claim's days are averaged"
    case .last: "the last forecast that is not late"
    case .first: "the first forecast"
    case .lead(let days): "the forecast standing \(counted(days, "day")) before the deadline"
    case .horizon:
      "daily scores divided by the days from first forecast to deadline, with nothing added after an "
        + "early outcome"
    }
  }
}
