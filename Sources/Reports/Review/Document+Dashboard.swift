// One screen that answers what this ledger is, how it stands, what is due, how good the forecasts
// were, and what to do next: what `foretell` alone prints.

public import Assessment
public import Documents
public import Forecasting
import Scoring

extension Document {
  /// The dashboard of a ledger.
  ///
  /// - Parameter ledger: its folder or file, as a user would name it.
  public static func dashboard(
    _ sheet: ScoreSheet, agenda: Agenda, in record: TrackRecord, ledger: String
  ) -> Document {
    let accounts = Accounts(sheet, record)
    let todo = AgendaAccount(agenda, record)
    var facts = [
      Definition("ledger", .code(ledger)), Definition("holds", accounts.counts),
      Definition("to do", todo.headline), Definition("score", score(sheet, accounts.wording)),
    ]
    if !agenda.due.isEmpty {
      facts.insert(
        Definition("due", named(agenda.due, record) { $0 == 0 ? "today" : "in \(days($0))" }), at: 3
      )
    }
    if !agenda.overdue.isEmpty {
      facts.insert(Definition("late", named(agenda.overdue, record) { "by \(days($0))" }), at: 3)
    }
    if !agenda.resolved.isEmpty {
      facts.append(
        Definition("news", news(agenda, record, accounts.wording)))
    }
    let next = commands(sheet, agenda, record)
    return Document(
      title: "foretell", subtitle: "as of \(record.view.asOf.description)\(todo.last)",
      lead: [
        .definitions(facts), .heading(Heading("Next")),
        .table(
          Table(
            columns: [.init("", namesRow: true), .init("", wraps: true)],
            rows: next.map { .init([.code($0.command), RichText($0.why)]) })),
      ])
  }

  private static func score(_ sheet: ScoreSheet, _ wording: Wording) -> RichText {
    let scored = sheet.forecasters.filter { $0.scored > 0 }
    guard !scored.isEmpty else { return "nothing is scored yet" }
    var text = RichText()
    for scores in scored.prefix(3) {
      if !text.isEmpty { text += "; " }
      if sheet.forecasters.count > 1 { text += "\(wording.fullName(scores.forecaster)) " }
      text += "Brier \(number: FigureText.score(scores.brier))"
      if let interval = scores.brierInterval {
        text += " (95% \(number: FigureText.range(interval.lower, interval.upper)))"
      }
      text += " on \(scores.scored), always 50% \(number: FigureText.score(scores.brierOfHalf))"
    }
    if scored.count > 3 { text += "; and \(scored.count - 3) more forecasters" }
    return text + "; 0 is perfect"
  }

  /// The first few of some predictions, with the days that matter.
  private static func named(
    _ items: [Agenda.Item], _ record: TrackRecord, _ when: (Int) -> String
  ) -> RichText {
    var text = RichText()
    for (place, item) in items.prefix(3).enumerated() {
      if place > 0 { text += ", " }
      text += "\(code: record.names[record.predictions[item.prediction].id]) \(when(item.days))"
    }
    return items.count > 3 ? text + ", …" : text
  }

  /// What became known since the last review.
  private static func news(
    _ agenda: Agenda, _ record: TrackRecord, _ wording: Wording
  ) -> RichText {
    let since = agenda.lastReview.map { " since the review of \($0.day)" } ?? ""
    var text: RichText = "\(agenda.resolved.count) known\(since)"
    for (place, item) in agenda.resolved.prefix(3).enumerated() {
      let prediction = record.predictions[item.prediction]
      text += place == 0 ? ": " : ", "
      text += "\(code: record.names[prediction.id]) \(wording.status(prediction))"
    }
    return agenda.resolved.count > 3 ? text + ", …" : text
  }

  private static func commands(
    _ sheet: ScoreSheet, _ agenda: Agenda, _ record: TrackRecord
  ) -> [(command: String, why: String)] {
    guard sheet.counts.total > 0 else {
      return [
        ("foretell add", "the first prediction"), ("foretell help", "what else there is"),
      ]
    }
    var commands: [(String, String)] = []
    if let item = agenda.overdue.first {
      let id = record.names[record.predictions[item.prediction].id]
      commands.append(("foretell resolve \(id)", "say what happened"))
    }
    if !agenda.isEmpty { commands.append(("foretell review", "go through what is to be done")) }
    if sheet.counts.scored > 0 {
      commands.append(("foretell report", "how the forecasts turned out"))
    }
    commands.append(("foretell add", "a new prediction"))
    commands.append(("foretell list", "everything there is"))
    return commands
  }
}
