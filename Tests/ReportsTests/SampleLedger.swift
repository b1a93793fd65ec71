// The ledgers that the tests report on: the shipped one and made-up ones.

import Assessment
import Diagnostics
import Documents
import Forecasting
import Foundation
import JournalFormat
import Reports
import Scoring
import Testing

/// A ledger in memory.
struct SampleLedger {
  var record: TrackRecord
  var journals: [Journal]

  /// Reads journals as they would stand in files, and expects them to be without errors.
  init(
    _ texts: [String], today: String, asOf: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var names = Names()
    let parsed = texts.map { parse(Array($0.utf8), path: "main.foretell", names: &names) }
    let view = try RecordView(
      today: CalendarDate(parsing: today), asOf: asOf.map { try CalendarDate(parsing: $0) })
    journals = parsed.map(\.journal)
    record = TrackRecord(folding: journals, names: names, view: view)
    for diagnostic in parsed.flatMap(\.diagnostics) where diagnostic.severity == .error {
      Issue.record("\(diagnostic.message)", sourceLocation: sourceLocation)
    }
    for conflict in record.conflicts where conflict.isError {
      Issue.record("\(conflict)", sourceLocation: sourceLocation)
    }
  }

  /// The path and the line, from 1, of an entry.
  func place(_ reference: EntryReference) -> (path: String, line: Int) {
    ("Ledger/main.foretell", journals[reference.journal].entries[reference.entry].line + 1)
  }

  func sheet(_ terms: ScoringTerms = ScoringTerms()) -> ScoreSheet {
    ScoreSheet(of: record, terms: terms)
  }

  func prediction(_ id: String) throws -> PredictionRecord {
    try #require(record.names.find(id).flatMap(record.prediction))
  }
}

extension SampleLedger {
  /// The names of the ledgers below.
  static let names = [
    "shipped", "calibrated", "overconfident", "empty", "one", "all-same", "mixed", "hindsight",
  ]

  /// The ledger of this name.
  static func named(_ name: String) throws -> SampleLedger {
    switch name {
    case "shipped": try shipped()
    case "calibrated": try calibrated()
    case "overconfident": try overconfident()
    case "one": try one()
    case "all-same": try allSame()
    case "mixed": try mixed()
    case "hindsight": try hindsight()
    default: try empty()
    }
  }

  /// Where the reports of the tests say that they come from.
  static let provenance = Provenance(
    command: "foretell report --ledger Ledger --as-of 2026-06-01", version: "1.0.0",
    ledger: "Ledger", digest: "sha256:6f1c0a2e")

  /// The ledger of the repository, as of the day on which it was recorded.
  static func shipped() throws -> SampleLedger {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Ledger/ross-2020.foretell")
    return try SampleLedger(
      [String(decoding: Data(contentsOf: file), as: UTF8.self)], today: "2026-11-23")
  }

  /// Eighty forecasts whose outcomes are drawn from the forecasts themselves.
  static func calibrated() throws -> SampleLedger {
    try SampleLedger([generated(count: 80) { $0 }], today: "2026-06-01")
  }

  /// Forty forecasts that lie further from a half than the chances that the outcomes are drawn from.
  static func overconfident() throws -> SampleLedger {
    try SampleLedger([generated(count: 40) { 0.5 + ($0 - 0.5) * 0.35 }], today: "2026-06-01")
  }

  /// Nothing at all.
  static func empty() throws -> SampleLedger {
    try SampleLedger(["format 1\nowner me\n"], today: "2026-06-01")
  }

  /// One prediction, resolved.
  static func one() throws -> SampleLedger {
    try SampleLedger(
      [
        """
        format 1
        owner me
        2026-03-01 predict rome 70% "It rains in Rome" by:2026-03-10
        2026-03-03 forecast rome 80%
        2026-03-05 resolve rome yes
        """
      ], today: "2026-06-01")
  }

  /// A few predictions that all came true, one of them against a forecast of 0 %.
  static func allSame() throws -> SampleLedger {
    try SampleLedger(
      [
        """
        format 1
        owner me
        2026-03-01 predict rain 70% "It rains" by:2026-03-10
        2026-03-01 predict wind 70% "The wind blows" by:2026-03-10
        2026-03-01 predict frost 0% "It freezes" by:2026-03-10
        2026-03-05 resolve rain yes
        2026-03-05 resolve wind yes
        2026-03-06 resolve frost yes
        """
      ], today: "2026-06-01")
  }

  /// Forecasts that are not ordinary ones: retrospective, late, imported, of the outcome's day, struck
  /// after the outcome; a phrase whose number came after it; what nobody forecast in time.
  static func hindsight() throws -> SampleLedger {
    try SampleLedger(
      [
        """
        format 1
        owner me
        2026-01-01 source platform "A platform" platform:"Example" url:"https://example.org"
        2026-01-02 predict ordinary 70% "Written down in time" by:2026-02-10
        2026-02-10 resolve ordinary yes
        2026-01-02 predict afterwards 90% "Written down after the outcome" by:2026-02-10 recorded:2026-03-01
        2026-02-10 resolve afterwards yes recorded:2026-03-01
        2026-01-02 predict late "Forecast after the outcome" by:2026-03-10
        2026-02-01 resolve late yes
        2026-02-05 forecast late 99%
        2026-01-02 predict imported 60% "From a platform" by:2026-02-10 ^platform recorded:2026-04-01
        2026-02-09 resolve imported no
        2026-01-02 predict same-day 40% "Forecast again on the day" by:2026-02-10
        2026-02-08 forecast same-day 5%
        2026-02-08 resolve same-day no
        2026-01-02 predict struck 80% "Struck after the outcome" by:2026-02-10
        2026-02-08 resolve struck no
        2026-02-09 retract struck "a mistake, seen late"
        2026-01-02 phrase "I reckon" 60..80% recorded:2026-03-01
        2026-01-02 predict worded said:"I reckon" "Said in words" by:2026-02-10
        2026-02-07 resolve worded yes
        2026-01-02 predict nobody "Forecast by nobody" by:2026-02-10
        2026-02-07 resolve nobody yes
        """
      ], today: "2026-06-01")
  }

