// Tables: narrow pages, folding, very long ones.

import Documents
import Testing

@Suite struct TableTests {
  static let columns: [Table.Column] = [
    .init("Claim", wraps: true, namesRow: true), .init("Brier", .trailing),
    .init("Source", whenNarrow: .fold(rank: 1)), .init("Note", whenNarrow: .drop(rank: 2)),
  ]
  static let row = Table.Row([
    "The central bank cuts its rate before the summer", "0.123", "a newspaper of record",
    "from the front page",
  ])

  private func text(_ table: Table, width: Int) -> String {
    TerminalRenderer(width: width).text(for: [.table(table)])
  }

  @Test func showsEverythingWhereThereIsRoom() {
    let expected = """
      Claim                                             Brier  Source                 Note
      ────────────────────────────────────────────────  ─────  ─────────────────────  ───────────────────
      The central bank cuts its rate before the summer  0.123  a newspaper of record  from the front page

      """
    #expect(text(Table(columns: Self.columns, rows: [Self.row]), width: 120) == expected)
  }

  @Test func dropsThenFoldsThenStacks() {
    let table = Table(columns: Self.columns, rows: [Self.row])
    #expect(
      text(table, width: 60) == """
        Claim                           Brier  Source
        ──────────────────────────────  ─────  ─────────────────────
        The central bank cuts its rate  0.123  a newspaper of record
        before the summer
        Not shown at this width: Note.

        """)
    #expect(
      text(table, width: 36) == """
        Claim                          Brier
        ─────────────────────────────  ─────
        The central bank cuts its      0.123
        rate before the summer
          Source a newspaper of record
        Not shown at this width: Note.

        """)
    #expect(
      text(table, width: 22) == """
        Claim   The central
                bank cuts its
                rate before
                the summer
        Brier   0.123
        Source  a newspaper of
                record
        Note    from the front
                page

        """)
  }

  @Test func saysWhatIsFoldedAway() {
    let table = Table(
      columns: Self.columns, rows: Array(repeating: Self.row, count: 9), foldAfter: 2)
    #expect(text(table, width: 120).contains("… and 7 more\n"))
    #expect(
      text(Table(columns: Self.columns, rows: [Self.row], foldAfter: 1), width: 120).contains(
        "more") == false)
    let page = HTMLRenderer().text(for: Document(title: "t", lead: [.table(table)]))
    #expect(page.contains("<summary>7 more</summary>"))
    #expect(page.contains("<caption>Rows 3 to 9</caption>"))
  }

  @Test func saysThatThereIsNothing() {
    let table = Table(
      caption: "c", columns: Self.columns, rows: [], whenEmpty: "No predictions yet.")
    #expect(text(table, width: 80) == "c\nNo predictions yet.\n")
    let document = Document(title: "t", lead: [.table(table)])
    #expect(
      HTMLRenderer().text(for: document).contains("<p class=\"empty\">No predictions yet.</p>"))
    #expect(MarkdownRenderer().rendered(document).text.contains("No predictions yet."))
  }

  @Test func takesRowsOfAnyLength() {
    let table = Table(
      columns: Self.columns, rows: [.init([]), .init(["a", "b", "c", "d", "e", "f"])])
    #expect(text(table, width: 80).contains("a"))
    #expect(
      Markup.problems(in: HTMLRenderer().text(for: Document(title: "t", lead: [.table(table)])))
        == [])
  }

  @Test func keepsWideCharactersStraight() {
    let table = Table(
      columns: [.init("Name"), .init("N", .trailing)],
      rows: [.init(["伊朗", "1"]), .init(["👩‍👩‍👧 e\u{301}", "22"]), .init(["abc", "3"])])
    let lines = text(table, width: 40).split(separator: "\n")
    #expect(Set(lines.map { displayWidth(of: $0) }) == [8])
  }

  /// The fold keeps the page openable: what is not looked at is not laid out, and opens in parts.
  @Test func foldsFiftyThousandRows() {
    let rows = (1...50_000).map { Table.Row([RichText("claim \($0)"), "0.250", "source", "note"]) }
    let document = Document(
      title: "t", lead: [.table(Table(columns: Self.columns, rows: rows, foldAfter: 50))])
    let page = HTMLRenderer().text(for: document)
    #expect(page.contains("<summary>49950 more</summary>"))
    #expect(page.contains("<summary>Rows 51 to 1050</summary>"))
    #expect(page.contains("<summary>Rows 49051 to 50000</summary>"))
    #expect(page.contains("<span class=\"n\">50000</span></th>"))
    #expect(page.utf8.count < 10_000_000)
    let terminal = TerminalRenderer(width: 80).text(for: document)
    #expect(terminal.contains("… and 49950 more"))
    #expect(terminal.split(separator: "\n").count < 70)
    #expect(MarkdownRenderer().rendered(document).text.utf8.count < 20_000)
  }
}
