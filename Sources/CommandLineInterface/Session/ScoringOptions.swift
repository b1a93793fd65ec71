import Assessment
import CommandLineParsing

/// The options that decide what is scored, shared by the commands that score.
enum ScoringOptions {
  static let rule = CommandOption<ScoringRule>(
    "rule", value: "RULE", help: "daily (default), last, first, lead:30d or horizon",
    completion: .values(["daily", "last", "first", "lead:30d", "horizon"]), parse: rule)
  static let includeRetrospective = CommandFlag(
    "include-retrospective", help: "score forecasts recorded after the outcome was known, too")
  static let includeUnscored = CommandFlag(
    "include-unscored", help: "score predictions marked unscored:, too")
  static let lenient = CommandFlag(
    "lenient", help: "score what is sound in a ledger with errors")

  static let withoutRule: [any OptionDeclaration] = [
    includeRetrospective, includeUnscored, lenient,
  ]
  static let all: [any OptionDeclaration] = [rule] + withoutRule

  private static func rule(_ text: String) throws(InvalidValue) -> ScoringRule {
    guard let rule = ScoringRule(text) else {
      throw InvalidValue(
        "is no rule", hint: "one of daily, last, first, lead:30d (any number of days), horizon")
    }
    return rule
  }
}

extension ScoringTerms {
  /// The terms that a command line asks for.
  init(_ invocation: Invocation) {
    self.init(
      rule: invocation[ScoringOptions.rule] ?? .daily,
      includesRetrospective: invocation[ScoringOptions.includeRetrospective],
      includesUnscored: invocation[ScoringOptions.includeUnscored])
  }
}
