import Testing

@testable import Forecasting

@Suite("Verbal scales")
struct VerbalScaleTests {
  /// A row of a published table.
  struct Row: Sendable, CustomTestStringConvertible {
    let scale: VerbalScale
    let words: String
    let low: Int
    let high: Int
    var testDescription: String { "\(scale.rawValue): \(words)" }
    init(_ scale: VerbalScale, _ words: String, _ low: Int, _ high: Int) {
      self.scale = scale
      self.words = words
      self.low = low
      self.high = high
    }
  }

  // Copied from the publications that each scale's `source` names, synonyms each in a row.
  static let published: [Row] = [
    Row(.kent, "certain", 100, 100), Row(.kent, "almost certain", 87, 99),
    Row(.kent, "probable", 63, 87), Row(.kent, "chances about even", 40, 60),
    Row(.kent, "probably not", 20, 40), Row(.kent, "almost certainly not", 2, 12),
    Row(.kent, "impossible", 0, 0),

    Row(.icd203, "almost no chance", 1, 5), Row(.icd203, "remote", 1, 5),
    Row(.icd203, "very unlikely", 5, 20), Row(.icd203, "highly improbable", 5, 20),
    Row(.icd203, "unlikely", 20, 45), Row(.icd203, "improbable", 20, 45),
    Row(.icd203, "roughly even chance", 45, 55),
    Row(.icd203, "likely", 55, 80), Row(.icd203, "probable", 55, 80),
    Row(.icd203, "very likely", 80, 95), Row(.icd203, "highly probable", 80, 95),
    Row(.icd203, "almost certain", 95, 99), Row(.icd203, "nearly certain", 95, 99),

    Row(.phia, "remote chance", 0, 5), Row(.phia, "highly unlikely", 10, 20),
    Row(.phia, "unlikely", 25, 35), Row(.phia, "realistic possibility", 40, 50),
    Row(.phia, "likely", 55, 75), Row(.phia, "probable", 55, 75),
    Row(.phia, "highly likely", 80, 90), Row(.phia, "almost certain", 95, 100),

    Row(.nato, "highly unlikely", 0, 10), Row(.nato, "unlikely", 10, 40),
    Row(.nato, "even chance", 40, 60), Row(.nato, "likely", 60, 90),
    Row(.nato, "highly likely", 90, 100),

    Row(.ipcc, "exceptionally unlikely", 0, 1), Row(.ipcc, "extremely unlikely", 0, 5),
    Row(.ipcc, "very unlikely", 0, 10), Row(.ipcc, "unlikely", 0, 33),
    Row(.ipcc, "about as likely as not", 33, 66), Row(.ipcc, "more likely than not", 50, 100),
    Row(.ipcc, "likely", 66, 100), Row(.ipcc, "very likely", 90, 100),
    Row(.ipcc, "extremely likely", 95, 100), Row(.ipcc, "virtually certain", 99, 100),

    Row(.efsa, "almost impossible", 0, 1), Row(.efsa, "extremely unlikely", 1, 5),
    Row(.efsa, "very unlikely", 5, 10), Row(.efsa, "unlikely", 10, 33),
    Row(.efsa, "about as likely as not", 33, 66), Row(.efsa, "likely", 66, 90),
    Row(.efsa, "very likely", 90, 95), Row(.efsa, "extremely likely", 95, 99),
    Row(.efsa, "almost certain", 99, 100),
  ]

  @Test(arguments: published)
  func hasThePublishedNumbers(_ row: Row) throws {
    let term = try #require(row.scale.term(named: row.words))
    #expect(term.low == row.low)
    #expect(term.high == row.high)
  }

  @Test(arguments: VerbalScale.allCases)
  func hasNoTermThatWasNotPublished(_ scale: VerbalScale) {
    let words = Self.published.filter { $0.scale == scale }.map(\.words)
    #expect(Set(scale.terms.flatMap(\.names)) == Set(words))
    #expect(scale.terms.flatMap(\.names).count == words.count)
  }

  @Test(arguments: VerbalScale.allCases)
  func standsInOrderAndNamesItsSource(_ scale: VerbalScale) {
    let middles = scale.terms.map { $0.low + $0.high }
    #expect(middles == middles.sorted())
    #expect(scale.terms.allSatisfy { 0 <= $0.low && $0.low <= $0.high && $0.high <= 100 })
    #expect(scale.source.contains("https://"))
    #expect(!scale.title.isEmpty && !scale.note.isEmpty)
    #expect(!(scale.title + scale.source + scale.note).contains("\n"))
  }

  @Test(arguments: [VerbalScale.icd203, .efsa])
  func partsItsRangeWithoutGap(_ scale: VerbalScale) {
    #expect(zip(scale.terms, scale.terms.dropFirst()).allSatisfy { $0.high == $1.low })
  }

  @Test func ignoresCaseAndSpacing() {
    #expect(VerbalScale.kent.term(named: "  Almost   CERTAIN ")?.low == 87)
    #expect(VerbalScale.kent.term(like: "LIKELY")?.names == ["probable"])
    #expect(VerbalScale.comparable(" We\tshould  Expect ") == "we should expect")
    #expect(VerbalScale.kent.term(named: "") == nil)
  }

  @Test func namesAreTheScalesOwn() {
    #expect(VerbalScale.kent.term(named: "likely") == nil)
    #expect(VerbalScale.kent.term(named: "possible") == nil)
    #expect(VerbalScale.isTerm("Realistic possibility"))
    #expect(!VerbalScale.isTerm("we should expect"))
  }

  /// What `like:` finds on each scale, in the order kent, icd203, phia, nato, ipcc, efsa.
  @Test(
    arguments: [
      ("likely", [63, 55, 55, 60, 66, 66]),
      ("probable", [63, 55, 55, 60, 66, 66]),
      ("almost certain", [87, 95, 95, nil, nil, 99]),
      ("nearly certain", [87, 95, 95, nil, nil, 99]),
      ("improbable", [nil, 20, 25, 10, 0, 10]),
      ("highly probable", [nil, 80, nil, nil, 90, 90]),
      ("highly likely", [nil, nil, 80, 90, nil, nil]),
      ("remote", [nil, 1, nil, nil, nil, nil]),
      ("even chance", [nil, nil, nil, 40, nil, nil]),
      ("we should expect", [nil, nil, nil, nil, nil, nil]),
    ] as [(String, [Int?])])
  func findsTheEquivalentTerm(_ name: String, _ lows: [Int?]) {
    #expect(VerbalScale.allCases.map { $0.term(like: name)?.low } == lows)
  }

  @Test func synonymsFindOneTermFromEitherSide() {
    for scale in VerbalScale.allCases {
      for term in VerbalScale.allCases.flatMap(\.terms) {
        #expect(Set(term.names.map { scale.term(like: $0) }).count == 1, "\(scale) \(term.names)")
      }
    }
  }
}
