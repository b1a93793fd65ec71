import Assessment
import Forecasting
import Testing

@Suite struct AgendaTests {
  static let journal = """
    format 1
    owner me
    2026-01-01 predict overdue 50% "Overdue" by:2026-05-20
    2026-01-01 predict long-overdue 50% "Long overdue" by:2026-02-20
    2026-05-25 predict today 50% "Due today" by:2026-06-01
    2026-05-25 predict week 50% "Due in a week" by:2026-06-08
    2026-05-25 predict later 50% "Due later" by:2026-06-09
    2026-05-25 predict bare "No forecast" by:2026-12-31
    2026-05-01 predict withdrawn 50% "Withdrawn" by:2026-12-31
    2026-05-02 withdraw withdrawn
    2026-05-02 predict fresh 50% "30 days on 1 June, 29 the day before" by:2026-12-31
    2026-01-01 predict updated 50% "Updated" by:2026-12-31
    2026-05-25 forecast updated 55%
    2024-01-01 predict years 50% "A tenth of four years is 146 days" by:2028-01-01
    2026-01-06 forecast years 60%
    2026-01-01 predict two-readings 50% "Vague deadline" by:2026-03-01..2026-07-01
    2026-03-01 resolve two-readings no by:2026-03-01
    2026-04-01 review
    2026-01-01 predict before 50% "Known before the review" by:2026-12-31
    2026-03-15 resolve before yes
    2026-01-01 predict after 50% "Known after it" by:2026-12-31
    2026-04-15 resolve after yes
    2026-01-01 predict written-later 50% "Known before, written down after" by:2026-12-31
    2026-03-20 resolve written-later yes recorded:2026-04-20
    2026-01-01 predict vague vague:"no test" "Vague"
    """

  private func ids(
    _ items: [Agenda.Item], _ record: TrackRecord
  ) -> [String] {
    items.map { "\(record.names[record.predictions[$0.prediction].id]) \($0.days)" }
  }

  @Test func eachListByHand() throws {
    let record = try sampleRecord(Self.journal, today: "2026-06-01")
    let agenda = Agenda(of: record, at: Array(record.predictions.indices))
    #expect(ids(agenda.overdue, record) == ["long-overdue 101", "overdue 12"])
    #expect(ids(agenda.due, record) == ["today 0", "week 7"])
    #expect(ids(agenda.openLateReadings, record) == ["two-readings 30"])
    #expect(ids(agenda.withoutForecast, record) == ["withdrawn 31", "bare 7"])
    #expect(ids(agenda.stale, record) == ["years 146", "fresh 30"])
    #expect(ids(agenda.resolved, record) == ["after 47", "written-later 73"])
    #expect(!agenda.isEmpty)
  }

  @Test func aDayEarlierNothingIsStaleYet() throws {
    let record = try sampleRecord(Self.journal, today: "2026-05-31")
    let agenda = Agenda(of: record, at: Array(record.predictions.indices))
    #expect(agenda.stale.isEmpty)
  }

  @Test func patienceAndFarsightAreSettings() throws {
    let record = try sampleRecord(Self.journal, today: "2026-06-01")
    let agenda = Agenda(
      of: record, at: Array(record.predictions.indices), dueWithin: 8, staleDays: 7)
    #expect(ids(agenda.due, record) == ["today 0", "week 7", "later 8"])
    // `updated`: seven days, but a tenth of its 364 is 36.
    #expect(ids(agenda.stale, record) == ["years 146", "fresh 30"])
  }

  @Test func withoutAReviewNothingIsNews() throws {
    let record = try sampleRecord(
      """
      format 1
      owner me
      2026-01-01 predict a 50% "A" by:2026-12-31
      2026-03-15 resolve a yes
      """, today: "2026-06-01")
    let agenda = Agenda(of: record, at: [0])
    #expect(agenda.resolved.isEmpty)
    #expect(agenda.isEmpty)
    #expect(agenda.lastReview == nil)
  }
}
