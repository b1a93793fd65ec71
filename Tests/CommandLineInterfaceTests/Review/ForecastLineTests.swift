import Documents
import Forecasting
import JournalFormat
import Testing

@testable import CommandLineInterface

@Suite struct ForecastLineTests {
  private func line(
    _ entries: String, until end: String = "2026-01-16", cells: Int = 16
  ) throws -> ForecastLine? {
    let draft = try ReviewDraft(
      "2026-01-01 predict rome \"It rains\" by:2027-01-01\n\(entries)", today: "2026-06-01")
    let prediction = try #require(draft.snapshot.prediction("rome"))
    return ForecastLine(
      prediction.forecasts, withdrawals: prediction.withdrawals,
      until: try CalendarDate(parsing: end), cells: cells)
  }

  @Test func aCellIsWhatStoodAtItsEnd() throws {
    let line = try line(
      "2026-01-01 forecast rome 0%\n2026-01-05 forecast rome 50%\n2026-01-09 forecast rome 100%\n",
      cells: 4)
    #expect(line?.cells == [0, 0.5, 1, 1])
    #expect(line?.text(.unicode) == "▁▅██")
    #expect(line?.text(.ascii) == "_~##")
  }

  @Test func aWithdrawnForecastLeavesAGap() throws {
    let line = try line(
      "2026-01-01 forecast rome 10%\n2026-01-05 withdraw rome\n2026-01-13 forecast rome 20%\n",
      cells: 4)
    #expect(line?.cells == [0.1, nil, nil, 0.2])
    #expect(line?.text(.unicode) == "▁  ▂")
  }

  @Test func thereAreNoMoreCellsThanDays() throws {
    let line = try line(
      "2026-01-01 forecast rome 10%\n2026-01-02 forecast rome 90%\n", until: "2026-01-03")
    #expect(line?.cells == [0.1, 0.9, 0.9])
  }

  @Test func aSingleForecastNeedsNoLine() throws {
    #expect(try line("2026-01-01 forecast rome 10%\n") == nil)
    #expect(
      try line("2026-01-01 forecast rome 10%\n2026-01-02 forecast rome 20%\n", until: "2026-01-01")
        == nil)
  }
}
