// What an amendment changes, from when on, and when a deadline may no longer be moved.

import Forecasting
import Testing

@Suite("Amendments") struct AmendmentTests {
  @Test func changeWhatTheirKeysNameFromTheirStampOn() throws {
    let story = try Story(
      """
      2026-01-01 predict q "old" by:2026-06-30 group:g1 #a #b criteria:"old test"
      2026-02-01 amend q claim:"new"
      2026-03-01 amend q criteria:"new test" group:g2 by:2026-07-31
      2026-04-01 amend q #c untag:a
      """)
    let before = try story.folded(asOf: "2026-01-31")["q"]
    #expect(before.claim == "old" && before.criteria == "old test")
    let fold = story.folded()
    #expect(fold.conflicts.isEmpty)
    let after = try fold["q"]
    #expect(after.claim == "new" && after.criteria == "new test")
    #expect(after.group == (try fold.name("g2")))
    #expect(after.tags == (try ["b", "c"].map { try fold.name($0) }))
    #expect(after.deadline == Deadline("2026-07-31"))
    #expect(after.firstDeadline == Deadline("2026-06-30"))
    #expect(after.amendments.map(\.deadlineBefore).last == Deadline("2026-07-31"))
  }

  @Test func whatStoodBeforeStaysVisible() throws {
    let fold = try fold(
      """
      2026-01-01 predict q "old" by:2026-06-30 #a
      2026-02-01 amend q claim:"new" by:2026-07-31 group:g
      2026-03-01 amend q claim:"newest" by:2026-08-31 #b untag:a criteria:"test"
      """)
    let prediction = try fold["q"]
    let first = prediction.asAmended(before: Moment("2026-02-01"))
    #expect(first.claim == "old" && first.deadline == Deadline("2026-06-30"))
    #expect(first.group == nil && first.criteria == nil)
    let second = prediction.asAmended(before: Moment("2026-03-01"))
    #expect(second.claim == "new" && second.deadline == Deadline("2026-07-31"))
    #expect(second.tags == [try fold.name("a")])
    let last = prediction.asAmended(before: Moment(.distantFuture))
    #expect(last.claim == "newest" && last.tags == prediction.tags)
    #expect(last.criteria == "test" && last.deadline == prediction.deadline)
    #expect(prediction.deadline(at: Moment("2026-01-31")) == Deadline("2026-06-30"))
    #expect(prediction.deadline(at: Moment("2026-02-01")) == Deadline("2026-07-31"))
  }

