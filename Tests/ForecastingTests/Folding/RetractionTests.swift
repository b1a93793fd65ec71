// Predictions and forecasts that are struck: in time, or after the outcome was known.

import Forecasting
import Testing

@Suite("Retractions") struct RetractionTests {
  @Test func aPredictionStruckInTimeIsRetracted() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-01 retract q "entered twice"
      2026-03-01 resolve q yes
      """)
    #expect(try fold.status("q") == .retracted(on: "2026-02-01"))
    #expect(try fold.status("q", .late) == .retracted(on: "2026-02-01"))
    #expect(try !fold["q"].isRetractedAfterOutcome)
    #expect(try fold["q"].retraction?.why == "entered twice")
  }

  // On the outcome's day or after it, the prediction keeps its status.
  @Test(arguments: ["2026-03-01", "2026-03-01T00:01Z", "2026-05-01"])
  func aPredictionStruckAfterItsOutcomeKeepsIt(_ moment: String) throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-06-30
      \(moment) retract q
      2026-03-01T10:00Z resolve q yes
      """)
    #expect(try fold.status("q") == .resolved(.yes, known: "2026-03-01"))
    #expect(try fold["q"].isRetractedAfterOutcome)
    #expect(fold.conflicts.isEmpty)
  }

  @Test func theEarlyReadingDecidesForThePrediction() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-02-28..2026-06-30
      2026-03-01 resolve q no by:2026-02-28
      2026-03-10 retract q
      2026-03-20 resolve q yes by:2026-06-30
      2026-01-01 predict r 50% by:2026-02-28..2026-06-30
      2026-03-01 resolve r yes by:2026-06-30
      2026-03-10 retract r
      2026-03-20 resolve r no by:2026-02-28
      """)
    #expect(try fold["q"].statuses.early == .resolved(.no, known: "2026-03-01"))
    #expect(try fold["q"].statuses.late == .resolved(.yes, known: "2026-03-20"))
    #expect(try fold["r"].statuses.early == .retracted(on: "2026-03-10"))
    #expect(try fold["r"].statuses.late == .retracted(on: "2026-03-10"))
  }

  @Test func afterAReopeningTheResolutionThatStandsDecides() throws {
    let story = try Story(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-03-01 resolve q yes
      2026-03-05 retract q
      2026-03-10 reopen q
      2026-03-20 resolve q yes
      """)
    #expect(
      try story.folded(asOf: "2026-03-06").status("q") == .resolved(.yes, known: "2026-03-01"))
    #expect(try story.folded(asOf: "2026-03-10").status("q") == .retracted(on: "2026-03-05"))
    #expect(try story.folded().status("q") == .retracted(on: "2026-03-05"))
  }

  @Test func aForecastIsStruckByItsStampAndForecaster() throws {
    let fold = try fold(
      """
      owner alice
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-01 forecast q 60%
      2026-02-01 forecast q 70% @bob
      2026-02-01T08:00Z forecast q 80%
      2026-02-10 retract q entry:2026-02-01
      2026-02-11 retract q entry:2026-02-01T09:00+01:00
      """)
    #expect(try fold.beliefs("q") == "alice 50%, alice 60%, bob 70%, alice 80%")
    #expect(try fold.classes("q") == "- struck - struck")
    #expect(fold.conflicts.isEmpty)
  }

  @Test func somebodyElsesForecastIsNamed() throws {
    let fold = try fold(
      """
      owner alice
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-01 forecast q 70% @bob
      2026-02-10 retract q entry:2026-02-01 @bob
      2026-02-11 retract q entry:2026-02-02 @bob
      """)
    #expect(try fold.classes("q") == "- struck")
    #expect(fold.conflicts == [.init(5, .nothingToRetract(Moment("2026-02-02")))])
  }

  @Test func aForecastStruckAfterTheOutcomeCounts() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-01-10 forecast q 60%
      2026-01-11 forecast q 70%
      2026-01-12 forecast q 80%
      2026-01-31 retract q entry:2026-01-10
      2026-02-01 retract q entry:2026-01-11
      2026-02-02 retract q entry:2026-01-12
      2026-02-01 resolve q yes
      """)
    #expect(try fold.classes("q") == "- struck - -")
    #expect(
      try fold["q"].forecasts.map(\.standing.early.isRetractedAfterOutcome)
        == [false, false, true, true])
  }

  @Test func eachReadingJudgesAStruckForecastByItself() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-02-28..2026-06-30
      2026-01-10 forecast q 60%
      2026-03-01 resolve q no by:2026-02-28
      2026-03-10 retract q entry:2026-01-10
      2026-03-20 resolve q yes by:2026-06-30
      """)
    #expect(try fold.classes("q") == "- -")
    #expect(try fold.classes("q", .late) == "- struck")
    #expect(
      try fold["q"].forecasts.map(\.standing.late.isRetractedAfterOutcome) == [false, false])
  }

  @Test func theFirstRetractionCounts() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-10 retract q "second"
      2026-02-05 retract q "first"
      2026-03-01 retract q entry:2026-01-01
      2026-02-20 retract q entry:2026-01-01
      """)
    #expect(try fold["q"].retraction?.why == "first")
    #expect(try fold["q"].forecasts.map(\.retraction) == [Moment("2026-02-20")])
    #expect(fold.conflicts.isEmpty)
  }

  @Test func aStruckForecastOfAPendingPredictionIsStruck() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2027-06-30
      2026-02-01 retract q entry:2026-01-01
      """)
    #expect(try fold.classes("q") == "struck")
    #expect(try fold.status("q") == pending)
  }
}
