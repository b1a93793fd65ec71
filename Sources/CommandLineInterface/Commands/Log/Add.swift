import Assessment
import CommandLineParsing
import Forecasting
import JournalFormat

/// `add CLAIM`: a new prediction, usually with a first forecast.
enum Add: Command {
  static let claim = OptionalArgument<String>("CLAIM", help: "what will turn out true or false")
  static let probability = RepeatableOption<String>(
    "probability", short: "p", value: "FORECAST",
    help: "70%, 60..90%, kim=50%, p10=1.9: the first forecast; as often as it has parts")
  static let by = CommandOption<String>(
    "by", short: "b", value: "DATE", help: "the deadline: a day, a month, a quarter, A..B if vague",
    completion: .values(TypedDate.words))
  static let id = CommandOption<String>(
    "id", value: "ID", help: "its name; otherwise made of the claim's first words")
  static let type = CommandOption<PredictionType>(
    "type", value: "TYPE", help: "binary (default), choice, ordered, numeric or date",
    oneOf: PredictionType.self)
  static let option = RepeatableOption<String>(
    "option", short: "o", value: "NAME=LABEL", help: "an option of a choice, in order")
  static let tag = RepeatableOption<String>(
    "tag", short: "t", value: "TAG", help: "a tag", completion: .dynamic(.tags))
  static let source = CommandOption<String>(
    "source", value: "NAME[:WHERE]", help: "the publication it is taken from",
    completion: .dynamic(.sources))
  static let said = CommandOption<String>(
    "said", value: "WORDS", help: "the forecast in words; a phrase gives them their number",
    completion: .dynamic(.phrases))
  static let criteria = CommandOption<String>(
    "criteria", value: "TEXT", help: "the test that decides it")
  static let group = CommandOption<String>(
    "group", value: "NAME", help: "the judgement that it is a part of")
  static let condition = CommandOption<String>(
    "if", value: "ID=OUTCOME", help: "void unless that prediction turns out so",
    completion: .dynamic(.ids))
  static let unit = CommandOption<String>("unit", value: "UNIT", help: "the unit of a number")
  static let range = CommandOption<String>(
    "range", value: "LOW..HIGH", help: "the bounds of a number or a day")
  static let levels = CommandOption<String>(
    "levels", value: "LIST", help: "quantile levels, if not 10,50,90")
  static let vague = CommandOption<String>(
    "vague", value: "WHY", help: "no test is possible; recorded, not scored")
  static let unscored = CommandOption<String>(
    "unscored", value: "WHY", help: "can be resolved, but is left out of the score")

  static let spec = CommandSpec(
    "add", summary: "log a prediction",
    examples: [
      Example("foretell add \"It rains in Rome\" -p 70% --by 2026-12-31 --tag weather"),
      Example(
        "foretell add \"Next prime minister?\" --type choice -o kim=Kim -o lee=Lee -o other=\"someone else\" --by 2026-09-30 -p kim=50% -p lee=30% -p other=20%"
      ),
      Example(
        "foretell add \"CPI, y/y\" --type numeric --unit % --range -2..12 --by 2026-12-15 -p p10=1.9 -p p50=2.6 -p p90=3.8"
      ),
      Example("foretell add \"Strike within 90 days\" -p 20% --if merger=yes --by 2026-05-01"),
    ],
    arguments: [claim],
    groups: [
      OptionGroup(
        "Options",
        [probability, by, id, tag, said, source, criteria, group, WritingOptions.forecaster]),
      OptionGroup("Kinds", [type, option, unit, range, levels, condition, vague, unscored]),
      WritingOptions.group,
    ],
    discussion: """
      At a terminal, whatever is missing of the claim, its test, its deadline and its first forecast \
      is asked for, unless --no-input is given; with claim, --by and -p nothing is. Words that make a \
      claim hard to judge ("significant", "soon", "may") are remarked on, and never in the way.
      """)

