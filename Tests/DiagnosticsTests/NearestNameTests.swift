import Diagnostics
import Testing

@Suite struct NearestNameTests {
  private let verbs = ["forecast", "forecaster", "predict", "resolve", "note", "amend", "by"]

  @Test(arguments: [
    ("forcast", "forecast"),  // a letter left out
    ("forecats", "forecast"),  // two letters swapped
    ("Predict", "predict"),  // case does not matter
    ("resolved", "resolve"),
    ("nots", "note"),
    ("pred", "predict"),  // a beginning
    ("fore", "forecast"),  // the shorter of two
    ("no", "note"),
  ])
  func finds(_ written: String, _ expected: String) {
    #expect(nearest(to: written, in: verbs) == expected)
  }

  @Test(arguments: ["xyzzy", "", "a", "zz"])
  func findsNothingFarAway(_ written: String) {
    #expect(nearest(to: written, in: verbs) == nil)
  }

  @Test func takesTheNearestThenTheFirstInOrder() {
    #expect(nearest(to: "gdp27", in: ["gdp29", "gdp26", "gdp2"]) == "gdp2")
    #expect(nearest(to: "gdp27", in: ["gdp29", "gdp26"]) == "gdp26")
    #expect(nearest(to: "gdp", in: [String]()) == nil)
  }
}
