// Reports as files in every format, as somebody looked at them last: of the shipped ledger and of three
// made-up ones. With FORETELL_RECORD=1 in the environment they are rewritten; look at them before you
// keep them, the pages in a browser.

import Foundation
import Testing

@Suite struct ReportSnapshotTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let snapshots = here.appending(path: "Snapshots")
  private static let shipped = here.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Ledger/ross-2020.foretell")

  /// The ledger of this name, as a journal.
  private static func journal(_ name: String) throws -> String {
    switch name {
    case "shipped": try String(contentsOf: shipped, encoding: .utf8)
    case "calibrated": made { $0 }
    // Said with twice the distance from one half that it should have.
    case "overconfident": made { min(97, max(3, 50 + 2 * ($0 - 50))) }
    case _:
      """
      format 1
      owner me
      2025-01-01 predict rome 70% "It rains in Rome" by:2025-02-01
      2025-02-01 resolve rome yes

      """
    }
  }

  /// Forty claims, of which each tenth of a probability comes true as often as it says; `said` is what is
  /// forecast, in percent.
  private static func made(_ said: (Int) -> Int) -> String {
    var lines = ["format 1", "owner ann \"Ann N.\""]
    for number in 0..<40 {
      let share = [10, 30, 70, 90][number % 4]
      let happens = (number / 4) * 10 < share
      let day = 10 + number % 18
      lines.append(
        "2025-01-0\(1 + number % 9) predict c\(number) \(said(share))% \"Claim \(number)\" "
          + "by:2025-0\(2 + number % 7)-\(day) #\(["home", "abroad"][number / 4 % 2])")
      lines.append("2025-0\(2 + number % 7)-\(day) resolve c\(number) \(happens ? "yes" : "no")")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: ["shipped", "calibrated", "overconfident", "tiny"], ["html", "md", "json"])
  func areAsTheyWere(_ ledger: String, _ ending: String) throws {
    let folder = try TemporaryFolder()
    try folder.put("Ledger/journal.foretell", Self.journal(ledger).utf8)
    let run = ProgramRun(
      ["report", "-o", "\(ledger).\(ending)"], in: folder.path,
      clock: "2026-11-23T09:30:00+01:00")
    #expect(run.status == 0, "\(run.errors)")
    let written = try folder.state().keys.filter { $0.hasPrefix("\(ledger)") }
    #expect(written.contains("\(ledger).\(ending)"))
    for name in written { try expect(folder.text(name), name) }
  }

  private func expect(_ text: String, _ name: String) throws {
    let file = Self.snapshots.appending(path: name)
    if Recording.isOn {
      try FileManager.default.createDirectory(
        at: Self.snapshots, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let stored = try String(contentsOf: file, encoding: .utf8)
    if stored == text { return }
    let line = zip(stored.lines, text.lines).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs from what was written, first in line \((line?.offset ?? 0) + 1):
      stored:  \(line?.element.0 ?? "(end)")
      written: \(line?.element.1 ?? "(end)")
      Run with FORETELL_RECORD=1 to accept the new text, and look at it.
      """)
  }
}
