import Diagnostics
import Testing

@Suite struct SourceLineTests {
  @Test(arguments: [
    ("abc", 2, 2, 2),
    ("é x", 2, 1, 1),  // one scalar, one UTF-16 unit, two bytes
    ("😀x", 4, 1, 2),  // outside the basic plane UTF-16 takes two units
    ("abc", 99, 3, 3),
    ("abc", -1, 0, 0),
  ])
  func countsColumns(_ text: String, _ offset: Int, _ column: Int, _ utf16: Int) {
    let line = SourceLine(path: "a", number: 0, bytes: Array(text.utf8))
    #expect(line.column(at: offset) == column)
    #expect(line.utf16Column(at: offset) == utf16)
  }

  @Test func ordersDiagnosticsByPlace() {
    func at(_ path: String, _ number: Int, _ start: Int, _ code: String) -> Diagnostic {
      Diagnostic(
        code: code, severity: .error, message: "",
        line: .init(path: path, number: number, bytes: []),
        range: start..<start)
    }
    let ordered = [
      at("a", 0, 5, "z"), at("a", 1, 0, "b"), at("a", 1, 2, "a"), at("a", 1, 2, "b"),
      at("b", 0, 0, "a"),
    ]
    #expect(ordered.reversed().sorted { $0.precedes($1) } == ordered)
  }

  @Test func ordersSeverities() {
    #expect(Severity.remark < .warning)
    #expect(Severity.warning < .error)
    #expect(Severity.allCases.max() == .error)
  }
}
