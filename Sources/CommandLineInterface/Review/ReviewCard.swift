// What a card says about its prediction, before anything is drawn.

import Assessment
import Documents
import Forecasting

/// A labelled line of a card.
struct ReviewRow {
  var label: String
  var lines: [RichText]
}

/// A prediction as the review shows it.
struct ReviewCard {
  /// Why it is shown: `overdue by 12 days`.
  var reason: String
  var tone: Tone
  var id: String
  var tags: [String]
  var claim: String
  var rows: [ReviewRow]

  init(_ item: ReviewItem, _ snapshot: ReviewSnapshot, glyphs: Glyphs, isAnswered: Bool) {
    (reason, tone) = item.reason.spoken
    id = item.id
    guard let prediction = snapshot.prediction(item.id) else {
      tags = []
      claim = "This prediction is no longer in the ledger."
      rows = []
      return
    }
    if isAnswered { (reason, tone) = ("answered", .good) }
    let names = snapshot.record.names
    tags = prediction.tags.map { "#\(names[$0])" }
    claim = prediction.claim.string
    rows = CardWriter(prediction, snapshot, glyphs: glyphs).rows
  }
}

extension ReviewReason {
  /// The reason in words, and how urgent it is.
  var spoken: (String, Tone) {
    switch self {
    case .overdue(let days): ("overdue by \(days.counted("day"))", .bad)
    case .due(0): ("due today", .warn)
    case .due(let days): ("due in \(days.counted("day"))", .warn)
    case .openLateReading(let days) where days < 0:
      ("the late reading is overdue by \((-days).counted("day"))", .bad)
    case .openLateReading(let days):
      ("the late reading is open for \(days.counted("day"))", .accent)
    case .stale(let days): ("no new forecast for \(days.counted("day"))", .accent)
    case .withoutForecast(let days):
      ("no forecast stands, \(days.counted("day")) after it was declared", .accent)
    case .resolved(let days):
      (days == 0 ? "resolved today" : "resolved \(days.counted("day")) ago", .good)
    }
  }
}

/// Writes the rows of a card.
private struct CardWriter {
  let prediction: PredictionRecord
  let snapshot: ReviewSnapshot
  let glyphs: Glyphs

  init(_ prediction: PredictionRecord, _ snapshot: ReviewSnapshot, glyphs: Glyphs) {
    self.prediction = prediction
    self.snapshot = snapshot
    self.glyphs = glyphs
  }

  private var names: Names { snapshot.record.names }
  private var declaration: Declaration { prediction.declaration }

  var rows: [ReviewRow] {
    [
      row("criteria", criteria), row("options", options), row("deadline", deadline),
      row("outcome", outcomes), row("forecasts", forecasts), row("score", scores),
      row("source", source), row("evidence", evidence), row("note", note),
      row("related", related),
    ].compactMap(\.self)
  }

  private func row(_ label: String, _ lines: [RichText]) -> ReviewRow? {
    lines.isEmpty ? nil : ReviewRow(label: label, lines: lines)
  }

  private var criteria: [RichText] {
    [prediction.standingCriteria?.string ?? ""].filter { !$0.isEmpty }.map { RichText($0) }
  }

  private var options: [RichText] {
    declaration.options.enumerated().map { place, option in
      "\("\(place + 1)", .dim) \(code: names[option.name])  \(option.label.string)"
    }
  }

  private var deadline: [RichText] {
    guard let deadline = prediction.deadline else { return [] }
    let days = deadline.isVague ? [deadline.early, deadline.late] : [deadline.early]
    var lines = days.enumerated().map { place, day -> RichText in
      let reading = deadline.isVague ? (place == 0 ? "early reading, " : "late reading, ") : ""
      return "\(day.spoken)\(", \(reading)\(distance(to: day))", .dim)"
    }
    if let first = prediction.firstDeadline, first != deadline {
      lines.append(.toned("moved; at first \(first)", .dim))
    }
    return lines
  }

  private func distance(to day: CalendarDate) -> String {
    let days = day.days(since: snapshot.today)
    return days == 0
      ? "today" : days > 0 ? "in \(days.counted("day"))" : "\((-days).counted("day")) ago"
  }

  /// What is known: of each reading where they differ.
  private var outcomes: [RichText] {
    let (early, late) = (prediction.statuses.early, prediction.statuses.late)
    if early.isPending, late.isPending { return prediction.isHeld ? [spoken(.early)] : [] }
    guard let deadline = prediction.deadline, deadline.isVague, early != late else {
      return [spoken(.early)]
    }
    return [
      "by \(deadline.early.description): \(spoken(.early))",
      "by \(deadline.late.description): \(spoken(.late))",
    ]
  }

  private func spoken(_ reading: Reading) -> RichText {
    let words = prediction.spoken(reading, names, today: snapshot.today)
    guard let outcome = prediction.statuses[reading].outcome else { return RichText(words) }
    let verdict = outcome.spelled(names)
    return "\(strong: verdict)\(String(words.dropFirst(verdict.count)))"
  }

  private var source: [RichText] {
    guard let reference = declaration.source else { return [] }
    let locator = reference.locator.map { ", at \($0.string)" } ?? ""
    guard let source = snapshot.record.sources[reference.source] else {
      return ["\(names[reference.source])\(locator)"]
    }
    let from = [source.source.outlet?.string, source.moment.day.description]
      .compactMap(\.self).joined(separator: ", ")
    return ["“\(source.source.title.string)” \("(\(from))\(locator)", .dim)"]
  }

