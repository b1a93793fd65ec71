// One journal for each code, folded, with the rendering of all its diagnostics beside it. FORETELL_RECORD=1
// writes the renderings anew.

import Diagnostics
import Forecasting
import Foundation
import JournalFormat
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

/// Shows control characters as symbols and takes every character for one cell.
private let style = DiagnosticStyle(
  safe: { text in
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      safe.append(scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) ?? "?" : scalar)
    }
    return String(safe)
  }, width: { $0.count }, lineWidth: 100)

@Suite struct GoldenTests {
  /// What is made by the test because no editor would keep it as it is.
  private static let unwritten: Set<DiagnosticCode> = [.fileTooLong, .lineTooLong]

  @Test(arguments: DiagnosticCode.allCases.filter { !unwritten.contains($0) })
  func showsTheProblem(_ code: DiagnosticCode) throws {
    let file = folder.appending(path: "\(code.rawValue).foretell")
    let bytes = [UInt8](try Data(contentsOf: file))
    let folded = FoldedJournals([(file.lastPathComponent, bytes)])
    #expect(folded.journals[0].printed() == bytes)
    let found = folded.diagnostics
    #expect(found.contains { $0.code == code.rawValue })
    #expect(found.allSatisfy { $0.code == code.rawValue }, "and nothing else is wrong")
    let shown = found.map { $0.rendered(style) }.joined(separator: "\n")
    let expectedFile = folder.appending(path: "\(code.rawValue).expected")
    if isRecording { try Data(shown.utf8).write(to: expectedFile) }
    #expect(shown == (try String(contentsOf: expectedFile, encoding: .utf8)))
  }

  @Test func keepsNoJournalWithoutACode() throws {
    let known = DiagnosticCode.allCases.flatMap {
      ["\($0.rawValue).foretell", "\($0.rawValue).expected"]
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(Set(files).subtracting(known) == [])
  }
}