  // Tags are added before they are removed, both now and in what is told of the past.
  @Test func oneLineThatAddsAndRemovesATagRemovesIt() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-06-30 #a
      2026-02-01 amend q #b untag:b
      2026-02-02 amend q #a untag:a
      """)
    #expect(fold.conflicts.isEmpty)
    #expect(try fold["q"].tags.isEmpty)
    #expect(try fold["q"].asAmended(before: Moment(.distantFuture)).tags.isEmpty)
  }

  @Test func aTagIsThereOnce() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-06-30 #a
      2026-02-01 amend q #a
      2026-02-02 amend q untag:c
      """)
    #expect(try fold["q"].tags == [fold.name("a")])
    #expect(fold.conflicts == [.init(3, .untagsNothing(try fold.name("c")))])
  }

  struct Move: Sendable, CustomTestStringConvertible {
    let lines: String
    let kind: Conflict.Kind?
    var testDescription: String { lines }
    init(_ lines: String, _ kind: Conflict.Kind? = nil) {
      self.lines = lines
      self.kind = kind
    }
  }

  @Test(arguments: [
    Move("2026-03-31 amend q by:2026-06-30"),
    Move("2026-03-31T23:59Z amend q by:2026-06-30"),
    Move("2026-04-01 amend q by:2026-06-30", .deadlineMovedAfterPassing("2026-03-31")),
    Move("2026-02-01 resolve q yes\n2026-02-01 amend q by:2026-06-30"),
    Move("2026-02-01T10:00Z resolve q yes\n2026-02-01T09:00Z amend q by:2026-06-30"),
    Move("2026-02-01T10:00Z resolve q yes\n2026-02-01 amend q by:2026-06-30"),
    Move(
      "2026-02-01T10:00Z resolve q yes\n2026-02-01T11:00Z amend q by:2026-06-30",
      .deadlineMovedAfterOutcome),
    Move("2026-02-01 resolve q yes\n2026-02-02 amend q by:2026-06-30", .deadlineMovedAfterOutcome),
    Move(
      "2026-02-01 resolve q void \"x\"\n2026-02-02 amend q by:2026-06-30",
      .deadlineMovedAfterOutcome),
    Move("2026-02-01 resolve q yes\n2026-02-03 reopen q\n2026-02-04 amend q by:2026-06-30"),
    Move("2026-02-01 resolve q yes\n2026-02-03 reopen q\n2026-02-03 amend q by:2026-06-30"),
    Move(
      "2026-02-01 resolve q yes\n2026-02-02 amend q by:2026-06-30\n2026-02-03 reopen q",
      .deadlineMovedAfterOutcome),
    Move(
      "2026-02-01 resolve q yes\n2026-02-03 reopen q\n2026-02-04 resolve q no\n"
        + "2026-02-05 amend q by:2026-06-30", .deadlineMovedAfterOutcome),
  ])
  func aDeadlineMovesOnlyWhileItIsOpen(_ move: Move) throws {
    let fold = try fold("2026-01-01 predict q by:2026-03-31\n" + move.lines)
    #expect(fold.conflicts.map(\.kind) == [move.kind].compactMap(\.self))
    let moved = Deadline(move.kind == nil ? "2026-06-30" : "2026-03-31")
    #expect(try fold["q"].deadline == moved)
  }

  // It is the early date that decides whether a vague deadline has passed.
  @Test func ofAVagueDeadlineTheEarlyDatePasses() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-03-31..2026-06-30
      2026-04-01 amend q by:2026-05-31..2026-07-31
      """)
    #expect(fold.conflicts == [.init(2, .deadlineMovedAfterPassing("2026-03-31"))])
  }

  // Each move is judged by the deadline as moved before it.
  @Test func movesAddUp() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-02-28
      2026-02-28 amend q by:2026-03-31
      2026-03-31 amend q by:2026-04-30
      2026-05-01 amend q by:2026-06-30 claim:"too late"
      """)
    #expect(fold.conflicts == [.init(4, .deadlineMovedAfterPassing("2026-04-30"))])
    #expect(try fold["q"].deadline == Deadline("2026-04-30"))
    #expect(try fold["q"].claim == "claim", "a line with an error changes nothing")
    #expect(try fold["q"].amendments.count == 2)
  }

  // A resolution that is an error itself is no outcome.
  @Test func aResolutionThatDoesNotCountHoldsNoDeadline() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-03-31
      2026-02-01 resolve q 7.5
      2026-02-02 amend q by:2026-06-30
      """)
    #expect(fold.conflicts == [.init(2, .outcomeDoesNotSuit(.binary))])
    #expect(try fold["q"].deadline == Deadline("2026-06-30"))
  }

  @Test func anythingElseMayChangeAtAnyTime() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-03-31
      2026-04-10 resolve q yes
      2026-04-11 amend q claim:"new" group:g #t criteria:"test"
      """)
    #expect(fold.conflicts.isEmpty)
    #expect(try fold["q"].claim == "new")
  }

  @Test func differingAmendmentsOfOneKeyAtOneMomentCollide() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-03-31
      2026-02-01 amend q claim:"a"
      2026-02-01 amend q claim:"b"
      2026-02-01 amend q group:g
      2026-02-01T08:00Z amend q claim:"c"
      """)
    #expect(fold.conflicts == [.init(3, .sameMomentAmendments, with: 2)])
    #expect(try fold["q"].claim == "c")
    #expect(try fold["q"].group == fold.name("g"))
  }

  // Everything about lateness goes by the deadline as it was moved.
  @Test func forecastsAreJudgedByTheMovedDeadline() throws {
    let story = try Story(
      """
      2026-01-01 predict q by:2026-03-31
      2026-02-01 amend q by:2026-02-15
      2026-02-10 forecast q 51%
      2026-02-20 forecast q 52%
      """)
    #expect(try story.folded().classes("q") == "- late")
  }

  @Test func criteriaAndNotesAreKeptInOrder() throws {
    let fold = try fold(
      """
      2026-01-01 predict q by:2026-03-31
      2026-02-02 note q "second"
      2026-02-01 criteria q "first"
      """)
    #expect(try fold["q"].annotations.map(\.text) == ["first", "second"])
    #expect(try fold["q"].annotations.map(\.isCriteria) == [true, false])
    #expect(try fold["q"].history.map(fold.line) == [1, 3, 2])
  }
}
