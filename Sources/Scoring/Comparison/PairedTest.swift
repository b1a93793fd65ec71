// What a test of a difference says.

/// The result of a test whether two forecasters differ.
public struct PairedTest: Hashable, Sendable {
  /// The difference, first minus second, in the unit of what was compared.
  public let difference: Double
  /// The test statistic.
  public let statistic: Double
  /// The chance of a statistic at least as extreme, on either side, were there no difference.
  public let pValue: Double
}
