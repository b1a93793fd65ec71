// What holds of every ledger: the order of files and lines carries no meaning, a look back is free of
// hindsight, and every prediction is counted once.

import Assessment
import Forecasting
import JournalFormat
import Scoring
import Testing

@Suite("Laws of the record") struct LawTests {
  private static let end = RecordView(today: CalendarDate.distantPast.adding(days: 740_000))

  private func ledger(_ files: [[String]], names: Names = Names()) throws -> TextLedger {
    try TextLedger(files.map { $0.joined(separator: "\n") }, names: names)
  }

  // The random ledgers are worth the trouble: all statuses, classes and many conflicts occur in them.
  @Test func theLedgersAreLively() throws {
    var words: Set<String> = []
    var scored = 0
    var kinds: Set<String> = []
    for seed in 0..<25 {
      var generator = LedgerGenerator(seed: seed)
      let record = try ledger(generator.journals()).record(Self.end)
      for prediction in record.predictions {
        words.insert(prediction.status.word)
        for forecast in prediction.forecasts {
          if let name = forecast.standing.early.classification?.rawValue { words.insert(name) }
        }
      }
      for conflict in record.conflicts {
        kinds.insert(String("\(conflict.kind)".prefix { $0 != "(" }))
      }
      scored += ScoreSheet(of: record).counts.scored
    }
    #expect(words.count == 10 && scored >= 100 && kinds.count >= 15, "\(words) \(scored) \(kinds)")
  }

  @Test(arguments: 0..<25)
  func theOrderOfFilesAndLinesCarriesNoMeaning(_ seed: Int) throws {
    var generator = LedgerGenerator(seed: seed)
    let files = generator.journals()
    let ledger = try ledger(files)
    let view = RecordView(today: try CalendarDate(parsing: generator.day(90)))
    let record = ledger.record(view)
    let digest = RecordDigest(record, ledger.journals)
    let scores = ScoreSheet(of: record).digest
    for _ in 0..<3 {
      let shuffled = generator.shuffled(files.map { generator.shuffled($0) })
      let other = try self.ledger(shuffled, names: ledger.names)
      let again = other.record(view)
      #expect(RecordDigest(again, other.journals) == digest)
      #expect(ScoreSheet(of: again).digest == scores)
    }
  }

  // As of a day, and as of what had been written down by then: the same as if every later entry had
  // been deleted, today or back then.
  @Test(arguments: 100..<125)
  func aLookBackIsFreeOfHindsight(_ seed: Int) throws {
    var generator = LedgerGenerator(seed: seed)
    let ledger = try ledger(generator.journals())
    for _ in 0..<4 {
      let asOf = try CalendarDate(parsing: generator.day(generator.below(130)))
      let recorded =
        generator.below(2) == 0
        ? try CalendarDate(parsing: generator.day(generator.below(130))) : nil
      let reduced = ledger.keeping { entry in
        entry.stamp.day <= asOf
          && (recorded.map { (entry.recorded ?? entry.stamp).day <= $0 } ?? true)
      }
      let view = RecordView(today: Self.end.today, asOf: asOf, recordedAsOf: recorded)
      let looked = ledger.record(view)
      let deleted = reduced.record(view)
      let then = reduced.record(RecordView(today: asOf))
      let digest = RecordDigest(looked, ledger.journals)
      #expect(digest == RecordDigest(deleted, reduced.journals))
      #expect(digest.withoutConflicts == RecordDigest(then, reduced.journals).withoutConflicts)
      for rule in [ScoringRule.daily, .horizon, .lead(days: 10)] {
        let terms = ScoringTerms(rule: rule)
        let scores = ScoreSheet(of: looked, terms: terms).digest
        #expect(scores == ScoreSheet(of: deleted, terms: terms).digest)
        #expect(scores == ScoreSheet(of: then, terms: terms).digest)
      }
    }
  }

  // Stamps after today are not seen either, and are the only thing that is remarked on.
  @Test(arguments: 200..<210)
  func todayHidesWhatComesLater(_ seed: Int) throws {
    var generator = LedgerGenerator(seed: seed)
    let ledger = try ledger(generator.journals())
    let today = try CalendarDate(parsing: generator.day(60))
    let view = RecordView(today: today)
    let reduced = ledger.keeping { $0.stamp.day <= today }
    #expect(
      RecordDigest(ledger.record(view), ledger.journals).withoutFuture
        == RecordDigest(reduced.record(view), reduced.journals).withoutFuture)
  }

  @Test(arguments: 300..<330)
  func everyPredictionIsCountedOnce(_ seed: Int) throws {
    var generator = LedgerGenerator(seed: seed)
    let ledger = try ledger(generator.journals())
    for asOf in [20, 60, 100, 140, 250] {
      let day = try CalendarDate(parsing: generator.day(asOf))
      let record = ledger.record(RecordView(today: Self.end.today, asOf: day))
      let counts = ScoreSheet(of: record).counts
      #expect(counts.total == record.predictions.count)
      #expect(
        counts.total == counts.pending + counts.resolved + counts.void + counts.ambiguous
          + counts.vague + counts.retracted)
      #expect(counts.overdue <= counts.pending && counts.scored <= counts.resolved)
      #expect(counts.unscored <= counts.total)
      let all = ScoreSheet(of: record, terms: ScoringTerms(includesUnscored: true)).counts
      #expect(all.scored >= counts.scored)
    }
  }

  // Whatever the rule: the three parts add up to the Brier of the rows, and bounds bound.
  @Test(arguments: 400..<420)
  func figuresHangTogether(_ seed: Int) throws {
    var generator = LedgerGenerator(seed: seed)
    let record = try ledger(generator.journals()).record(Self.end)
    for rule in [ScoringRule.daily, .last, .first, .lead(days: 5), .horizon] {
      let sheet = ScoreSheet(of: record, terms: ScoringTerms(rule: rule))
      for scores in sheet.forecasters {
        guard let brier = scores.brier else { continue }
        #expect(0 <= brier && brier <= 1)
        if let range = scores.brierRange {
          #expect(range.best <= brier + 1e-12 && brier <= range.worst + 1e-12)
        }
        if let coverage = scores.coverage { #expect((0...1).contains(coverage)) }
        #expect(isClose(scores.rows?.totalWeight, Double(scores.scored)))
        let parts = try #require(scores.decomposition)
        let sum = parts.miscalibration - parts.discrimination + parts.uncertainty
        #expect((sum - parts.score).magnitude < 1e-12)
        if rule != .horizon { #expect((sum - brier).magnitude < 1e-12) }
        #expect((scores.logScore == nil) == (scores.logScoreInfinite > 0))
        #expect(scores.clusters.count <= scores.scored)
      }
    }
  }
}
