import Forecasting
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0),
    (1969, 12, 31, -1),
    (2000, 2, 29, 11_016),
    (2000, 3, 1, 11_017),
    (2026, 2, 1, 20_485),
    (1, 1, 1, -719_162),
    (9999, 12, 31, 2_932_896),
    (1600, 2, 29, -135_081),
  ])
  func countsDaysSince1970(_ year: Int, _ month: Int, _ day: Int, _ days: Int32) {
    #expect(CalendarDate(year: year, month: month, day: day)?.daysSinceEpoch == days)
  }

  /// One entry for each day of the calendar would take long; every day of 800 years does not.
  @Test func goesThroughEveryDayOfTwoCycles() throws {
    var expected = try #require(CalendarDate(year: 1600, month: 1, day: 1)).daysSinceEpoch
    for year in 1600..<2400 {
      for month in 1...12 {
        for day in 1...CalendarDate.length(ofMonth: month, year: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          guard date.daysSinceEpoch == expected, date.components == (year, month, day) else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
          expected += 1
        }
      }
    }
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
    (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (-5, 1, 1), (Int.max, 1, 1), (2026, Int.min, 1),
  ])
  func refusesDaysThatAreNone(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func knowsLeapYears() {
    #expect(
      [1900, 2000, 2023, 2024].map { CalendarDate.length(ofMonth: 2, year: $0) } == [
        28, 29, 28, 29,
      ])
  }

  @Test func keepsWithinTheCalendar() {
    #expect(CalendarDate.distantFuture.adding(days: 1) == .distantFuture)
    #expect(CalendarDate.distantPast.adding(days: -1) == .distantPast)
    #expect(CalendarDate.distantPast.adding(days: .max) == .distantFuture)
    #expect(CalendarDate.distantFuture.adding(days: .min) == .distantPast)
    #expect(CalendarDate(daysSinceEpoch: 2_932_897) == nil)
    #expect(CalendarDate(daysSinceEpoch: -719_163) == nil)
    #expect(CalendarDate(daysSinceEpoch: .max) == nil)
    #expect(CalendarDate.distantPast.description == "0001-01-01")
    #expect(CalendarDate.distantFuture.description == "9999-12-31")
  }

  @Test func countsAndCompares() throws {
    let first = try #require(CalendarDate(year: 2026, month: 2, day: 27))
    let later = first.adding(days: 3)
    #expect(later.description == "2026-03-02")
    #expect(later.days(since: first) == 3)
    #expect(first.days(since: later) == -3)
    #expect(first < later)
  }

  @Test(arguments: [
    (1970, 1, 1, 3), (2026, 3, 1, 6), (2024, 2, 29, 3), (1, 1, 1, 0), (9999, 12, 31, 4),
  ])
  func knowsTheDayOfTheWeek(_ year: Int, _ month: Int, _ day: Int, _ weekday: Int) {
    #expect(CalendarDate(year: year, month: month, day: day)?.weekday == weekday)
  }
}
