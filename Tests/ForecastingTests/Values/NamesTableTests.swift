// What the table of names must hold to however it is built.

import Forecasting
import Testing

@Suite struct NamesTableTests {
  @Test func findsEveryNameAgainInALargeTable() {
    var names = Names()
    let spellings = (0..<5000).map { $0.isMultiple(of: 7) ? "é\($0)" : "name-\($0)" }
    let numbers = spellings.map { names.intern($0) }
    #expect(names.count == 5000)
    #expect(Set(numbers).count == 5000)
    #expect(spellings.map { names.find($0) } == numbers)
    #expect(numbers.map { names[$0] } == spellings)
    #expect(spellings.map { names.intern(Array($0.utf8).span) } == numbers)
    #expect(names.count == 5000)
  }

  @Test func tellsNamesApartByTheirLastByte() {
    var names = Names()
    let spellings = ["", "a", "aa", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaab", "aaaaaaaaaaaaaaaaaaaa"]
    #expect(Set(spellings.map { names.intern($0) }).count == spellings.count)
  }

  /// Every character that is canonically equivalent to one of ASCII is the same name.
  @Test func takesCanonicalEquivalentsOfASCII() {
    var names = Names()
    let ascii = Set((UInt8(0)..<0x80).map { String(Unicode.Scalar($0)) })
    let others = (UInt32(0x80)...0x10FFFF).compactMap(Unicode.Scalar.init)
      .filter { ascii.contains(String($0)) }
    #expect(others == ["\u{037E}", "\u{1FEF}", "\u{212A}"])
    for scalar in others {
      let name = names.intern("x\(scalar)y")
      #expect(names.find("x\(scalar)y") == name)
      #expect(names.intern("x\(ascii.first { $0 == String(scalar) } ?? "")y") == name)
    }
  }
}
