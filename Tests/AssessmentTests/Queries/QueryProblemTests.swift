import Assessment
import Diagnostics
import Forecasting
import Testing

/// What is wrong with a query, and exactly where: the marks ⟦ ⟧ stand around what is pointed at.
@Suite struct QueryProblemTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var marked: String
    var code: String
    var message: String
    var help: String?
    var testDescription: String { marked }
    init(_ marked: String, _ code: String, _ message: String, _ help: String? = nil) {
      self.marked = marked
      self.code = code
      self.message = message
      self.help = help
    }
  }

  @Test(arguments: [
    Case(
      "iraq ⟦stauts⟧:pending", "query-unknown-field", "there is no field 'stauts'",
      "did you mean 'status:'?"),
    Case(
      "⟦deadline⟧:2026", "query-unknown-field", "there is no field 'deadline'",
      "did you mean 'by:'?"),
    Case("⟦Tga⟧:oil", "query-unknown-field", "there is no field 'Tga'", "did you mean 'tag:'?"),
    Case("é ⟦état⟧:x", "query-unknown-field", "there is no field 'état'"),
    Case("(a or ⟦zzzzz⟧:1)", "query-unknown-field", "there is no field 'zzzzz'"),
    Case("a ⟦tag:⟧", "query-missing-value", "nothing stands after 'tag:'"),
    Case("⟦claim:⟧ (a)", "query-missing-value", "nothing stands after 'claim:'"),
    Case("a ⟦#⟧", "query-missing-value", "nothing stands after '#'"),
    Case("⟦@⟧ b", "query-missing-value", "nothing stands after '@'"),
    Case("tag:a⟦,⟧", "query-missing-value", "nothing stands after ','"),
    Case("tag:⟦,⟧a", "query-missing-value", "nothing stands after ','"),
    Case("tag:a⟦,⟧,b", "query-missing-value", "nothing stands after ','"),
    Case("source:⟦x:⟧", "query-missing-value", "nothing stands after ':'"),
    Case("a ⟦\"b c⟧", "query-unclosed-quotation", "the quotation mark is not closed"),
    Case("claim:⟦\"b c⟧", "query-unclosed-quotation", "the quotation mark is not closed"),
    Case("a ⟦\"\"⟧", "query-empty-quotation", "there are no words between the quotation marks"),
    Case("⟦\"  \"⟧", "query-empty-quotation", "there are no words between the quotation marks"),
    Case("tag:⟦\"\"⟧", "query-empty-quotation", "there are no words between the quotation marks"),
    Case("claim:⟦\"\"⟧", "query-empty-quotation", "there are no words between the quotation marks"),
    Case("a ⟦(⟧b or c", "query-unclosed-parenthesis", "the parenthesis is not closed"),
    Case("(a) ⟦(⟧(b)", "query-unclosed-parenthesis", "the parenthesis is not closed"),
    Case("a⟦)⟧ b", "query-unopened-parenthesis", "the parenthesis was not opened"),
    Case("a ⟦()⟧", "query-empty-parentheses", "there is nothing between the parentheses"),
    Case("not ⟦( )⟧ a", "query-empty-parentheses", "there is nothing between the parentheses"),
    Case(
      "⟦and⟧ a", "query-missing-operand", "nothing stands before 'and'",
      "to look for the word itself, write \"and\""),
    Case("⟦OR⟧ a", "query-missing-operand", "nothing stands before 'OR'"),
    Case("⟦or⟧", "query-missing-operand", "nothing stands before 'or'"),
    Case("⟦and⟧", "query-missing-operand", "nothing stands before 'and'"),
    Case("a ⟦and⟧", "query-missing-operand", "nothing stands after 'and'"),
    Case("a ⟦or⟧", "query-missing-operand", "nothing stands after 'or'"),
    Case("a ⟦or⟧ or b", "query-missing-operand", "nothing stands after 'or'"),
    Case("a ⟦and⟧ or b", "query-missing-operand", "nothing stands after 'and'"),
    Case("a ⟦or⟧ and b", "query-missing-operand", "nothing stands after 'or'"),
    Case("a ⟦and⟧ and b", "query-missing-operand", "nothing stands after 'and'"),
    Case("⟦not⟧", "query-missing-operand", "nothing stands after 'not'"),
    Case("a not ⟦not⟧", "query-missing-operand", "nothing stands after 'not'"),
    Case("(⟦not⟧) a", "query-missing-operand", "nothing stands after 'not'"),
    Case("a ⟦not⟧ or b", "query-missing-operand", "nothing stands after 'not'"),
    Case("(a ⟦or⟧) b", "query-missing-operand", "nothing stands after 'or'"),
    Case(
      "status:⟦pnding⟧", "query-unknown-status", "there is no status 'pnding'",
      "did you mean 'pending'?"),
    Case("status:void,⟦xyzzy⟧", "query-unknown-status", "there is no status 'xyzzy'"),
    Case(
      "type:⟦choise⟧", "query-unknown-type", "there is no type 'choise'", "did you mean 'choice'?"),
    Case("by:⟦soon⟧", "query-date", "'soon' is no date"),
    Case("by:⟦2026-13⟧", "query-date", "there is no month 13", "months are 01 to 12"),
    Case("by:2026-01..⟦2026-13⟧", "query-date", "there is no month 13"),
    Case("by:⟦2026-13⟧..", "query-date", "there is no month 13"),
    Case(
      "date:⟦2026-02-30⟧", "query-date",
      "there is no day 30 in that month: February 2026 has 28 days", "its last day is 2026-02-28"),
    Case(
      "resolved:⟦fryday⟧..", "query-date", "'fryday' is no date", "did you mean 'friday'?"),
    Case("recorded:⟦+2⟧", "query-date", "'+2' does not say days, weeks, months or years"),
    Case("bylatest:⟦..⟧", "query-range", "the range has no end", "write a.., ..b or a..b"),
    Case("by:⟦2026..2027..2028⟧", "query-range", "the range has more than two ends"),
    Case(
      "by:⟦2026-12..2026-03⟧", "query-range",
      "the range ends at 2026-03 (2026-03-31), before it begins at 2026-12 (2026-12-01)",
      "write 2026-03..2026-12"),
    Case(
      "date:⟦monday..friday⟧", "query-range",
      "the range ends at friday (2026-01-30), before it begins at monday (2026-02-02)",
      "write friday..monday"),
    Case(
      "p:⟦80%..20%⟧", "query-range", "the range ends at 20%, before it begins at 80%",
      "write 20%..80%"),
    Case("p:⟦..⟧", "query-range", "the range has no end"),
    Case("p:⟦70⟧", "query-probability", "the probability '70' has no percent sign", "write 70%"),
    Case(
      "p:⟦0.7⟧..", "query-probability", "the probability '0.7' has no percent sign", "write 70%"),
    Case(
      "p:⟦0.755⟧", "query-probability", "the probability '0.755' has no percent sign",
      "write 75.5%"),
    Case("p:70%..⟦90⟧", "query-probability", "the probability '90' has no percent sign"),
    Case("p:⟦>70%⟧", "query-probability", "'>70%' is no probability"),
    Case("p:⟦likely⟧", "query-probability", "'likely' is no probability"),
    Case(
      "p:⟦165%⟧", "probability-above-100", "a probability cannot exceed 100%, but this says 165%"),
    Case("p:⟦-5%⟧..", "probability-below-0", "a probability cannot be below 0%, but this says -5%"),
    Case("brier:⟦low⟧", "query-number", "'low' is no number"),
    Case("brier:⟦1.5⟧..", "query-number", "a Brier score is between 0 and 1, but this says 1.5"),
    Case("brier:⟦0.5..0.1⟧", "query-range", "the range ends at 0.1, before it begins at 0.5"),
    Case(
      "outcome:⟦165%⟧", "probability-above-100",
      "a probability cannot exceed 100%, but this says 165%"),
    Case("outcome:⟦3..2⟧", "query-range", "the range ends at 2, before it begins at 3"),
    Case("outcome:⟦2026-13⟧", "query-date", "there is no month 13"),
    Case("outcome:⟦%⟧", "query-probability", "'%' is no probability"),
    Case("outcome:⟦?⟧", "query-outcome", "'?' is no outcome"),
    Case("outcome:⟦..⟧", "query-range", "the range has no end"),
  ])
  func pointsAtTheProblem(_ c: Case) throws {
    let marked = MarkedQuery(c.marked)
    let diagnostics = Self.problems(marked.text)
    try #require(diagnostics.count == 1, "\(diagnostics.map(\.message))")
    let diagnostic = diagnostics[0]
    #expect(diagnostic.range == marked.ranges.first)
    #expect(diagnostic.code == c.code)
    #expect(diagnostic.message == c.message)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.line.path == "query")
    #expect(diagnostic.line.text == marked.text)
    if let help = c.help { #expect(diagnostic.help == help) }
  }

  @Test func everyProblemIsToldAtOnce() {
    let marked = MarkedQuery(
      "⟦tga⟧:x or by:⟦2026-13⟧ p:⟦0.7⟧ status:⟦opne⟧ ⟦(⟧a ⟦or⟧")
    let diagnostics = Self.problems(marked.text)
    #expect(diagnostics.map(\.range) == marked.ranges)
  }

  @Test func aRenderedProblemShowsTheJoinedQuery() throws {
    let words = ["Shia militias", "by:2026-13"]
    let problems = #expect(throws: QueryProblems.self) {
      try Query(parsing: words, today: QueryLedger.today)
    }
    let style = DiagnosticStyle(safe: { $0 }, width: { $0.count })
    #expect(
      problems?.diagnostics.first?.rendered(style) == """
        error[query-date]: there is no month 13
         --> query:1:20
          |
        1 | "Shia militias" by:2026-13
          |                    ^^^^^^^
          = help: months are 01 to 12

        """)
  }

  @Test func nestingHasALimit() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(throws: Never.self) { try Query(text: nested(100), today: QueryLedger.today) }
    let diagnostics = Self.problems(nested(100_000))
    #expect(diagnostics.map(\.code) == ["query-too-deep"])
    #expect(diagnostics.map(\.range) == [100..<101])
    let nots = String(repeating: "not ", count: 100_001) + "a"
    #expect(
      try Query(text: nots, today: QueryLedger.today)
        == Query(text: "not a", today: QueryLedger.today))
  }

  @Test func anyBytesAreAQueryOrAProblem() {
    var generator = QueryGenerator(seed: 7)
    let pieces = [
      "(", ")", "\"", "\\", " ", "and", "or", "not", "tag:", "by:", "p:", "..", "%", ",", ":", "#",
      "@", "^", "é", "e\u{301}", "2026", "-", "x", "\n", "\t", "\u{0}", "👍🏽", "outcome:", "source:",
    ]
    for _ in 0..<4_000 {
      let text = (0..<generator.below(12)).map { _ in pieces[generator.below(pieces.count)] }
        .joined()
      do {
        let query = try Query(text: text, today: QueryLedger.today)
        let again = try? Query(text: query.description, today: QueryLedger.today)
        #expect(again == query, "\(text.debugDescription): \(query.description.debugDescription)")
      } catch {
        #expect(!error.diagnostics.isEmpty)
        for diagnostic in error.diagnostics {
          #expect(0...text.utf8.count ~= diagnostic.range.upperBound)
          #expect(!diagnostic.range.isEmpty, "\(text.debugDescription): \(diagnostic.message)")
        }
      }
    }
  }

  private static func problems(_ text: String) -> [Diagnostic] {
    do throws(QueryProblems) {
      _ = try Query(text: text, today: QueryLedger.today)
      return []
    } catch {
      return error.diagnostics
    }
  }
}

/// A text with ⟦marks⟧ around what a problem is expected to point at.
struct MarkedQuery {
  var text = ""
  var ranges: [Range<Int>] = []

  init(_ marked: some StringProtocol) {
    var start = 0
    for character in marked {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧": ranges.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
  }
}
