// Sherman Kent's chart: the numbers, and nothing else.

extension PublishedScale {
  /// The chart of 1964, written there as 93 ± 6, 75 ± 12, 50 ± 10, 30 ± 10 and 7 ± 5 %.
  static let kent = PublishedScale(
    title: "Kent 1964",
    source: """
      Sherman Kent, "Words of Estimative Probability", Studies in Intelligence, Fall 1964; \
      https://webharvest.gov/peth04/20041016062723/http://www.cia.gov/csi/books/shermankent/6words.html
      """,
    note: """
      Leaves 12 to 20% and 60 to 63% without a word. "Possible" has no number, on purpose.
      """,
    terms: [
      VerbalScale.Term("impossible", 0...0),
      VerbalScale.Term("almost certainly not", 2...12),
      VerbalScale.Term("probably not", 20...40),
      VerbalScale.Term("chances about even", 40...60),
      VerbalScale.Term("probable", 63...87),
      VerbalScale.Term("almost certain", 87...99),
      VerbalScale.Term("certain", 100...100),
    ])
}
