// What a track record says as a whole, and what a view lets it see.

import Forecasting
import Testing

@Suite("Track record") struct TrackRecordTests {
  @Test func predictionsAreInOrderOfDeclarationThenOfId() throws {
    let fold = try fold(
      """
      2026-01-02 predict a by:2026-06-30
      2026-01-01 predict z by:2026-06-30
      2026-01-01 predict b by:2026-06-30
      2026-01-01T08:00Z predict aa by:2026-06-30
      """)
    #expect(fold.record.predictions.map { fold.record.names[$0.id] } == ["b", "z", "aa", "a"])
    #expect(
      fold.record.prediction(try fold.name("aa"))?.declared == Moment(written: "2026-01-01T08:00Z"))
  }

  @Test func forecastersAreInCodePointOrder() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-06-30 @zoë
      2026-01-02 forecast q 50% @Émile
      2026-01-03 forecast q 50% @bob
      2026-01-04 forecast q 50% @Bob
      2026-01-05 forecast q 50% @bo
      2026-01-05 forecaster unheard "Never forecast"
      """)
    #expect(
      fold.record.names.sorted(fold.record.forecasters) == fold.record.forecasters)
    #expect(
      fold.record.forecasters.map { fold.record.names[$0] } == ["Bob", "bo", "bob", "zoë", "Émile"])
  }

  @Test func namesAreComparedInNormalForm() throws {
    let fold = try fold(
      """
      2026-01-01 predict e\u{301}lan 50% by:2026-06-30 @zoe\u{308}
      2026-01-02 forecast \u{e9}lan 60% @zo\u{eb}
      """)
    #expect(fold.conflicts.isEmpty)
    #expect(fold.record.forecasters.count == 1)
    #expect(try fold["\u{e9}lan"].forecasts.count == 2)
  }

  @Test func reviewsAreKeptInOrder() throws {
    let fold = try fold("2026-02-02 review\n2026-01-01 review @bob")
    #expect(fold.record.reviews == [Moment("2026-01-01"), Moment("2026-02-02")])
  }

  // The day as of which the record is looked at, and the day by which things were written down.
  @Test func aViewSeesStampsAndRecordings() {
    func entry(_ stamp: CalendarDate, _ recorded: CalendarDate? = nil) -> Entry {
      Entry(
        stamp: Moment(stamp), recorded: recorded.map { Moment($0) },
        content: .review(ReviewEntry()))
    }
    let today = RecordView(today: "2026-03-01")
    #expect(today.sees(entry("2026-03-01")) && !today.sees(entry("2026-03-02")))
    #expect(today.sees(entry("2026-03-01", "2027-01-01")))
    let then = RecordView(today: "2026-03-01", asOf: "2026-02-01", recordedAsOf: "2026-02-15")
    #expect(then.sees(entry("2026-02-01")) && !then.sees(entry("2026-02-02")))
    #expect(then.sees(entry("2026-02-01", "2026-02-15")))
    #expect(!then.sees(entry("2026-01-01", "2026-02-16")))
  }

  @Test func stampsAfterTodayAreRemarkedOnAndNotSeen() throws {
    let story = try Story(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-03-02 resolve q yes
      """)
    let today = story.folded(today: "2026-03-01")
    #expect(today.conflicts == [.init(2, .future)])
    #expect(try today.status("q") == pending)
    #expect(story.folded(today: "2026-03-02").conflicts.isEmpty)
    let ahead = story.folded(today: "2026-03-01", asOf: "2026-12-31")
    #expect(try ahead.status("q") == .resolved(.yes, known: "2026-03-02"))
  }

  @Test func forecastsKeepWhatTheirLinesSay() throws {
    let fold = try fold(
      """
      owner alice
      2026-01-01 predict q by:2026-06-30
      2026-01-02 forecast q 60..80..90% @bob recorded:2026-01-05
      """)
    let forecast = try #require(try fold["q"].forecasts.first)
    #expect(fold.record.names[forecast.owner] == "alice")
    #expect(fold.record.names[forecast.forecaster] == "bob")
    #expect(forecast.recordedDay == "2026-01-05" && forecast.recorded == Moment("2026-01-05"))
    #expect(fold.line(forecast.entry) == 3)
    #expect(try fold.beliefs("q") == "bob 60..80..90%")
  }

  @Test func optionsAreKeptInThePredictionsOrder() throws {
    let fold = try fold(
      """
      2026-01-01 predict c choice kim="Kim" lee="Lee" mo="Mo" by:2026-06-30
      2026-01-02 forecast c mo=20% kim=50% lee=30%
      2026-01-01 predict n numeric levels:25,75 by:2026-06-30
      2026-01-02 forecast n p25=1.5 p75=2
      """)
    #expect(fold.conflicts.isEmpty)
    #expect(try fold.beliefs("c") == "me 50%/30%/20%")
    #expect(try fold.beliefs("n") == "me 1.5/2")
  }
}
