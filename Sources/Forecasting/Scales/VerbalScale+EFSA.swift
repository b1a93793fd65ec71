// The food safety authority's scale: the numbers, and nothing else.

extension PublishedScale {
  /// The scale of 2018, as the CAPphrase data set copies it.
  static let efsa = PublishedScale(
    title: "EFSA 2018",
    source: """
      European Food Safety Authority, approximate probability scale, 2018, as copied in \
      data/yardstick_efsa.csv of https://github.com/adamkucharski/CAPphrase
      """,
    note: "Parts 0 to 100% without gap or overlap. Taken from a copy.",
    terms: [
      VerbalScale.Term("almost impossible", 0...1),
      VerbalScale.Term("extremely unlikely", 1...5),
      VerbalScale.Term("very unlikely", 5...10),
      VerbalScale.Term("unlikely", 10...33),
      VerbalScale.Term("about as likely as not", 33...66),
      VerbalScale.Term("likely", 66...90),
      VerbalScale.Term("very likely", 90...95),
      VerbalScale.Term("extremely likely", 95...99),
      VerbalScale.Term("almost certain", 99...100),
    ])
}
