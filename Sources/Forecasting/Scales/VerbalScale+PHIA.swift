// The British probability yardstick: the numbers, and nothing else.

extension PublishedScale {
  /// The yardstick in its wording of 2019.
  static let phia = PublishedScale(
    title: "PHIA yardstick (UK)",
    source: """
      Professional Head of Intelligence Assessment, "Explaining uncertainty in UK intelligence \
      assessment", wording of 2019; \
      https://www.gov.uk/government/publications/explaining-uncertainty-in-uk-intelligence-assessment\
      /explaining-uncertainty-in-uk-intelligence-assessment
      """,
    note: "Leaves gaps between its terms, on purpose.",
    terms: [
      VerbalScale.Term("remote chance", 0...5),
      VerbalScale.Term("highly unlikely", 10...20),
      VerbalScale.Term("unlikely", 25...35),
      VerbalScale.Term("realistic possibility", 40...50),
      VerbalScale.Term("likely / probable", 55...75),
      VerbalScale.Term("highly likely", 80...90),
      VerbalScale.Term("almost certain", 95...100),
    ])
}
