// Intelligence Community Directive 203: the numbers, and nothing else.

extension PublishedScale {
  /// The table of 2015; it parts 1 to 99 % without gap or overlap.
  static let icd203 = PublishedScale(
    title: "ICD 203 (US, 2015)",
    source: """
      Office of the Director of National Intelligence, Intelligence Community Directive 203, \
      "Analytic Standards", 2 January 2015; https://www.github.com/wesinator/ICD203-intel-analysis
      """,
    note: """
      Parts 1 to 99% without gap or overlap. The directive forbids mixing likelihood and confidence \
      in one sentence.
      """,
    terms: [
      VerbalScale.Term("almost no chance / remote", 1...5),
      VerbalScale.Term("very unlikely / highly improbable", 5...20),
      VerbalScale.Term("unlikely / improbable", 20...45),
      VerbalScale.Term("roughly even chance", 45...55),
      VerbalScale.Term("likely / probable", 55...80),
      VerbalScale.Term("very likely / highly probable", 80...95),
      VerbalScale.Term("almost certain / nearly certain", 95...99),
    ])
}
