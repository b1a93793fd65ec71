import Assessment
import Forecasting
import Testing

@Suite struct SensitivityTests {
  /// Ten days: 60 % for five, 80 % for five, then yes on the deadline; a second claim with a vague
  /// deadline, in words; a third off the score; a fourth written down after its outcome.
  static let journal = """
    format 1
    owner me
    2026-01-01 phrase "I expect" 60..90% like:likely
    2026-01-01 phrase "I guess" 50%
    2026-01-01 predict a 60% "A" by:2026-01-11 group:g
    2026-01-06 forecast a 80%
    2026-01-11 resolve a yes
    2026-01-01 predict b said:"I expect" "B" by:2026-02-01..2026-03-01 group:g
    2026-02-01 resolve b no by:2026-02-01
    2026-02-20 resolve b yes by:2026-03-01
    2026-01-01 predict c 90% "C" by:2026-02-01 unscored:"a nowcast"
    2026-02-01 resolve c yes
    2026-01-01 predict d 20% "D" by:2026-02-01 recorded:2026-02-05
    2026-02-01 resolve d no recorded:2026-02-05
    2026-01-01 predict e said:"I guess" "E" by:2026-02-01
    2026-01-15 resolve e yes
    """

  private func rows(_ terms: ScoringTerms = ScoringTerms()) throws -> [Sensitivity.Row] {
    let record = try sampleRecord(Self.journal, today: "2027-01-01")
    return Sensitivity(of: record, at: Array(record.predictions.indices), terms: terms, lead: 3)
      .rows
  }

  struct Case {
    var choice: Sensitivity.Choice
    /// The score of each prediction that is scored.
    var scores: [Double]

    init(_ choice: Sensitivity.Choice, _ scores: Double...) {
      self.choice = choice
      self.scores = scores
    }
  }

  /// a daily 0.10, last 0.04, first 0.16; b early 0.5625, late 0.0625; e 0.25; c 0.01; d 0.04.
  static let cases: [Case] = [
    Case(.headline, 0.10, 0.5625, 0.25),
    Case(.rule(.last), 0.04, 0.5625, 0.25),
    Case(.rule(.first), 0.16, 0.5625, 0.25),
    Case(.rule(.lead(days: 3)), 0.04, 0.5625, 0.25),
    // e: known after 14 of 31 days, and nothing is added after that.
    Case(.rule(.horizon), 0.10, 0.5625, 0.25 * 14.0 / 31.0),
    Case(.reading(.late), 0.10, 0.0625, 0.25),
    Case(.withUnscored, 0.10, 0.5625, 0.25, 0.01),
    Case(.retrospective(isIncluded: true), 0.10, 0.5625, 0.25, 0.04),
    // Only b has words that the scale expresses: likely, 55 to 80 %, is 67.5 %.
    Case(.scale(.icd203), 0.455625),
    Case(.ownNumbers(.icd203), 0.5625),
    // NATO's likely is 60 to 90 %, as the ledger's own.
    Case(.scale(.nato), 0.5625),
  ]

  @Test(arguments: cases) func eachChoiceByHand(_ expected: Case) throws {
    let row = try #require(try rows().first { $0.choice == expected.choice })
    #expect(row.scored == expected.scores.count)
    let mean = expected.scores.reduce(0, +) / Double(expected.scores.count)
    #expect(try abs(#require(row.brier) - mean) < 1e-12)
  }

  /// a and b are one group, and d, e stand alone.
  @Test func eachGroupCountsOnce() throws {
    let row = try #require(try rows().first { $0.choice == .eachGroupOnce })
    #expect(row.scored == 3)
    let brier = try #require(row.brier)
    #expect(abs(brier - 0.290625) < 1e-12)
  }

  @Test func halfIsTakenUnderTheSameRule() throws {
    let row = try #require(try rows().first { $0.choice == .rule(.horizon) })
    let early = 0.25 * 14.0 / 31.0
    #expect(try abs(#require(row.half) - (0.5 + early) / 3) < 1e-12)
  }

  @Test func whatTheHeadlineHasIsNotRepeated() throws {
    let choices = try rows(ScoringTerms(rule: .last, includesRetrospective: true)).map(\.choice)
    #expect(!choices.contains(.rule(.last)))
    #expect(choices.contains(.rule(.daily)))
    #expect(choices.contains(.retrospective(isIncluded: false)))
    #expect(!choices.contains(.reading(.early)))
  }

  @Test func everyScaleHasItsRowBesideTheOwnNumbers() throws {
    let rows = try rows()
    for scale in VerbalScale.allCases {
      let under = rows.first { $0.choice == .scale(scale) }
      let own = rows.first { $0.choice == .ownNumbers(scale) }
      #expect(under?.scored == own?.scored)
      #expect((under == nil) == (own == nil))
    }
    #expect(rows.contains { $0.choice == .scale(.kent) && $0.scored == 1 })
  }
}
