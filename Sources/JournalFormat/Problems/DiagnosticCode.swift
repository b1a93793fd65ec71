public import Diagnostics

/// Every kind of problem that a journal can have. The raw value is the code that people see.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // The text.
  case fileTooLong = "file-too-long"
  case lineTooLong = "line-too-long"
  case byteOrderMark = "byte-order-mark"
  case invalidUTF8 = "invalid-utf-8"
  case nulByte = "nul-byte"
  case controlCharacter = "control-character"
  case tab
  case unusualSpace = "unusual-space"
  case curlyQuotes = "curly-quotes"
  case unterminatedString = "unterminated-string"
  case badEscape = "bad-escape"
  case missingSpace = "missing-space"
  case commentSpacing = "comment-spacing"
  case indentedEntry = "indented-entry"
  case conflictMarker = "conflict-marker"

  // The journal and its lines.
  case missingFormat = "missing-format"
  case formatNotFirst = "format-not-first"
  case unsupportedFormat = "unsupported-format"
  case secondOwner = "second-owner"
  case missingStamp = "missing-stamp"
  case unneededStamp = "unneeded-stamp"
  case missingVerb = "missing-verb"
  case unknownVerb = "unknown-verb"
  case unknownKey = "unknown-key"
  case repeatedKey = "repeated-key"
  case missingValue = "missing-value"
  case unexpectedMark = "unexpected-mark"
  case repeatedMark = "repeated-mark"
  case missingItem = "missing-item"
  case unexpectedItem = "unexpected-item"
  case missingQuotes = "missing-quotes"
  case emptyText = "empty-text"

  // Names and words.
  case badName = "bad-name"
  case reservedId = "reserved-id"
  case reservedOption = "reserved-option"
  case unknownType = "unknown-type"
  case unknownScale = "unknown-scale"
  case badCount = "bad-count"
  case unsafeLink = "unsafe-link"

  // Days and times.
  case badDate = "bad-date"
  case badTime = "bad-time"
  case missingOffset = "missing-offset"
  case missingDeadline = "missing-deadline"
  case deadlineReversed = "deadline-reversed"

  // Probabilities.
  case badProbability = "bad-probability"
  case missingPercentSign = "missing-percent-sign"
  case probabilityAbove100 = "probability-above-100"
  case probabilityBelow0 = "probability-below-0"
  case tooManyDigits = "too-many-digits"
  case intervalReversed = "interval-reversed"
  case bestOutsideInterval = "best-outside-interval"
  case certainty
  case mixedForecast = "mixed-forecast"
  case idleForecaster = "idle-forecaster"

  // Options, numbers, days.
  case optionsSum = "options-sum"
  case optionGivenTwice = "option-given-twice"
  case tooFewOptions = "too-few-options"
  case keyDoesNotSuit = "key-does-not-suit"
  case badLevel = "bad-level"
  case levelGivenTwice = "level-given-twice"
  case quantilesCross = "quantiles-cross"
  case mixedQuantities = "mixed-quantities"
  case badQuantity = "bad-quantity"
  case rangeReversed = "range-reversed"

  // Outcomes and changes.
  case badOutcome = "bad-outcome"
  case badCondition = "bad-condition"
  case missingReason = "missing-reason"
  case nothingAmended = "nothing-amended"

  // Entries that do not fit together.
  case declaredTwice = "declared-twice"
  case sourceDeclaredTwice = "source-declared-twice"
  case secondScale = "second-scale"
  case unknownPrediction = "unknown-prediction"
  case sameMoment = "same-moment"
  case resolvedTwice = "resolved-twice"
  case notADeadline = "not-a-deadline"
  case resolvedVague = "resolved-vague"
  case deadlineMovedLate = "deadline-moved-late"
  case unknownCondition = "unknown-condition"
  case vagueCondition = "vague-condition"
  case conditionCycle = "condition-cycle"
  case conditionDoesNotSuit = "condition-does-not-suit"
  case forecastDoesNotSuit = "forecast-does-not-suit"
  case missingOptions = "missing-options"
  case unknownOption = "unknown-option"
  case levelsDiffer = "levels-differ"
  case quantityDoesNotSuit = "quantity-does-not-suit"
  case outcomeDoesNotSuit = "outcome-does-not-suit"
  case beyondNoRange = "beyond-no-range"
  case unknownPhrase = "unknown-phrase"
  case nothingToRetract = "nothing-to-retract"
  case duplicate
  case late
  case withdrawsNothing = "withdraws-nothing"
  case reopensNothing = "reopens-nothing"
  case futureStamp = "future-stamp"
  case undeclaredSource = "undeclared-source"
  case untagsNothing = "untags-nothing"
  case declaredAfterDeadline = "declared-after-deadline"
  case unknownTerm = "unknown-term"
}

extension DiagnosticCode {
  /// How much a problem of this kind matters.
  public var severity: Severity {
    switch self {
    case .byteOrderMark, .missingFormat, .formatNotFirst, .unsafeLink, .idleForecaster,
      .nothingAmended, .duplicate, .late, .withdrawsNothing, .reopensNothing, .futureStamp,
      .undeclaredSource, .untagsNothing, .declaredAfterDeadline, .unknownTerm:
      .warning
    case .certainty, .missingReason: .remark
    case .fileTooLong, .lineTooLong, .invalidUTF8, .nulByte, .controlCharacter, .tab,
      .unusualSpace, .curlyQuotes, .unterminatedString, .badEscape, .missingSpace,
      .commentSpacing, .indentedEntry, .conflictMarker, .unsupportedFormat, .secondOwner,
      .missingStamp, .unneededStamp, .missingVerb, .unknownVerb, .unknownKey, .repeatedKey,
      .missingValue, .unexpectedMark, .repeatedMark, .missingItem, .unexpectedItem,
      .missingQuotes, .emptyText, .badName, .reservedId, .reservedOption, .unknownType,
      .unknownScale, .badCount, .badDate, .badTime, .missingOffset, .missingDeadline,
      .deadlineReversed, .badProbability, .missingPercentSign, .probabilityAbove100,
      .probabilityBelow0, .tooManyDigits, .intervalReversed, .bestOutsideInterval, .mixedForecast,
      .optionsSum, .optionGivenTwice, .tooFewOptions, .keyDoesNotSuit, .badLevel,
      .levelGivenTwice, .quantilesCross, .mixedQuantities, .badQuantity, .rangeReversed,
      .badOutcome, .badCondition, .declaredTwice, .sourceDeclaredTwice, .secondScale,
      .unknownPrediction, .sameMoment, .resolvedTwice, .notADeadline, .resolvedVague,
      .deadlineMovedLate, .unknownCondition, .vagueCondition, .conditionCycle,
      .conditionDoesNotSuit, .forecastDoesNotSuit, .missingOptions, .unknownOption, .levelsDiffer,
      .quantityDoesNotSuit, .outcomeDoesNotSuit, .beyondNoRange, .unknownPhrase,
      .nothingToRetract:
      .error
    }
  }
}
