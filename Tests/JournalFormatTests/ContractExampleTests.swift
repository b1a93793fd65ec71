import Diagnostics
import Forecasting
import JournalFormat
import Testing

@Suite struct ContractExampleTests {
  private let reading = Reading(contractExample)
  private var entries: [Entry] { reading.entries }

  @Test func hasNothingWrong() {
    #expect(reading.parsed.diagnostics.map { "\($0.code) \($0.line.text)" } == [])
    #expect(entries.count == 29)
    #expect(reading.parsed.journal.owner.map { reading.names[$0] } == "alice")
    #expect(reading.parsed.journal.ownerFullName == "Alice N.")
  }

  @Test func printsItsBytes() {
    #expect(reading.parsed.printed() == Array(contractExample.utf8))
  }

  @Test func keepsLinesAndTheirNumbers() throws {
    let merger = try #require(entries.first { $0.text.string.contains("predict merger") })
    #expect(merger.line == 24)
    #expect(
      merger.text.string
        == "2026-02-01 predict merger 60% \"The merger is signed\" by:2026-04-30")
    #expect(reading.parsed.lines[merger.line].kind == .entry(19))
    #expect(reading.parsed.lines[0].kind == .format)
    #expect(reading.parsed.lines[1].kind == .owner)
    #expect(reading.parsed.lines[2].kind == .blank)
  }

  @Test func readsASource() throws {
    guard case .source(let source) = entries[1].content else {
      Issue.record("no source")
      return
    }
    #expect(reading.names[source.source] == "ross-2020")
    #expect(source.title == "Fears of 'What's next?' …")
    #expect(source.author.map { reading.names[$0] } == "ross")
    #expect(source.outlet == "The Hill")
    #expect(source.examined == 44)
  }

  @Test func readsADeclarationWithAVagueDeadline() throws {
    guard case .predict(let declaration) = entries[3].content else {
      Issue.record("no prediction")
      return
    }
    #expect(declaration.deadline?.description == "2020-07-06..2021-01-06")
    #expect(declaration.tags.map { reading.names[$0] } == ["iraq"])
    #expect(declaration.source?.locator == "10")
    #expect(declaration.group.map { reading.names[$0] } == "paragraph-10")
    #expect(declaration.belief == nil)
    #expect(entries[3].recorded?.description == "2026-11-23")
    #expect(entries[3].recordedDay.description == "2026-11-23")
  }

  @Test func readsEachFormOfForecast() {
    let beliefs = entries.compactMap { entry -> Belief? in
      if case .forecast(let forecast) = entry.content { forecast.belief } else { nil }
    }
    #expect(beliefs.count == 7)
    #expect(beliefs[0] == .words)
    guard case .probability(let probability) = beliefs[1], case .options(let shares) = beliefs[3],
      case .quantiles(let quantiles) = beliefs[5], case .quantiles(let days) = beliefs[6]
    else {
      Issue.record("other forms")
      return
    }
    #expect(probability.best == 0.62)
    #expect(shares.map { reading.names[$0.option] } == ["kim", "lee", "other"])
    #expect(shares.map(\.share.fraction) == [0.5, 0.3, 0.2])
    #expect(quantiles.map(\.level.description) == ["10", "50", "90"])
    #expect(quantiles.map(\.value.description) == ["1.9", "2.5", "3.8"])
    #expect(days.map(\.value.description) == ["2028-01-01", "2030-06-01", "2037-01-01"])
  }

  @Test func readsAConditionAndATime() throws {
    let strike = try #require(
      entries.lazy.compactMap { entry -> Declaration? in
        if case .predict(let it) = entry.content, it.condition != nil { it } else { nil }
      }.first)
    #expect(strike.condition.map { reading.names[$0.prediction] } == "merger")
    #expect(strike.condition?.outcome == .yes)
    #expect(entries.contains { $0.stamp.description == "2026-02-01T17:40+01:00" })
  }
}
