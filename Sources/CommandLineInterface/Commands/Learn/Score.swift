import Assessment
import CommandLineParsing
import Documents
import Forecasting
import Reports

/// `score [QUERY]`: the numbers.
enum Score: Command {
  static let by = CommandOption<BreakdownKey>(
    "by", value: "WHAT",
    help: "tell apart by forecaster, tag, source, group, phrase, month, horizon or type",
    oneOf: BreakdownKey.self)
  static let crowd = CommandFlag(
    "crowd", help: "what the forecasters' crowd would have scored, and each against it")
  static let sensitivity = CommandFlag(
    "sensitivity", help: "how the Brier score depends on rule, reading, groups and scales")

  static let spec = CommandSpec(
    "score", summary: "compute the scores",
    examples: [
      Example("foretell score"),
      Example("foretell score tag:oil --rule last"),
      Example("foretell score --by tag"),
      Example("foretell score --sensitivity", "the headline under every other choice"),
      Example("foretell score --json"),
    ],
    arguments: [List.query],
    groups: [
      OptionGroup("Scoring", ScoringOptions.all),
      OptionGroup("Views", [by, crowd, sensitivity]),
    ],
    discussion: """
      Ledger/SCORING.md explains every figure: its formula, its orientation, its source, and when \
      not to trust it.
      """)

  static func run(_ session: Session) throws(Failure) {
    let invocation = session.invocation
    let progress = Progress(session.surroundings)
    defer { progress.end() }
    let (ledger, record) = try session.openForScoring()
    let places = try session.selection(in: record, ledger).places
    let terms = ScoringTerms(invocation)
    progress.stage("scoring")
    let sheet = ScoreSheet(of: record, at: places, terms: terms)
    let breakdown = invocation[by].map { Breakdown(of: sheet, in: record, by: $0) }
    if invocation[crowd] { progress.stage("scoring the crowd") }
    let crowds =
      invocation[crowd] ? CrowdScores(of: record, at: places, terms: terms) : nil
    if invocation[sensitivity] { progress.stage("scoring under other choices") }
    let choices =
      invocation[sensitivity] ? Sensitivity(of: record, at: places, terms: terms) : nil
    progress.end()
    if session.wantsJSON {
      var object = sheet.members(of: record)
      if let breakdown { object["breakdown"] = breakdown.json(names: record.names) }
      if let crowds { object["crowd"] = crowds.json(names: record.names) }
      if let choices { object["sensitivity"] = choices.json(names: record.names) }
      try session.print(.object(object))
      return
    }
    // A view that was asked for stands alone: the headline is one command away.
    if let breakdown { try session.print(.breakdown(breakdown, in: record)) }
    if let crowds { try session.print(.crowd(crowds, in: record)) }
    if let choices { try session.print(.sensitivity(choices, in: record)) }
    if breakdown == nil, crowds == nil, choices == nil {
      try session.print(.score(sheet, in: record))
    }
  }
}
