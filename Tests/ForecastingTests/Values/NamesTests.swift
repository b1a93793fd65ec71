import Forecasting
import Testing

@Suite struct NamesTests {
  @Test func givesOneNumberToEachSpelling() {
    var names = Names()
    let first = names.intern("gdp26")
    let second = names.intern("pm")
    #expect(first != second)
    #expect(names.intern("gdp26") == first)
    #expect(names[first] == "gdp26")
    #expect(names.find("pm") == second)
    #expect(names.find("cpi") == nil)
    #expect(names.count == 2)
  }

  @Test func comparesInNFCAndKeepsTheFirstSpelling() {
    var names = Names()
    let composed = names.intern("caf\u{E9}")
    #expect(names.intern("cafe\u{301}") == composed)
    #expect(names[composed].unicodeScalars.count == 4)
    #expect(names.intern("Caf\u{E9}") != composed)
    #expect(names.intern("cafe") != composed)
  }
}
