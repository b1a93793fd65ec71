import Forecasting
import Testing

@Suite struct MomentTests {
  private func moment(_ day: Int, _ hour: Int? = nil, _ minute: Int = 0, offset: Int = 0) -> Moment
  {
    Moment(
      CalendarDate.distantPast.adding(days: 739_000 + day),
      hour.flatMap { TimeOfDay(hour: $0, minute: minute, offsetMinutes: offset) })
  }

  @Test func ordersByDayThenBareDaysThenInstants() {
    let ordered = [
      moment(0, 23, 59), moment(1), moment(1, 1, offset: 120), moment(1, 0), moment(1, 17),
      moment(2),
    ]
    #expect(ordered.shuffled().sorted() == ordered)
  }

  /// The written day comes first: an instant that is earlier may stand on a later day.
  @Test func ordersByTheDayAsWritten() {
    let evening = moment(0, 23, 0, offset: -600)
    let morning = moment(1, 1, 0, offset: 600)
    #expect(evening < morning)
    #expect(morning.isCertainlyAfter(evening))
  }

  @Test func isEqualAtTheSameInstantOfADay() {
    let here = moment(0, 17, 40, offset: 60)
    let there = moment(0, 16, 40)
    #expect(here == there)
    #expect(here.hashValue == there.hashValue)
    #expect(here != moment(0, 17, 40))
    #expect(here != moment(0))
    #expect(moment(0) == moment(0))
  }

  @Test func aBareDayIsNotCertainlyAfterAnythingOnIt() {
    #expect(!moment(0).isCertainlyAfter(moment(0, 10)))
    #expect(!moment(0, 10).isCertainlyAfter(moment(0)))
    #expect(moment(0, 10).isCertainlyAfter(moment(0, 9)))
    #expect(!moment(0, 10).isCertainlyAfter(moment(0, 10)))
    #expect(moment(1).isCertainlyAfter(moment(0, 23)))
  }

  @Test func isDescribedAsAStamp() {
    let day = moment(0).day
    func described(_ time: TimeOfDay?) -> Substring { Moment(day, time).description.dropFirst(10) }
    #expect(described(nil) == "")
    #expect(described(TimeOfDay(hour: 17, minute: 40, offsetMinutes: 60)) == "T17:40+01:00")
    #expect(described(TimeOfDay(hour: 7, minute: 4, second: 5, offsetMinutes: 0)) == "T07:04:05Z")
    #expect(described(TimeOfDay(hour: 0, minute: 0, offsetMinutes: -570)) == "T00:00-09:30")
  }

  @Test func refusesTimesThatAreNone() {
    #expect(TimeOfDay(hour: 24, minute: 0, offsetMinutes: 0) == nil)
    #expect(TimeOfDay(hour: 0, minute: 60, offsetMinutes: 0) == nil)
    #expect(TimeOfDay(hour: 0, minute: 0, second: 60, offsetMinutes: 0) == nil)
    #expect(TimeOfDay(hour: 0, minute: 0, offsetMinutes: 24 * 60) == nil)
    #expect(TimeOfDay(hour: -1, minute: 0, offsetMinutes: 0) == nil)
  }
}
