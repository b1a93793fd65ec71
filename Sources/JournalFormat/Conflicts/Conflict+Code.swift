import Forecasting

extension Conflict.Kind {
  /// The code of the diagnostic.
  var code: DiagnosticCode {
    switch self {
    case .declaredTwice: .declaredTwice
    case .sourceDeclaredTwice: .sourceDeclaredTwice
    case .secondScale: .secondScale
    case .unknownPrediction: .unknownPrediction
    case .sameMomentForecasts, .sameMomentWithdrawal, .sameMomentAmendments,
      .sameMomentReopening, .sameMomentPhrases:
      .sameMoment
    case .resolvedTwice: .resolvedTwice
    case .notADeadline: .notADeadline
    case .resolvedVague: .resolvedVague
    case .deadlineMovedAfterPassing, .deadlineMovedAfterOutcome: .deadlineMovedLate
    case .unknownCondition: .unknownCondition
    case .vagueCondition: .vagueCondition
    case .conditionCycle: .conditionCycle
    case .conditionOutcomeDoesNotSuit: .conditionDoesNotSuit
    case .beliefDoesNotSuit: .forecastDoesNotSuit
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
    case .future: .futureStamp
    case .undeclaredSource: .undeclaredSource
    case .untagsNothing: .untagsNothing
    case .declaredAfterDeadline: .declaredAfterDeadline
    case .unknownTerm: .unknownTerm
    }
  }

  /// What stands at the other entry, in a few words under its line.
  var otherMessage: String {
    switch self {
    case .declaredTwice, .sourceDeclaredTwice: "declared here first"
    case .secondScale: "the scale that counts"
    case .sameMomentForecasts, .sameMomentWithdrawal, .sameMomentAmendments,
      .sameMomentReopening, .sameMomentPhrases:
      "the other one"
    case .resolvedTwice: "this resolution stands"
    case .deadlineMovedAfterOutcome: "the outcome became known here"
    case .duplicate: "the same line"
    case .unknownPrediction, .notADeadline, .resolvedVague, .deadlineMovedAfterPassing,
      .unknownCondition, .vagueCondition, .conditionCycle, .conditionOutcomeDoesNotSuit,
      .beliefDoesNotSuit, .missingOptions, .unknownOption, .levelsDiffer, .quantityDoesNotSuit,
      .outcomeDoesNotSuit, .beyondNoRange, .unknownPhrase, .nothingToRetract, .late,
      .withdrawsNothing, .reopensNothing, .future, .undeclaredSource, .untagsNothing,
      .declaredAfterDeadline, .unknownTerm:
      "see here"
    }
  }
}
