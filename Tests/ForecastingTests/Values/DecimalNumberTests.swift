import Forecasting
import Testing

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("0", "0"), ("62", "62"), ("-0.5", "-0.5"), ("+3", "3"), ("99.970", "99.97"), ("-0", "0"),
    ("007", "7"), ("0.000000000000000001", "0.000000000000000001"),
    ("999999999999999999", "999999999999999999"),
  ])
  func readsAndWrites(_ text: String, _ written: String) {
    #expect(DecimalNumber(text)?.description == written)
  }

  @Test(arguments: [
    "", "-", "+", ".", ".5", "5.", "1.2.3", "1e5", "1,5", " 1", "1 ", "--1", "1-", "½", "٣",
    "1000000000000000000", "0.1234567890123456789", "99999999999999999999999999",
  ])
  func refusesOthers(_ text: String) { #expect(DecimalNumber(text) == nil) }

  @Test(arguments: ["0.1", "0.3", "62", "99.97", "-123.456", "0.000000001", "123456789.123456789"])
  func isTheNearestDouble(_ text: String) throws {
    let number = try #require(DecimalNumber(text))
    #expect(number.value == Double(text))
  }

  @Test func comparesByWorth() throws {
    let texts = ["-10", "-9.99", "-0.1", "0", "0.001", "0.01", "1", "1.5", "10"]
    let numbers = try texts.map { try #require(DecimalNumber($0)) }
    #expect(numbers.shuffled().sorted() == numbers)
    #expect(DecimalNumber("1.50") == DecimalNumber("1.5"))
    #expect(DecimalNumber("999999999999999999").map { $0 > DecimalNumber(1) } == true)
    #expect(
      DecimalNumber("999999999999999999").flatMap { big in
        DecimalNumber("0.000000000000000001").map { $0 < big }
      } == true)
  }

  @Test func addsExactly() throws {
    let tenth = try #require(DecimalNumber("0.1"))
    let fifth = try #require(DecimalNumber("0.2"))
    #expect(tenth.adding(fifth) == DecimalNumber("0.3"))
    #expect(fifth.subtracting(tenth) == tenth)
    #expect(tenth.subtracting(fifth)?.description == "-0.1")
    #expect(DecimalNumber(75).half?.description == "37.5")
    #expect(DecimalNumber("0.000000000000000001")?.half == nil)
    let greatest = try #require(DecimalNumber("999999999999999999"))
    #expect(greatest.adding(DecimalNumber(1)) == nil)
    #expect(greatest.adding(tenth) == nil)
    #expect(greatest.half == nil || greatest.half?.value == 499_999_999_999_999_999.5)
  }

  @Test func holdsWholeNumbersAtTheBound() {
    #expect(DecimalNumber(Int.max).description == "999999999999999999")
    #expect(DecimalNumber(Int.min).description == "-999999999999999999")
    #expect(DecimalNumber(significand: .min) == nil)
    #expect(DecimalNumber(significand: 1, scale: 19) == nil)
    #expect(DecimalNumber(significand: 1, scale: -1) == nil)
    #expect(DecimalNumber(significand: 1000, scale: 20)?.description == "0.00000000000000001")
  }
}
