// What a review writes, in files: every answer at once, checked against the ledger as it is then.

import Foundation
import Testing

@testable import CommandLineInterface

@Suite struct ReviewWritingTests {
  private static let rome = "2026-01-01 predict rome 70% \"It rains\" by:2026-11-20"
  private static let oslo = "2026-01-01 predict oslo 70% \"It snows\" by:2026-11-21"
  private static let kiel = "2026-01-01 predict kiel 70% \"It storms\" by:2026-11-26"

  @Test func everyAnswerIsALineAtOnce() throws {
    let rig = try ReviewRig("\(Self.rome)\n\(Self.oslo)\n\(Self.kiel)\n")
    // Before the fourth key, the first answer stands in the file.
    let first = "2026-11-20 resolve rome yes evidence:\"https://a.org\" recorded:2026-11-23"
    let played = try rig.play(
      "y⏎https://a.org⏎n2026-11-22⏎⏎u80⏎wind⏎",
      meanwhile: [
        16: {
          let last = try rig.entries().last
          #expect(last == first)
        }
      ])
    #expect(played.ending == .complete)
    #expect(
      try rig.entries() == [
        Self.rome, Self.oslo, Self.kiel, first,
        "2026-11-22 resolve oslo no recorded:2026-11-23",
        "2026-11-23 forecast kiel 80% \"wind\"",
      ])
    #expect(played.state.sum == "2 resolved, 1 forecast")
  }

  @Test func anAnswerIsTakenBackAsOfItsOwnDay() throws {
    let rig = try ReviewRig("\(Self.rome)\n\(Self.oslo)\n")
    let played = try rig.play("y⏎⏎zn⏎⏎zz")
    #expect(
      Array(try rig.entries().dropFirst(2))
        == [
          "2026-11-20 resolve rome yes recorded:2026-11-23",
          "2026-11-20T09:30:00+01:00 reopen rome undone recorded:2026-11-23",
          "2026-11-20T09:30:01+01:00 resolve rome no recorded:2026-11-23",
          "2026-11-20T09:30:02+01:00 reopen rome undone recorded:2026-11-23",
        ].map { $0.replacing("rome undone", with: "rome \"undone\"") })
    #expect(played.state.position == 0)
    #expect(played.state.given.isEmpty)
    #expect(played.shown.contains("nothing was answered yet"))
  }

  @Test func aForecastIsTakenBack() throws {
    let rig = try ReviewRig("\(Self.kiel)\n")
    _ = try rig.play("u80⏎⏎bz")
    #expect(
      try rig.entries().dropFirst() == [
        "2026-11-23 forecast kiel 80%"
      ])
    // The review ended after the last card: there was nothing to go back from.
    let longer = try ReviewRig("\(Self.kiel)\n\(Self.kiel.replacing("kiel", with: "bonn"))\n")
    _ = try longer.play("u80⏎⏎z")
    #expect(
      try longer.entries().dropFirst(2) == [
        "2026-11-23 forecast bonn 80%",
        "2026-11-23T09:30:00+01:00 retract bonn \"undone\" entry:2026-11-23",
      ])
  }

  @Test func whatAnotherProgramAnsweredIsNotAnsweredAgain() throws {
    let rig = try ReviewRig("\(Self.rome)\n\(Self.oslo)\n")
    let theirs = "2026-11-19 resolve rome no"
    let played = try rig.play("y⏎⏎", meanwhile: [2: { try rig.append(theirs) }])
    #expect(try rig.entries() == [Self.rome, Self.oslo, theirs])
    #expect(
      played.shown.contains("rome was answered meanwhile: no, known 2026-11-19; your answer was"))
    #expect(played.state.item.id == "oslo")
  }

  @Test func whatAnotherProgramStruckIsPassed() throws {
    let rig = try ReviewRig("\(Self.rome)\n\(Self.oslo)\n")
    let played = try rig.play(
      "y⏎⏎",
      meanwhile: [
        2: { try rig.folder.put("Ledger/main.foretell", "format 1\n\(Self.oslo)\n".utf8) }
      ])
    #expect(try rig.folder.text("Ledger/main.foretell") == "format 1\n\(Self.oslo)\n")
    #expect(played.shown.contains("rome is no longer in the ledger"))
  }

  @Test func aLineThatIsGoneCannotBeTakenBack() throws {
    let rig = try ReviewRig("\(Self.rome)\n\(Self.oslo)\n")
    let original = try rig.folder.text("Ledger/main.foretell")
    let played = try rig.play(
      "y⏎⏎z", meanwhile: [3: { try rig.folder.put("Ledger/main.foretell", original.utf8) }])
    #expect(played.shown.contains("its line is no longer in Ledger/main.foretell"))
    #expect(try rig.folder.text("Ledger/main.foretell") == original)
  }

  @Test func anUnsuitableAnswerIsRefusedWhole() throws {
    let rig = try ReviewRig(
      "2026-11-20 predict pm choice \"Who?\" kim=\"Kim\" lee=\"Lee\" by:2026-11-25\n")
    let before = try rig.entries()
    let played = try rig.play("ukim=100%⏎⏎")
    #expect(try rig.entries() == before)
    #expect(played.shown.contains("not written: "))
    #expect(played.state.mode == .card)
  }

  @Test func theLateReadingFollowsOnceItsDayHasCome() throws {
    let rig = try ReviewRig("2026-01-01 predict oil 70% \"Strike\" by:2026-07-01..2026-10-01\n")
    let played = try rig.play("n⏎⏎y2026-09-09⏎⏎")
    #expect(played.ending == .complete)
    #expect(
      try rig.entries().dropFirst() == [
        "2026-07-01 resolve oil no by:2026-07-01 recorded:2026-11-23",
        "2026-09-09 resolve oil yes by:2026-10-01 recorded:2026-11-23",
      ])
  }

  @Test func twoReviewsOfADayAreTwoLines() throws {
    let rig = try ReviewRig("\(Self.rome)\n")
    let desk = try ReviewDesk(rig.session())
    for _ in 1...3 { _ = try desk.recordReview() }
    #expect(
      try rig.entries().dropFirst() == [
        "2026-11-23 review", "2026-11-23T09:30:00+01:00 review", "2026-11-23T09:30:01+01:00 review",
      ])
  }

  @Test func anEditIsCheckedBeforeTheReviewGoesOn() throws {
    let rig = try ReviewRig("\(Self.rome)\n\(Self.oslo)\n")
    // The first edit breaks the line, the second one mends it with another forecast.
    try rig.folder.put(
      "editor.sh",
      """
      #!/bin/sh
      if grep -q 170% "$1"; then sed -i 's/170%/71%/' "$1"
      elif ! grep -q 71% "$1"; then sed -i '/rains/s/70%/170%/' "$1"; fi
      """.utf8)
    let editor = "sh \(rig.folder["editor.sh"])"
    let played = try rig.play("eee", environment: ["EDITOR": editor])
    #expect(played.shown.contains("error[probability-above-100]"))
    #expect(played.shown.contains("edited; it brought no errors"))
    #expect(played.shown.contains("nothing was changed"))
    #expect(try rig.entries().first == Self.rome.replacing("70%", with: "71%"))
    #expect(played.state.edits == 1)
  }

  @Test func aMissingEditorIsNoEnd() throws {
    let rig = try ReviewRig("\(Self.rome)\n")
    let played = try rig.play("e", environment: ["EDITOR": "/nowhere/editor"])
    #expect(played.shown.contains("there is no editor 'editor'"))
    #expect(played.state.mode == .card)
  }
}

extension ReviewRig {
  /// Appends a line as another program would.
  func append(_ line: String) throws {
    try folder.put(
      "Ledger/main.foretell", (try folder.text("Ledger/main.foretell") + line + "\n").utf8)
  }
}
