import Diagnostics
import JournalFormat
import Testing

@Suite struct CatalogueTests {
  @Test(arguments: DiagnosticCode.allCases)
  func everyCodeIsNamedAndExplained(_ code: DiagnosticCode) {
    #expect(code.rawValue.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
    #expect(code.meaning.hasSuffix("."))
    #expect(!code.meaning.contains("|"))
  }

  @Test func listsEveryCodeInATable() {
    let rows = DiagnosticCatalogue.markdownTable.split(separator: "\n")
    #expect(rows.count == DiagnosticCode.allCases.count + 2)
    #expect(rows[0] == "| code | severity | meaning |")
    #expect(
      rows.contains("| `probability-above-100` | error | A probability is more than 100 %. |"))
    #expect(rows.dropFirst(2).sorted() == Array(rows.dropFirst(2)))
  }
}
