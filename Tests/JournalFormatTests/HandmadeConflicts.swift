// The conflicts that folding the golden journals gives, written out by hand, so that their words and places
// are tested on this floor alone.

import Forecasting
import JournalFormat

/// The conflicts of a golden journal with entries counted from 0; none for problems of single lines.
func conflicts(
  of code: DiagnosticCode, in parsed: ParsedJournal, names: inout Names
) -> [Conflict] {
  func at(_ entry: Int) -> EntryReference { EntryReference(journal: 0, entry: entry) }
  func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? .distantPast
  }
  func name(_ spelling: String) -> Name { names.intern(spelling) }
  switch code {
  case .declaredTwice: return [Conflict(.declaredTwice, at: at(1), with: at(0))]
  case .sourceDeclaredTwice: return [Conflict(.sourceDeclaredTwice, at: at(1), with: at(0))]
  case .secondScale: return [Conflict(.secondScale, at: at(1), with: at(0))]
  case .unknownPrediction:
    return [
      Conflict(.unknownPrediction(name("gpd26")), at: at(1)),
      Conflict(.unknownPrediction(name("inflation")), at: at(2)),
    ]
  case .sameMoment:
    return [
      Conflict(.sameMomentForecasts, at: at(2), with: at(1)),
      Conflict(.sameMomentWithdrawal, at: at(3), with: at(4)),
      Conflict(.sameMomentAmendments, at: at(5), with: at(6)),
      Conflict(.sameMomentReopening, at: at(8), with: at(9)),
      Conflict(.sameMomentPhrases, at: at(10), with: at(11)),
    ]
  case .resolvedTwice: return [Conflict(.resolvedTwice, at: at(2), with: at(1))]
  case .notADeadline:
    let vague = Deadline(early: day(2026, 6, 30), late: day(2026, 12, 31))
    return [
      Conflict(
        .notADeadline(day(2026, 6, 3), deadline: vague ?? Deadline(.distantPast)), at: at(1)),
      Conflict(
        .notADeadline(day(2026, 12, 30), deadline: Deadline(day(2026, 12, 31))), at: at(3)),
    ]
  case .resolvedVague: return [Conflict(.resolvedVague, at: at(1))]
  case .deadlineMovedLate:
    return [
      Conflict(.deadlineMovedAfterPassing(day(2026, 12, 31)), at: at(1)),
      Conflict(.deadlineMovedAfterOutcome, at: at(4), with: at(3)),
    ]
  case .unknownCondition: return [Conflict(.unknownCondition(name("mergers")), at: at(1))]
  case .vagueCondition: return [Conflict(.vagueCondition(name("game")), at: at(1))]
  case .conditionCycle: return [Conflict(.conditionCycle([name("one"), name("two")]), at: at(0))]
  case .conditionDoesNotSuit:
    let condition = Condition(prediction: name("merger"), outcome: .option(name("kim")))
    return [Conflict(.conditionOutcomeDoesNotSuit(condition, .binary), at: at(1))]
  case .forecastDoesNotSuit:
    return [
      Conflict(.beliefDoesNotSuit(.binary), at: at(1)),
      Conflict(.beliefDoesNotSuit(.choice), at: at(3)),
    ]
  case .missingOptions: return [Conflict(.missingOptions([name("other")]), at: at(1))]
  case .unknownOption:
    let known = [name("kim"), name("lee")]
    return [
      Conflict(.unknownOption(name("kin"), known: known), at: at(1)),
      Conflict(.unknownOption(name("novak"), known: known), at: at(2)),
    ]
  case .levelsDiffer:
    return [Conflict(.levelsDiffer(expected: Declaration.standardLevels), at: at(1))]
  case .quantityDoesNotSuit:
    return [
      Conflict(.quantityDoesNotSuit(.numeric), at: at(1)),
      Conflict(.quantityDoesNotSuit(.numeric), at: at(2)),
    ]
  case .outcomeDoesNotSuit:
    return [
      Conflict(.outcomeDoesNotSuit(.binary), at: at(1)),
      Conflict(.outcomeDoesNotSuit(.numeric), at: at(3)),
      Conflict(.outcomeDoesNotSuit(.binary), at: at(4)),
    ]
  case .beyondNoRange: return [Conflict(.beyondNoRange, at: at(1))]
  case .unknownPhrase:
    return [
      Conflict(.unknownPhrase(near: ["quite likely"]), at: at(2)),
      Conflict(.unknownPhrase(near: []), at: at(3)),
    ]
  case .nothingToRetract:
    return [Conflict(.nothingToRetract(Moment(day(2026, 2, 2))), at: at(2))]
  case .duplicate: return [Conflict(.duplicate, at: at(2), with: at(1))]
  case .late:
    return [
      Conflict(.late(.outcome(day(2026, 12, 20))), at: at(2)),
      Conflict(.late(.deadline(day(2026, 1, 10))), at: at(4)),
    ]
  case .withdrawsNothing: return [Conflict(.withdrawsNothing, at: at(1))]
  case .reopensNothing: return [Conflict(.reopensNothing, at: at(1))]
  case .futureStamp: return [Conflict(.future, at: at(1))]
  case .undeclaredSource:
    return [
      Conflict(.undeclaredSource(name("hill-2025")), at: at(1)),
      Conflict(.undeclaredSource(name("post")), at: at(2)),
    ]
  case .untagsNothing: return [Conflict(.untagsNothing(name("economy")), at: at(1))]
  case .declaredAfterDeadline:
    return [Conflict(.declaredAfterDeadline(day(2026, 1, 10)), at: at(0))]
  case .unknownTerm: return [Conflict(.unknownTerm, at: at(0))]
  default: return []  // The other codes are found in single lines.
  }
}
