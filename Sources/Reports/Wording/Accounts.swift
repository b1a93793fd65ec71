// What was counted, what was left out, and what a reader must know before trusting a figure.

import Assessment
import Documents
import Forecasting

/// The account that a report gives of its own basis.
struct Accounts: Sendable {
  let sheet: ScoreSheet
  let record: TrackRecord
  let wording: Wording
  let borrowed: BorrowedWords

  init(_ sheet: ScoreSheet, _ record: TrackRecord) {
    self.sheet = sheet
    self.record = record
    wording = Wording(record)
    borrowed = BorrowedWords(record, sheet.places)
  }

  /// The predictions that the report is about.
  var predictions: [PredictionRecord] { sheet.places.map { record.predictions[$0] } }

  /// How many predictions there are of each kind, in a sentence.
  var counts: RichText {
    let counts = sheet.counts
    var states: [String] = []
    func add(_ count: Int, _ word: String) {
      if count > 0 { states.append("\(count) \(word)") }
    }
    add(counts.resolved, "resolved")
    add(
      counts.pending, counts.overdue > 0 ? "pending (\(counts.overdue) overdue)" : "pending")
    add(counts.void, "void")
    add(counts.ambiguous, "ambiguous")
    add(counts.vague, "vague")
    add(counts.retracted, "retracted")
    guard counts.total > 0 else { return "No predictions yet." }
    var text: RichText = "\(counted(counts.total, "prediction")): \(listed(states)). "
    text += "\(number: "\(counts.scored)") \(counts.scored == 1 ? "is" : "are") scored"
    if counts.unscored > 0 {
      text += "; the ledger keeps \(counts.unscored) off the score"
    }
    return text + "."
  }

  /// What changes how the figures are to be read, the most important first.
  var notices: [Notice] {
    smallSamples + (retrospective.map { [$0] } ?? [])
  }

  /// Why no figure exists.
  var whyNothingIsScored: RichText {
    if sheet.counts.total == 0 { return "Without predictions there is nothing to score." }
    if sheet.counts.resolved == 0 {
      return "Nothing is resolved yet, so there is no score. Scores begin with the first outcome."
    }
    return """
      Nothing that is resolved can be scored: no forecast that counts was made before the outcome \
      was known, or the ledger keeps the predictions off the score.
      """
  }

  private var smallSamples: [Notice] {
    let warnings = sheet.forecasters.filter { $0.scored > 0 }.compactMap { scores in
      SampleSize(scores).problem.map { (wording.fullName(scores.forecaster), $0) }
    }
    guard !warnings.isEmpty else { return [] }
    let several = sheet.forecasters.count > 1
    var parts = warnings.prefix(4).map { several ? "\($0) has \($1)" : $1 }
    if warnings.count > 4 { parts.append("and so on for \(warnings.count - 4) more") }
    return [
      Notice(
        .warning, title: "Small sample",
        """
        \(several ? parts.joined(separator: "; ") : parts[0].capitalizedFirst). Below ten predictions or five clusters \
        chance decides more than skill: the figures describe these claims and measure little else.
        """)
    ]
  }

  private var retrospective: Notice? {
    guard sheet.counts.retrospective > 0 else { return nil }
    let count = counted(sheet.counts.retrospective, "prediction")
    return sheet.terms.includesRetrospective
      ? Notice(
        .warning, title: "Hindsight",
        """
        \(count) with forecasts that were written down after the outcome was known; they are \
        taken in here, and nothing shows that they were made before.
        """)
      : Notice(
        .information, title: "Hindsight",
        """
        \(count) with forecasts that were written down after the outcome was known; these \
        forecasts are left out.
        """)
  }
}

/// Whether there is enough to go by.
struct SampleSize {
  let scores: ForecasterScores

  init(_ scores: ForecasterScores) { self.scores = scores }

  /// What there is too little of; nil from ten predictions and five clusters on.
  var problem: String? {
    if scores.scored < 10 { return "only \(counted(scores.scored, "scored binary prediction"))" }
    if scores.clusters.count < 5 {
      return "\(scores.scored) scored predictions, but only \(scores.clusters.words)"
    }
    return nil
  }
}
