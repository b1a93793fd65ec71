// NATO's scale: the numbers, and nothing else.

extension PublishedScale {
  /// The scale of AJP-2.1, as the CAPphrase data set copies it.
  static let nato = PublishedScale(
    title: "NATO AJP-2.1",
    source: """
      NATO, Allied Joint Publication AJP-2.1, as copied in data/yardstick_nato.csv of \
      https://github.com/adamkucharski/CAPphrase
      """,
    note: "Taken from a copy; the publication itself was not consulted.",
    terms: [
      VerbalScale.Term("highly unlikely", 0...10),
      VerbalScale.Term("unlikely", 10...40),
      VerbalScale.Term("even chance", 40...60),
      VerbalScale.Term("likely", 60...90),
      VerbalScale.Term("highly likely", 90...100),
    ])
}
