// Forecasts that end without a new one.

import Forecasting
import Testing

@Suite("Withdrawals") struct WithdrawalTests {
  @Test func endTheStandingForecastOfOneForecaster() throws {
    let fold = try fold(
      """
      owner alice
      2026-01-01 predict q 50% by:2026-06-30
      2026-01-05 forecast q 60% @bob
      2026-02-01 withdraw q
      2026-02-02 withdraw q @bob
      """)
    #expect(fold.conflicts.isEmpty)
    #expect(
      try fold["q"].withdrawals.map { fold.record.names[$0.forecaster] } == ["alice", "bob"])
  }

  @Test func aWithdrawalWithNothingStandingTouchesNothing() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-06-30
      2026-01-10 withdraw q
      2026-01-11 forecast q 60%
      2026-01-12 withdraw q
      2026-01-13 withdraw q
      2026-01-14 withdraw q @bob
      2026-01-15 forecast q 70%
      2026-01-16 withdraw q
      """)
    #expect(
      fold.conflicts == [
        .init(2, .withdrawsNothing), .init(5, .withdrawsNothing), .init(6, .withdrawsNothing),
      ])
    #expect(
      try fold["q"].withdrawals.map(\.moment) == [Moment("2026-01-12"), Moment("2026-01-16")])
  }

  @Test func aForecastAndAWithdrawalAtOneMomentCollide() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-01 forecast q 60%
      2026-02-01 withdraw q
      2026-02-01 withdraw q @bob
      """)
    #expect(
      fold.conflicts == [
        .init(3, .sameMomentWithdrawal, with: 2), .init(4, .withdrawsNothing),
      ])
    #expect(try fold["q"].withdrawals.isEmpty)
  }

  @Test func timesPartThem() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-01T10:00Z withdraw q
      2026-02-01T11:00Z forecast q 60%
      """)
    #expect(fold.conflicts.isEmpty)
    #expect(try fold["q"].withdrawals.count == 1)
  }
}
