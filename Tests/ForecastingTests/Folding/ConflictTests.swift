// Every kind of conflict, brought about once, with the line to be mended and the one it collides with.

import Forecasting
import Testing

@Suite("Conflicts") struct ConflictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: ConflictName
    let line: Int
    let other: Int?
    let text: String
    var testDescription: String { name.rawValue }

    init(_ name: ConflictName, at line: Int, with other: Int? = nil, _ text: String) {
      self.name = name
      self.line = line
      self.other = other
      self.text = text
    }
  }

  private static let q = "2026-01-01 predict q by:2026-06-30\n"
  private static let n = "2026-01-01 predict n numeric by:2026-06-30\n"
  private static let c = "2026-01-01 predict c choice kim=\"Kim\" lee=\"Lee\" by:2026-06-30\n"

  static let cases: [Case] = [
    Case(.declaredTwice, at: 2, with: 1, q + "2026-01-02 predict q 50% by:2026-06-30"),
    Case(
      .sourceDeclaredTwice, at: 2, with: 1,
      "2026-01-01 source s \"one\"\n2026-01-01 source s \"two\""),
    Case(.secondScale, at: 2, with: 1, "2026-01-01 scale kent\n2026-01-02 scale kent"),
    Case(.unknownPrediction, at: 2, q + "2026-01-02 forecast r 50%"),
    Case(
      .sameMomentForecasts, at: 3, with: 2,
      q + "2026-01-02 forecast q 50%\n2026-01-02 forecast q 51%"),
    Case(
      .sameMomentWithdrawal, at: 3, with: 2,
      q + "2026-01-02 forecast q 50%\n2026-01-02 withdraw q"),
    Case(
      .sameMomentAmendments, at: 3, with: 2,
      q + "2026-01-02 amend q group:g\n2026-01-02 amend q group:h"),
    Case(
      .sameMomentReopening, at: 3, with: 2,
      q + "2026-01-02 resolve q yes\n2026-01-02 reopen q"),
    Case(
      .sameMomentPhrases, at: 2, with: 1,
      "2026-01-01 phrase \"expect\" 50%\n2026-01-01 phrase \"expect\" 60%"),
    Case(
      .resolvedTwice, at: 3, with: 2,
      q + "2026-01-02 resolve q yes\n2026-01-03 resolve q yes"),
    Case(.notADeadline, at: 2, q + "2026-01-02 resolve q yes by:2026-06-29"),
    Case(
      .resolvedVague, at: 2, "2026-01-01 predict q vague:\"x\"\n2026-01-02 resolve q void \"x\""),
    Case(.deadlineMovedAfterPassing, at: 2, q + "2026-07-01 amend q by:2026-07-31"),
    Case(
      .deadlineMovedAfterOutcome, at: 3, with: 2,
      q + "2026-02-01 resolve q yes\n2026-02-02 amend q by:2026-07-31"),
    Case(.unknownCondition, at: 1, "2026-01-01 predict q by:2026-06-30 if:r=yes"),
    Case(
      .vagueCondition, at: 2,
      "2026-01-01 predict r vague:\"x\"\n2026-01-01 predict q by:2026-06-30 if:r=yes"),
    Case(.conditionCycle, at: 1, "2026-01-01 predict q by:2026-06-30 if:q=yes"),
    Case(
      .conditionOutcomeDoesNotSuit, at: 2, q + "2026-01-02 predict r by:2026-06-30 if:q=kim"),
    Case(.beliefDoesNotSuit, at: 2, q + "2026-01-02 forecast q p10=1 p50=2 p90=3"),
    Case(.missingOptions, at: 2, c + "2026-01-02 forecast c kim=100%"),
    Case(.unknownOption, at: 2, c + "2026-01-02 forecast c kim=50% lee=25% mo=25%"),
    Case(.levelsDiffer, at: 2, n + "2026-01-02 forecast n p5=1 p50=2 p95=3"),
    Case(
      .quantityDoesNotSuit, at: 2,
      n + "2026-01-02 forecast n p10=2026-01-01 p50=2026-01-02 p90=2026-01-03"),
    Case(.outcomeDoesNotSuit, at: 2, n + "2026-01-02 resolve n yes"),
    Case(.beyondNoRange, at: 2, n + "2026-01-02 resolve n above"),
    Case(.unknownPhrase, at: 2, q + "2026-01-02 forecast q said:\"perhaps\""),
    Case(.nothingToRetract, at: 2, q + "2026-01-02 retract q entry:2026-01-01"),
    Case(.duplicate, at: 2, with: 1, q + q),
    Case(.late, at: 2, q + "2026-07-01 forecast q 50%"),
    Case(.withdrawsNothing, at: 2, q + "2026-01-02 withdraw q"),
    Case(.reopensNothing, at: 2, q + "2026-01-02 reopen q"),
    Case(.future, at: 2, q + "2027-01-01 forecast q 50%"),
    Case(.undeclaredSource, at: 2, q + "2026-01-02 forecast q 50% ^s"),
    Case(.untagsNothing, at: 2, q + "2026-01-02 amend q untag:t"),
    Case(.declaredAfterDeadline, at: 1, "2026-01-02 predict q by:2026-01-01"),
    Case(.unknownTerm, at: 1, "2026-01-01 phrase \"wish\" 50% like:wishful"),
  ]

  @Test func everyKindIsBroughtAbout() {
    #expect(Self.cases.map(\.name) == ConflictName.allCases)
  }

  @Test(arguments: cases)
  func pointsAtTheLine(_ story: Case) throws {
    let fold = try fold(story.text)
    #expect(fold.conflicts.map { ConflictName($0.kind) } == [story.name])
    #expect(fold.conflicts.map(\.line) == [story.line])
    #expect(fold.conflicts.map(\.other) == [story.other])
    #expect(fold.record.conflicts.map(\.isError) == [story.name.isError])
  }

  // In a partial view, what is not declared may be among the entries that are not seen.
  @Test(arguments: cases.filter { ConflictName.unseen.contains($0.name) })
  func isNotSaidOfWhatMayNotBeSeen(_ story: Case) throws {
    let story = try Story(story.text)
    #expect(story.folded(asOf: "2026-12-30").conflicts.isEmpty)
    #expect(story.folded(recordedAsOf: "2026-12-31").conflicts.isEmpty)
  }

  // What is declared tomorrow is only remarked on today.
  @Test func aDeclarationOfADayToComeIsNoErrorYet() throws {
    let story = try Story(
      """
      2026-01-01 forecast q 50%
      2026-01-02 predict r 50% by:2026-06-30 if:q=yes ^s
      2026-02-01 predict q by:2026-06-30
      2026-02-01 source s "S"
      """)
    let today = story.folded(today: "2026-01-31")
    #expect(today.conflicts == [.init(3, .future), .init(4, .future)])
    #expect(story.folded(today: "2026-02-01").conflicts.isEmpty)
  }

  @Test func whatIsWrongIsSaidInFull() throws {
    let fold = try fold(
      """
      2026-01-01 predict c choice kim="Kim" lee="Lee" mo="Mo" by:2026-06-30
      2026-01-02 forecast c kim=100%
      2026-01-03 forecast c kim=50% lee=25% al=25%
      2026-01-01 predict n numeric levels:25,75 by:2026-06-30
      2026-01-02 forecast n p10=1 p50=2 p90=3
      2026-01-03 forecast n 50%
      2026-01-04 resolve c al
      2026-01-02 predict q by:2026-06-30 if:c=yes
      """)
    let (kim, lee, mo) = (try fold.name("kim"), try fold.name("lee"), try fold.name("mo"))
    let al = try fold.name("al")
    let condition = Condition(prediction: try fold.name("c"), outcome: .yes)
    #expect(
      fold.conflicts == [
        .init(2, .missingOptions([lee, mo])), .init(3, .unknownOption(al, known: [kim, lee, mo])),
        .init(5, .levelsDiffer(expected: [DecimalNumber(25), DecimalNumber(75)])),
        .init(6, .beliefDoesNotSuit(.numeric)),
        .init(7, .unknownOption(al, known: [kim, lee, mo])),
        .init(8, .conditionOutcomeDoesNotSuit(condition, .choice)),
      ])
  }
}

