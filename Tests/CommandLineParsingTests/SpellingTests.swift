// Near spellings.

import CommandLineParsing
import Testing

@Suite struct SpellingTests {
  struct Pair: Sendable {
    var first: String
    var second: String
    var distance: Int
    init(_ first: String, _ second: String, _ distance: Int) {
      self.first = first
      self.second = second
      self.distance = distance
    }
  }

  @Test(arguments: [
    Pair("", "", 0), Pair("", "abc", 3), Pair("abc", "", 3), Pair("abc", "abc", 0),
    Pair("kitten", "sitting", 3),  // Levenshtein's textbook example
    Pair("ab", "ba", 1),  // neighbours swapped
    Pair("ca", "abc", 3),  // optimal string alignment; unrestricted it would be 2
    Pair("süß", "suß", 1), Pair("reslove", "resolve", 1),
  ])
  func countsSlips(_ pair: Pair) {
    #expect(Spelling.distance(pair.first, pair.second) == pair.distance)
    #expect(Spelling.distance(pair.second, pair.first) == pair.distance)
  }

  @Test(arguments: [
    ("reslove", "resolve"), ("RESOLVE", "resolve"), ("rep", "report"), ("forcast", "forecast"),
  ])
  func findsTheNearest(_ written: String, _ meant: String) {
    #expect(Spelling.nearest(to: written, in: ["forecast", "report", "resolve"]) == meant)
  }

  @Test(arguments: ["", "x", "banana", "zzzzzzz"])
  func findsNothingFarAway(_ written: String) {
    #expect(Spelling.nearest(to: written, in: ["forecast", "report", "resolve", "y"]) == nil)
  }
}
