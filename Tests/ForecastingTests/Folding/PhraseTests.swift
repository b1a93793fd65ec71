// The number that words stand for, at a moment and for somebody.

import Forecasting
import Testing

@Suite("Phrases") struct PhraseTests {
  private func beliefs(_ text: String) throws -> String {
    let fold = try fold(text)
    #expect(fold.conflicts.isEmpty)
    return try fold.beliefs("q")
  }

  @Test func theBestPointIsTheMidpointUnlessWritten() throws {
    let fold = try fold(
      """
      2026-01-01 phrase "we expect" 60..90%
      2026-01-01 phrase "we hope" 20..25..60%
      2026-01-01 predict q by:2026-06-30
      2026-01-02 forecast q said:"we expect"
      2026-01-03 forecast q said:"we hope"
      """)
    let points = try fold["q"].forecasts.map { forecast -> Double? in
      guard case .probability(let probability) = forecast.value else { return nil }
      return probability.best
    }
    #expect(points == [0.75, 0.25])
    #expect(try fold["q"].forecasts.first?.said == "we expect")
    #expect(try fold["q"].forecasts.first?.phrase.map { fold.line($0.entry) } == 1)
  }

  // Both scopes, then the source, then the forecaster, then none.
  @Test func theNarrowestScopeGoesFirst() throws {
    #expect(
      try beliefs(
        """
        2026-01-01 source s "title"
        2026-01-01 source t "title"
        2026-01-01 phrase "expect" 10%
        2026-01-01 phrase "expect" 20% @ross
        2026-01-01 phrase "expect" 30% ^s
        2026-01-01 phrase "expect" 40% @ross ^s
        2026-01-01 predict q by:2026-06-30
        2026-02-01 forecast q said:"expect" @bob
        2026-02-02 forecast q said:"expect" @ross
        2026-02-03 forecast q said:"expect" @bob ^s
        2026-02-04 forecast q said:"expect" @ross ^s
        2026-02-05 forecast q said:"expect" @ross ^t
        2026-02-06 forecast q said:"expect" @bob ^t
        """) == "bob 10%, ross 20%, bob 30%, ross 40%, ross 20%, bob 10%")
  }

  @Test func theSourceMayBeInferredOrThePredictions() throws {
    #expect(
      try beliefs(
        """
        2026-01-01 source s "title" @ross
        2026-01-01 phrase "expect" 10%
        2026-01-01 phrase "expect" 30% ^s
        2026-01-01 predict q said:"expect" by:2026-06-30 ^s:7 @bob
        2026-02-02 forecast q said:"expect" @ross
        2026-02-03 forecast q said:"expect" @bob
        """) == "bob 30%, ross 30%, bob 10%")
  }

  @Test func theOneStandingAtTheMomentCounts() throws {
    #expect(
      try beliefs(
        """
        2026-01-01 predict q by:2026-06-30
        2026-01-01 phrase "expect" 10%
        2026-02-01 phrase "expect" 20%
        2026-03-01T10:00Z phrase "expect" 30%
        2026-01-31 forecast q said:"expect"
        2026-02-01 forecast q said:"expect"
        2026-03-01 forecast q said:"expect"
        2026-03-01T10:00Z forecast q said:"expect"
        2026-03-01T09:59Z forecast q said:"expect"
        """) == "me 10%, me 20%, me 20%, me 20%, me 30%")
  }

  // A narrower scope counts from its own moment on only.
  @Test func aNarrowerScopeThatCameLaterDoesNotReachBack() throws {
    #expect(
      try beliefs(
        """
        2026-01-01 predict q by:2026-06-30
        2026-01-01 phrase "expect" 10%
        2026-02-01 phrase "expect" 20% @ross
        2026-01-31 forecast q said:"expect" @ross
        2026-02-01 forecast q said:"expect" @ross
        """) == "ross 10%, ross 20%")
  }

  @Test func caseAndSpacingDoNotMatter() throws {
    #expect(
      try beliefs(
        """
        2026-01-01 phrase "We  should EXPECT" 60%
        2026-01-01 predict q by:2026-06-30
        2026-01-02 forecast q said:"  we should expect "
        """) == "me 60%")
  }

  @Test func elseTheScaleOfTheLedger() throws {
    #expect(
      try beliefs(
        """
        2026-12-01 scale kent
        2026-01-01 phrase "probable" 70% @ross
        2026-01-01 predict q by:2026-06-30
        2026-01-02 forecast q said:"Probable"
        2026-01-03 forecast q said:"probable" @ross
        2026-01-04 forecast q said:"certain"
        """) == "me 63..87%, ross 70%, me 100%")
  }

  @Test func theFirstScaleCounts() throws {
    let fold = try fold(
      """
      2026-02-01 scale nato
      2026-01-01 scale kent
      2026-01-01 predict q by:2026-06-30
      2026-01-02 forecast q said:"almost certain"
      """)
    #expect(fold.conflicts == [.init(1, .secondScale, with: 2)])
    #expect(try fold.beliefs("q") == "me 87..99%")
  }

  @Test func unknownWordsNameNearPhrases() throws {
    let fold = try fold(
      """
      2026-01-01 phrase "we should expect" 60%
      2026-01-01 phrase "we should not expect" 20%
      2026-01-01 phrase "one might" 40%
      2026-01-01 phrase "should" 50%
      2026-01-01 phrase "we may" 50%
      2026-01-01 predict q by:2026-06-30
      2026-01-02 forecast q said:"we really should not expect"
      2026-01-03 forecast q said:"utterly strange"
      """)
    #expect(
      fold.conflicts == [
        .init(
          7,
          .unknownPhrase(near: ["we should not expect", "we should expect", "should"])),
        .init(8, .unknownPhrase(near: [])),
      ])
    #expect(try fold["q"].forecasts.isEmpty)
  }

  @Test func differingPhrasesOfOneScopeAndMomentCollide() throws {
    let fold = try fold(
      """
      2026-01-01 phrase "Expect" 60%
      2026-01-01 phrase "expect" 70%
      2026-01-01 phrase "expect" 60% like:likely
      2026-01-01 phrase "expect" 70% @ross
      2026-01-02 phrase "expect" 70%
      """)
    #expect(fold.conflicts == [.init(2, .sameMomentPhrases, with: 1)])
    #expect(fold.record.phrases.all.count == 3)
  }

  @Test func aTermMustBeOneOfSomeScale() throws {
    let fold = try fold(
      """
      2026-01-01 phrase "expect" 60% like:likely
      2026-01-01 phrase "wish" 60% like:wishful
      """)
    #expect(fold.conflicts == [.init(2, .unknownTerm)])
    #expect(fold.record.phrases.all.count == 2)
  }

  // A phrase that is not seen as of a day gives no number then.
  @Test func phrasesRecordedLaterAreNotSeen() throws {
    let story = try Story(
      """
      2026-01-01 phrase "expect" 60% recorded:2026-05-01
      2026-01-01 predict q by:2026-06-30
      2026-01-02 forecast q said:"expect"
      """)
    #expect(try story.folded(recordedAsOf: "2026-04-30")["q"].forecasts.isEmpty)
    #expect(try story.folded(recordedAsOf: "2026-05-01").beliefs("q") == "me 60%")
  }

  @Test func theBookFindsTheStandingPhrase() throws {
    let fold = try fold(
      """
      2026-01-01 phrase "expect" 60% @ross
      2026-02-01 phrase "expect" 70% @ross
      """)
    let ross = try fold.name("ross")
    let book = fold.record.phrases
    func found(_ day: CalendarDate) -> Int? {
      book.phrase(for: "EXPECT", forecaster: ross, source: nil, at: Moment(day))
        .map { fold.line($0.entry) }
    }
    #expect([found("2025-12-31"), found("2026-01-01"), found("2026-03-01")] == [nil, 1, 2])
  }
}
