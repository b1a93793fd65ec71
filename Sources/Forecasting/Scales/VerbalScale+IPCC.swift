// The climate panel's likelihood scale: the numbers, and nothing else.

extension PublishedScale {
  /// The scale of the guidance note of 2010, used in the Fifth and Sixth Assessment Reports.
  static let ipcc = PublishedScale(
    title: "IPCC (AR5, AR6)",
    source: """
      Intergovernmental Panel on Climate Change, Guidance Note on Consistent Treatment of \
      Uncertainties, 2010, and Fifth Assessment Report; https://data.globalchange.gov/array/likelihood
      """,
    note: "Nested thresholds, not bins: whatever is very likely is also likely.",
    terms: [
      VerbalScale.Term("exceptionally unlikely", 0...1),
      VerbalScale.Term("extremely unlikely", 0...5),
      VerbalScale.Term("very unlikely", 0...10),
      VerbalScale.Term("unlikely", 0...33),
      VerbalScale.Term("about as likely as not", 33...66),
      VerbalScale.Term("more likely than not", 50...100),
      VerbalScale.Term("likely", 66...100),
      VerbalScale.Term("very likely", 90...100),
      VerbalScale.Term("extremely likely", 95...100),
      VerbalScale.Term("virtually certain", 99...100),
    ])
}
