// Why a set of rows could not be built.

/// Why columns of numbers are no valid rows.
public enum RowProblem: Error, Hashable, Sendable {
  /// The columns do not have the same length.
  case unequalLengths
  /// The forecast of this row is not a number in 0...1.
  case forecastOutOfRange(row: Int)
  /// The outcome of this row is not a number in 0...1.
  case outcomeOutOfRange(row: Int)
  /// The weight of this row is not a positive, finite number.
  case weightNotPositive(row: Int)
}
