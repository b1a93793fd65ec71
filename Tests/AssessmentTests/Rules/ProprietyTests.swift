// Whether a forecaster does best by saying what they believe, where an event may come on any day and
// ends the question when it does. Worked out as an expectation over every day on which it may come.

import Assessment
import Forecasting
import JournalFormat
import Testing

@Suite("Propriety") struct ProprietyTests {
  /// Each day the event comes with this chance, if it has not come before.
  private let hazard = 0.25
  /// A new forecast is made on each of days 0 to 4; the deadline is day 5.
  private let days = 5

  /// The chance, on a day without the event so far, that it will come by the deadline.
  private func belief(on day: Int) -> Double {
    var never = 1.0
    for _ in day..<days { never *= 1 - hazard }
    return 1 - never
  }

  private var honest: [Double] { (0..<days).map(belief) }

  /// The expected score of the forecasts that would be made as long as the event has not come.
  private func expectedScore(_ forecasts: [Double], _ rule: ScoringRule) throws -> Double {
    var expected = 0.0
    var alive = 1.0
    for day in 1...days {
      expected += alive * hazard * (try score(forecasts, rule, happensOn: day))
      alive *= 1 - hazard
    }
    return expected + alive * (try score(forecasts, rule, happensOn: nil))
  }

  private func score(
    _ forecasts: [Double], _ rule: ScoringRule, happensOn end: Int?
  ) throws -> Double {
    let stamp = { (day: Int) in "2026-03-0\(day + 1)" }
    var lines = ["\(stamp(0)) predict event \"It comes\" by:\(stamp(days))"]
    for (day, forecast) in forecasts.enumerated() where day < end ?? days {
      let percent = (forecast * 1e10).rounded() / 1e8
      lines.append("\(stamp(day)) forecast event \(percent)%")
    }
    lines.append("\(stamp(end ?? days + 1)) resolve event \(end == nil ? "no" : "yes")")
    let brier = try scores(lines.joined(separator: "\n"), ScoringTerms(rule: rule)).brier
    return try #require(brier)
  }

  /// The honest forecasts, with one of them shifted, and with all of them.
  private func shifted(by shift: Double) -> [[Double]] {
    let each = honest.indices.map { day in
      honest.enumerated().map { $0.offset == day ? $0.element + shift : $0.element }
    }
    return each + [honest.map { $0 + shift }]
  }

  @Test func horizonRewardsHonestyMost() throws {
    let honestly = try expectedScore(honest, .horizon)
    for shift in [-0.1, -0.02, 0.02, 0.1] {
      for forecasts in shifted(by: shift) {
        #expect(try expectedScore(forecasts, .horizon) > honestly + 1e-6)
      }
    }
  }

  // A question that ends early has few days, so each of them weighs more: days before an early YES
  // count for more than days before a NO, and overstating pays.
  @Test func dailyRewardsOverstating() throws {
    let honestly = try expectedScore(honest, .daily)
    let overstated = try expectedScore(honest.map { $0 + 0.05 }, .daily)
    #expect(overstated < honestly - 1e-3)
    // Only on the last day is there nothing left to end early.
    for day in honest.indices {
      let forecasts = honest.enumerated().map { $0.element + ($0.offset == day ? 0.02 : 0) }
      let gained = try expectedScore(forecasts, .daily) < honestly
      #expect(gained == (day < days - 1), "day \(day)")
    }
  }

  // Where nothing can end the question early, every rule is proper.
  @Test(arguments: [ScoringRule.daily, .last, .first, .lead(days: 2), .horizon])
  func everyRuleIsProperWhereNothingEndsEarly(_ rule: ScoringRule) throws {
    func expected(_ p: Double) throws -> Double {
      let forecasts = [Double](repeating: p, count: days)
      var expected = 0.0
      for (chance, outcome) in [(0.3, "yes"), (0.7, "no")] {
        let lines =
          ["2026-03-01 predict event \"It comes\" by:2026-03-06"]
          + forecasts.enumerated().map {
            "2026-03-0\($0.offset + 1) forecast event \(100 * $0.element)%"
          }
          + ["2026-03-07 resolve event \(outcome)"]
        let brier = try scores(lines.joined(separator: "\n"), ScoringTerms(rule: rule)).brier
        expected += chance * (try #require(brier))
      }
      return expected
    }
    let honestly = try expected(0.3)
    #expect(isClose(honestly, 0.21))
    for p in [0.0, 0.25, 0.28, 0.32, 0.5, 1] { #expect(try expected(p) > honestly) }
  }
}
