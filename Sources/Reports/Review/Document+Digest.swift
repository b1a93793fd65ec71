// What is to be done: what `foretell review --digest` prints.

public import Assessment
public import Documents
public import Forecasting

extension Document {
  /// The agenda of a review: what is overdue, due, open, stale, and what was resolved since the last.
  public static func digest(
    _ agenda: Agenda, in record: TrackRecord, place: EntryPlace
  ) -> Document {
    let account = AgendaAccount(agenda, record)
    var sections: [Section] = []
    func add(_ title: String, _ items: [Agenda.Item], _ header: String, _ days: (Int) -> String) {
      guard !items.isEmpty else { return }
      sections.append(
        Section(
          "\(title) (\(items.count))", anchor: Anchor(title),
          blocks: [.table(account.table(items, header, days, place))]))
    }
    add("Overdue", agenda.overdue, "Overdue by") { days($0) }
    add("Due within \(days(agenda.dueWithin))", agenda.due, "Due in") {
      $0 == 0 ? "today" : days($0)
    }
    add("Late reading still open", agenda.openLateReadings, "Ends in") {
      $0 < 0 ? "\(days(-$0)) ago" : $0 == 0 ? "today" : days($0)
    }
    add("Without a forecast", agenda.withoutForecast, "Declared") { "\(days($0)) ago" }
    add("No new forecast for long", agenda.stale, "Last forecast") { "\(days($0)) ago" }
    add(account.resolvedTitle, agenda.resolved, "Known") { $0 == 0 ? "today" : "\(days($0)) ago" }
    return Document(
      title: "Review", subtitle: "as of \(record.view.asOf.description)\(account.last)",
      lead: [.headline(account.headline)], sections: sections)
  }
}

/// A number of days with its noun.
func days(_ count: Int) -> String { counted(count, "day") }

/// An agenda in words.
struct AgendaAccount {
  let agenda: Agenda
  let record: TrackRecord
  let wording: Wording

  init(_ agenda: Agenda, _ record: TrackRecord) {
    self.agenda = agenda
    self.record = record
    wording = Wording(record)
  }

  /// What is to be done, in a sentence.
  var headline: RichText {
    guard !agenda.isEmpty else { return "Nothing to do." }
    return "\(listed(tasks).capitalizedFirst)."
  }

  /// Each kind of task with its count.
  var tasks: [String] {
    var parts: [String] = []
    func add(_ items: [Agenda.Item], _ words: String) {
      if !items.isEmpty { parts.append("\(items.count) \(words)") }
    }
    add(agenda.overdue, "overdue")
    add(agenda.due, "due within \(days(agenda.dueWithin))")
    add(agenda.openLateReadings, "open under the late reading")
    add(agenda.withoutForecast, "without a forecast")
    add(agenda.stale, "without a new one for long")
    return parts
  }

  /// When the last review was.
  var last: String {
    agenda.lastReview.map { ", last review \($0.day)" } ?? ", no review yet"
  }

  var resolvedTitle: String {
    agenda.lastReview.map { "Known since the review of \($0.day)" } ?? "Known"
  }

  func table(
    _ items: [Agenda.Item], _ header: String, _ days: (Int) -> String, _ place: EntryPlace
  ) -> Table {
    Table(
      columns: [
        .init("Id", namesRow: true), .init(header, .trailing), .init("P", .trailing),
        .init("Status", whenNarrow: .fold(rank: 2)),
        .init("Claim", whenNarrow: .fold(rank: 4), wraps: true),
        .init("Where", whenNarrow: .drop(rank: 3)),
      ],
      rows: items.map { item in
        let prediction = record.predictions[item.prediction]
        let line = place(prediction.entry)
        return .init([
          .code(record.names[prediction.id]), .number(days(item.days)),
          .number(wording.standingValues(of: prediction, asOf: record.view.asOf)),
          wording.tonedStatus(prediction), RichText(prediction.claim.string),
          .code("\(line.path):\(line.line)"),
        ])
      }, foldAfter: 40)
  }
}