/// The kinds of conflicts without what they carry.
enum ConflictName: String, CaseIterable {
  case declaredTwice, sourceDeclaredTwice, secondScale, unknownPrediction, sameMomentForecasts,
    sameMomentWithdrawal, sameMomentAmendments, sameMomentReopening, sameMomentPhrases,
    resolvedTwice, notADeadline, resolvedVague, deadlineMovedAfterPassing,
    deadlineMovedAfterOutcome, unknownCondition, vagueCondition, conditionCycle,
    conditionOutcomeDoesNotSuit, beliefDoesNotSuit, missingOptions, unknownOption, levelsDiffer,
    quantityDoesNotSuit, outcomeDoesNotSuit, beyondNoRange, unknownPhrase, nothingToRetract
  case duplicate, late, withdrawsNothing, reopensNothing, future, undeclaredSource, untagsNothing,
    declaredAfterDeadline, unknownTerm

  /// Those that may be brought about by entries that are merely not seen.
  static let unseen: [ConflictName] = [
    .unknownPrediction, .unknownCondition, .nothingToRetract, .undeclaredSource,
  ]

  /// Errors are listed before warnings.
  var isError: Bool { self.position < ConflictName.duplicate.position }

  private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  init(_ kind: Conflict.Kind) {
    self =
      switch kind {
      case .declaredTwice: .declaredTwice
      case .sourceDeclaredTwice: .sourceDeclaredTwice
      case .secondScale: .secondScale
      case .unknownPrediction: .unknownPrediction
      case .sameMomentForecasts: .sameMomentForecasts
      case .sameMomentWithdrawal: .sameMomentWithdrawal
      case .sameMomentAmendments: .sameMomentAmendments
      case .sameMomentReopening: .sameMomentReopening
      case .sameMomentPhrases: .sameMomentPhrases
      case .resolvedTwice: .resolvedTwice
      case .notADeadline: .notADeadline
      case .resolvedVague: .resolvedVague
      case .deadlineMovedAfterPassing: .deadlineMovedAfterPassing
      case .deadlineMovedAfterOutcome: .deadlineMovedAfterOutcome
      case .unknownCondition: .unknownCondition
      case .vagueCondition: .vagueCondition
      case .conditionCycle: .conditionCycle
      case .conditionOutcomeDoesNotSuit: .conditionOutcomeDoesNotSuit
      case .beliefDoesNotSuit: .beliefDoesNotSuit
      case .missingOptions: .missingOptions
      case .unknownOption: .unknownOption
      case .levelsDiffer: .levelsDiffer
      case .quantityDoesNotSuit: .quantityDoesNotSuit
      case .outcomeDoesNotSuit: .outcomeDoesNotSuit
      case .beyondNoRange: .beyondNoRange
      case .unknownPhrase: .unknownPhrase
      case .nothingToRetract: .nothingToRetract
      case .duplicate: .duplicate
      case .late: .late
      case .withdrawsNothing: .withdrawsNothing
      case .reopensNothing: .reopensNothing
      case .future: .future
      case .undeclaredSource: .undeclaredSource
      case .untagsNothing: .untagsNothing
      case .declaredAfterDeadline: .declaredAfterDeadline
      case .unknownTerm: .unknownTerm
      }
  }
}
