// What makes a claim hard to judge later, said while it can still be changed. Never blocks anything.

import Assessment
import Forecasting

/// Remarks on a claim that is being added.
enum ClaimRemarks {
  /// A remark on each word that two people may read in two ways, in their order in the claim.
  static func onWords(of claim: String) -> [String] {
    var seen: Set<String> = []
    return words(claim).compactMap { word in
      guard seen.insert(word.lowercased()).inserted, let advice = advice(on: word) else {
        return nil
      }
      return "\"\(word)\" \(advice)"
    }
  }

  /// A remark on a deadline of which a part has passed.
  static func onDeadline(_ text: String, _ deadline: Deadline, today: CalendarDate) -> [String] {
    if deadline.isVague, deadline.early < today, deadline.late >= today {
      return [
        "the early reading of the deadline, \(deadline.early), has passed: forecasts from now on "
          + "count for the late one alone"
      ]
    }
    guard deadline.late >= today,
      let first = firstDay(text, today: today), first < today
    else { return [] }
    return [
      "\(text) began on \(first): say in the criteria whether what happened before today counts"
    ]
  }

  /// A remark on a prediction without a date.
  static let noDeadline = "without a deadline it is recorded, and never scored"

  /// The first day of a month, a quarter or a year that was typed; nil for a single day.
  private static func firstDay(_ text: String, today: CalendarDate) -> CalendarDate? {
    guard let typed = try? TypedDate(parsing: text, today: today), !typed.isOneDay else {
      return nil
    }
    return typed.first
  }

  private static func words(_ claim: String) -> [Substring] {
    claim.split { !$0.isLetter && $0 != "'" && $0 != "’" }
  }

  /// What to write in place of a word. Month names and other names begin in upper case, so only `May`
  /// needs care.
  private static func advice(on word: Substring) -> String? {
    switch word {
    case "may", "might", "could", "can":
      "is true of nearly everything: claim that it happens, and let the probability say how likely"
    case "May": nil
    default:
      switch word.lowercased() {
      case "significant", "significantly", "substantial", "substantially", "considerable",
        "considerably", "major", "serious", "seriously", "meaningful", "meaningfully", "large",
        "sharply", "dramatic", "dramatically", "strong", "strongly":
        "can be read in more than one way: say how much"
      case "soon", "shortly", "eventually", "ultimately", "imminent", "imminently", "later":
        "names no day: the deadline does; leave it out or say which"
      case "many", "several", "few", "some", "numerous", "lots":
        "can be read in more than one way: say how many"
      case "often", "frequently", "rarely", "regularly":
        "can be read in more than one way: say how many times"
      case "likely", "probably", "possibly", "perhaps", "unlikely", "expected":
        "belongs into the probability: claim that it happens"
      case "better", "worse", "success", "successful", "successfully", "fail", "fails":
        "needs a measure: say what is counted, and by whom"
      default: nil
      }
    }
  }
}
