import Diagnostics
import Forecasting

extension ConflictDescriber {
  /// A way out, where one is known.
  func help(for kind: Conflict.Kind, of entry: Entry) -> String? {
    let id = entry.content.prediction.map { names[$0] } ?? ""
    switch kind {
    case .declaredTwice:
      return "give this one another id, or say what changed: amend \(id) …"
    case .sourceDeclaredTwice: return "give this one another name, or strike one of them"
    case .secondScale: return "strike one of them"
    case .unknownPrediction(let name), .unknownCondition(let name):
      if hasUnreadDeclaration(name) { return "mend that line first" }
      return nearest(to: names[name], in: predictions.filter { $0 != id })
        .map { "did you mean \(quoted($0))?" }
        ?? "declare it: predict \(names[name]) \"claim\" by:DATE"
    case .sameMomentForecasts, .sameMomentWithdrawal, .sameMomentAmendments,
      .sameMomentReopening, .sameMomentPhrases:
      return "add a time to the later one, such as \(entry.stamp.day)T17:40Z, or strike one of them"
    case .resolvedTwice: return "reopen it first (reopen \(id) \"why\"), or strike one of them"
    case .notADeadline(_, let deadline):
      return deadline.isVague
        ? "write by:\(deadline.early) or by:\(deadline.late), or leave by: out for both readings"
        : "leave by: out"
    case .resolvedVague:
      return "write what happened as a note, or declare another prediction that can be tested"
    case .deadlineMovedAfterPassing, .deadlineMovedAfterOutcome:
      return "declare a new prediction with the later deadline"
    case .vagueCondition: return "take a prediction that can be tested as the condition"
    case .conditionCycle: return "strike one of these conditions"
    case .conditionOutcomeDoesNotSuit(let condition, let type):
      return
        "write if:\(names[condition.prediction])=\(type == .binary ? "yes" : type.exampleOutcome)"
    case .beliefDoesNotSuit(let type): return "write \(type.exampleForecast)"
    case .missingOptions: return "give every option its share; one that cannot happen gets 0%"
    case .unknownOption(let option, let known):
      let spellings = known.map { names[$0] }
      return nearest(to: names[option], in: spellings).map { "did you mean \(quoted($0))?" }
        ?? "its options are \(spellings.joined(separator: ", "))"
    case .levelsDiffer(let expected):
      return "write \(expected.map { "p\($0)=…" }.joined(separator: " "))"
    case .quantityDoesNotSuit(let type), .outcomeDoesNotSuit(let type):
      return outcomeHelp(type, entry)
    case .beyondNoRange:
      return "write the value itself; a range stands on the predict line: range:-2..12"
    case .unknownPhrase(let near): return phraseHelp(near.map(\.string), entry)
    case .nothingToRetract: return "write the stamp exactly as on the line of the forecast"
    case .duplicate: return "strike one of them"
    case .late: return nil
    case .withdrawsNothing: return "mend the date, or the forecaster after @"
    case .reopensNothing: return "mend the date or the id, or strike the line"
    case .future: return "mend the date if it is wrong"
    case .undeclaredSource(let source): return undeclaredSourceHelp(names[source])
    case .untagsNothing: return "mend the tag, or strike untag:"
    case .declaredAfterDeadline: return "mend one of the dates if it is wrong"
    case .unknownTerm: return "the command `phrases` lists the terms of every scale"
    }
  }

  private func outcomeHelp(_ type: PredictionType, _ entry: Entry) -> String {
    guard case .resolve(let resolution) = entry.content else {
      return "write \(type.exampleForecast)"
    }
    if type == .binary, case .outcome(.option(let word)) = resolution.verdict,
      let near = nearest(to: names[word], in: ["yes", "no", "void", "ambiguous"])
    {
      return "did you mean \(quoted(near))?"
    }
    if type == .binary, case .outcome(.quantity(.number(let number))) = resolution.verdict,
      let share = Percentage(number)
    {
      return "write \(share) for partly, or yes or no"
    }
    return "write \(type.exampleOutcome)"
  }

  /// The nearest phrases and terms of scales; or why a phrase of these very words does not speak.
  private func phraseHelp(_ sharing: [String], _ entry: Entry) -> String {
    let way = "give them a number: phrase \"words\" 60..90%"
    guard let said = entry.content.said?.string else { return way }
    var phrases: [String] = []
    var scales: [VerbalScale] = []
    for entry in journals.lazy.flatMap(\.journal.entries) {
      switch entry.content {
      case .phrase(let phrase):
        let words = phrase.words.string
        if VerbalScale.comparable(words) == VerbalScale.comparable(said) {
          return "a `phrase` of these words is stamped \(entry.stamp)\(scope(of: phrase)); "
            + "it must be no later than the forecast, and speak for its forecaster and source"
        }
        phrases.append(words)
      case .scale(let scale): scales.append(scale)
      case .forecaster, .source, .predict, .criteria, .note, .forecast, .withdraw, .resolve,
        .reopen, .amend, .retract, .review:
        break
      }
    }
    let terms = scales.flatMap { $0.terms.flatMap(\.names) }
    var near = sharing
    if let nearest = nearest(to: said, in: phrases + terms), !near.contains(nearest) {
      near.insert(nearest, at: 0)
    }
    guard !near.isEmpty else { return way }
    return
      "did you mean \(near.prefix(3).map { quoted($0) }.joined(separator: ", "))? otherwise \(way)"
  }

  private func scope(of phrase: PhraseEntry) -> String {
    (phrase.forecaster.map { " for @\(names[$0])" } ?? "")
      + (phrase.source.map { " of ^\(names[$0.source])" } ?? "")
  }

  private func undeclaredSourceHelp(_ source: String) -> String {
    let declared = journals.flatMap(\.journal.entries).compactMap { entry in
      if case .source(let declaration) = entry.content { names[declaration.source] } else { nil }
    }
    return nearest(to: source, in: declared).map { "did you mean \(quoted("^" + $0))?" }
      ?? "declare it: source \(source) \"title\""
  }
}

extension PredictionType {
  /// An outcome that a prediction of this type can have, for help.
  fileprivate var exampleOutcome: String {
    switch self {
    case .binary: "yes, no or 40% for partly"
    case .choice, .ordered: "one of its options"
    case .numeric: "a number, above or below"
    case .date: "a date, above or below"
    }
  }

  /// A forecast of this type, for help.
  fileprivate var exampleForecast: String {
    switch self {
    case .binary: "70%"
    case .choice, .ordered: "a share for each option, as kim=60% lee=40%"
    case .numeric: "p10=1.9 p50=2.6 p90=3.8"
    case .date: "p10=2028-01-01 p50=2030-06-01 p90=2037-01-01"
    }
  }
}

extension Entry.Content {
  /// The words of the forecast that the entry gives.
  fileprivate var said: JournalText? {
    switch self {
    case .predict(let entry): entry.said
    case .forecast(let entry): entry.said
    case .forecaster, .source, .phrase, .scale, .criteria, .note, .withdraw, .resolve, .reopen,
      .amend, .retract, .review:
      nil
    }
  }
}
