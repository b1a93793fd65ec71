import Forecasting

/// What `outcome:` asks. One text can be read in more than one way (`2026` is a number and a year);
/// the kind of the outcome decides.
struct OutcomeTest: Hashable, Sendable {
  /// What was asked, as written.
  var text: String
  /// One of the words that a resolution can have.
  var word: Word?
  /// A share of a claim that came true in part.
  var share: ShareRange?
  /// A number.
  var number: NumberRange?
  /// A day.
  var days: DayRange?
  /// An option's name.
  var option: SearchText?

  /// The words of resolutions, and `partly` for any share.
  enum Word: String, Sendable, CaseIterable {
    case yes, no, partly, above, below, void, ambiguous
  }

  /// Whether a prediction ended so.
  func holds(for status: Status, _ names: Names) -> Bool {
    switch status {
    case .pending, .vague, .retracted: false
    case .void: word == .void
    case .ambiguous: word == .ambiguous
    case .resolved(let outcome, _): holds(for: outcome, names)
    }
  }

  private func holds(for outcome: Outcome, _ names: Names) -> Bool {
    switch outcome {
    case .yes: word == .yes
    case .no: word == .no
    case .above: word == .above
    case .below: word == .below
    case .partly(let percentage): word == .partly || share?.contains(percentage) ?? false
    case .option(let name): option?.equals(names[name]) ?? false
    case .quantity(.number(let value)): number?.contains(value) ?? false
    case .quantity(.date(let day)): days?.contains(day) ?? false
    }
  }
}
