import Diagnostics

/// Every code with its meaning, as the documentation lists them.
public enum DiagnosticCatalogue {
  /// The codes in the order of their names.
  public static var codes: [DiagnosticCode] {
    DiagnosticCode.allCases.sorted { $0.rawValue < $1.rawValue }
  }

  /// The codes as a table in Markdown, with a line ending after each row.
  public static var markdownTable: String {
    codes.reduce("| code | severity | meaning |\n|---|---|---|\n") { table, code in
      table + "| `\(code.rawValue)` | \(code.severity.rawValue) | \(code.meaning) |\n"
    }
  }
}
