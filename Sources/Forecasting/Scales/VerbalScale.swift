// The six published scales that give words a probability, and how a word finds its term on each.
// The numbers of each scale stand in a file of its own.

/// A published scale that ties words of probability to percentages.
///
/// A journal names one with `scale NAME`, and ties a phrase to a term of them with `like:TERM`, so
/// that the same forecasts can be scored under each.
public enum VerbalScale: String, CaseIterable, Sendable {
  /// Sherman Kent's chart for American estimates, 1964.
  case kent
  /// The American Intelligence Community Directive 203, 2015.
  case icd203
  /// The British yardstick of the Professional Head of Intelligence Assessment.
  case phia
  /// NATO's Allied Joint Publication 2.1.
  case nato
  /// The likelihood scale of the Intergovernmental Panel on Climate Change.
  case ipcc
  /// The approximate probability scale of the European Food Safety Authority, 2018.
  case efsa
}

extension VerbalScale {
  /// One term of a scale: the words that the scale lists as meaning the same, and their interval.
  public struct Term: Hashable, Sendable {
    /// The words, the scale's first choice first; never empty.
    public let names: [String]
    /// The least probability the words stand for, in percent.
    public let low: Int
    /// The greatest probability the words stand for, in percent; at least `low`.
    public let high: Int

    /// A term by its words as a scale prints them, synonyms parted by " / ".
    init(_ words: String, _ percent: ClosedRange<Int>) {
      names = words.split(separator: " / ").map(String.init)
      low = percent.lowerBound
      high = percent.upperBound
    }
  }

  /// What the scale is called.
  public var title: String { publication.title }

  /// Where the numbers come from: a citation and an address.
  public var source: String { publication.source }

  /// What a reader of its numbers should know.
  public var note: String { publication.note }

  /// The terms, from the least to the most probable.
  public var terms: [Term] { publication.terms }

  /// The term that this scale itself calls `name`.
  ///
  /// - Parameter name: The words; case and spacing do not matter.
  /// - Returns: nil if the scale does not use these words.
  public func term(named name: String) -> Term? {
    let wanted = Self.comparable(name)
    return terms.first { $0.names.contains { Self.comparable($0) == wanted } }
  }

  /// The term of this scale that means what `like:NAME` names.
  ///
  /// That is the term called so or, failing that, the one called by a word that some scale lists as
  /// a synonym of it: `likely` finds Kent's "probable", because ICD 203 and PHIA print "likely /
  /// probable". No other kinship is assumed. That two scales put much the same words at different
  /// numbers is what scoring under each is to show, so "highly likely" is not taken for "very
  /// likely", nor "remote chance" for "remote".
  ///
  /// - Parameter name: A term of any scale; case and spacing do not matter.
  /// - Returns: nil if this scale cannot express it.
  public func term(like name: String) -> Term? {
    if let own = term(named: name) { return own }
    for synonym in Self.synonyms(of: name) {
      if let kin = term(named: synonym) { return kin }
    }
    return nil
  }

  /// Whether any of the six scales uses these words as a term; case and spacing do not matter.
  public static func isTerm(_ name: String) -> Bool {
    allCases.contains { $0.term(named: name) != nil }
  }

  /// The words as they are compared: lower case, with single spaces between them.
  public static func comparable(_ words: String) -> String {
    words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Every word that some scale lists under one term with `name`, in the order of the scales.
  private static func synonyms(of name: String) -> [String] {
    allCases.flatMap { $0.term(named: name)?.names ?? [] }
  }

  private var publication: PublishedScale {
    switch self {
    case .kent: .kent
    case .icd203: .icd203
    case .phia: .phia
    case .nato: .nato
    case .ipcc: .ipcc
    case .efsa: .efsa
    }
  }
}

/// What one publication says: the data behind a `VerbalScale`.
struct PublishedScale: Sendable {
  /// See `VerbalScale.title`.
  let title: String
  /// See `VerbalScale.source`.
  let source: String
  /// See `VerbalScale.note`.
  let note: String
  /// See `VerbalScale.terms`.
  let terms: [VerbalScale.Term]
}
