// Rows and columns, with what a narrow page may do to them.

/// A table.
public struct Table: Hashable, Sendable {
  /// A column's heading and how its cells are set.
  public struct Column: Hashable, Sendable {
    /// The side of the column on which its cells line up.
    public enum Alignment: Hashable, Sendable {
      /// For words.
      case leading
      /// For figures; write them with the same number of decimals.
      case trailing
      /// For marks of one or two characters.
      case center
    }

    /// What becomes of a column where the page is too narrow for all of them.
    public enum WhenNarrow: Hashable, Sendable {
      /// It stays.
      case stay
      /// Its cells move to a line of their own under the row; a higher rank moves earlier.
      case fold(rank: Int)
      /// It is left out, and the table says so; a higher rank goes earlier.
      case drop(rank: Int)
    }

    /// The heading.
    public var header: String
    /// The side on which the cells line up.
    public var alignment: Alignment
    /// What becomes of it on a narrow terminal.
    public var whenNarrow: WhenNarrow
    /// Whether long cells are broken into lines. Cells of other columns are never broken.
    public var wraps: Bool
    /// Whether its cells name their rows, for a reader who only hears the table.
    public var namesRow: Bool

    /// Makes a column.
    public init(
      _ header: String, _ alignment: Alignment = .leading, whenNarrow: WhenNarrow = .stay,
      wraps: Bool = false, namesRow: Bool = false
    ) {
      self.header = header
      self.alignment = alignment
      self.whenNarrow = whenNarrow
      self.wraps = wraps
      self.namesRow = namesRow
    }
  }

  /// A row, with a cell for each column.
  public struct Row: Hashable, Sendable {
    /// The cells; missing ones are empty, surplus ones are not shown.
    public var cells: [RichText]
    /// Where a link finds the row.
    public var anchor: Anchor?

    /// Makes a row.
    public init(_ cells: [RichText], anchor: Anchor? = nil) {
      self.cells = cells
      self.anchor = anchor
    }

    func cell(_ index: Int) -> RichText {
      index < cells.count ? cells[index] : RichText()
    }
  }

  /// What the table shows, in one line.
  public var caption: String?
  /// The columns.
  public var columns: [Column]
  /// The rows.
  public var rows: [Row]
  /// How many rows are shown before the rest is folded away; nothing folds if absent.
  public var foldAfter: Int?
  /// What is said in place of a table without rows.
  public var whenEmpty: String

  /// Makes a table.
  public init(
    caption: String? = nil, columns: [Column], rows: [Row], foldAfter: Int? = nil,
    whenEmpty: String = "Nothing to show."
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.foldAfter = foldAfter
    self.whenEmpty = whenEmpty
  }

  /// The rows shown at once.
  var shownRows: ArraySlice<Row> { rows.prefix(max(0, foldAfter ?? rows.count)) }
  /// The rows folded away.
  var foldedRows: ArraySlice<Row> { rows.dropFirst(max(0, foldAfter ?? rows.count)) }
}