  /// Three forecasters, every type of prediction, and every state that a prediction can be in.
  static func mixed() throws -> SampleLedger {
    try SampleLedger(
      [
        """
        format 1
        owner me
        2026-01-05 forecaster model "The model"
        2026-01-05 predict growth 70% "The economy grows more than 2%" by:2026-03-31 #economy
        2026-01-08 forecast growth 40% @model
        2026-01-09 forecast growth 55% @team
        2026-02-01 forecast growth 80% "strong exports"
        2026-03-20 resolve growth yes evidence:"https://example.org/growth"
        2026-01-05 predict strike 30% "The dockers strike" by:2026-02-28 #work
        2026-01-05 forecast strike 20% @model
        2026-02-01 withdraw strike @model
        2026-02-28 resolve strike no
        2026-01-06 predict merger 60% "The merger is signed" by:2026-02-15 #work
        2026-01-06 forecast merger 90% @model
        2026-01-10 forecast merger 50% @team
        2026-02-10 resolve merger no "called off"
        2026-01-06 predict closing 50% "It closes within the month" if:merger=yes by:2026-04-30
        2026-01-10 predict pm choice "Next prime minister?" kim="Kim" lee="Lee" other="someone else" by:2026-05-01
        2026-01-10 forecast pm kim=50% lee=30% other=20%
        2026-01-10 forecast pm kim=20% lee=80% other=0% @model
        2026-05-01 resolve pm lee
        2026-01-10 predict oil ordered "Peak oil price, $" low="under 80" mid="80 to 100" high="over 100" by:2026-05-01
        2026-01-10 forecast oil low=20% mid=50% high=30%
        2026-05-01 resolve oil mid
        2026-01-10 predict cpi numeric "Inflation, year on year" unit:% range:-2..12 by:2026-05-15
        2026-01-10 forecast cpi p10=1.9 p50=2.6 p90=3.8
        2026-05-12 resolve cpi 3.1
        2026-01-10 predict launch date "First launch" range:2026-01-01..2027-01-01 by:2027-01-01
        2026-01-10 forecast launch p10=2026-03-01 p50=2026-06-01 p90=2026-11-01
        2026-04-12 resolve launch 2026-04-11
        2026-01-12 predict talks 35% "Talks resume" by:2026-05-20 #politics
        2026-01-12 predict record 45% "A record is set" by:2026-06-04 #sport
        2026-01-12 predict visit 25% "The visit takes place" by:2026-12-31 #politics
        2026-01-12 predict quorum "The vote has a quorum" by:2026-09-30 #politics
        2026-01-12 predict mood vague:"no test of a mood" "The mood improves" #politics
        2026-01-12 predict twice 50% "Entered twice" by:2026-12-31
        2026-01-13 retract twice "entered twice"
        2026-01-12 predict deal 65% "A deal before the summer" by:2026-04-30..2026-06-30 #politics
        2026-04-30 resolve deal no by:2026-04-30
        2026-01-12 predict sale 80% "The sale goes through" by:2026-05-30 #work
        2026-05-20 resolve sale ambiguous "signed, but not paid"
        2026-05-01 review
        2026-05-02 predict heat 40% "The hottest May" by:2026-05-31
        2026-06-01 resolve heat no
        2026-05-10 amend visit "moved by a month" by:2027-01-31
        2026-05-20 forecast growth 99%
        2026-05-22 forecast visit 35% @guest
        """
      ], today: "2026-06-02")
  }

  /// A ledger of forecasts from 5 % to 95 %, the outcome of each drawn with `chance` of the forecast.
  private static func generated(count: Int, chance: (Double) -> Double) -> String {
    var random = SplitMix64(seed: 7)
    var lines = ["format 1", "owner me"]
    for number in 1...count {
      let percent = 5 + 10 * random.index(below: 10)
      let day = { (month: Int) in
        "2025-\(month < 10 ? "0" : "")\(month)-\(10 + random.index(below: 18))"
      }
      let month = 1 + number * 6 / count
      let tag = ["economy", "politics", "sport"][random.index(below: 3)]
      let deadline = day(month + 4)
      lines.append(
        "\(day(month)) predict claim-\(number) \(percent)% \"Claim number \(number)\" "
          + "by:\(deadline) #\(tag)")
      let isTrue = random.unit() < chance(Double(percent) / 100)
      if random.index(below: 3) == 0 {
        let moved = min(99, max(1, percent + (isTrue ? 5 : -5)))
        lines.append("\(day(month + 1)) forecast claim-\(number) \(moved)%")
      }
      lines.append(
        "\(isTrue ? day(month + 2) : deadline) resolve claim-\(number) \(isTrue ? "yes" : "no")")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
