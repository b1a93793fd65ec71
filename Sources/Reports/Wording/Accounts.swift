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
    guard counts.total > 0 else { return "There are no predictions." }
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

  private var smallSamples: [Notice] {
    sheet.forecasters.compactMap { scores in
      guard scores.scored > 0, let reason = SampleSize(scores).warning else { return nil }
      let who = sheet.forecasters.count > 1 ? "\(wording.fullName(scores.forecaster)): " : ""
      return Notice(.warning, title: "Small sample", "\(who)\(reason)")
    }
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

  /// Why the sample is small; nil from ten predictions and five clusters on.
  var warning: String? {
    if scores.scored < 10 {
      return """
        only \(counted(scores.scored, "prediction")) scored. Below ten, chance decides more than \
        skill: take the figures as a description of these claims, not as a measure of skill.
        """
    }
    if scores.clusters.count < 5 {
      return """
        the \(scores.scored) predictions come from only \(scores.clusters.words). Below five \
        clusters the interval says little.
        """
    }
    return nil
  }
}
