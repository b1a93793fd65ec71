import Assessment
import Forecasting
import Testing

@Suite struct ListOrderTests {
  @Test(arguments: [
    (
      "id",
      """
      ceasefire cpi game-changer gdp26 half landing leaders merger militia-pressure mistake \
      oil-strikes quarrel strike vote
      """
    ),
    (
      "by",
      """
      militia-pressure oil-strikes leaders cpi landing half vote quarrel mistake merger strike \
      ceasefire gdp26 game-changer
      """
    ),
    (
      "date",
      """
      game-changer militia-pressure oil-strikes merger leaders cpi landing half vote quarrel \
      mistake ceasefire strike gdp26
      """
    ),
    // gdp26 counts as the mean of 62% and 80%.
    (
      "p",
      """
      oil-strikes ceasefire merger gdp26 militia-pressure cpi game-changer half landing leaders \
      mistake quarrel strike vote
      """
    ),
    // The two scores of leaders have a mean of 0.202.
    (
      "brier",
      """
      oil-strikes leaders ceasefire cpi game-changer gdp26 half landing merger militia-pressure \
      mistake quarrel strike vote
      """
    ),
    (
      "status",
      """
      merger ceasefire gdp26 strike cpi half landing leaders militia-pressure oil-strikes vote \
      quarrel game-changer mistake
      """
    ),
    (
      "resolved",
      """
      militia-pressure oil-strikes landing leaders vote quarrel cpi half ceasefire game-changer \
      gdp26 merger mistake strike
      """
    ),
    (
      "claim",
      """
      ceasefire quarrel cpi landing mistake half leaders militia-pressure strike oil-strikes \
      game-changer merger vote gdp26
      """
    ),
    (
      "forecaster",
      """
      ceasefire gdp26 merger militia-pressure oil-strikes cpi game-changer half landing leaders \
      mistake quarrel strike vote
      """
    ),
  ])
  func sorts(_ word: String, _ expected: String) throws {
    let ledger = try QueryLedger()
    let order = try ListOrder(parsing: word)
    #expect(try ids(order, ledger) == expected.split(separator: " ").map(String.init))
  }

  @Test(arguments: ListOrder.allCases)
  func theOrderOfTheInputDoesNotMatter(_ order: ListOrder) throws {
    let ledger = try QueryLedger()
    let shuffled = ledger.record.predictions.sorted { $0.id.index % 5 < $1.id.index % 5 }
    let sorted = order.sorted(shuffled, in: ledger.record, context: ledger.context)
    #expect(sorted.map { ledger.record.names[$0.id] } == (try ids(order, ledger)))
  }

  @Test func whatHasNoValueComesLastInReverseToo() throws {
    let ledger = try QueryLedger()
    #expect(
      try ids(.by, ledger, reversed: true).prefix(2) == ["gdp26", "ceasefire"])
    #expect(try ids(.by, ledger, reversed: true).last == "game-changer")
    #expect(
      try ids(.p, ledger, reversed: true).prefix(6)
        == ["militia-pressure", "gdp26", "merger", "ceasefire", "oil-strikes", "cpi"])
    #expect(try ids(.id, ledger, reversed: true) == ids(.id, ledger).reversed())
  }

  @Test func anUnknownWordGetsANearOne() throws {
    let problem = #expect(throws: UnknownListOrder.self) { try ListOrder(parsing: "statsu") }
    #expect(problem?.near == .status)
    #expect(problem?.message == "a list cannot be sorted by 'statsu'")
    #expect(problem?.help == "did you mean 'status'?")
    let other = #expect(throws: UnknownListOrder.self) { try ListOrder(parsing: "colour") }
    #expect(
      other?.help
        == "it can be sorted by id, by, date, p, brier, status, resolved, claim, forecaster")
    #expect(try ListOrder(parsing: "By") == .by)
  }

  private func ids(
    _ order: ListOrder, _ ledger: QueryLedger, reversed: Bool = false
  ) throws -> [String] {
    order.sorted(
      ledger.record.predictions, in: ledger.record, context: ledger.context, reversed: reversed
    ).map { ledger.record.names[$0.id] }
  }
}
