// time_weighted.json: what the rules over time give, worked out by reference code in two ways.

import Assessment
import Forecasting
import Foundation
import JournalFormat
import Testing

@Suite struct GoldenTimeWeightedTests {
  @Test func agrees() throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent("time_weighted.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let golden = try decoder.decode(GoldenTimelines.self, from: Data(contentsOf: file))
    #expect(golden.cases.count == 8)
    var tally = Tally()
    for timeline in golden.cases { try compare(timeline, &tally) }
    print(
      "golden time_weighted.json: \(tally.compared) values compared, largest relative difference "
        + "\(String(format: "%.1e", tally.largest)) (\(tally.where)); not compared: continuous "
        + "means (no rule of ours), the last forecast after a withdrawal (ours ignores withdrawals)"
    )
    #expect(tally.compared == 55)
  }

  private func compare(_ timeline: GoldenTimelines.Case, _ tally: inout Tally) throws {
    let ledger = try TextLedger(timeline.journal)
    let record = try ledger.record(today: "2025-12-31")
    #expect(record.conflicts.isEmpty)
    let prediction = try #require(record.predictions.first)
    let forecaster = try #require(record.forecasters.first)
    func brier(_ rule: ScoringRule) -> Double? {
      ScoreSheet(of: record, terms: ScoringTerms(rule: rule))[forecaster]?.brier
    }
    let expected = timeline.expected
    let coverage = try #require(
      Coverage(of: prediction, by: forecaster, terms: ScoringTerms()))
    tally.compare(Double(coverage.scoredDays), expected.daysScored, "\(timeline.name) days scored")
    tally.compare(Double(coverage.openDays), expected.daysOpenFull, "\(timeline.name) days open")
    tally.compare(coverage.share, expected.dailyCoverage, "\(timeline.name) coverage")
    // Where no day is scored, the last forecast is: the fallback is ours.
    let daily = expected.dailyCarryForwardHalfBrier ?? expected.lastForecastHalfBrier
    tally.compare(brier(.daily), daily, "\(timeline.name) daily")
    tally.compare(
      brier(.daily).map { 2 * $0 }, expected.dailyCarryForwardGjo02 ?? daily.map { 2 * $0 },
      "\(timeline.name) daily, both categories")
    tally.compare(brier(.first), expected.firstForecastHalfBrier, "\(timeline.name) first")
    if let last = expected.lastForecastHalfBrier {
      tally.compare(brier(.last), last, "\(timeline.name) last")
    }
  }
}

/// How many values were compared, and how far apart they were.
private struct Tally {
  var compared = 0
  var largest = 0.0
  var `where` = "all equal"

  mutating func compare(
    _ ours: Double?, _ expected: Double?, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    compared += 1
    guard let ours, let expected else {
      #expect(ours == nil && expected == nil, "\(what)", sourceLocation: sourceLocation)
      return
    }
    let difference = expected == ours ? 0 : (ours - expected).magnitude / expected.magnitude
    if difference > largest { (largest, `where`) = (difference, what) }
    #expect(
      difference <= 1e-9, "\(what) is \(ours), not \(expected)", sourceLocation: sourceLocation)
  }
}

private struct GoldenTimelines: Decodable {
  let cases: [Case]

  struct Case: Decodable {
    let name: String
    let openDay: Double
    let scheduledCloseDay: Double
    let resolvedDay: Double?
    let outcome: Int
    let forecasts: [Forecast]
    let expected: Expected

    struct Forecast: Decodable {
      let tDays: Double
      let p: Double?
    }

    struct Expected: Decodable {
      let dailyCarryForwardHalfBrier: Double?
      let dailyCarryForwardGjo02: Double?
      let daysScored: Double
      let daysOpenFull: Double
      let dailyCoverage: Double
      let lastForecastHalfBrier: Double?
      let firstForecastHalfBrier: Double?
    }

    /// The timeline as a journal, from 1 January 2025 on.
    var journal: String {
      let close = Self.stamp(scheduledCloseDay).prefix(10)
      var lines = ["format 1", "\(Self.stamp(openDay)) predict x \"x\" by:\(close)"]
      for forecast in forecasts {
        let stamp = Self.stamp(forecast.tDays)
        if let p = forecast.p {
          lines.append("\(stamp) forecast x \((p * 10_000).rounded() / 100)%")
        } else {
          lines.append("\(stamp) withdraw x")
        }
      }
      let known = Self.stamp(resolvedDay ?? scheduledCloseDay)
      lines.append("\(known) resolve x \(outcome == 1 ? "yes" : "no")")
      return lines.joined(separator: "\n")
    }

    private static func stamp(_ days: Double) -> String {
      let seconds = Int((days * 86_400).rounded())
      let day = CalendarDate(year: 2025, month: 1, day: 1)?.adding(days: seconds / 86_400)
      let time = TimeOfDay(
        hour: seconds / 3600 % 24, minute: seconds / 60 % 60, second: seconds % 60,
        offsetMinutes: 0)
      return day.map { Moment($0, time).description } ?? ""
    }
  }
}