  static func run(_ session: Session) throws(Failure) {
    let invocation = session.invocation
    let draft = try completed(ClaimDraft(invocation), session)
    try session.write { (drafting: inout Drafting) throws(Failure) in
      let declaration = try declaration(draft, session, &drafting)
      let entry = drafting.entry(.predict(declaration), for: nil)
      let deadline = declaration.deadline.map { ", by \($0.spoken)" } ?? ""
      let said = draft.said.map { ["\"\($0)\""] } ?? []
      let forecast = (draft.forecast + said).joined(separator: " ")
      let level = forecast.isEmpty ? "without a forecast" : "at \(forecast)"
      return (
        [entry],
        "added \(drafting.names[declaration.id]) \(level)\(deadline)\(drafting.spokenDay(entry))"
      )
    }
  }

  /// The draft with what was missing asked for, where there is somebody to ask.
  private static func completed(
    _ draft: ClaimDraft, _ session: Session
  ) throws(Failure) -> ClaimDraft {
    if draft.isWanting, let terminal = session.asksAt {
      var interview = ClaimInterview(draft, session, terminal)
      try interview.run()
      return interview.draft
    }
    guard let claim = draft.claim else {
      throw .usage("CLAIM is missing", hint: "usage: foretell add CLAIM [OPTIONS]")
    }
    guard draft.by != nil || draft.vague != nil else {
      throw .usage(
        "a prediction needs a deadline",
        hint: "give --by DATE or, if no test is possible, --vague WHY")
    }
    for remark in try remarks(on: claim, draft, session) { try session.say("remark: \(remark)") }
    return draft
  }

  private static func remarks(
    on claim: String, _ draft: ClaimDraft, _ session: Session
  ) throws(Failure) -> [String] {
    // The words of somebody else are written as they were said.
    let isOwn = session.invocation[source] == nil
    var remarks = isOwn ? ClaimRemarks.onWords(of: claim) : []
    if let by = draft.by {
      let deadline = try session.deadline(by, option: "--by")
      remarks += ClaimRemarks.onDeadline(by, deadline, today: session.today)
    } else if isOwn {
      remarks.append(ClaimRemarks.noDeadline)
    }
    return remarks
  }

  private static func declaration(
    _ given: ClaimDraft, _ session: Session, _ draft: inout Drafting
  ) throws(Failure) -> Declaration {
    let invocation = session.invocation
    let claim = given.claim ?? ""
    let id = try draft.newID(invocation[id], claim: claim)
    var new = Declaration(id: id, type: given.type, claim: JournalText(claim))
    if let text = given.by { new.deadline = try session.deadline(text, option: "--by") }
    new.options = try draft.options(given.options)
    if !given.forecast.isEmpty || given.said != nil {
      new.belief = try draft.belief(given.forecast, said: given.said)
      new.forecaster = try draft.forecaster(invocation[WritingOptions.forecaster])
    } else if invocation[WritingOptions.forecaster] != nil {
      throw .usage("--forecaster needs a forecast", hint: "give it with -p 70% or --said WORDS")
    }
    new.said = given.said.map { JournalText($0) }
    new.tags = try draft.tags(invocation[tag])
    new.source = try draft.source(invocation[source])
    new.group = invocation[group].map { draft.names.intern($0) }
    new.condition = try draft.condition(invocation[condition])
    new.unit = invocation[unit].map { JournalText($0) }
    new.range = try draft.range(invocation[range])
    new.levels = try draft.levels(invocation[levels])
    new.vague = given.vague.map { JournalText($0) }
    new.unscored = invocation[unscored].map { JournalText($0) }
    new.criteria = given.criteria.map { JournalText($0) }
    new.note = invocation[WritingOptions.note].map { JournalText($0) }
    return new
  }
}

extension ClaimDraft {
  /// What the command line says.
  fileprivate init(_ invocation: Invocation) {
    claim = invocation[Add.claim]
    by = invocation[Add.by]
    vague = invocation[Add.vague]
    // Several words may stand in one argument.
    forecast = invocation[Add.probability].flatMap { $0.split(separator: " ").map(String.init) }
    said = invocation[Add.said]
    criteria = invocation[Add.criteria]
    type = invocation[Add.type] ?? .binary
    options = invocation[Add.option]
  }
}

extension Deadline {
  /// The deadline with its days of the week, so that a slip shows: `2026-12-31 (Thursday)`.
  var spoken: String {
    isVague ? "\(early.spoken) or \(late.spoken)" : early.spoken
  }
}

extension CalendarDate {
  /// The day with its day of the week.
  var spoken: String {
    let days = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    return "\(self) (\(days[weekday]))"
  }
}
