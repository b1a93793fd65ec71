// Lines that stand twice, and different lines of one moment.

import Forecasting
import Testing

@Suite("Duplicates") struct DuplicateTests {
  @Test func aLineThatStandsTwiceUnderOneOwnerCountsOnce() throws {
    let fold = try fold(
      """
      owner alice
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-01 forecast q 60%
      2026-02-01 forecast q 60%
      owner alice
      2026-02-01 forecast q 60%
      2026-01-01 predict q 50% by:2026-06-30
      """)
    #expect(
      fold.conflicts == [
        .init(4, .duplicate, with: 3), .init(6, .duplicate, with: 3),
        .init(7, .duplicate, with: 2),
      ])
    #expect(try fold.beliefs("q") == "alice 50%, alice 60%")
    #expect(try fold["q"].history.count == 2)
  }

  @Test func journalsWithoutAnOwnerAreMe() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 50% by:2026-06-30
      2026-02-01 forecast q 60%
      owner me
      2026-02-01 forecast q 60%
      """)
    #expect(fold.conflicts == [.init(4, .duplicate, with: 2)])
    #expect(try fold.beliefs("q") == "me 50%, me 60%")
  }

  @Test func theSameLineOfTwoOwnersIsTwoForecasts() throws {
    let fold = try fold(
      """
      owner alice
      2026-01-01 predict q by:2026-06-30
      2026-02-01 forecast q 60%
      owner bob
      2026-02-01 forecast q 60%
      2026-02-01 forecast q 60%
      """)
    #expect(fold.conflicts == [.init(6, .duplicate, with: 5)])
    #expect(try fold.beliefs("q") == "alice 60%, bob 60%")
  }

  // Whichever file is read first, the owner whose name comes first is the one that counts.
  @Test(arguments: [["alice", "bob"], ["bob", "alice"]])
  func theSamePredictLineOfTwoOwnersIsDeclaredTwice(_ owners: [String]) throws {
    let line = "2026-01-01 predict q 50% by:2026-06-30"
    let fold = try fold("owner \(owners[0])\n\(line)\nowner \(owners[1])\n\(line)")
    #expect(fold.conflicts.map(\.kind) == [.declaredTwice])
    #expect(try fold.beliefs("q") == "alice 50%")
  }

  // Bytes decide: a comment or a space makes another line, which may still say the same.
  @Test func theSameForecastWithAnotherCommentIsNoContradiction() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-06-30
      2026-02-01 forecast q 60%
      2026-02-01 forecast q 60%  ; once more
      2026-02-01 forecast q 61% @bob
      """)
    #expect(fold.conflicts.isEmpty)
    #expect(try fold["q"].forecasts.count == 2)
  }

  @Test func differingForecastsOfOneMomentCollide() throws {
    let fold = try fold(
      """
      2026-01-01 predict q 55% by:2026-06-30
      2026-01-01 forecast q 60%
      2026-02-01T10:00Z forecast q 60%
      2026-02-01T11:00+01:00 forecast q 61%
      2026-02-01 forecast q 62%
      """)
    #expect(
      fold.conflicts == [
        .init(2, .sameMomentForecasts, with: 1), .init(4, .sameMomentForecasts, with: 3),
      ])
    #expect(try fold.beliefs("q") == "me 60%, me 62%, me 60%")
  }

  @Test func entriesOfOneDayAreOrderedBareDatesFirstThenByInstant() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-06-30
      2026-02-01T09:00+05:00 forecast q 2%
      2026-02-01T08:00Z forecast q 3%
      2026-02-01 forecast q 1%
      2026-02-01T07:00-05:00 forecast q 4%
      2026-01-31T23:00-11:00 forecast q 0%
      """)
    #expect(try fold.beliefs("q") == "me 0%, me 1%, me 2%, me 3%, me 4%")
  }

  @Test func entriesThatAreYetToBeWrittenAreNoDuplicates() throws {
    var names = Names()
    let q = names.intern("q")
    let declaration = Declaration(id: q, claim: "claim", deadline: Deadline("2026-06-30"))
    let note = Annotation(prediction: q, text: "remark")
    let entries = [
      Entry(stamp: Moment("2026-01-01"), content: .predict(declaration)),
      Entry(stamp: Moment("2026-02-01"), content: .note(note)),
      Entry(stamp: Moment("2026-02-01"), content: .note(note)),
    ]
    let record = TrackRecord(
      folding: [Journal(entries: entries)], names: names, view: RecordView(today: "2026-03-01"))
    #expect(record.conflicts.isEmpty)
    #expect(record.predictions.map(\.annotations.count) == [2])
  }
}