  private var evidence: [RichText] {
    prediction.resolutions.filter { $0.reopened == nil }
      .flatMap { [$0.resolution.why].compactMap(\.self) + $0.resolution.evidence }
      .map { RichText($0.string) }
  }

  private var note: [RichText] {
    let last = prediction.annotations.last { !$0.isCriteria }?.text ?? declaration.note
    return last.map { [RichText($0.string)] } ?? []
  }

  /// The condition that it waits for, and what waits for it.
  private var related: [RichText] {
    var lines: [RichText] = []
    if let condition = declaration.condition {
      let id = names[condition.prediction]
      let standing = snapshot.record.prediction(condition.prediction).map {
        ", which is \($0.status.spoken(names))"
      }
      lines.append(
        "only if \(code: "\(id)=\(condition.outcome.spelled(names))")\(standing ?? "", .dim)")
    }
    let dependents = snapshot.record.predictions.filter {
      $0.declaration.condition?.prediction == prediction.id && $0.status.isPending
    }
    for dependent in dependents.prefix(3) {
      let outcome = dependent.declaration.condition?.outcome.spelled(names) ?? ""
      lines.append("\(code: names[dependent.id]) waits for \(outcome)")
    }
    if dependents.count > 3 { lines.append("and \(dependents.count - 3) more") }
    return lines
  }
}

// MARK: - Forecasts and scores

extension CardWriter {
  /// How many forecasters a card has room for.
  private static let roomForForecasters = 4

  /// Each forecaster's forecasts in a line, the owner's first.
  fileprivate var forecasts: [RichText] {
    let everyone = names.sorted(Set(prediction.forecasts.map(\.forecaster)))
    let order =
      everyone.filter { $0 == snapshot.owner } + everyone.filter { $0 != snapshot.owner }
    let label = order.count > 1 || order.first.map { $0 != snapshot.owner } ?? false
    let shown = order.prefix(Self.roomForForecasters)
    let width = shown.map { displayWidth(of: names[$0]) }.max() ?? 0
    var lines = shown.map { forecaster in
      let name = label ? TextLayout.padded(names[forecaster], to: width + 2) : ""
      return RichText(name) + line(of: forecaster)
    }
    if order.count > Self.roomForForecasters {
      lines.append(.toned("and \(order.count - Self.roomForForecasters) more forecasters", .dim))
    }
    return lines
  }

  private func line(of forecaster: Name) -> RichText {
    let own = prediction.forecasts.filter { $0.forecaster == forecaster }
    let values = own.filter { $0.retraction == nil }
    let withdrawals = prediction.withdrawals.filter { $0.forecaster == forecaster }
    let known = prediction.status.known ?? snapshot.today
    let deadline = prediction.deadline?.early ?? snapshot.today
    var text: RichText = ""
    if let line = ForecastLine(
      values, withdrawals: withdrawals, until: min(snapshot.today, known, deadline))
    {
      text += "\(line.text(glyphs), .accent)  "
    }
    let spelled = values.map {
      $0.value.spelled(declaration, names).joined(separator: " ")
    }
    let shown = spelled.suffix(4).joined(separator: glyphs == .unicode ? " → " : " -> ")
    text += spelled.count > 4 ? "… \(strong: shown)" : "\(strong: shown)"
    guard let last = values.last else { return text + .toned("struck", .dim) }
    if let said = last.said { text += " “\(said.string)”" }
    if let why = last.why { text += " “\(why.string)”" }
    let isWithdrawn = prediction.standingForecast(of: forecaster) == nil
    let days = snapshot.today.days(since: last.moment.day)
    let when = days == 0 ? "today" : "\(days.counted("day")) ago"
    return text + .toned(isWithdrawn ? "  withdrawn" : "  \(last.moment.day), \(when)", .dim)
  }

  /// What each forecaster's forecasts scored, once the outcome is known.
  fileprivate var scores: [RichText] {
    guard prediction.status.outcome != nil, let place = snapshot.place(of: names[prediction.id])
    else { return [] }
    let sheet = ScoreSheet(of: snapshot.record, at: [place])
    let isNamed = sheet.forecasters.count > 1
    return sheet.forecasters.compactMap { scores in
      guard let (name, value, tone, meaning) = grade(scores) else { return nil }
      let figure = DecimalText.fixed(value, decimals: 3, minus: "−")
      let who = isNamed ? "\(names[scores.forecaster])  " : ""
      return "\(who)\(name) \(figure, tone)\("; \(meaning)", .dim)"
    }
  }

  /// The score, with a tone (better or worse than knowing nothing) and how it is to be read.
  private func grade(_ scores: ForecasterScores) -> (String, Double, Tone, String)? {
    let isBest = "0 is perfect"
    if let brier = scores.graded.first?.grade.brier {
      return (
        "Brier", brier, brier < 0.25 ? .good : .warn, "\(isBest), always 50% scores 0.25"
      )
    }
    switch scores.others.first?.grade {
    case .choice(let brier, _): return ("Brier", brier, .accent, isBest)
    case .ordered(let rps): return ("ranked probability score", rps, .accent, isBest)
    case .quantiles(let grade): return grade.score.map { ("quantile score", $0, .accent, isBest) }
    case nil: return nil
    }
  }
}
