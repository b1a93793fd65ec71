import Forecasting
import Testing

@Suite struct QuantityTests {
  private let day = CalendarDate(year: 2028, month: 1, day: 1) ?? .distantPast

  @Test func isANumberOrADay() {
    #expect(Quantity.number(DecimalNumber(3)).value == 3)
    #expect(Quantity.date(day).value == Double(day.daysSinceEpoch))
    #expect(Quantity.date(day).description == "2028-01-01")
  }

  @Test func rangesGoUpAndAreOfOneKind() {
    func number(_ value: Int) -> Quantity { .number(DecimalNumber(value)) }
    #expect(QuantityRange(low: number(-2), high: number(12))?.width == 14)
    #expect(QuantityRange(low: number(-2), high: number(12))?.description == "-2..12")
    #expect(QuantityRange(low: .date(day), high: .date(day.adding(days: 10)))?.width == 10)
    #expect(QuantityRange(low: number(2), high: number(2)) == nil)
    #expect(QuantityRange(low: number(3), high: number(2)) == nil)
    #expect(QuantityRange(low: number(3), high: .date(day)) == nil)
  }

  @Test func deadlinesAreOneDayOrTwo() {
    let late = day.adding(days: 30)
    let vague = Deadline(early: day, late: late)
    #expect(vague?[.early] == day)
    #expect(vague?[.late] == late)
    #expect(vague?.isVague == true)
    #expect(vague?.description == "2028-01-01..2028-01-31")
    #expect(Deadline(day)[.late] == day)
    #expect(!Deadline(day).isVague)
    #expect(Deadline(day).description == "2028-01-01")
    #expect(Deadline(early: day, late: day) == nil)
    #expect(Deadline(early: late, late: day) == nil)
  }
}
